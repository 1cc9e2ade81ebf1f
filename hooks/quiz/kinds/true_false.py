"""A statement that is true or false: a choice whose options have an order of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz.kinds.choice import Choice
from quiz.option import Option, normalized

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet

SHOWN = {"true": "widget.true", "false": "widget.false"}


class TrueFalse(Choice):
    several = False
    settings = frozenset()

    def claims(self, rows: Sequence[tuple[str, str]], multiple: bool | None) -> bool:
        return len(rows) == 2 and sorted(normalized(text) for _, text in rows) == ["false", "true"]

    def task(self, question: Question) -> str:
        return "widget.task-true-false"

    def shown(self, option: Option, sheet: Sheet) -> str:
        """In the language of the site."""
        return re.sub(r"\w+", lambda word: sheet.say(SHOWN[word[0].casefold()]), option.text)
