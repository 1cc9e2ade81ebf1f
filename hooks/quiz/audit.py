"""What only a page's HTML shows: its questions in their order, and what did not become what it was meant to be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from mathml import ERROR_CLASS

from quiz.extension import FAULT_CLASS
from quiz.faults import Fault
from quiz.page import Page
from quiz.pages import Entry

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"}
CODE = {"code", "pre", "script", "style", "math"}
LOOSE_FORMULA = re.compile(r"\$\$|\$[^$\n]*\\[a-z]|\$\S*\^")
STAND_INS = {FAULT_CLASS: "included-quiz", ERROR_CLASS: "bad-formula"}


class Shown(NamedTuple):
    """A question as a page shows it, whether its text stands there or in what the page includes."""

    id: str
    revision: str
    marks: str


class View(HTMLParser):
    """A page's questions, with the tags in them that are not in pairs, and what stands in for something faulty."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.questions: list[Shown] = []
        self.lone_tags: dict[str, set[str]] = defaultdict(set)
        self.stand_ins: set[tuple[str, str, str]] = set()
        self._open: tuple[str, str] | None = None
        self._tags: list[str] = []
        self._code = 0
        self.feed(html)
        self.close()
        self.handle_endtag("quiz-question")  # where an open `<script>` hides the page's own

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._code += tag in CODE
        if tag == "quiz-question" and "markdown" not in attributes:
            self.questions.append(Shown(*(attributes[f"data-{name}"] for name in Shown._fields)))
            self._tags = [tag]
        elif self._tags and tag not in VOID:
            self._tags.append(tag)
        rule = STAND_INS.get(attributes.get("class", ""))
        self._open = (rule, attributes.get("title", "")) if rule else None

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag in CODE
        if tag in self._tags:
            if tag != self._tags[-1]:
                self.lone_tags[self.questions[-1].id].add(self._tags[-1])
            while self._tags.pop() != tag:
                pass
        elif self._tags and tag not in VOID:
            self.lone_tags[self.questions[-1].id].add(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if self._open:
            self.stand_ins.add((*self._open, data))
            self._open = None
        elif not self._code and (loose := LOOSE_FORMULA.search(data)):
            line = data[loose.start() :].partition("\n")[0]
            self.stand_ins.add(("loose-formula", "this formula is shown as text", line))


def audit(page: Page, entries: Iterable[Entry], view: View, *, faulty: bool) -> Iterator[Fault]:
    """Faults of a rendered page.

    `entries` are the questions that its source is known to hold, and `faulty` says whether its source is known to
    hold faulty ones, which stand in the page as boxes.
    """
    revisions = {shown.id: shown.revision for shown in view.questions}
    for entry in entries:
        if entry.question.id not in revisions:
            yield entry.fault("not-rendered", "the page does not show this as a quiz")
        elif entry.question.revision != revisions[entry.question.id]:
            yield entry.fault("changed-quiz", "the page shows another question or other options")
        for tag in sorted(view.lone_tags[entry.question.id]):
            yield entry.fault("lone-tag", f"the tag <{tag}> in this quiz has no partner")
    for rule, title, text in view.stand_ins:
        if not (faulty and rule == "included-quiz"):
            yield page.fault(*_place(page.source, text), rule, title)


def included_twice(views: list[tuple[Page, View]], entries: list[Entry]) -> Iterator[Fault]:
    """Ids that stand twice on the site once all includes are in, beyond those in the pages' own sources."""
    own = {(entry.page.path, entry.question.id) for entry in entries}
    first: dict[str, Page] = {}
    for page, view in views:
        for shown in view.questions:
            other = first.get(shown.id)
            if other and not own >= {(page.path, shown.id), (other.path, shown.id)}:
                message = f"{other.path} shows a question with the id `{shown.id}` already"
                yield page.fault(1, 1, "duplicate-id", message)
            first.setdefault(shown.id, page)


def _place(source: str, text: str) -> tuple[int, int]:
    """Line and column of a text, or of its longest line, for it may be indented; (1, 1) for what the page includes."""
    start = max(source.find(text), source.find(max(text.split("\n"), key=len)), 0)
    before = source[:start]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
