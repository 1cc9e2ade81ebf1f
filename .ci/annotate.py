#!/usr/bin/env python3
"""Passes on what a check prints, and turns each fault with a place into a note beside its line of a pull request, once.

GitHub shows ten notes of a step, so the summary of the run lists all of them.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

COMMAND = re.compile(
    r"::(?:error|warning) file=(?P<file>[^,:]*)(?:,line=(?P<line>\d+))?.*?::(?P<message>.*)"
)
PLACE = re.compile(
    r"(?:(?:ERROR|WARNING) +- +|Error: )?(?P<file>[^\s:(][^:(]*)(?::cell (?P<cell>\d+))?"
    r"(?:[:(](?P<line>\d+))?(?:[:,]\d+)?\)?(?::|(?<=\d) -) +(?P<message>.+)"
)
CODE = re.compile(r"(?:[A-Z]\d{3} |error(?: \w+)?: )")


class Note(NamedTuple):
    file: str
    line: str
    message: str

    def __str__(self) -> str:
        line = f",line={self.line}" if self.line else ""
        return f"::error file={_escaped(self.file, property=True)}{line}::{_escaped(self.message)}"

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


def note(text: str) -> Note | None:
    """The fault that a line tells of, whichever tool printed it."""
    if found := COMMAND.match(text):
        message = _unescaped(found["message"]).partition("\n")[0]
        return Note(_unescaped(found["file"]), found["line"] or "", message)
    if not (found := PLACE.match(text)) or not Path(found["file"]).is_file():
        return None
    message = CODE.sub("", found["message"], count=1)
    if found["cell"]:  # whose lines are not those of the file
        return Note(found["file"], "", f"cell {found['cell']}, line {found['line']}: {message}")
    return Note(found["file"], found["line"] or "", message)


def annotate(lines: Iterable[str]) -> list[Note]:
    notes: dict[Note, None] = {}
    for line in lines:
        print(line, end="", flush=True)
        text = re.sub(r"\x1b\[[\d;]*m", "", line.rstrip())
        if (found := note(text)) and found not in notes:
            notes[found] = None
            if not text.startswith("::"):
                print(found, flush=True)
    return list(notes)


def summary(notes: list[Note]) -> str:
    """As code, which a text of anybody cannot leave: its fence is longer than any within."""
    text = "\n".join(f"{one.place}: {one.message}" for one in notes)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"## Faults: {len(notes)}\n\n{fence}text\n{text}\n{fence}\n\n"


def _escaped(text: str, *, property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text


def _unescaped(text: str) -> str:
    for code, character in (("2C", ","), ("3A", ":"), ("0A", "\n"), ("0D", "\r"), ("25", "%")):
        text = text.replace(f"%{code}", character)
    return text


if __name__ == "__main__":
    found = annotate(sys.stdin)
    if found and (file := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(file).open("a", encoding="utf-8") as page:
            page.write(summary(found))
