"""What only a page's HTML shows: quizzes and formulas that did not become what they were meant to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from mathml import ERROR_CLASS

from quiz.extension import FAULT_CLASS
from quiz.faults import Fault
from quiz.pages import Entry, Page

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"}
STAND_INS = {FAULT_CLASS: "included-quiz", ERROR_CLASS: "bad-formula"}


def audit(page: Page, entries: Iterable[Entry], html: str, *, faulty: bool) -> Iterator[Fault]:
    """Faults of a rendered page.

    `entries` are the questions that its source is known to hold, and `faulty` says whether its source is known to
    hold faulty ones, which stand in the page as boxes.
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    for entry in entries:
        if entry.question.id not in parser.questions:
            yield entry.fault("not-rendered", "the page does not show this as a quiz")
        for tag in sorted(parser.lone_tags[entry.question.id]):
            yield entry.fault("lone-tag", f"the tag <{tag}> in this quiz has no partner")
    for rule, title, text in parser.faults:
        if faulty and rule == "included-quiz":
            continue
        yield page.fault(_line(page.source, text), 1, rule, title)


def _line(source: str, text: str) -> int:
    """Where a text stands, or its longest line, for it may be indented; 1 for what the page includes."""
    start = max(source.find(text), source.find(max(text.split("\n"), key=len)), 0)
    return source[:start].count("\n") + 1


class _Parser(HTMLParser):
    """Collects the ids of the questions with the tags that are not in pairs, and what stands in for something faulty."""

    def __init__(self) -> None:
        super().__init__()
        self.questions: set[str] = set()
        self.lone_tags: dict[str, set[str]] = defaultdict(set)
        self.faults: set[tuple[str, str, str]] = set()
        self._open: tuple[str, str] | None = None
        self._question = ""
        self._tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "quiz-question" and "markdown" not in attributes:
            self._question = attributes.get("data-id") or ""
            self.questions.add(self._question)
            self._tags = [tag]
        elif self._tags and tag not in VOID:
            self._tags.append(tag)
        rule = STAND_INS.get(attributes.get("class") or "")
        self._open = (rule, attributes.get("title") or "") if rule else None

    def handle_endtag(self, tag: str) -> None:
        if tag in self._tags:
            if tag != self._tags[-1]:
                self.lone_tags[self._question].add(self._tags[-1])
            while self._tags.pop() != tag:
                pass
        elif self._tags and tag not in VOID:
            self.lone_tags[self._question].add(f"/{tag}")

    def close(self) -> None:
        super().close()
        self.handle_endtag("quiz-question")  # where an open `<script>` hides the page's own

    def handle_data(self, data: str) -> None:
        if self._open:
            self.faults.add((*self._open, data))
            self._open = None
