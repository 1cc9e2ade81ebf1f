"""What is recorded of each question's id, so that it keeps meaning the same question.

A record holds the question's edition, a fingerprint of its right answers, and whether the question was deleted. Readers'
answers are kept under the id: another question of the same name would inherit them, and a right answer that was changed
by mistake would be marked wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from quiz.faults import Fault
from quiz.model import Question
from quiz.option import digest
from quiz.page import Page
from quiz.pages import Entry

FORM = (
    re.compile(r"edition: [1-9]\d*"),
    re.compile(r"key: [0-9a-f]{8}"),
    re.compile(r"retired: true"),
)


class Record(NamedTuple):
    edition: int
    key: str
    retired: bool = False

    def __str__(self) -> str:
        last = "retired: true\n" if self.retired else ""
        return f"edition: {self.edition}\nkey: {self.key}\n{last}"


def read(page: Page) -> tuple[Record | None, list[Fault]]:
    """The record in a file, or why it holds none."""
    lines = [line for line in page.lines if line]
    for number, line in enumerate(page.lines, start=1):
        if line and (number > len(FORM) or not FORM[number - 1].fullmatch(line)):
            return None, [page.fault(number, 1, "bad-record", "this is no line of a record")]
    if len(lines) < 2:
        return None, [page.fault(1, 1, "bad-record", "lines of this record are missing")]
    edition, key = (line.partition(": ")[2] for line in lines[:2])
    return Record(int(edition), key, len(lines) > 2), []


def record(question: Question) -> Record:
    """The key cannot be read from it; the same key has another fingerprint in another question."""
    right = sorted(f"{option.id} {option.match}" for option in question.key)
    key = digest(question.id, *right, question.tolerance, str(question.case))
    return Record(question.edition, key)


def faults(entries: Iterable[Entry], records: Mapping[str, Record]) -> Iterator[Fault]:
    """Where questions and records do not go together, and notes of what is not recorded yet."""
    for entry in entries:
        if found := _finding(entry.question, records.get(entry.question.id)):
            yield entry.page.fault(entry.id_line, entry.col, *found)


def _finding(question: Question, past: Record | None) -> tuple[str, str] | None:
    now = record(question)
    name = f"`{question.id}`"
    if past is None:
        return "not-recorded", f"the id {name} is not recorded yet"
    if past.retired:
        return "retired-id", f"{name} was the id of a question that was deleted"
    if now.edition > past.edition:
        return "not-recorded", f"edition {now.edition} of {name} is not recorded yet"
    if now.edition < past.edition:
        return (
            "old-edition",
            f"edition {past.edition} of {name} is recorded, and this is {now.edition}",
        )
    if now.key != past.key:
        return "changed-key", f"{name} has another right answer than the one that is recorded"
    return None


def changes(
    entries: Iterable[Entry], records: Mapping[str, Record], *, complete: bool
) -> dict[str, Record]:
    """The records that are to be written; where the questions are complete, those of the deleted ones too."""
    now = {entry.question.id: record(entry.question) for entry in entries}
    new = {
        name: one
        for name, one in now.items()
        if name not in records
        or (one.edition > records[name].edition and not records[name].retired)
    }
    gone = {name: past._replace(retired=True) for name, past in records.items() if not past.retired}
    return new | {name: past for name, past in gone.items() if complete and name not in now}
