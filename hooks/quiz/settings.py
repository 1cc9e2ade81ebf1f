"""The settings of a quiz: YAML between two lines of three hyphens, each with its own check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from fractions import Fraction
from typing import Any, NamedTuple

import yaml

from quiz import numbers
from quiz.faults import Problem

PROSE = {"hint", "objective", "allow"}
FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
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


def _texts(value: object) -> tuple[str, ...]:
    """One text or a list of them."""
    if isinstance(value, list) and value:
        return tuple(map(_text, value))
    return (_text(value),)


def _section(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[\w-]+|\[[^\[\]]+\]\([^()\s]+\)", value):
        return value
    raise ValueError(
        'must be the anchor of a heading, such as pooling, or a "[link](page.md#pooling)"'
    )


def _tolerance(value: object) -> str:
    if isinstance(value, int | float | str) and not isinstance(value, bool):
        numbers.tolerance(str(value), Fraction(1))
        return str(value)
    raise ValueError("must be a number, such as 0.5, or a share of the answer, such as 2%")


def reasons(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not value:
        raise ValueError(
            "must name a rule and say why it may be broken, such as {Q103: the reason}"
        )
    for code, reason in value.items():
        if not re.fullmatch(r"[A-Z]\d{3}", str(code)):
            raise ValueError(f"holds `{code}`, which is no rule's code, such as Q103")
        if not isinstance(reason, str) or len(reason.split()) < 3:
            raise ValueError(f"must say in three words or more why {code} may be broken")
    return tuple(value.items())


SETTINGS: dict[str, Callable[[object], object]] = {
    "id": _identifier,
    "marks": _marks,
    "hint": _texts,
    "objective": _text,
    "section": _section,
    "multiple": _switch,
    "shuffle": _switch,
    "partial": _switch,
    "tolerance": _tolerance,
    "case": _switch,
    "allow": reasons,
}


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
