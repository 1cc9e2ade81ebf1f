"""A word or a short text is typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz.faults import Problem
from quiz.kinds.base import repeated
from quiz.kinds.value import Value
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question


class Text(Value):
    marks = re.compile('!?="')
    settings = frozenset({"case"})

    def option(self, mark: str, text: str, feedback: str, line: int) -> Option:
        return Option(text, mark == '="', feedback, line=line)

    def value_problems(self, question: Question) -> Iterator[Problem]:
        yield from repeated(
            question.options, lambda option: comparable(option.text, case=question.case)
        )

    def accepted(self, question: Question, option: Option) -> dict[str, object]:
        return {"text": comparable(option.text, case=question.case), "case": question.case}

    def comparable(self, question: Question, typed: str) -> str:
        return comparable(typed, case=question.case)

    def task(self, question: Question) -> str:
        return "widget.task-gap" if "___" in question.stem else "widget.task-word"

    def rows(self, question: Question) -> Iterator[tuple[str, str]]:
        for option in question.options:
            yield '="' if option.correct else '!="', option.text


def comparable(text: str, *, case: bool) -> str:
    """A text without what does not matter in a reader's answer; overrides/assets/quiz/value.js does the same."""
    plain = unicodedata.normalize("NFKC", text).replace("’", "'")
    plain = re.sub(r"[\s-]+", " ", plain).strip(" .,;:!?")
    return plain if case else plain.lower()
