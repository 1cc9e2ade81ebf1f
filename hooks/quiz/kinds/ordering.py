"""Steps are put in order: each gets its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from quiz.faults import Problem
from quiz.kinds.base import mixed, repeated, too_few
from quiz.kinds.places import Places
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet


class Ordering(Places):
    marks = re.compile(r"\[\d+\]")
    prompt = "widget.place"

    def option(self, mark: str, text: str, feedback: str, line: int) -> Option:
        return Option(text, feedback=feedback, match=mark.strip("[]"), line=line)

    def problems(self, question: Question) -> Iterator[Problem]:
        yield from too_few(question, 2, "step")
        yield from repeated(question.options, lambda option: option.id)
        count = len(question.options)
        taken: set[str] = set()
        for option in question.options:
            if option.match in taken or option.match not in self.answers(question):
                message = (
                    f"{count} steps have the places 1 to {count}, each once; not [{option.match}]"
                )
                yield Problem("bad-place", message, option.line)
            taken.add(option.match)

    def answers(self, question: Question) -> dict[str, str]:
        return {str(place): str(place) for place in range(1, len(question.options) + 1)}

    def answer(self, question: Question, option: Option) -> str:
        return option.match

    def listed(self, question: Question) -> Iterable[Option]:
        """Never in the right order."""
        rows = mixed(question)
        return rows if tuple(rows) != question.key else [*rows[1:], rows[0]]

    def place(self, option: Option) -> int:
        return int(option.match)

    def key_label(self, question: Question) -> str:
        return "widget.key-order"

    def key(self, option: Option, sheet: Sheet) -> None:
        sheet.html(f"<li><span>{option.match}. </span>")
        sheet.text("span", option.text)
        sheet.html("</li>")

    def task(self, question: Question) -> str:
        return "widget.task-order"

    def rows(self, question: Question) -> Iterator[tuple[str, str]]:
        for option in question.options:
            yield f"[{option.match}]", option.text
