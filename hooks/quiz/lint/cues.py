"""Cues: what lets a reader choose the right option without knowing the matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from statistics import fmean

from quiz.faults import Problem
from quiz.lint import english
from quiz.lint.reading import Reading, Row
from quiz.lint.text import lemma, root, words

ABSOLUTE = re.compile(rf"\b(?:{english.ABSOLUTES})\b", re.IGNORECASE)
VAGUE = re.compile(rf"\b(?:{english.VAGUE})\b", re.IGNORECASE)
RARE = 3
"""How often a word may stand on the page and still point at an answer."""
ARTICLE = re.compile(r"\b(an?)[ _:….]*$", re.IGNORECASE)
VERB = re.compile(r"\b(are|were|is|was)[ _:….]*$", re.IGNORECASE)
STRONG = re.compile(rf"\b(?:{english.STRONGEST})\b", re.IGNORECASE)
SINGULAR = re.compile(rf"(?:{english.SINGULAR})", re.IGNORECASE)
PLURAL = re.compile(rf"(?:{english.PLURAL})", re.IGNORECASE)


def longest_key(reading: Reading) -> Iterator[Problem]:
    """Every right option is longer than any wrong one, and by far."""
    if any("```" in row.option.text or "~~~" in row.option.text for row in reading.rows):
        return
    shortest = min(reading.key, key=lambda row: len(row.visible))
    length, others = len(shortest.visible), [len(row.visible) for row in reading.distractors]
    if length > max(others) and length >= 1.3 * fmean(others) and length > fmean(others) + 15:
        message = f"the right option is the longest: {length} characters; the others have {round(fmean(others))}"
        yield Problem("longest-key", message, shortest.line)


def absolute_distractors(reading: Reading) -> Iterator[Problem]:
    """In more than half of the wrong options; where there is but one, in the strongest words."""
    few = len(reading.distractors) == 1
    found = [row for row in reading.distractors if (STRONG if few else ABSOLUTE).search(row.prose)]
    others = [reading.asking, *(row.prose for row in reading.key)]
    if len(found) * 2 <= len(reading.distractors) or any(map(ABSOLUTE.search, others)):
        return
    terms = " and ".join(f'"{match[0]}"' for row in found if (match := ABSOLUTE.search(row.prose)))
    message = f"only wrong options are absolute: {terms}"
    yield Problem("absolute-distractors", message, found[0].line)


def vague_key(reading: Reading) -> Iterator[Problem]:
    if any(VAGUE.search(row.prose) for row in reading.distractors) or VAGUE.search(reading.asking):
        return
    for row in reading.key:
        found = VAGUE.search(row.prose)
        if found and found[0] != "May":
            message = f'only the right option is guarded: "{found[0]}"'
            yield Problem("vague-key", message, row.line)
            return


def article_cue(reading: Reading) -> Iterator[Problem]:
    article = ARTICLE.search(reading.stem.prose)
    if not article:
        return
    fits = [_article(row.prose) in (article[1].casefold(), "") for row in reading.rows]
    if any(fits) and not all(fits):
        misfit = reading.rows[fits.index(False)]
        message = f'"{article[1]}" at the end of the question does not fit this option'
        yield Problem("article-cue", message, misfit.line)


def number_cue(reading: Reading) -> Iterator[Problem]:
    """The stem ends in `are`, and an option begins with `a`; or in `is`, and the options are of both numbers."""
    verb = VERB.search(reading.stem.prose)
    if not verb:
        return
    other = SINGULAR if verb[1].casefold() in ("are", "were") else PLURAL
    misfits = [row for row in reading.rows if other.match(row.prose)]
    if misfits and len(misfits) < len(reading.rows):
        message = f'"{verb[1]}" at the end of the question does not fit this option'
        yield Problem("number-cue", message, misfits[0].line)


def clang(reading: Reading) -> Iterator[Problem]:
    """A rare word stands in the stem and in the right option only."""
    elsewhere = frozenset[str]().union(*(_roots(row.prose) for row in reading.distractors))
    shared = frozenset.intersection(*(_roots(row.prose) for row in reading.key))
    asked = {root(word): word for word in reading.stem_words}
    for name in sorted(shared.intersection(asked) - elsewhere):
        if _contentful(asked[name]) and reading.surroundings.counts[name] <= RARE:
            message = f'"{asked[name]}" stands in the question and in the right option only'
            yield Problem("clang", message, reading.key[0].line)
            return


def convergence(reading: Reading) -> Iterator[Problem]:
    """Each word of the right option stands in a wrong one too, which is true of no other option."""
    tokens = [_content(row.prose) for row in reading.rows]
    if len(tokens) < 4 or min(map(len, tokens)) < 2 or max(map(len, tokens)) > 6:
        return
    if [_is_mixture(number, tokens) for number in range(len(tokens))] == [
        row.option.correct for row in reading.rows
    ]:
        message = "the right option is put together of the others"
        yield Problem("convergence", message, reading.key[0].line)


def _is_mixture(number: int, tokens: list[frozenset[str]]) -> bool:
    """Whether two or more of the other options, but no single one, hold its words."""
    others = tokens[:number] + tokens[number + 1 :]
    shared = [other & tokens[number] for other in others]
    return frozenset().union(*shared) == tokens[number] and tokens[number] not in shared


def _roots(prose: str) -> frozenset[str]:
    return frozenset(map(root, words(prose)))


def _content(prose: str) -> frozenset[str]:
    return frozenset(lemma(w) for w in words(prose) if w.casefold() not in english.STOPWORDS)


def _contentful(word: str) -> bool:
    return len(word) >= 6 and word.casefold() not in english.STOPWORDS | english.ORDINARY


def _article(prose: str) -> str:
    """a or an, as goes with this option; nothing where that is hard to say."""
    first = next(iter(re.findall(r"^[\"“(]*([^\W\d_]+)", prose)), "")
    if not first or (first.isupper() and len(first) > 1) or first.casefold() in ("a", "an", "the"):
        return ""
    low = first.casefold()
    if low.startswith(english.AN_BEFORE):
        return "an"
    return "an" if low[0] in "aeiou" and not low.startswith(english.A_BEFORE) else "a"


def longest(rows: Iterable[Row]) -> Row | None:
    """The row that is longer than every other, if there is one."""
    ordered = sorted(rows, key=lambda row: len(row.visible))
    return ordered[-1] if len(ordered[-1].visible) > len(ordered[-2].visible) else None
