"""From the text of a quiz to a Question.

settings      between two lines of ---
stem          up to the first option
- [ ] option  with its further lines indented, and its feedback as > at their end
- [x] option
explanation   after an empty line, at the left margin again

In place of the options: steps with their places, `- [1] step`; pairs, `- [=] row => what belongs to it`; or values, `= 28`
right and `!= 27` wrong, texts in "quotes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from quiz import settings
from quiz.body import Body
from quiz.faults import InvalidQuestion, Problem
from quiz.kinds import KINDS, kind_of
from quiz.model import Question
from quiz.values import SETTINGS

LOOSE_SETTING = re.compile(rf" *({'|'.join(SETTINGS)}) *:")
SPECIAL = frozenset().union(*(kind.settings for kind in KINDS.values()))


@lru_cache(maxsize=2**14)  # a page is rendered from the same texts that are checked
def parse(text: str) -> Question:
    """The question that a fence's text describes; raises InvalidQuestion with every problem of the text."""
    lines = [line if line.strip() else "" for line in text.expandtabs(4).split("\n")]
    head, skip = settings.split(lines)
    values, places, problems = settings.read(head or [], skip - len(head or []))
    if head is None:
        problems.append(Problem("bad-settings", "the settings have no closing line of ---"))
    if not skip:
        problems += _loose_settings(lines)
    body = Body(lines, skip)
    kind = kind_of(body.rows, values.get("multiple"))
    problems += _idle_settings(kind, places)
    try:
        question = _question(body, kind, values)
    except InvalidQuestion as error:
        problems += [p for p in error.problems if not (p.rule == "missing-id" and problems)]
    problems += body.problems
    if problems:
        raise InvalidQuestion(sorted(problems, key=lambda problem: problem.line))
    return question


def _question(body: Body, kind: str, values: dict[str, Any]) -> Question:
    known = {name: value for name, value in values.items() if name not in ("multiple", "hint")}
    return Question(
        **{"id": "", "hints": values.get("hint", ()), **known},
        stem=body.stem,
        options=tuple(body.options(kind)),
        kind=kind,
        explanation=body.explanation,
    )


def _idle_settings(kind: str, places: dict[str, tuple[int, int]]) -> Iterator[Problem]:
    """Settings that would do nothing."""
    for name in (SPECIAL - KINDS[kind].settings) & places.keys():
        message = f"`{name}` means nothing for a question of the type {kind}"
        yield Problem("idle-setting", message, *places[name])


def _loose_settings(lines: list[str]) -> Iterator[Problem]:
    number, line = next(((n, line) for n, line in enumerate(lines, 1) if line), (1, ""))
    if LOOSE_SETTING.match(line):
        yield Problem("bad-settings", "this setting has no line of --- above it", number)
