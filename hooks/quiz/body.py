"""The body of a quiz: stem, options and explanation, told apart line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from quiz.faults import Problem
from quiz.fences import code_lines, fences
from quiz.kinds import KINDS
from quiz.option import Option

# Anything with a box, but for a link such as `- [1](page.md)`; what is no OPTION is an error.
BOX = re.compile(
    r"""(?P<indent>\s*)
        (?: (?:[-*+•–—]|\w{1,2}[.)])\s*\[(?P<any>[^\[\]]{0,3})\]  # a list's marker and a box with whatever in it
          | (?:[-*+•–—]|\w{1,2}[.)])?\s*(?:\[(?P<square>[ xX✓✔]?)\] | \((?P<round>[ xX✓✔])\))
        )
        (?![(\[:])(?P<text>.*)""",
    re.VERBOSE,
)
OPTION = re.compile(r"[-*+] (?P<mark>\[(?:[ xX=]|\d{1,2})\])($| .*)")
VALUE = re.compile(r"(?P<mark>!=|≠|=)(?!=) *(?P<text>\S.*)")
QUOTED = re.compile(r'["“](?P<text>.*\S.*)["”]\s*')
QUOTE = re.compile(r" {0,3}> ?")
INDENTED_QUOTE = re.compile(r" {2,}>")
DEEP_QUOTE = re.compile(r" {4,}>")


@dataclass(slots=True)
class _Draft:
    """An option while its lines are read. Its mark is one of those in `quiz.kinds.base`."""

    mark: str
    line: int
    text: str
    more: list[str] = field(default_factory=list)


class Body:
    """What the lines of a quiz behind its settings say. `skip` is the number of lines with settings.

    A line at fault goes where it was most likely meant to go, so that one slip gives one problem.
    """

    def __init__(self, lines: list[str], skip: int) -> None:
        self.problems: list[Problem] = []
        self._stem: list[str] = []
        self._drafts: list[_Draft] = []
        self._explanation: list[str] = []
        self._refuse_quizzes(lines[skip:], skip)
        literal = code_lines(lines[skip:]) | set(_formula_lines(lines[skip:]))
        for index, line in enumerate(lines[skip:]):
            number = skip + index + 1
            after = lines[number - 2] if index else ""
            if index in literal:
                self._part(line).append(line)
            elif box := BOX.fullmatch(line):
                self._read_option(line, box, number)
            elif (value := VALUE.fullmatch(line)) and self._opens_value(after):
                self._read_value(value, number)
            else:
                self._read_text(line, after=after, number=number)
        self.stem = "\n".join(self._stem).strip()
        self.explanation = "\n".join(self._explanation).strip()

    @property
    def rows(self) -> list[tuple[str, str]]:
        return [(draft.mark, draft.text) for draft in self._drafts]

    def options(self, kind: str) -> Iterator[Option]:
        """The options as those of this type; a draft of another is a problem."""
        for draft in self._drafts:
            if not KINDS[kind].marks.fullmatch(draft.mark):
                message = f"this does not go with the other answers, which are of the type {kind}"
                self._refuse("mixed-options", message, draft.line)
            else:
                yield self._option(kind, draft)

    def _refuse_quizzes(self, lines: list[str], skip: int) -> None:
        for fence in fences("\n".join(lines)):
            if fence.header == "quiz":
                message = "the quiz around this one is still open"
                self._refuse("unclosed-fence", message, skip + fence.line, fence.col)

    def _opens_value(self, above: str) -> bool:
        """Whether a line with = in front is a value: not within a paragraph."""
        return not above.strip() or (bool(self._drafts) and not self._explanation)

    def _read_value(self, value: re.Match[str], number: int) -> None:
        mark = "=" if value["mark"] == "=" else "!="
        quoted = QUOTED.fullmatch(value["text"])
        text = quoted["text"] if quoted else value["text"].strip()
        self._draft(_Draft(f'{mark}"' if quoted else mark, number, text))

    def _read_option(self, line: str, box: re.Match[str], number: int) -> None:
        option = OPTION.fullmatch(line)
        if not option and not self._explanation:
            col = len(box["indent"]) + 1
            self._refuse("bad-marker", "this is nearly an option, but not quite", number, col)
        inside = (box["any"] or box["square"] or box["round"] or "").strip()
        mark = option["mark"].lower() if option else "[x]" if inside else "[ ]"
        self._draft(_Draft(mark, number, box["text"].strip()))

    def _draft(self, draft: _Draft) -> None:
        if self._explanation:
            self._refuse("late-option", "an option stands after the explanation", draft.line)
        else:
            self._drafts.append(draft)

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

    def _option(self, kind: str, draft: _Draft) -> Option:
        lines = [draft.text, *_dedented(draft.more)]
        code = code_lines(lines)
        quoted = (n for n, line in enumerate(lines) if n and n not in code and QUOTE.match(line))
        start = next(quoted, len(lines))
        self.problems += _too_deep(lines[:start], code, draft.line)
        self.problems += _behind_feedback(lines[start:], draft.line + start)
        text = "\n".join(lines[:start]).strip()
        feedback = "\n".join(QUOTE.sub("", line, count=1) for line in lines[start:]).strip()
        return KINDS[kind].option(draft.mark, text, feedback, draft.line)


def _dedented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line), default=0)
    return [line[margin:] for line in lines]


def _formula_lines(lines: list[str]) -> Iterator[int]:
    """The numbers (from 0) of the lines of formulas between `$$`: a line there may begin with =."""
    start: int | None = None
    for number, line in enumerate(lines):
        if start is not None and line.rstrip().endswith("$$"):
            yield from range(start, number + 1)
            start = None
        elif start is None and line.strip().startswith("$$") and line.count("$$") == 1:
            start = number
        elif not line:
            start = None


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
