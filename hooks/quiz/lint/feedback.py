"""Feedback that teaches: there is some, it says why, and it keeps the right answer to itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz.faults import Problem
from quiz.lint.english import ANSWER_IS, VERDICTS
from quiz.lint.reading import Reading, Row
from quiz.lint.text import visible
from quiz.option import normalized

LEAST = 20
"""Characters, below which two words explain nothing; three may: `Two times two.`"""
FEWEST = 3
LONG = 12
"""Characters of an answer that do not come together by chance."""
DENSE = re.compile(r"[\d$`]")
"""Numbers, formulas and code say much in few characters."""
WORD = re.compile(r"[^\W\d_]+")


def missing_explanation(reading: Reading) -> Iterator[Problem]:
    question = reading.question
    if not question.explanation and not all(re.search(r"\w", o.feedback) for o in question.key):
        message = "nothing says why the right answer is right"
        yield Problem("no-explanation", message, question.key[0].line)


def thin_feedback(reading: Reading) -> Iterator[Problem]:
    for row in _explaining(reading):
        said = WORD.findall(row.feedback)
        if said and len(said) < FEWEST and len(row.feedback) < LEAST:
            message = f'"{row.feedback}" explains little'
            yield reading.in_feedback("thin-feedback", message, row)


def mere_verdicts(reading: Reading) -> Iterator[Problem]:
    for row in _explaining(reading):
        said = {word.casefold() for word in WORD.findall(row.feedback)}
        if len(said) >= FEWEST and said <= VERDICTS:
            message = "this feedback only says right or wrong"
            yield reading.in_feedback("thin-feedback", message, row)


def repeated_feedback(reading: Reading) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in reading.rows:
        told = normalized(row.feedback)
        if told and told in seen:
            message = "another option has the same feedback"
            yield reading.in_feedback("same-feedback", message, row)
        seen.add(told)


def leaks(reading: Reading) -> Iterator[Problem]:
    """The right answer in what is read before the second try: hints, and feedback of what is wrong."""
    hints = [(hint, visible(hint).casefold()) for hint in reading.question.hints]
    for answer in _secrets(reading, [told for _, told in hints]):
        for hint, told in hints:
            if answer.search(told):
                start = hint.partition("\n")[0][:30]
                yield reading.at("leaking-hint", "this hint holds the right answer", start)
        for row in reading.distractors:
            if answer.search(row.feedback.casefold()) and not answer.search(row.visible.casefold()):
                message = "this feedback of a wrong answer holds the right one"
                yield reading.in_feedback("leaking-feedback", message, row)


def _explaining(reading: Reading) -> Iterator[Row]:
    """Options whose feedback has to explain in words; that of a right one has not, where there is an explanation."""
    for row in reading.rows:
        dense = DENSE.search(row.option.feedback)
        if not dense and not (row.option.correct and reading.question.explanation):
            yield row


def _secrets(reading: Reading, hints: list[str]) -> Iterator[re.Pattern[str]]:
    """Patterns of the right answers that may stand in a hint or in feedback, and do not in the stem."""
    stem = reading.stem.visible.casefold()
    told = "\n".join([*hints, *(row.feedback.casefold() for row in reading.distractors)])
    for row in reading.key:
        text = normalized(row.visible).casefold().partition("±")[0].strip()
        if text and text in told:
            exact = rf"(?<![\w.,−-]){re.escape(text)}(?!\w|[.,]\d)"
            if not re.search(exact, stem):
                yield re.compile(exact if _unmistakable(reading, text) else ANSWER_IS + exact)


def _unmistakable(reading: Reading, text: str) -> bool:
    least = {"numeric": 2, "text": 4}.get(reading.question.kind, LONG)
    return len(text) >= least
