"""A statement that is true or false: a choice whose options have an order of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz.kinds.choice import Choice
from quiz.option import normalized

if TYPE_CHECKING:
    from quiz.model import Question


class TrueFalse(Choice):
    several = False
    settings = frozenset()

    def claims(self, rows: Sequence[tuple[str, str]], multiple: bool | None) -> bool:
        return len(rows) == 2 and sorted(normalized(text) for _, text in rows) == ["false", "true"]

    def task(self, question: Question) -> str:
        return "Is this true or false?"
