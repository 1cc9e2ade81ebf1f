"""The quizzes of Markdown pages: every question with its place, and every fault of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from quiz.faults import Fault, InvalidQuestion
from quiz.fences import Fence, code_lines, fences
from quiz.model import Question
from quiz.syntax import parse

KEY = re.compile(r"^(?P<prefix>[> ]*)([-*+]|\d+[.)]) *\[[xX]\](?![(\[:])", re.MULTILINE)
ON_A_LIST_MARKER = re.compile(r"[> ]*([-*+]|\d+[.)]) +(`{3,}|~{3,}) *\{? *\.?quiz\b")


@dataclass(frozen=True)
class Page:
    """A page's source, as its file holds it."""

    path: str
    source: str

    @property
    def lines(self) -> list[str]:
        return re.split(r"\r\n|\r|\n", self.source.expandtabs(4))

    def fault(self, line: int, col: int, rule: str, message: str) -> Fault:
        return Fault(self.path, line, col, rule, message, self.lines[line - 1].rstrip())


@dataclass(frozen=True)
class Entry:
    """A question and where its id stands."""

    question: Question
    page: Page
    line: int

    def fault(self, rule: str, message: str) -> Fault:
        return self.page.fault(self.line, 1, rule, message)


def read(pages: Iterable[Page]) -> tuple[list[Entry], list[Fault]]:
    """All questions of some pages in their order, and all faults."""
    entries: list[Entry] = []
    faults: list[Fault] = []
    for page in pages:
        found = fences(page.source)
        faults += _fence_faults(page, found) or _loose_keys(page, found)
        for fence in _whole_quizzes(found):
            try:
                entries.append(Entry(parse(fence.text), page, _id_line(fence)))
            except InvalidQuestion as error:
                faults += _located(page, fence, error)
    return entries, faults + list(_duplicates(entries))


def _whole_quizzes(found: list[Fence]) -> Iterator[Fence]:
    cut_short = [fence.outer for fence in found if fence.header != "quiz"]
    for fence in found:
        if fence.header == "quiz" and fence.closed and fence not in cut_short:
            yield fence


def _located(page: Page, fence: Fence, error: InvalidQuestion) -> Iterator[Fault]:
    for problem in error.problems:
        line, col = fence.line + problem.line, fence.col - 1 + problem.col
        yield page.fault(line, col, problem.rule, problem.message)


def _id_line(fence: Fence) -> int:
    settings = (n for n, text in enumerate(fence.inside, fence.line + 1) if text.startswith("id:"))
    return next(settings, fence.line)


def _duplicates(entries: list[Entry]) -> Iterator[Fault]:
    first: dict[str, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.question.id, entry)
        if other is not entry:
            place = f"{other.page.path}:{other.line}"
            yield entry.fault("duplicate-id", f"the question at {place} has this id already")


def _fence_faults(page: Page, found: list[Fence]) -> list[Fault]:
    faults = list(_on_list_markers(page))
    for fence in found:
        if verdict := _inner(fence, fence.outer) if fence.outer else _outer(fence):
            faults.append(page.fault(fence.line, fence.col, *verdict))
    return faults


def _loose_keys(page: Page, found: list[Fence]) -> Iterator[Fault]:
    """Keys that readers would see, for no fence holds them."""
    fenced = {number for fence in found if fence.closed for number in fence.lines}
    for number, line in enumerate(page.lines, start=1):
        if number not in fenced and (key := KEY.match(line)):
            message = "this looks like an option, but no quiz is open here"
            yield page.fault(number, key.end("prefix") + 1, "misspelt-fence", message)


def _inner(fence: Fence, outer: Fence) -> tuple[str, str] | None:
    if outer.header == "quiz":
        unclosed = fence.header == "quiz"  # the outer one then, of which `parse` will tell
        return None if unclosed else ("short-fence", "the end of this code would end the quiz")
    if fence.header == "quiz":
        return "swallowed-fence", f"the code block of line {outer.line} swallows this quiz"
    return None


def _outer(fence: Fence) -> tuple[str, str] | None:
    if fence.header == "quiz":
        return None if fence.closed else ("unclosed-fence", "nothing closes this quiz")
    if _meant_as_quiz(fence):
        named = f'is named "{fence.header}"' if fence.header else "has no name"
        return "misspelt-fence", f"this looks like a quiz, but its fence {named}"
    if KEY.search(fence.text) and not fence.closed:
        return "unclosed-fence", "nothing closes this code block, and there is a quiz in it"
    return None


def _meant_as_quiz(fence: Fence) -> bool:
    """A name close to `quiz`, or a task list with a key in a fence that names no language."""
    name = next(iter(re.findall(r"[\w#+-][\w#.+-]*", fence.header)), "").casefold()
    if SequenceMatcher(None, name, "quiz").ratio() >= 0.75:
        return True
    return bool(KEY.search(fence.text)) and not _is_language(name)


def _is_language(name: str) -> bool:
    try:
        return bool(find_lexer_class_by_name(name))
    except ClassNotFound:
        return False


def _on_list_markers(page: Page) -> Iterator[Fault]:
    code = code_lines(page.lines)
    for number, line in enumerate(page.lines):
        if number not in code and ON_A_LIST_MARKER.match(line):
            message = "a quiz cannot open on the line of a list's marker"
            yield page.fault(number + 1, 1, "misspelt-fence", message)
