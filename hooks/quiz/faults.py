"""Faults: what is wrong, where, and how to write it right."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import indent
from typing import NamedTuple

from quiz.rule import Rule
from quiz.rules import RULES

PLACES = {
    "quiz": "among the settings of the quiz",
    "page": "in the front matter of the page",
}


class Problem(NamedTuple):
    """A broken rule inside one quiz. `line` and `col` count from 1 in the quiz's own text."""

    rule: str
    message: str
    line: int = 1
    col: int = 1


def place(path: str, cell: int) -> str:
    return f"{path}:cell {cell}" if cell else path


@dataclass(frozen=True, order=True)
class Fault:
    """A broken rule at its place in a file; `text` is the offending line.

    In a notebook it is in a `cell`, counted from 1, and lines count from the cell's first; elsewhere the cell is 0.
    """

    path: str
    cell: int
    line: int
    col: int
    rule: str
    message: str
    text: str

    @property
    def place(self) -> str:
        """The file, and the cell of a notebook."""
        return place(self.path, self.cell)

    @property
    def code(self) -> str:
        return RULES[self.rule].code

    @property
    def severity(self) -> str:
        """error, warning, or info."""
        return RULES[self.rule].severity

    def __str__(self) -> str:
        rule = RULES[self.rule]
        gutter = f"{self.line:5} | "
        caret = " " * (self.col - 1) + "^"
        return (
            f"{self.place}:{self.line}:{self.col}: {rule.code} {self.message}\n"
            f"{gutter}{self.text}\n"
            f"{'| ':>{len(gutter)}}{caret}\n"
            f"  expected: {rule.expected}\n"
            f"{_why(rule)}"
            f"  for example:\n{indent(rule.example, ' ' * 6)}\n"
            f"{_way_out(rule)}"
        )


def _why(rule: Rule) -> str:
    return f"  why: {rule.reason}\n" if rule.reason else ""


def _way_out(rule: Rule) -> str:
    if rule.severity == "error" or rule.allowed_in not in PLACES:
        return ""
    return f"  or, where it is right as it is, {PLACES[rule.allowed_in]}:\n      allow: {{{rule.code}: why it is right here}}\n"


class InvalidQuestion(ValueError):
    """A text that is no valid question; carries every problem found in it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems
