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
    raise ValueError("must be small letters, digits and single hyphens, such as cnn-max-pooling")


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
    """The lines of the settings, and how many lines they take with their rules: ([], 0) without settings.

    Gives None for settings that nothing closes.
    """
    if not lines or lines[0].rstrip() != "---":
        return [], 0
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return lines[1:number], number + 1
    return None, 1


def read(lines: list[str]) -> tuple[dict[str, Any], list[Problem]]:
    """The valid settings by name, and the problems of the others. The first of the lines is line 2 of its quiz."""
    text = OTHER_LINE_ENDS.sub(" ", "\n".join(lines))
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except Exception as error:  # of any kind, where a value does not fit its tag: `!!int x`
        return {}, [_unreadable(error)]
    if node is None:
        return {}, []
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        return {}, [Problem("bad-settings", "the settings are not of the form `name: value`", 2)]
    settings: dict[str, Any] = {}
    problems = [
        Problem(rule, message, key.start_mark.line + 2, key.start_mark.column + 1)
        for key, rule, message in _checked(node, values, settings)
    ]
    return settings, problems


def _checked(
    node: yaml.MappingNode, values: dict[object, object], settings: dict[str, Any]
) -> Iterator[tuple[yaml.Node, str, str]]:
    for key, _ in node.value:
        name = str(key.value)
        if name in settings:
            yield key, "bad-settings", f"the setting `{name}` stands here twice"
        elif name not in SETTINGS:
            close = get_close_matches(name, SETTINGS, n=1)
            guess = f"; did you mean `{close[0]}`?" if close else ""
            yield key, "unknown-setting", f"there is no setting `{name}`{guess}"
        else:
            try:
                settings[name] = SETTINGS[name](values.get(name))
            except ValueError as error:
                yield key, "bad-value", f"`{name}` {error}"


def _unreadable(error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line, col = (mark.line + 2, mark.column + 1) if mark else (2, 1)
    reason = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return Problem("bad-settings", f"the settings are no valid YAML: {reason}", line, col)
