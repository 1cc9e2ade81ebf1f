"""From the text of a quiz to a Question.

settings      between two lines of ---
stem          up to the first option
- [ ] option  with its further lines indented, and its feedback as > at their end
- [x] option
explanation   after an empty line, at the left margin again
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from textwrap import dedent

from quiz import settings
from quiz.faults import InvalidQuestion, Problem
from quiz.fences import code_lines, fences
from quiz.model import Option, Question

# Anything with a box, but for a link such as `- [1](page.md)`; what is no OPTION is an error.
BOX = re.compile(
    r"""(?P<indent>\s*)
        (?: (?:[-*+•–—]|\w{1,2}[.)])\s*\[(?P<any>[^\[\]]{0,3})\]  # a list's marker and a box with whatever in it
          | (?:[-*+•–—]|\w{1,2}[.)])?\s*(?:\[(?P<square>[ xX✓✔]?)\] | \((?P<round>[ xX✓✔])\))
        )
        (?![(\[:])(?P<text>.*)""",
    re.VERBOSE,
)
OPTION = re.compile(r"[-*+] \[[ xX]\]($| .*)")
QUOTE = re.compile(r" {0,3}> ?")
INDENTED_QUOTE = re.compile(r" {2,}>")
LOOSE_SETTING = re.compile(rf" *({'|'.join(settings.SETTINGS)}) *:")
DEEP_QUOTE = re.compile(r" {4,}>")


@dataclass
class _Draft:
    """An option while its lines are read."""

    correct: bool
    line: int
    text: str
    more: list[str] = field(default_factory=list)


def parse(text: str) -> Question:
    """The question that a fence's text describes; raises InvalidQuestion with every problem of the text."""
    lines = [line if line.strip() else "" for line in text.expandtabs(4).split("\n")]
    head, skip = settings.split(lines)
    values, problems = settings.read(head or [], skip - len(head or []))
    if head is None:
        problems.append(Problem("bad-settings", "the settings have no closing line of ---"))
    if not skip:
        problems += _loose_settings(lines)
    body = _Body(lines, skip)
    try:
        question = Question(
            id=values.pop("id", ""),
            stem=body.stem,
            options=body.options,
            explanation=body.explanation,
            **values,
        )
    except InvalidQuestion as error:
        known = [p for p in error.problems if not (p.rule == "missing-id" and problems)]
        problems += known
    problems += body.problems
    if problems:
        raise InvalidQuestion(sorted(problems, key=lambda problem: problem.line))
    return question


class _Body:
    """Stem, options and explanation, told apart line by line.

    A line at fault goes where it was most likely meant to go, so that one slip gives one problem.
    """

    def __init__(self, lines: list[str], skip: int) -> None:
        self.problems: list[Problem] = []
        self._stem: list[str] = []
        self._drafts: list[_Draft] = []
        self._explanation: list[str] = []
        self._refuse_quizzes(lines[skip:], skip)
        code = code_lines(lines[skip:])
        for index, line in enumerate(lines[skip:]):
            number = skip + index + 1
            if index in code:
                self._part(line).append(line)
            elif box := BOX.fullmatch(line):
                self._read_option(line, box, number)
            else:
                self._read_text(line, after=lines[number - 2] if index else "", number=number)
        self.stem = "\n".join(self._stem).strip()
        self.options = tuple(self._option(draft) for draft in self._drafts)
        self.explanation = "\n".join(self._explanation).strip()

    def _refuse_quizzes(self, lines: list[str], skip: int) -> None:
        for fence in fences("\n".join(lines)):
            if fence.header == "quiz":
                message = "the quiz around this one is still open"
                self._refuse("unclosed-fence", message, skip + fence.line, fence.col)

    def _read_option(self, line: str, box: re.Match[str], number: int) -> None:
        if self._explanation:
            self._refuse("late-option", "an option stands after the explanation", number)
        elif not OPTION.fullmatch(line):
            col = len(box["indent"]) + 1
            self._refuse("bad-marker", "this is nearly an option, but not quite", number, col)
        if not self._explanation:
            right = bool((box["any"] or box["square"] or box["round"] or "").strip())
            self._drafts.append(_Draft(right, number, box["text"].strip()))

    def _read_text(self, line: str, *, after: str, number: int) -> None:
        at_margin = bool(line.strip()) and not line.startswith("  ")
        if not self._drafts or self._explanation or not at_margin:
            if INDENTED_QUOTE.match(line) and (self._explanation or not self._drafts):
                self._refuse("stray-feedback", "the text above this is no option", number)
            self._part(line).append(line)
        elif line.startswith(">"):
            self._refuse("stray-feedback", "this feedback belongs to no option", number)
            self._drafts[-1].more.append("    " + line)
        elif after.strip():
            self._refuse("stray-line", "this line belongs to no option", number)
            self._drafts[-1].more.append("    " + line)
        else:
            self._explanation.append(line)

    def _part(self, line: str) -> list[str]:
        """Where a line belongs that neither opens an option nor ends the last one."""
        if not self._drafts:
            return self._stem
        if self._explanation or (line.strip() and not line.startswith("  ")):
            return self._explanation
        return self._drafts[-1].more

    def _refuse(self, rule: str, message: str, line: int, col: int = 1) -> None:
        self.problems.append(Problem(rule, message, line, col))

    def _option(self, draft: _Draft) -> Option:
        lines = [draft.text, *dedent("\n".join(draft.more)).split("\n")]
        code = code_lines(lines)
        quoted = (n for n, line in enumerate(lines) if n and n not in code and QUOTE.match(line))
        start = next(quoted, len(lines))
        self.problems += _too_deep(lines[:start], code, draft.line)
        self.problems += _behind_feedback(lines[start:], draft.line + start)
        return Option(
            text="\n".join(lines[:start]).strip(),
            correct=draft.correct,
            feedback="\n".join(QUOTE.sub("", line, count=1) for line in lines[start:]).strip(),
            line=draft.line,
        )


def _loose_settings(lines: list[str]) -> Iterator[Problem]:
    number, line = next(((n, line) for n, line in enumerate(lines, 1) if line), (1, ""))
    if LOOSE_SETTING.match(line):
        yield Problem("bad-settings", "this setting has no line of --- above it", number)


def _too_deep(lines: list[str], code: set[int], first: int) -> Iterator[Problem]:
    """Feedback that Markdown would take for more of the paragraph above."""
    for number, (above, line) in enumerate(pairwise(lines), start=1):
        if DEEP_QUOTE.match(line) and above[:4].strip() and number not in code:
            yield Problem("stray-feedback", "this feedback is indented too far", first + number)


def _behind_feedback(lines: list[str], first: int) -> Iterator[Problem]:
    """An option's text after its feedback. A line right under one of `>` is feedback, as in Markdown."""
    ended = False
    for number, line in enumerate(lines, start=first):
        if ended and line.strip() and not QUOTE.match(line):
            yield Problem("stray-feedback", "text of an option after its feedback", number)
        ended = not line.strip()
