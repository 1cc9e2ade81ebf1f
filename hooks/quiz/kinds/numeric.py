"""A number is typed, in any of the forms that `quiz.numbers` reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz import numbers
from quiz.faults import Problem
from quiz.kinds.value import Value
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question


class Numeric(Value):
    marks = re.compile("!?=")
    settings = frozenset({"tolerance"})
    inputmode = "text"  # "decimal" would bring a keyboard without minus, slash and percent

    def option(self, mark: str, text: str, feedback: str, line: int) -> Option:
        return Option(text, mark == "=", feedback, line=line)

    def value_problems(self, question: Question) -> Iterator[Problem]:
        ranges: list[tuple[Option, numbers.Range]] = []
        for option in (option for option in question.options if "\n" not in option.text):
            try:
                ranges.append((option, numbers.read(option.text, question.tolerance)))
            except ValueError as error:
                yield Problem("bad-number", f"`{option.text}` {error}", option.line)
        for option, found in ranges:
            covering = (
                o.text for o, range_ in ranges if _first(o, option) and found.value in range_
            )
            if text := next(covering, None):
                message = f"the answer `{text}` covers this one"
                yield Problem("same-option", message, option.line)

    def accepted(self, question: Question, option: Option) -> dict[str, object]:
        value, tolerance = numbers.read(option.text, question.tolerance)
        return {"value": float(value), "tolerance": float(tolerance)}

    def comparable(self, question: Question, typed: str) -> str:
        try:
            return str(numbers.number(typed))
        except ValueError:
            return " ".join(typed.split())

    def task(self, question: Question) -> str:
        return "widget.task-number"

    def rows(self, question: Question) -> Iterator[tuple[str, str]]:
        for option in question.options:
            yield "=" if option.correct else "!=", option.text


def _first(one: Option, other: Option) -> bool:
    """Right answers are compared with the reader's before wrong ones, and each in its turn."""
    return (not one.correct, one.line) < (not other.correct, other.line)
