"""What tells one type of question from another."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from quiz.faults import Problem
from quiz.option import Option, digest

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet


class Part(NamedTuple):
    """A part of a stored answer: what it is counted under, what it says, and whether it is right.

    That is None where only the browser compares.
    """

    name: str
    text: str
    correct: bool | None


class Kind(ABC):
    """A type of question: how its answers are written, checked, and shown. Holds no state."""

    marks: ClassVar[re.Pattern[str]]
    """What may stand before an answer, as a pattern: [ ], [x], [1], [=], =, !=, or =" and !=" before quoted text."""
    settings: ClassVar[frozenset[str]] = frozenset()
    """The settings that mean something for it, beyond those of every question."""

    def claims(self, rows: Sequence[tuple[str, str]], multiple: bool | None) -> bool:
        """Whether options with these marks and texts, most of which fit, are of this type."""
        return True

    @abstractmethod
    def option(self, mark: str, text: str, feedback: str, line: int) -> Option:
        """The option that is written with this mark and text."""

    @abstractmethod
    def problems(self, question: Question) -> Iterator[Problem]:
        """The broken rules of its answers."""

    @abstractmethod
    def revision(self, question: Question) -> Iterable[str]:
        """What a stored answer depends on, beside the stem."""

    @abstractmethod
    def task(self, question: Question) -> str:
        """The key of what the reader is to do, in one sentence."""

    @abstractmethod
    def controls(self, question: Question, sheet: Sheet) -> None:
        """Writes what the reader answers with."""

    def place(self, option: Option) -> int:
        """Where a right answer stands among them; by itself, where its author put it."""
        return 0

    def key_label(self, question: Question) -> str:
        """The key of what stands before the right answers."""
        return "widget.key"

    def shown(self, option: Option, sheet: Sheet) -> str:
        """The text of an option as readers see it."""
        return option.text

    def key(self, option: Option, sheet: Sheet) -> None:
        """Writes one right answer, an item of their list."""
        sheet.text("li", self.shown(option, sheet))

    def name(self, option: Option, sheet: Sheet) -> None:
        """Writes which option some feedback is about."""
        sheet.text("dt", self.shown(option, sheet))

    @abstractmethod
    def part(self, question: Question, stored: str) -> Part:
        """What one of the strings means that a browser stores of an answer; anything may stand there."""

    def offered(self, question: Question) -> list[str]:
        """What can be chosen as it is stored; nothing where an answer is made by the reader."""
        return []

    def whole(self, question: Question) -> str:
        """The right answer in a line; where several are, each of them."""
        return " or ".join(option.text for option in question.key)

    @abstractmethod
    def rows(self, question: Question) -> Iterator[tuple[str, str]]:
        """The mark of each option and its text: what `option` reads."""


def first_line(question: Question) -> int:
    return question.options[0].line if question.options else 1


def too_few(question: Question, least: int, name: str) -> Iterator[Problem]:
    count = len(question.options)
    if count < least:
        found = f"only one {name}" if count else f"no {name}s"
        yield Problem("too-few-options", f"the question has {found}", first_line(question))


def repeated(options: Iterable[Option], identity: Callable[[Option], str]) -> Iterator[Problem]:
    """Options without text, and those that stand twice."""
    seen: set[str] = set()
    for option in options:
        if not option.text:
            yield Problem("empty-option", "the option has no text", option.line)
        elif identity(option) in seen:
            yield Problem("same-option", "this option stands twice in the quiz", option.line)
        else:
            seen.add(identity(option))


def mixed(question: Question) -> list[Option]:
    """The options in an order that depends on nothing but the question: pinned ones stay where they are."""
    free = [option for option in question.options if not option.pinned]
    others = iter(sorted(free, key=lambda option: digest(question.id, option.id)))
    return [option if option.pinned else next(others) for option in question.options]
