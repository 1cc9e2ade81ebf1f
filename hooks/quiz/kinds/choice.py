"""What questions share whose answers are chosen from a list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from quiz.faults import Problem
from quiz.kinds.base import Kind, Part, first_line, mixed, repeated, too_few
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet

PINNED = re.compile(r"\s+\{pinned\}$")


class Choice(Kind):
    marks = re.compile(r"\[[ x]\]")
    settings = frozenset({"multiple", "shuffle"})
    several: ClassVar[bool]

    def option(self, mark: str, text: str, feedback: str, line: int) -> Option:
        bare = PINNED.sub("", text)
        return Option(bare, mark == "[x]", feedback, pinned=bare != text, line=line)

    def problems(self, question: Question) -> Iterator[Problem]:
        yield from too_few(question, 2, "option")
        if len(question.options) > 1:
            yield from self._key_count(question)
        yield from repeated(question.options, lambda option: option.id)
        yield from _missing_feedback(question)
        yield from _pinned_for_nothing(question)

    def _key_count(self, question: Question) -> Iterator[Problem]:
        right, line = len(question.key), first_line(question)
        if right == 0:
            yield Problem("no-key", "no option is marked as right", line)
        elif right == len(question.options):
            yield Problem("all-right", "every option is marked as right", line)
        elif right > 1 and not self.several:
            message = f"{right} options are right, but only one can be chosen"
            yield Problem("too-many-keys", message, line)

    def revision(self, question: Question) -> Iterable[str]:
        options = sorted(option.id + "01"[option.correct] for option in question.options)
        return [*options, str(self.several)]

    def task(self, question: Question) -> str:
        return "widget.task-several" if self.several else "widget.task-one"

    def controls(self, question: Question, sheet: Sheet) -> None:
        sheet.html('<ul class="quiz-options" role="list">')
        for option in mixed(question) if question.shuffle else question.options:
            sheet.html("<li>")
            sheet.text_behind("label", self._input(option), self.shown(option, sheet))
            sheet.html("</li>")
        sheet.html("</ul>")

    def _input(self, option: Option) -> str:
        kind = "checkbox" if self.several else "radio"
        correct = ' data-correct=""' if option.correct else ""
        pinned = ' data-pinned=""' if option.pinned else ""
        return f'<input{correct}{pinned} name="answer" type="{kind}" value="{option.id}" />'

    def part(self, question: Question, stored: str) -> Part:
        option = next((one for one in question.options if one.id == stored), None)
        return Part(stored, option.text, option.correct) if option else Part(stored, stored, False)

    def offered(self, question: Question) -> list[str]:
        return [option.id for option in question.options]

    def rows(self, question: Question) -> Iterator[tuple[str, str]]:
        for option in question.options:
            text = option.text + " {pinned}" * option.pinned
            yield "[x]" if option.correct else "[ ]", text


def _missing_feedback(question: Question) -> Iterator[Problem]:
    for option in question.options:
        if option.text and not (option.correct or re.search(r"\w", option.feedback)):
            yield Problem("missing-feedback", "this option has no feedback", option.line)


def _pinned_for_nothing(question: Question) -> Iterator[Problem]:
    for option in question.options:
        if option.pinned and not question.shuffle:
            message = "this option is pinned, but the options are not shuffled"
            yield Problem("idle-pin", message, option.line)
