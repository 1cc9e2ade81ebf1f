"""The settings of a quiz: YAML between two lines of three hyphens, each with its own check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

import yaml

from quiz.faults import Problem
from quiz.values import SETTINGS

PROSE = {"hint", "objective", "allow"}
FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# They end a line of YAML, but none of a page.
OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


class Settings(NamedTuple):
    """The valid settings by name, where each stands (line, column), and the problems of the others."""

    values: dict[str, Any]
    places: dict[str, tuple[int, int]]
    problems: list[Problem]


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


def read(lines: list[str], first: int = 2) -> Settings:
    """The settings in some lines, the first of which has the number `first`."""
    text = OTHER_LINE_ENDS.sub(" ", "\n".join(lines))
    try:
        node, values = _loaded(text)
    except Exception as error:  # of any kind, where a value does not fit its tag: `!!int x`
        return Settings({}, {}, [unreadable(error, first)])
    if node is None:
        return Settings({}, {}, [])
    if not isinstance(node, yaml.MappingNode) or not isinstance(values, dict):
        problem = Problem("bad-settings", "this is not of the form `name: value`", first)
        return Settings({}, {}, [problem])
    settings = Settings({}, {}, [])
    for key, value in node.value:
        place = key.start_mark.line + first, key.start_mark.column + 1
        if refusal := _refusal(str(key.value), values, settings.values):
            settings.problems.append(Problem(*refusal, *place))
        settings.places[str(key.value)] = place
        if key.value in PROSE:
            settings.problems.extend(_comments(str(key.value), value, lines, first))
    return settings


def _refusal(
    name: str, values: dict[object, object], settings: dict[str, Any]
) -> tuple[str, str] | None:
    """Reads one setting; where that fails, the rule it breaks and how."""
    if name in settings:
        return "bad-settings", f"the setting `{name}` stands here twice"
    if name not in SETTINGS:
        close = get_close_matches(name, SETTINGS, n=1, cutoff=0.7)
        guess = f"; did you mean `{close[0]}`?" if close else ""
        return "unknown-setting", f"there is no setting `{name}`{guess}"
    try:
        settings[name] = SETTINGS[name](values.get(name))
    except ValueError as error:
        return "bad-value", f"`{name}` {error}"
    return None


def _loaded(text: str) -> tuple[yaml.Node | None, object]:
    """YAML as nodes, which know their places, and as values."""
    try:
        return _load(text, FAST_LOADER)
    except Exception:  # told again by the slower loader, whose words and places are better
        return _load(text, yaml.SafeLoader)


def _load(text: str, loader_class: Callable[[str], Any]) -> tuple[yaml.Node | None, object]:
    loader = loader_class(text)
    node = loader.get_single_node()
    return node, loader.construct_document(node) if node else None


def _comments(name: str, node: yaml.Node, lines: list[str], first: int) -> Iterator[Problem]:
    """For YAML, a text without quotes ends at a #."""
    if isinstance(node, yaml.ScalarNode) and not node.style:
        line, end = node.end_mark.line, node.end_mark.column
        if line < len(lines) and (comment := re.match(r"\s+(?=#)", lines[line][end:])):
            message = f'`{name}` would end at the #; put it in "quotes"'
            yield Problem("bad-value", message, line + first, end + comment.end() + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _comments(name, item, lines, first)
    elif isinstance(node, yaml.MappingNode):
        for _, item in node.value:
            yield from _comments(name, item, lines, first)


def unreadable(error: Exception, first: int) -> Problem:
    """What is wrong with lines that are no YAML, the first of which has this number."""
    is_key = getattr(error, "context", None) == "while scanning a simple key"
    mark = getattr(error, "context_mark" if is_key else "problem_mark", None)
    line, col = (mark.line + first, mark.column + 1) if mark else (first, 1)
    reason = getattr(error, "problem", None) or str(error).partition("\n")[0]
    advice = 'a value with a colon in it needs "quotes"'
    return Problem("bad-settings", f"this is no `name: value`; {advice} ({reason})", line, col)
