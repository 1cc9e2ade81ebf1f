"""What changes for readers between two states of a course's questions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from quiz.pages import Entry

ADDED = "new"
CHANGED = "changed: readers who have answered it are asked again"
EDITED = "other words around it: answers that readers have given stay"
REMOVED = "removed: answers that readers have given count no longer"
UNREADABLE = "faulty: what changes cannot be told"


class Change(NamedTuple):
    """A question, the page that shows it, what it asks, and what changes for its readers."""

    page: str
    id: str
    stem: str
    what: str


def changes(
    before: Iterable[Entry], after: Iterable[Entry], faulty: Collection[str] = ()
) -> list[Change]:
    """In the order of the pages, at last what is gone. `faulty` are ids of questions that are there, but not sound."""
    old = {entry.question.id: entry for entry in before}
    new = {entry.question.id: entry for entry in after}
    told = [Change(*_about(entry), what) for entry in new.values() if (what := _news(entry, old))]
    for name in old.keys() - new.keys():
        what = UNREADABLE if name in faulty else REMOVED
        told.append(Change(*_about(old[name]), what))
    places = {name: place for place, name in enumerate([*new, *old])}
    return sorted(told, key=lambda change: places[change.id])


def _about(entry: Entry) -> tuple[str, str, str]:
    return entry.page.path, entry.question.id, entry.question.stem


def _news(entry: Entry, old: dict[str, Entry]) -> str:
    past = old.get(entry.question.id)
    return "; ".join(_differences(entry, past)) if past else ADDED


def _differences(entry: Entry, past: Entry) -> Iterator[str]:
    now, then = entry.question, past.question
    if now.revision != then.revision:
        yield CHANGED
    elif replace(now, allow=()) != replace(then, allow=()):
        yield EDITED
    if entry.page.path != past.page.path:
        yield f"moved here from {past.page.path}"
