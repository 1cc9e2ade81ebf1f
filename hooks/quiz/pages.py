"""The quizzes of Markdown pages: every question with its place, and every fault of the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

from quiz.faults import Fault, InvalidQuestion, Problem
from quiz.fences import Fence, fenced
from quiz.model import Question
from quiz.page import Page, front_matter_faults
from quiz.syntax import parse

KEY = re.compile(r"^(?P<prefix>[> ]*)([-*+]|\d+[.)]) *\[[xX]\](?![(\[:])", re.MULTILINE)
ON_A_LIST_MARKER = re.compile(r"[> ]*([-*+]|\d+[.)]) +(`{3,}|~{3,}) *\{? *\.?quiz\b")


@dataclass(frozen=True)
class Entry:
    """A question, its page, the lines of its fence and its id, and the fence's column and lines inside."""

    question: Question
    page: Page
    line: int
    id_line: int
    col: int = 1
    inside: tuple[str, ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        return self.page.place, self.line

    def fault(self, rule: str, message: str) -> Fault:
        return self.page.fault(self.line, 1, rule, message)


def read(pages: Iterable[Page]) -> tuple[list[Entry], list[Fault]]:
    """All questions of some pages in their order, and all faults."""
    entries: list[Entry] = []
    faults: list[Fault] = []
    for page in pages:
        found = page.fences
        cut_short = _cut_by_nameless_code(page, found)
        faults += front_matter_faults(page)
        faults += _fence_faults(page, found, cut_short) or _loose_keys(page, found)
        for fence in _whole_quizzes(found, cut_short):
            try:
                entries.append(_entry(parse(fence.text), page, fence))
            except InvalidQuestion as error:
                faults += located(page, fence, error.problems)
    return entries, faults + list(_duplicates(entries))


def _entry(question: Question, page: Page, fence: Fence) -> Entry:
    return Entry(question, page, fence.line, _id_line(fence), fence.col, tuple(fence.inside))


def _whole_quizzes(found: list[Fence], cut_short: list[Fence]) -> Iterator[Fence]:
    around_code = [fence.outer for fence in found if fence.outer and fence.header != "quiz"]
    for fence in found:
        if fence.header == "quiz" and fence.closed and fence not in around_code + cut_short:
            yield fence


def _cut_by_nameless_code(page: Page, found: list[Fence]) -> list[Fence]:
    """Quizzes with text right under their end, where the next fence has no name: that text may be code in the quiz."""
    outer = [fence for fence in found if not fence.outer]
    return [
        fence
        for fence, following in pairwise(outer)
        if fence.header == "quiz" and fence.closed and not following.header
        if page.lines[fence.lines[-1]].strip("> ")
    ]


def quizzes(page: Page) -> Iterator[Fence]:
    """The fences of a page's quizzes, but for those that other fences cut short."""
    found = page.fences
    return _whole_quizzes(found, _cut_by_nameless_code(page, found))


def located(page: Page, fence: Fence, problems: Iterable[Problem]) -> Iterator[Fault]:
    """Problems of a quiz as faults of its page."""
    for problem in problems:
        line, col = fence.line + problem.line, fence.col - 1 + problem.col
        yield page.fault(line, col, problem.rule, problem.message)


def _id_line(fence: Fence) -> int:
    settings = (n for n, text in enumerate(fence.inside, fence.line + 1) if text.startswith("id:"))
    return next(settings, fence.line)


def _duplicates(entries: list[Entry]) -> Iterator[Fault]:
    first: dict[str, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.question.id, entry)
        if other.place != entry.place:  # or a file that two pages include different parts of
            message = f"the question at {other.page.place}:{other.id_line} has this id already"
            yield entry.page.fault(entry.id_line, 1, "duplicate-id", message)


def _fence_faults(page: Page, found: list[Fence], cut_short: list[Fence]) -> list[Fault]:
    faults = list(_on_list_markers(page))
    for fence in found:
        if verdict := _inner(fence, fence.outer) if fence.outer else _outer(fence):
            faults.append(page.fault(fence.line, fence.col, *verdict))
    for fence in cut_short:
        message = f"does code in the quiz of line {fence.line} end the quiz here?"
        faults.append(page.fault(fence.lines[-1], fence.col, "short-fence", message))
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
        if fence.header == "quiz":
            return None  # the outer one is unclosed, of which `parse` will tell
        quiz = f"the quiz of line {outer.line}"
        return "short-fence", f"the end of this code would end {quiz}, or nothing closes {quiz}"
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
    code = fenced(page.fences)
    for number, line in enumerate(page.lines):
        if number not in code and ON_A_LIST_MARKER.match(line):
            message = "a quiz cannot open on the line of a list's marker"
            yield page.fault(number + 1, 1, "misspelt-fence", message)
