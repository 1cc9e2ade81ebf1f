"""What questions share whose answer is typed."""

from __future__ import annotations

import json
import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, ClassVar

from quiz.faults import Problem
from quiz.kinds.base import Kind, Part, first_line
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet


class Value(Kind):
    inputmode: ClassVar[str] = "text"

    def problems(self, question: Question) -> Iterator[Problem]:
        if not question.key:
            yield Problem("no-value", "no answer is given as right", first_line(question))
        yield from self.value_problems(question)
        for option in question.options:
            if "\n" in option.text:
                message = "a value stands on one line, and its feedback behind >"
                yield Problem("stray-line", message, option.line + 1)
        for option in question.options:
            if not (option.correct or re.search(r"\w", option.feedback)):
                yield Problem("missing-feedback", "this wrong answer has no feedback", option.line)

    @abstractmethod
    def value_problems(self, question: Question) -> Iterator[Problem]:
        """Broken rules of the values."""

    @abstractmethod
    def accepted(self, question: Question, option: Option) -> dict[str, object]:
        """What the browser compares a reader's answer with."""

    def revision(self, question: Question) -> Iterable[str]:
        values = (json.dumps(row, sort_keys=True) for row in self._accepted(question))
        return [type(self).__name__, *sorted(values)]

    def _accepted(self, question: Question) -> list[dict[str, object]]:
        return [
            {"id": option.id, "correct": option.correct, **self.accepted(question, option)}
            for option in sorted(question.options, key=lambda option: not option.correct)
        ]

    def part(self, question: Question, stored: str) -> Part:
        return Part(self.comparable(question, stored), stored, None)

    @abstractmethod
    def comparable(self, question: Question, typed: str) -> str:
        """What answers have in common that are one, however they are typed."""

    def controls(self, question: Question, sheet: Sheet) -> None:
        accepted = escape(json.dumps(self._accepted(question), ensure_ascii=False))
        sheet.html(
            f'<div class="quiz-value"><label><span>{sheet.say("widget.your-answer")}</span>'
            f'<input autocapitalize="off" data-accepted="{accepted}" dir="auto"'
            f' inputmode="{self.inputmode}" name="answer" spellcheck="false" type="text" /></label></div>'
        )

    def key(self, option: Option, sheet: Sheet) -> None:
        sheet.html(f"<li>{escape(option.text)}</li>")

    def name(self, option: Option, sheet: Sheet) -> None:
        sheet.html(f"<dt>{escape(option.text)}</dt>")
