"""Names for questions that have none, and where they go in their page's text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import PurePath
from typing import NamedTuple

import yaml

from quiz import settings
from quiz.body import Body
from quiz.faults import Fault, InvalidQuestion, Problem
from quiz.fences import Fence, code_lines
from quiz.page import Page
from quiz.pages import located, quizzes
from quiz.syntax import parse

WORDS = 4
SMALL_WORDS = re.compile(
    r"a|an|and|are|as|at|be|but|by|can|do|does|for|from|has|have|how|i|if|in|is|it|its|of|on"
    r"|or|that|the|their|there|these|they|this|to|was|what|when|where|which|who|why|will|with|you|your"
)
NO_ACCENTS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
# Formulas, tags, targets of links, and characters by name.
NO_WORDS = re.compile(r"\$\$?[^$]+\$\$?|<[^>]+>|\]\([^)]*\)|&#?\w+;")
HIDES_ID = {"bad-settings", "unknown-setting"}


class NewId(NamedTuple):
    """An id for the quiz whose fence opens at `line`; `lines` hold it and go behind the line `above`."""

    page: Page
    line: int
    id: str
    above: int
    lines: tuple[str, ...]


class Draft:
    """A quiz whose id may be missing, however faulty the rest of it is."""

    def __init__(self, page: Page, fence: Fence) -> None:
        self.page, self.fence = page, fence
        self._lines = [line if line.strip() else "" for line in fence.text.split("\n")]
        head, self._skip = settings.split(self._lines)
        self._head = head or []
        self.settings = settings.read(self._head)

    @property
    def id(self) -> str | None:
        return self.settings.values.get("id")

    @property
    def stem(self) -> str:
        return Body(self._lines, self._skip).stem

    def obstacles(self) -> list[Problem]:
        """Problems of the settings that may well be an id, only misspelt."""
        try:
            parse(self.fence.text)
        except InvalidQuestion as error:
            hidden = HIDES_ID | ({"bad-value"} if "id" in self.settings.places else set())
            return [problem for problem in error.problems if problem.rule in hidden]
        return []

    def with_id(self, name: str) -> NewId | None:
        """Where the id goes, or None for settings such as {marks: 2}, which take no further line."""
        if not self._skip:
            lines: tuple[str, ...] = ("---", f"id: {name}", "---")
            return NewId(self.page, self.fence.line, name, self.fence.line, lines)
        first = next((line for line in self._head if re.match(r" *[^ #]", line)), "")
        line = first[: len(first) - len(first.lstrip())] + f"id: {name}"
        if settings.read([line, *self._head]).values != {**self.settings.values, "id": name}:
            return None
        above = self.fence.line + self._skip - len(self._head) - 1
        return NewId(self.page, self.fence.line, name, above, (line,))


def missing(pages: Iterable[Page]) -> tuple[list[NewId], list[Fault]]:
    """An id for every quiz without one, and the faults of those that cannot get any."""
    drafts = list(_drafts(pages))
    taken = {draft.id for draft in drafts if draft.id}
    found: list[NewId] = []
    faults: list[Fault] = []
    for draft in (draft for draft in drafts if not draft.id):
        problems = draft.obstacles()
        new = None if problems else draft.with_id(identifier(draft.page.path, draft.stem, taken))
        if new:
            taken.add(new.id)
            found.append(new)
        else:
            by_hand = Problem("missing-id", "no id can be put into settings of this form")
            faults += located(draft.page, draft.fence, problems or [by_hand])
    return found, faults


def ids(pages: Iterable[Page]) -> set[str]:
    return {draft.id for draft in _drafts(pages) if draft.id}


def identifier(path: str, stem: str, taken: Iterable[str]) -> str:
    """A new id: the page's name and the first words of the stem that say something."""
    name = _words(PurePath(path).stem)
    telling = (
        word
        for word in _words(_prose(stem))
        if word not in name and not SMALL_WORDS.fullmatch(word)
    )
    slug = "-".join([*name, *list(dict.fromkeys(telling))[:WORDS]])
    if yaml.safe_load(slug) != slug:  # "", 2024, 2024-11-23, no
        slug = f"question-{slug}".rstrip("-")
    numbered: Iterator[str] = (f"{slug}-{number}" for number in count(2))
    return next(candidate for candidate in chain([slug], numbered) if candidate not in taken)


def _drafts(pages: Iterable[Page]) -> Iterator[Draft]:
    return (Draft(page, fence) for page in pages for fence in quizzes(page))


def slug(text: str) -> str:
    """A text as part of an address or an id."""
    return "-".join(_words(text))


def _prose(markdown: str) -> str:
    lines = markdown.split("\n")
    code = code_lines(lines)
    return NO_WORDS.sub(" ", "\n".join(line for n, line in enumerate(lines) if n not in code))


def _words(text: str) -> list[str]:
    """In small letters without accents; an apostrophe does not end a word."""
    bare = text.casefold().translate(NO_ACCENTS)
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", plain.replace("'", ""))
