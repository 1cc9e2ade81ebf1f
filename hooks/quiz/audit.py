"""What only a page's HTML shows: quizzes and formulas that did not become what they were meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from mathml import ERROR_CLASS

from quiz.extension import FAULT_CLASS
from quiz.faults import Fault
from quiz.pages import Entry, Page

STAND_INS = {FAULT_CLASS: "included-quiz", ERROR_CLASS: "bad-formula"}


def audit(page: Page, entries: Iterable[Entry], html: str, *, faulty: bool) -> Iterator[Fault]:
    """Faults of a rendered page.

    `entries` are the questions that its source is known to hold, and `faulty` says whether its source is known to
    hold faulty ones, which stand in the page as boxes.
    """
    parser = _Parser()
    parser.feed(html)
    for entry in entries:
        if entry.question.id not in parser.questions:
            yield entry.fault("not-rendered", "the page does not show this as a quiz")
    for rule, title, text in parser.faults:
        if faulty and rule == "included-quiz":
            continue
        yield page.fault(_line(page.source, text), 1, rule, title)


def _line(source: str, text: str) -> int:
    """Where a text stands, or its first line, for the others may be indented; 1 for what the page includes."""
    start = max(source.find(text), source.find(text.partition("\n")[0]), 0)
    return source[:start].count("\n") + 1


class _Parser(HTMLParser):
    """Collects the ids of the questions, and the elements that stand in for something faulty."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: set[str | None] = set()
        self.faults: set[tuple[str, str, str]] = set()
        self._open: tuple[str, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "quiz-question" and "markdown" not in attributes:
            self.questions.add(attributes.get("data-id"))
        rule = STAND_INS.get(attributes.get("class") or "")
        self._open = (rule, attributes.get("title") or "") if rule else None

    def handle_data(self, data: str) -> None:
        if self._open:
            self.faults.add((*self._open, data))
            self._open = None
