"""Lines put into files, of which nothing else changes: into Markdown, and into the JSON of notebooks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from quiz.cli.ids import NewId

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
FRAME = re.compile(rb"(?:\xef\xbb\xbf)?(?P<start>[> \t]*)[^\r\n]*(?P<end>[\r\n]*)")
DECODER = json.JSONDecoder()
SPACE = re.compile(r"[ \t\r\n\ufeff]*")
ESCAPE = re.compile(r"\\(.)")

UNUSUAL = "the cells of this notebook are written in an unusual way"

Span = tuple[int, int]


def with_ids(raw: bytes, ids: Iterable[NewId]) -> bytes:
    """The bytes of a file with these ids."""
    lines = LINE.findall(raw)
    for new in sorted(ids, key=lambda new: new.above, reverse=True):
        lines[new.above : new.above] = _framed(new, lines[new.above - 1])
    return b"".join(lines)


def with_ids_in_cells(raw: bytes, ids: Mapping[int, list[NewId]]) -> bytes:
    """The bytes of a notebook with these ids, which go into cells with these numbers, from 1 on.

    Raises ValueError for a notebook that Jupyter would not have written, such as one with CR at the ends of lines.
    """
    text = raw.decode()
    wanted = json.loads(raw)
    cells = _members(text, _members(text, _after(text, 0))["cells"][0])
    edits: list[tuple[int, str]] = []
    for number, of_cell in ids.items():
        cell = wanted["cells"][number - 1]
        old = "".join(cell["source"]).encode()
        edits += _edits(text, _members(text, cells[number - 1][0])["source"], old, of_cell)
        cell["source"] = with_ids(old, of_cell).decode()
    for at, added in sorted(edits, reverse=True):
        text = text[:at] + added + text[at:]
    changed = json.loads(text.removeprefix("\ufeff"))
    for number in ids:
        changed["cells"][number - 1]["source"] = "".join(changed["cells"][number - 1]["source"])
    if changed != wanted:
        raise ValueError(UNUSUAL)
    return text.encode()


def _framed(new: NewId, above: bytes) -> list[bytes]:
    """The lines of a new id, each of which starts and ends as the one above it."""
    frame = FRAME.fullmatch(above)
    assert frame  # any line is one
    return [frame["start"] + line.encode() + frame["end"] for line in new.lines]


def _edits(text: str, source: Span, old: bytes, ids: Iterable[NewId]) -> Iterator[tuple[int, str]]:
    """What goes where in the text: strings into a list of lines, or lines into a string."""
    is_list = text[source[0]] == "["
    strings = list(_members(text, source[0]).values()) if is_list else [source]
    ends = [(at, string[1]) for string in strings for at in _ends_of_lines(text, string)]
    for new in ids:
        if new.above > len(ends):
            raise ValueError(UNUSUAL)
        lines = [line.decode() for line in _framed(new, LINE.findall(old)[new.above - 1])]
        at, end = ends[new.above - 1]
        if is_list and at == end - 1:
            between = text[strings[0][1] : strings[1][0]]
            yield end, "".join(between + json.dumps(line) for line in lines)
        else:
            yield at, json.dumps("".join(lines))[1:-1]


def _ends_of_lines(text: str, string: Span) -> Iterator[int]:
    for escape in ESCAPE.finditer(text, *string):
        if escape[1] == "n":
            yield escape.end()


def _members(text: str, start: int) -> dict[Any, Span]:
    """Where the values of an object or a list stand, by their names or their places."""
    found: dict[Any, Span] = {}
    at = _after(text, start + 1)
    while text[at] not in "]}":
        name: Any = len(found)
        if text[start] == "{":
            name, at = DECODER.raw_decode(text, at)
            at = _after(text, _after(text, at) + 1)
        found[name] = at, DECODER.raw_decode(text, at)[1]
        at = _after(text, found[name][1])
        at = _after(text, at + 1) if text[at] == "," else at
    return found


def _after(text: str, at: int) -> int:
    """The place behind white space."""
    space = SPACE.match(text, at)
    return space.end() if space else at
