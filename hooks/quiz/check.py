"""Everything that can be said of some pages: what `quiz.pages.read` finds, and what the rules of writing find in it.

A question may break a rule of writing and say why: `allow: {Q103: the exception is what the lesson is about}`. A page may
too, in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import yaml

from quiz import settings
from quiz.faults import Fault, Problem
from quiz.lint import Finding, Place, lint
from quiz.page import Page
from quiz.pages import Entry, read
from quiz.rules import RULES
from quiz.values import reasons

ALLOWABLE = {rule.code for rule in RULES.values() if rule.allowed_in and rule.severity != "error"}


def check(
    pages: Iterable[Page], language: str = "en", *, advise: bool = True
) -> tuple[list[Entry], list[Fault]]:
    """All questions of some pages in their order, and all faults; warnings and infos are told as advice."""
    pages = list(pages)
    entries, faults = read(pages)
    faulty = {fault.path for fault in faults}
    used: set[tuple[Page, int, str]] = set()
    for place, problem in lint(entries, pages, language, advise=advise):
        code = RULES[problem.rule].code
        if RULES[problem.rule].severity != "error" and _is_allowed(place, code):
            used.add((*_name(place), code))
        elif not (
            isinstance(place, Page) and place.path in faulty
        ):  # what is faulty may be what it lacks
            faults.append(_fault(place, problem))
    for place, problem in _allowances([*entries, *pages], used):
        if advise or problem.rule != "idle-allow":
            faults.append(_fault(place, problem))
    return entries, faults


def _allowances(places: Iterable[Place], used: set[tuple[Page, int, str]]) -> Iterator[Finding]:
    """Reasons that allow nothing."""
    for place in places:
        try:
            allowed = _allowed(place)
        except ValueError as error:
            yield place, _at(place, "unknown-allow", f"`allow` {error}", "allow:")
            continue
        for code in allowed:
            if code not in ALLOWABLE:
                message = f"{code} is no rule that can be allowed"
                yield place, _at(place, "unknown-allow", message, code)
            elif (*_name(place), code) not in used:
                message = f"nothing here breaks {code}, so there is nothing to allow"
                yield place, _at(place, "idle-allow", message, code)


def _is_allowed(place: Place, code: str) -> bool:
    with suppress(ValueError):
        return code in _allowed(place)
    return False


def _allowed(place: Place) -> dict[str, str]:
    """The reasons by code; raises ValueError where a page's are none."""
    if isinstance(place, Entry):
        return dict(place.question.allow)
    head, _ = settings.split(place.lines)
    if not head or not any(line.startswith("allow:") for line in head):
        return {}
    try:
        values: Any = yaml.safe_load("\n".join(head))
    except Exception:  # of any kind, where a value does not fit its tag; `quiz.page` tells of it
        return {}
    return dict(reasons(values["allow"]))


def _name(place: Place) -> tuple[Page, int]:
    return (place.page, place.line) if isinstance(place, Entry) else (place, 0)


def _at(place: Place, rule: str, message: str, code: str) -> Problem:
    lines = place.inside if isinstance(place, Entry) else place.lines
    number = next((n for n, line in enumerate(lines, start=1) if code in line), 1)
    return Problem(rule, message, number, lines[number - 1].find(code) + 1 or 1)


def _fault(place: Place, problem: Problem) -> Fault:
    if isinstance(place, Page):
        return place.fault(problem.line, problem.col, problem.rule, problem.message)
    line, col = place.line + problem.line, place.col - 1 + problem.col
    return place.page.fault(line, col, problem.rule, problem.message)
