"""A page's source, and its front matter: where that cannot be read, MkDocs prints it on the page and says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import yaml

from quiz import settings
from quiz.faults import Fault, place
from quiz.fences import Fence, fences, lines_of

VALUES = {
    "practice": (bool, "bad-practice", "`practice` must be true or false"),
    "reviewed": (date, "bad-review", "`reviewed` must be a day: year, month, and day"),
}


@dataclass(frozen=True)
class Page:
    """A page's source, as its file holds it, or that of one cell of a notebook."""

    path: str
    source: str
    cell: int = 0

    @property
    def place(self) -> str:
        return place(self.path, self.cell)

    @cached_property
    def lines(self) -> list[str]:
        return lines_of(self.source)

    @cached_property
    def fences(self) -> list[Fence]:
        return fences(self.source)

    def fault(self, line: int, col: int, rule: str, message: str) -> Fault:
        text = self.lines[line - 1].rstrip()
        return Fault(self.path, self.cell, line, col, rule, message, text)


def front_matter_faults(page: Page) -> Iterator[Fault]:
    if page.cell > 1:
        return  # only a notebook's first cell can hold it
    head, end = settings.split(page.lines)
    first = end - len(head) if head else end + 1
    if not re.match(r"\w+ *:", "\n".join(page.lines[first - 1 :])):
        return  # a rule across the page, or none
    if head is None:
        yield page.fault(end, 1, "front-matter", "nothing closes the front matter")
    elif first > 2:
        yield page.fault(1, 1, "front-matter", "there is an empty line above the front matter")
    else:
        try:
            values = yaml.safe_load("\n".join(head))
        except Exception as error:  # of any kind, where a value does not fit its tag
            problem = settings.unreadable(error, first)
            yield page.fault(problem.line, problem.col, "front-matter", problem.message)
        else:
            for name, (kind, rule, message) in VALUES.items():
                if isinstance(values, dict) and name in values and type(values[name]) is not kind:
                    numbers = (n for n, line in enumerate(head, first) if line.startswith(name))
                    yield page.fault(next(numbers, first), 1, rule, message)
