"""A question as a value that cannot be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.faults import InvalidQuestion, Problem
from quiz.kinds import KINDS
from quiz.kinds.base import Kind
from quiz.option import Option, digest


@dataclass(frozen=True, slots=True)
class Question:
    """One question, all texts in Markdown.

    `kind` is a name in `quiz.kinds.KINDS`. `section` is an anchor of the page or a link, `objective` what a right answer
    shows that its reader can do, `edition` counts corrections of the key, and `allow` holds rules of writing that it may break, each with the reason.

    Raises InvalidQuestion with every broken rule.
    """

    id: str
    stem: str
    options: tuple[Option, ...]
    kind: str = "single"
    explanation: str = ""
    hints: tuple[str, ...] = ()
    edition: int = 1
    marks: int = 1
    objective: str = ""
    section: str = ""
    shuffle: bool = False
    partial: bool = False
    tolerance: str = "0"
    case: bool = False
    allow: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if problems := list(self._problems()):
            raise InvalidQuestion(problems)

    def _problems(self) -> Iterator[Problem]:
        if not self.id:
            yield Problem("missing-id", "the question has no id")
        if not self.stem:
            yield Problem("no-stem", "the quiz has no question before its options")
        yield from self.type.problems(self)

    @property
    def type(self) -> Kind:
        return KINDS[self.kind]

    @property
    def key(self) -> tuple[Option, ...]:
        right = (option for option in self.options if option.correct)
        return tuple(sorted(right, key=self.type.place))

    @property
    def revision(self) -> str:
        """Changes with the stem, an option, the key or the edition; stored answers are asked again then."""
        edition = [str(self.edition)] if self.edition > 1 else []
        return digest(" ".join(self.stem.split()), *self.type.revision(self), *edition)
