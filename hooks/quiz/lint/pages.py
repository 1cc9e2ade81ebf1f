"""Pages: whether there is something to answer where there is something to learn."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import PurePosixPath

from quiz.faults import Problem
from quiz.lint import english
from quiz.lint.reading import Reading, Surroundings
from quiz.lint.text import lemma, shown, visible, words

LONGEST = 900
"""Words to read without a question."""
SHORT_WORD = 3
"""Characters, its space included: what is shorter than so many short words need not be counted."""
ROW = 12
"""Questions one after the other."""
TOPICS = 3
"""Pages with questions that make a folder one of topics."""
HEADING = re.compile(r"#{1,2} +\S")
ITEM = re.compile(r" {0,3}[-*+] +(?P<text>\S.*)")
OBJECTIVES = re.compile(rf"(?:{english.OBJECTIVES})\b.*", re.IGNORECASE)
COPIED = 5
"""Words of an answer that do not stand above a quiz by chance."""


def pages_without_quiz(
    pages: Sequence[Surroundings], readings: Sequence[Reading]
) -> Iterator[tuple[Surroundings, Problem]]:
    """Pages among others that hold questions. The start page of a folder is no topic."""
    asked = {reading.entry.page.path for reading in readings}
    folders: dict[PurePosixPath, list[Surroundings]] = defaultdict(list)
    for page in {page.page.path: page for page in reversed(pages)}.values():
        if not re.search(r"(?:^|/)(?:index|README)\.\w+$", page.page.path):
            folders[PurePosixPath(page.page.path).parent].append(page)
    for folder in folders.values():
        without = [page for page in folder if page.page.path not in asked]
        if len(folder) - len(without) >= max(TOPICS, len(folder) / 2):
            for page in without:
                yield (
                    page,
                    Problem(
                        "no-quiz", "the other pages of this folder have quizzes, this one has none"
                    ),
                )


def long_sections(page: Surroundings, readings: Sequence[Reading]) -> Iterator[Problem]:
    if not readings or len(page.page.source) < LONGEST * SHORT_WORD:
        return
    quizzes = {reading.entry.line for reading in readings}
    headings = [n for n, line in enumerate(page.lines, 1) if HEADING.match(line)]
    for start, end in pairwise([0, *headings, len(page.lines) + 1]):
        lines = page.lines[start : end - 1]
        if sum(map(len, lines)) < LONGEST * SHORT_WORD or not quizzes.isdisjoint(range(start, end)):
            continue
        count = len(words(shown("\n".join(lines)).prose))
        if count > LONGEST:
            message = f"this section has {count} words, and nothing to answer"
            yield Problem("long-section", message, max(start, 1))


def objectives_without_item(page: Surroundings, readings: Sequence[Reading]) -> Iterator[Problem]:
    """Only where questions say which objective they test."""
    tested = [
        visible(reading.question.objective) for reading in readings if reading.question.objective
    ]
    for number, text in _objectives(page) if tested else ():
        if not any(_alike(text, other) for other in tested):
            yield Problem(
                "untested-objective", "no question of this page tests this objective", number
            )


def quizzes_in_a_row(
    page: Surroundings, readings: Sequence[Reading]
) -> Iterator[tuple[Reading, Problem]]:
    row = 0
    previous: Reading | None = None
    for reading in readings:
        start = previous.entry.line + len(previous.entry.inside) + 1 if previous else 0
        between = page.page.lines[start : reading.entry.line - 1]
        row = 1 if any(line.strip("> ") for line in between) else row + 1
        if row == ROW + 1:
            message = f"{ROW} questions stand in a row above this one"
            yield reading, Problem("quiz-run", message, reading.stem_line)
        previous = reading


def copied_answer(reading: Reading) -> Iterator[Problem]:
    """The right answer stands word by word in the paragraph above."""
    answers = [list(map(lemma, words(row.visible))) for row in reading.key]
    if max(map(len, answers)) < COPIED:
        return
    above = shown(reading.surroundings.paragraph_above(reading.entry.line)).visible
    told = f" {' '.join(map(lemma, words(above)))} "
    for row, answer in zip(reading.key, answers, strict=True):
        if any(f" {run} " in told for run in _runs(answer)):
            message = "the paragraph above the quiz holds this answer word by word"
            yield Problem("copied-answer", message, row.line)


def _runs(words_: list[str]) -> Iterator[str]:
    """What must stand above word by word: four fifths of the answer."""
    length = max(COPIED, -(-len(words_) * 4 // 5))
    for start in range(len(words_) - length + 1):
        yield " ".join(words_[start : start + length])


def _objectives(page: Surroundings) -> Iterator[tuple[int, str]]:
    inside = False
    for number, line in enumerate(page.lines, start=1):
        if heading := re.match(r"#{1,6} +(?P<title>\S.*)", line):
            inside = bool(OBJECTIVES.match(visible(heading["title"])))
        elif inside and (item := ITEM.match(line)):
            yield number, visible(item["text"])


def _alike(one: str, other: str) -> bool:
    plain, other_plain = (text.casefold().rstrip(".;") for text in (one, other))
    return (
        plain in other_plain
        or other_plain in plain
        or SequenceMatcher(None, plain, other_plain).ratio() >= 0.8
    )
