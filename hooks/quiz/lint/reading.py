"""What a reader sees of a question and of the page around it; worked out once for all rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from quiz import settings
from quiz.faults import Problem
from quiz.lint.text import Shown, root, shown, words
from quiz.option import Option
from quiz.page import Page
from quiz.pages import Entry

CAPITALS = re.compile(r"\b[A-Z]{2,6}s?\b")
RICH = re.compile(r"<|!\[|javascript:", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z\"“(\ufffc])")


class Row(NamedTuple):
    """An option, and what is seen of its text and its feedback."""

    option: Option
    visible: str
    prose: str
    feedback: str

    @property
    def line(self) -> int:
        return self.option.line


class Part(NamedTuple):
    """A Markdown text of a question, and the line in the quiz where to look for it."""

    text: str
    line: int


class Surroundings:
    """A page without its fences; `above` holds the texts that readers have read before it."""

    def __init__(self, page: Page, above: tuple[str, ...] = ()) -> None:
        self.page = page
        self.above = above

    @cached_property
    def lines(self) -> list[str]:
        """The page's lines; empty ones stand for front matter and fences."""
        lines = list(self.page.lines)
        fenced = [number - 1 for fence in self.page.fences for number in fence.lines]
        for number in [*range(settings.split(lines)[1]), *fenced]:
            if number < len(lines):
                lines[number] = ""
        return lines

    @cached_property
    def counts(self) -> Counter[str]:
        """How often a word stands on the page, whatever its ending."""
        text = "\n".join([*self.above, *self.lines])
        return Counter(map(root, words(shown(text).prose)))

    @cached_property
    def capitals(self) -> dict[str, int]:
        """The line in which an abbreviation stands first, in the text or in an earlier quiz."""
        starts = [match.end() for match in re.finditer("^", self.page.source, re.MULTILINE)]
        first = {
            name.removesuffix("s"): 0 for text in self.above for name in CAPITALS.findall(text)
        }
        for match in CAPITALS.finditer(self.page.source):
            first.setdefault(match[0].removesuffix("s"), bisect_right(starts, match.start()))
        return first

    def paragraph_above(self, line: int) -> str:
        """The paragraph that ends right above a line, but for empty ones."""
        end = line - 1
        while end > 0 and not self.page.lines[end - 1].strip():
            end -= 1
        start = end
        while start > 0 and self.lines[start - 1].strip():
            start -= 1
        return "\n".join(self.lines[start:end])


class Reading:
    """A question as its reader meets it."""

    def __init__(self, entry: Entry, surroundings: Surroundings) -> None:
        self.entry = entry
        self.question = entry.question
        self.surroundings = surroundings

    @cached_property
    def stem(self) -> Shown:
        return shown(self.question.stem)

    @cached_property
    def rows(self) -> list[Row]:
        return [_row(option) for option in self.question.options]

    @cached_property
    def key(self) -> list[Row]:
        return [row for row in self.rows if row.option.correct]

    @cached_property
    def distractors(self) -> list[Row]:
        return [row for row in self.rows if not row.option.correct]

    @cached_property
    def asking(self) -> str:
        """The sentence of the stem that asks: the last with a question mark, or the last."""
        sentences = SENTENCE_END.split(self.stem.prose)
        questions = [sentence for sentence in sentences if "?" in sentence]
        return (questions or sentences)[-1]

    @cached_property
    def stem_words(self) -> list[str]:
        return words(self.stem.prose)

    @cached_property
    def stem_line(self) -> int:
        inside = list(self.entry.inside)
        skip = settings.split(inside)[1] if inside else 0
        return next((n for n, line in enumerate(inside, 1) if n > skip and line.strip()), 1)

    @cached_property
    def rich_parts(self) -> list[Part]:
        """The Markdown texts of the question that may hold HTML, an image, or a script's address."""
        if not any(map(RICH.search, self.entry.inside)):
            return []
        return [part for part in self._parts() if RICH.search(part.text)]

    def _parts(self) -> Iterator[Part]:
        question = self.question
        yield Part(question.stem, self.stem_line)
        yield from (Part(hint, 1) for hint in question.hints)
        for option in question.options:
            yield Part(option.text, option.line)
            yield Part(option.feedback, option.line)
        yield Part(question.explanation, question.options[-1].line)

    def at(self, rule: str, message: str, text: str, line: int = 1) -> Problem:
        """A problem where a text stands, which is in this line or below."""
        before, after = r"(?<!\w)" * text[:1].isalnum(), r"(?!\w)" * text[-1:].isalnum()
        wanted = re.compile(before + re.escape(text) + after if text else "(?!)")
        for number, content in enumerate(self.entry.inside[line - 1 :], start=line):
            if match := wanted.search(content):
                return Problem(rule, message, number, match.start() + 1)
        return Problem(rule, message, line)

    def in_stem(self, rule: str, message: str, text: str = "") -> Problem:
        return self.at(rule, message, text, self.stem_line)

    def in_feedback(self, rule: str, message: str, row: Row) -> Problem:
        for number in range(row.line + 1, len(self.entry.inside) + 1):
            content = self.entry.inside[number - 1]
            if content.lstrip().startswith(">"):
                return Problem(rule, message, number, content.index(">") + 1)
        return Problem(rule, message, row.line)


def _row(option: Option) -> Row:
    return Row(option, *shown(option.text), shown(option.feedback).visible)
