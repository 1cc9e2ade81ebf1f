"""`quiz changes`: what a pull request changes for readers, in Markdown."""

from __future__ import annotations

import re
from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

import click

from quiz.changes import Change
from quiz.changes import changes as changed
from quiz.cli.ids import ids
from quiz.cli.report import counted
from quiz.cli.sources import sources
from quiz.pages import Entry, read
from quiz.weights import Weight, weights

DOCS = Path("docs")
SITE = Path("site")
LONGEST = 80  # characters of a question that are shown
LEAST = 100  # bytes; menus and lists of questions change a little on every page
SPECIAL = r"[^\w\s/;,?'()=+%.:…-]|_|(?<=www)\.|:(?=\S)"  # what Markdown may take for more than text
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


class State(NamedTuple):
    """Of a course: the files of its pages, its questions, the ids of faulty ones too, and its built pages."""

    files: set[str]
    entries: list[Entry]
    ids: set[str]
    weights: dict[str, Weight]


@click.command()
@click.argument("before", type=FOLDER)
@click.argument("after", type=FOLDER)
def changes(before: Path, after: Path) -> None:
    """Tell in Markdown what changes for readers.

    BEFORE and AFTER are folders of the project in two states, with the pages in docs. Where both hold a built site too,
    its pages are weighed, with what they load, and the minutes that they take are counted.

    \b
    Examples:
      git worktree add ../before main
      quiz changes ../before .
    """
    old, new = _state(before), _state(after)
    parts = [
        "## What changes for readers",
        _pages(old, new),
        _questions(changed(old.entries, new.entries, new.ids)),
        _weights(old.weights, new.weights),
    ]
    click.echo("\n\n".join(filter(None, parts)))


def _state(folder: Path) -> State:
    with chdir(folder):
        pages, _ = sources([DOCS] if DOCS.is_dir() else [])
        entries, _ = read(pages)
        built = weights(SITE) if SITE.is_dir() else {}
        return State({page.path for page in pages}, entries, ids(pages), built)


def _pages(old: State, new: State) -> str:
    rows = [[f"{_safe(name)}", "new"] for name in sorted(new.files - old.files)]
    rows += [[f"{_safe(name)}", "removed"] for name in sorted(old.files - new.files)]
    return _table(["Page", "What changes"], rows)


def _questions(found: list[Change]) -> str:
    if not found:
        return "No question changes."
    rows = [[_safe(one.id), _short(one.stem), _safe(one.page), _safe(one.what)] for one in found]
    title = f"{counted(len(found), 'question')} {'differs' if len(found) == 1 else 'differ'}:"
    return f"{title}\n\n{_table(['Id', 'Question', 'Page', 'What changes'], rows)}"


def _weights(old: dict[str, Weight], new: dict[str, Weight]) -> str:
    if not (old and new):
        return "The weight of pages is not compared: that needs both states built."
    rows = [
        [
            _safe(name),
            _kilobytes(old.get(name), new.get(name)),
            _minutes(old.get(name), new.get(name)),
        ]
        for name in sorted(old.keys() | new.keys())
        if _differs(old.get(name), new.get(name))
    ]
    if not rows:
        return "No page takes longer, or weighs more or less."
    return _table(["Page", "Weight, compressed", "Minutes to read and answer"], rows)


def _differs(old: Weight | None, new: Weight | None) -> bool:
    if old is None or new is None:
        return True
    return old.minutes != new.minutes or abs(old.size - new.size) >= LEAST


def _kilobytes(old: Weight | None, new: Weight | None) -> str:
    return _step(*(f"{one.size / 1000:.1f} kB" if one else "none" for one in (old, new)))


def _minutes(old: Weight | None, new: Weight | None) -> str:
    return _step(*(str(one.minutes) if one else "none" for one in (old, new)))


def _step(old: str, new: str) -> str:
    return old if old == new else f"{old} → {new}"


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) if rows else ""


def _short(text: str) -> str:
    line = " ".join(text.split())
    return _safe(line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()} …")


def _safe(text: str) -> str:
    """A text of anybody as nothing but text: what could be more becomes the character's number."""
    visible = "".join(character if character.isprintable() else " " for character in text)
    return re.sub(SPECIAL, lambda match: f"&#{ord(match[0])};", visible)
