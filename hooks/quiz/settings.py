"""The settings of a quiz: YAML between two lines of three hyphens, each with its own check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any

import yaml

from quiz.faults import Problem

# They end a line of YAML, but none of a page.
OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def _identifier(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return value
    raise ValueError("must be small letters, digits and single hyphens, such as largest-in-window")


def _marks(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise ValueError("must be a whole number above 0")


def _text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ValueError('must be text; put it in "quotes" where it holds a colon')


def _switch(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("must be true or false")


SETTINGS: dict[str, Callable[[object], object]] = {
    "id": _identifier,
    "marks": _marks,
    "hint": _text,
    "multiple": _switch,
}


def split(lines: list[str]) -> tuple[list[str] | None, int]:
    """The lines of the settings, and how many lines of the text end with them: ([], 0) without settings.

    Gives None for settings that nothing closes.
    """
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[start].rstrip() != "---":
        return [], 0
    for number, line in enumerate(lines[start + 1 :], start=start + 1):
        if line.rstrip() == "---":
            return lines[start + 1 : number], number + 1
    return None, start + 1


def read(lines: list[str], first: int = 2) -> tuple[dict[str, Any], list[Problem]]:
    """The valid settings by name, and the problems of the others. `first` is the number of the first line."""
    text = OTHER_LINE_ENDS.sub(" ", "\n".join(lines))
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except Exception as error:  # of any kind, where a value does not fit its tag: `!!int x`
        return {}, [unreadable(error, first)]
    if node is None:
        return {}, []
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        return {}, [Problem("bad-settings", "this is not of the form `name: value`", first)]
    settings: dict[str, Any] = {}
    problems = [
        Problem(rule, message, key.start_mark.line + first, key.start_mark.column + 1)
        for key, rule, message in _checked(node, values, settings)
    ]
    return settings, problems + list(_comments(lines, first))


def _checked(
    node: yaml.MappingNode, values: dict[object, object], settings: dict[str, Any]
) -> Iterator[tuple[yaml.Node, str, str]]:
    for key, _ in node.value:
        name = str(key.value)
        if name in settings:
            yield key, "bad-settings", f"the setting `{name}` stands here twice"
        elif name not in SETTINGS:
            close = get_close_matches(name, SETTINGS, n=1, cutoff=0.7)
            guess = f"; did you mean `{close[0]}`?" if close else ""
            yield key, "unknown-setting", f"there is no setting `{name}`{guess}"
        else:
            try:
                settings[name] = SETTINGS[name](values.get(name))
            except ValueError as error:
                yield key, "bad-value", f"`{name}` {error}"


def _comments(lines: list[str], first: int) -> Iterator[Problem]:
    """For YAML, a text without quotes ends at a #."""
    for number, line in enumerate(lines, start=first):
        if cut := re.match(r"hint: *[^\s\"'|>].*?\s(?=#)", line):
            message = '`hint` would end at the #; put it in "quotes"'
            yield Problem("bad-value", message, number, cut.end() + 1)


def unreadable(error: Exception, first: int) -> Problem:
    """What is wrong with lines that are no YAML, the first of which has this number."""
    is_key = getattr(error, "context", None) == "while scanning a simple key"
    mark = getattr(error, "context_mark" if is_key else "problem_mark", None)
    line, col = (mark.line + first, mark.column + 1) if mark else (first, 1)
    reason = getattr(error, "problem", None) or str(error).partition("\n")[0]
    advice = 'a value with a colon in it needs "quotes"'
    return Problem("bad-settings", f"this is no `name: value`; {advice} ({reason})", line, col)
