"""Faults as somebody wants to read them: a person, a program, or GitHub beside the lines of a pull request."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import click

from quiz.cli.sources import Checked
from quiz.faults import Fault
from quiz.rules import RULES

COLORS = {"error": "red", "warning": "yellow", "info": "cyan"}
LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def severity(fault: Fault) -> str:
    return RULES[fault.rule].severity


def status(faults: list[Fault], *, strict: bool = False) -> int:
    """The exit status: 1 for an error, and where it is strict, for a warning too."""
    serious = {"error", "warning"} if strict else {"error"}
    return int(any(severity(fault) in serious for fault in faults))


def text(checked: Checked) -> str:
    return "\n".join([*map(colored, checked.faults), summary(checked)])


def colored(fault: Fault) -> str:
    head, rest = str(fault).split("\n", 1)
    return click.style(head, fg=COLORS[severity(fault)], bold=True) + f"\n{rest}"


def github(checked: Checked) -> str:
    """Commands that a workflow prints: https://docs.github.com/actions/reference/workflow-commands-for-github-actions"""
    return "\n".join([*map(_annotation, checked.faults), summary(checked)])


def as_json(checked: Checked) -> str:
    counts = Counter(map(severity, checked.faults))
    report = {
        "version": 1,
        "pages": _count(checked),
        "questions": len(checked.entries),
        **{f"{name}s": counts[name] for name in COLORS},
        "faults": list(map(_row, checked.faults)),
    }
    return json.dumps(report, indent=2)


FORMATS = {"text": text, "json": as_json, "github": github}


def summary(checked: Checked) -> str:
    counts = Counter(map(severity, checked.faults))
    found = ", ".join(counted(counts[name], name) for name in COLORS if counts[name])
    sound = counted(len(checked.entries), "sound question")
    return f"{found or 'no faults'} · {sound}, {counted(_count(checked), 'page')}"


def _count(checked: Checked) -> int:
    return len({page.path for page in checked.pages})


def counted(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def _row(fault: Fault) -> dict[str, Any]:
    rule = RULES[fault.rule]
    return {
        "path": fault.path,
        "cell": fault.cell or None,
        "line": fault.line,
        "column": fault.col,
        "severity": rule.severity,
        "code": rule.code,
        "message": fault.message,
        "text": fault.text,
        "expected": rule.expected,
        "example": rule.example,
        "reason": rule.reason,
    }


def _annotation(fault: Fault) -> str:
    rule = RULES[fault.rule]
    place = {"file": fault.path, "line": str(fault.line), "col": str(fault.col)}
    message = fault.message
    if fault.cell:  # whose lines are not those of the file
        place = {"file": fault.path}
        message = f"cell {fault.cell}, line {fault.line}: {message}"
    body = f"{message}\nexpected: {rule.expected}\nfor example:\n{rule.example}"
    properties = ",".join(
        f"{name}={_property(value)}" for name, value in (place | {"title": rule.code}).items()
    )
    return f"::{LEVELS[rule.severity]} {properties}::{_data(body)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
