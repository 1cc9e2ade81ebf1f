"""What only a page's HTML shows: its questions in their order, and what did not become what it was meant to be."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple
from xml.parsers import expat

from mathml import ERROR_CLASS

from quiz.fault_box import FAULT_CLASS
from quiz.faults import Fault
from quiz.page import Page
from quiz.pages import Entry

VOID = {"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"}
CODE = {"code", "pre", "script", "style", "math", "scroll-box"}  # what code shows, too
LOOSE_FORMULA = re.compile(r"\$\$|\$[^$\n]*\\[a-z]|\$\S*\^")
STAND_INS = {FAULT_CLASS: "included-quiz", ERROR_CLASS: "bad-formula"}

QUESTION = re.compile(r"<quiz-question [^>]*>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
SUSPECT = ("$", "<!", "<?", "<script", "<style", *STAND_INS)


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
        self.lost_sections: dict[str, str] = {}
        self.stand_ins: set[tuple[str, str, str]] = set()
        self._open: tuple[str, str] | None = None
        self._tags: list[str] = []
        self._code = 0
        if _is_sound(html):
            self._read_questions(html)
        else:
            self.feed(html)
            self.close()
            self.handle_endtag("quiz-question")  # where an open `<script>` hides the page's own

    def _read_questions(self, html: str) -> None:
        for tag in QUESTION.findall(html):
            attributes = ATTRIBUTE.findall(tag)
            self.handle_starttag("quiz-question", [(n, unescape(v)) for n, v in attributes])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._code += tag in CODE
        if tag == "quiz-question" and "markdown" not in attributes:
            self.questions.append(Shown(*(attributes[f"data-{name}"] for name in Shown._fields)))
            if "data-lost" in attributes:
                self.lost_sections[attributes["data-id"]] = attributes["data-lost"]
            self._tags = [tag]
        elif self._tags and tag not in VOID:
            self._tags.append(tag)
        rule = STAND_INS.get(attributes.get("class", "").partition(" ")[0])
        if rule:
            self._open = rule, attributes.get("title", "")

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
        if self._open and data.strip():
            self.stand_ins.add((*self._open, data))
            self._open = None
        elif not self._code and (loose := LOOSE_FORMULA.search(data)):
            line = data[loose.start() :].partition("\n")[0]
            self.stand_ins.add(("loose-formula", "this formula is shown as text", line))


def _is_sound(html: str) -> bool:
    """Whether there is nothing to find but questions: soon told of most pages, for they are XML too."""
    if any(sign in html for sign in SUSPECT):
        return False
    try:
        expat.ParserCreate().Parse(f"<page>{html.replace('&', '')}</page>", True)
    except expat.ExpatError:
        return False
    return True


def audit(
    pages: list[Page], entries: Iterable[Entry], view: View, *, faulty: bool
) -> Iterator[Fault]:
    """Faults of a rendered page, which shows these sources: its own, maybe in the cells of a notebook, then those it includes.

    `entries` are the questions that they are known to hold, and `faulty` says whether they are known to hold
    faulty ones, which stand in the page as boxes.
    """
    revisions = {shown.id: shown.revision for shown in view.questions}
    for entry in entries:
        page = "the page" if entry.page.path == pages[0].path else pages[0].path
        if entry.question.id not in revisions:
            yield entry.fault("not-rendered", f"{page} does not show this as a quiz")
        elif entry.question.revision != revisions[entry.question.id]:
            yield entry.fault("changed-quiz", f"{page} shows another question or other options")
        if section := view.lost_sections.get(entry.question.id):
            message = f"no heading of this page is named {section}"
            yield entry.page.fault(_line(entry, "section:"), 1, "unknown-section", message)
        for tag in sorted(view.lone_tags[entry.question.id]):
            yield entry.fault("lone-tag", f"the tag <{tag}> in this quiz has no partner")
    for rule, title, text in view.stand_ins:
        if not (faulty and rule == "included-quiz"):
            source, line, col = _place(pages, text)
            yield source.fault(line, col, rule, title)


def shown_twice(views: list[tuple[Page, View]], entries: list[Entry]) -> Iterator[Fault]:
    """Questions whose text stands once on the site, in a file that is included more than once."""
    owners = {entry.question.id: entry for entry in entries}
    repeated = {e.question.id for e in entries if e.place != owners[e.question.id].place}
    first: dict[str, Page] = {}
    for page, view in views:
        for shown in view.questions:
            other = first.get(shown.id)
            if other and shown.id not in repeated:
                again = "twice" if other is page else f"too, after {other.path}"
                message = f"{page.path} shows the question `{shown.id}` {again}"
                owner = owners.get(shown.id)
                place = (owner.page, owner.id_line) if owner else (page, 1)
                yield place[0].fault(place[1], 1, "shown-twice", message)
            first.setdefault(shown.id, page)


def _line(entry: Entry, setting: str) -> int:
    lines = enumerate(entry.inside, start=entry.line + 1)
    return next((number for number, text in lines if text.startswith(setting)), entry.line)


def _place(pages: list[Page], text: str) -> tuple[Page, int, int]:
    """Page, line and column of a text, or of its longest line, for it may be indented; else the start of the first."""
    for part in (text, max(text.split("\n"), key=len)):
        for page in pages:
            if part in page.source:
                before = page.source.partition(part)[0]
                return page, before.count("\n") + 1, len(before) - before.rfind("\n")
    return pages[0], 1, 1
