"""A question as a value that cannot be wrong."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from quiz.faults import InvalidQuestion, Problem


def digest(*parts: str) -> str:
    """A short, stable name for some text: eight hexadecimal digits."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]


def normalized(text: str) -> str:
    """Text as a reader compares it: white space and closing punctuation do not count.

    Case does in code and formulas: `$n$` and `$N$` differ.
    """
    plain = " ".join(text.split()).rstrip(".!?;:,")
    return plain if re.search(r"[$`]", plain) else plain.casefold()


@dataclass(frozen=True)
class Option:
    """One choice, in Markdown. `line` is where it stands in the quiz's text."""

    text: str
    correct: bool
    feedback: str = ""
    line: int = 1

    @property
    def id(self) -> str:
        """The name under which an answer is stored: it survives moving and shuffling."""
        return digest(normalized(self.text))


@dataclass(frozen=True)
class Question:
    """One multiple-choice question, all texts in Markdown.

    Raises InvalidQuestion with every broken rule.
    """

    id: str
    stem: str
    options: tuple[Option, ...]
    explanation: str = ""
    hint: str = ""
    marks: int = 1
    multiple: bool | None = None

    def __post_init__(self) -> None:
        if problems := list(_problems(self)):
            raise InvalidQuestion(problems)

    @property
    def key(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.correct)

    @property
    def several(self) -> bool:
        """Whether the reader may choose more than one option."""
        return len(self.key) > 1 if self.multiple is None else self.multiple

    @property
    def revision(self) -> str:
        """Changes with the stem, an option or the key; stored answers are asked again then."""
        options = sorted(option.id + "01"[option.correct] for option in self.options)
        return digest(" ".join(self.stem.split()), *options, str(self.several))


def _problems(question: Question) -> Iterator[Problem]:
    if not question.id:
        yield Problem("missing-id", "the question has no id")
    if not question.stem:
        yield Problem("no-stem", "the quiz has no question before its options")
    yield from _option_count(question)
    yield from _key_count(question)
    yield from _each_option(question.options)


def _option_count(question: Question) -> Iterator[Problem]:
    count = len(question.options)
    if count < 2:
        found = "only one option" if count else "no options"
        yield Problem("too-few-options", f"the question has {found}", _first_line(question))


def _key_count(question: Question) -> Iterator[Problem]:
    right, line = len(question.key), _first_line(question)
    if len(question.options) < 2:
        return
    if right == 0:
        yield Problem("no-key", "no option is marked as right", line)
    elif right == len(question.options):
        yield Problem("all-right", "every option is marked as right", line)
    elif right > 1 and question.multiple is False:
        yield Problem("too-many-keys", f"{right} options are right, but `multiple` is false", line)


def _each_option(options: tuple[Option, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for option in options:
        if not option.text:
            yield Problem("empty-option", "the option has no text", option.line)
            continue
        if option.id in seen:
            yield Problem("same-option", "this option stands twice in the quiz", option.line)
        seen.add(option.id)
        if not (option.correct or re.search(r"\w", option.feedback)):
            yield Problem("missing-feedback", "this option has no feedback", option.line)


def _first_line(question: Question) -> int:
    return question.options[0].line if question.options else 1
