"""Options: few, apart, parallel, and each a full answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from quiz.faults import Problem
from quiz.lint import english
from quiz.lint.reading import Reading, Row
from quiz.lint.text import STAND_IN, lemma, words

MOST = 6
ALL_OR_NONE = re.compile(rf"(?:{english.ALL_OR_NONE})[.!]?", re.IGNORECASE)
LETTER_PAIR = re.compile(rf"(?:{english.LETTER_PAIR})[.!]?")
LETTER = re.compile(r"\b[A-F1-6]\b")
POINTER = re.compile(english.POINTER, re.IGNORECASE)
LETTER_REFERENCE = re.compile(rf"(?:{english.LETTER_REFERENCE})[.!]?", re.IGNORECASE)
ROMAN_SET = re.compile(rf"(?:{english.ROMAN_SET})[.!]?")
JOKE = re.compile(english.JOKES, re.IGNORECASE)
TOKEN = re.compile(r"-?\d[\d.,]*|[^\W\d_]+|[^\w\s.,;:!?\"'“”’()–—-]")
NAME = re.compile(r"`[^`\s]+`|[^\W\d_]\w*(?:[._]\w+)*(?:\(\))?")
LISTED = re.compile(r",\s*(?:and|or)\s|,|\s(?:and|or)\s")


def too_many(reading: Reading) -> Iterator[Problem]:
    if len(reading.rows) > MOST:
        message = f"the question has {len(reading.rows)} options"
        yield Problem("too-many-options", message, reading.rows[MOST].line)


def near_duplicates(reading: Reading) -> Iterator[Problem]:
    seen: dict[object, Row] = {}
    for row in reading.rows:
        if STAND_IN in row.prose:
            continue
        other = seen.setdefault(_sense(row.prose), row)
        if other is not row:
            message = f'this says the same as "{other.visible}"'
            yield Problem("near-same-option", message, row.line)


def all_or_none(reading: Reading) -> Iterator[Problem]:
    pairs = list(_pointing(reading, LETTER_PAIR))
    for row in reading.rows:
        if row in pairs or ALL_OR_NONE.fullmatch(row.prose):
            yield Problem("all-of-the-above", f'"{row.visible}" is no answer of its own', row.line)


def option_letters(reading: Reading) -> Iterator[Problem]:
    if not any(POINTER.search(option.text) for option in reading.question.options):
        return
    for row in _pointing(reading, LETTER_REFERENCE):
        message = f'"{row.visible}" points at options by a letter or a place'
        yield Problem("option-letters", message, row.line)


def _pointing(reading: Reading, pattern: re.Pattern[str]) -> Iterator[Row]:
    """Options that name others by their letters, where those letters are no answers themselves, as of vitamins."""
    found = [row for row in reading.rows if pattern.fullmatch(row.prose)]
    others = [row for row in reading.rows if row not in found]
    if len(others) < 2 or not all(re.search(r"[^\W\d_]{2}", row.prose) for row in others):
        return
    texts = " ".join([reading.stem.visible, *(row.visible for row in others)])
    for row in found:
        names = LETTER.findall(row.prose)
        if not any(
            re.search(rf"(?<![\w'’.])[A-F]*{name}[A-F]*(?![\w'’])", texts) for name in names
        ):
            yield row


def combined_options(reading: Reading) -> Iterator[Problem]:
    found = [row for row in reading.rows if ROMAN_SET.fullmatch(row.prose)]
    if len(found) >= 2 and any(re.search(r"\band\b|,|&", row.prose) for row in found):
        message = "the options are combinations of a list above them"
        yield Problem("combined-options", message, found[0].line)


def joke(reading: Reading) -> Iterator[Problem]:
    for row in reading.distractors:
        found = JOKE.search(row.prose)
        if found and found[0].casefold() not in reading.stem.visible.casefold():
            yield Problem("joke-option", "nobody who thinks would choose this", row.line)


def lead_in(reading: Reading) -> Iterator[Problem]:
    texts = [row.prose.split() for row in reading.rows]
    if any(STAND_IN in row.prose for row in reading.rows):
        return
    columns = zip(*(map(str.casefold, text[:-1]) for text in texts), strict=False)
    shared = len(list(takewhile(lambda column: len(set(column)) == 1, columns)))
    if shared >= 3:
        start = " ".join(texts[0][:shared])
        yield Problem("lead-in", f'all options begin with "{start}"', reading.rows[0].line)


def mixed_ends(reading: Reading) -> Iterator[Problem]:
    ends = [_is_ended(row.prose) for row in reading.rows if row.prose[-1:] != STAND_IN]
    if any(ends) and not all(ends):
        fewer = sum(ends) * 2 < len(ends)
        odd = next(row for row in reading.rows if _is_ended(row.prose) == fewer)
        message = "some options end in a period and some do not"
        yield Problem("mixed-ends", message, odd.line)


def mixed_case(reading: Reading) -> Iterator[Problem]:
    """Some options begin small, and others with a capital that is no name's."""
    firsts = [
        next(iter(words(row.prose)), "") if row.prose[:1].isalpha() else "" for row in reading.rows
    ]
    small = [word.islower() for word in firsts]
    if not any(small) or all(small):
        return
    for row, word in zip(reading.rows, firsts, strict=True):
        if word[:1].isupper() and word[1:].islower() and _is_common(word, reading):
            message = "some options begin with a capital and some do not"
            yield Problem("mixed-case", message, row.line)
            return


def mixed_code(reading: Reading) -> Iterator[Problem]:
    """Names of one kind, some set as code and some not."""
    names = [row for row in reading.rows if NAME.fullmatch(row.option.text)]
    coded = [row for row in names if "`" in row.option.text]
    if len(names) == len(reading.rows) and 0 < len(coded) < len(names):
        plain = next(row for row in names if row not in coded)
        if plain.visible[:1].islower() or re.search(r"[_.(]", plain.visible):
            yield Problem("mixed-code", "some options are set as code and some are not", plain.line)


def _sense(prose: str) -> object:
    """Equal for what says the same: endings, articles, hyphens, and the order around `and` do not count."""
    items = (
        tuple(
            lemma(token)
            for token in TOKEN.findall(item)
            if token.casefold() not in english.DETERMINERS
        )
        for item in LISTED.split(prose)
    )
    return tuple(sorted(items))


def _is_ended(prose: str) -> bool:
    return bool(re.search(r"(?<!\betc)(?<!\.\.)(?<!\b[A-Z])[.!?][\"”’)]?$", prose))


def _is_common(word: str, reading: Reading) -> bool:
    low = word.casefold()
    if low in english.STOPWORDS:
        return True
    texts = [
        reading.stem.prose,
        reading.question.explanation,
        *(row.feedback for row in reading.rows),
    ]
    return any(re.search(rf"\b{low}\b", text) for text in texts)
