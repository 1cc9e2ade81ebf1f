"""The registry: a file for each id in the folder registry, for such files never conflict when branches are merged."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from quiz import registry
from quiz.cli.sources import Checked, sources
from quiz.cli.template import DOCS, write
from quiz.faults import Fault
from quiz.page import Page
from quiz.pages import Entry
from quiz.pages import read as pages_read
from quiz.registry import Record

FOLDER = Path("registry")
NAME = re.compile(r"[a-z0-9-]+\.txt")


def faults(checked: Checked) -> list[Fault]:
    """What `quiz check` says beyond the pages themselves: nothing, before there is a registry."""
    if not FOLDER.is_dir():
        return []
    entries = _of_course(checked.entries)
    records, unreadable = _read({path(entry.question.id) for entry in entries})
    known = [entry for entry in entries if str(path(entry.question.id)) not in unreadable]
    return [*registry.faults(known, records), *unreadable.values()]


def update(paths: Iterable[Path], *, dry: bool) -> tuple[dict[str, Record], list[Fault]]:
    """Records what is new, and returns it with the faults of what cannot be recorded.

    What is gone from the course is retired, where all of it was read and has no fault.
    """
    whole = DOCS.is_dir() and any(one.samefile(DOCS) for one in paths)
    if not (FOLDER.is_dir() or whole):
        return {}, []
    pages, unreadable = sources(paths)
    entries, faulty = pages_read(pages)
    records, broken = _read(FOLDER.iterdir() if FOLDER.is_dir() else [])
    known = [one for one in _of_course(entries) if str(path(one.question.id)) not in broken]
    complete = whole and not (unreadable or faulty)
    new = registry.changes(known, records, complete=complete)
    for name, record in new.items() if not dry else ():
        write(path(name), str(record).encode())
    refused = [one for one in registry.faults(known, records | new) if one.severity == "error"]
    return new, [*refused, *broken.values()]


def _of_course(entries: Iterable[Entry]) -> list[Entry]:
    """The questions that stand below docs; others are not of this course."""
    return [
        entry for entry in entries if _absolute(entry.page.path).is_relative_to(DOCS.absolute())
    ]


def _absolute(path: str) -> Path:
    """Without resolving links: pages may be linked from elsewhere."""
    return Path(os.path.normpath(Path(path).absolute()))


def path(name: str) -> Path:
    return FOLDER / f"{name}.txt"


def _read(paths: Iterable[Path]) -> tuple[dict[str, Record], dict[str, Fault]]:
    """The records in those of some files that are there, and the faults of others by their paths."""
    records: dict[str, Record] = {}
    unreadable: dict[str, Fault] = {}
    for file in sorted(paths):
        if NAME.fullmatch(file.name) and file.is_file():
            page = Page(file.as_posix(), file.read_text("utf-8-sig", "replace"))
            record, problems = registry.read(page)
            unreadable |= {str(file): problem for problem in problems}
            if record:
                records[file.stem] = record
    return records, unreadable
