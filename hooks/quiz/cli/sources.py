"""From the paths that somebody gives to pages, questions, and faults. Nothing else reads an author's files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import click

from quiz import notebook
from quiz.check import check
from quiz.faults import Fault
from quiz.page import Page
from quiz.pages import Entry

NOTEBOOK = ".ipynb"
SUFFIXES = {".md", ".markdown", ".mdown", ".mkdn", ".mkd", NOTEBOOK}  # what is a page for MkDocs
MANY = 100
PATHS = click.argument(
    "paths",
    nargs=-1,
    default=["docs"],
    type=click.Path(exists=True, readable=False, path_type=Path),
)
Command = Callable[..., None]


def formats(names: Iterable[str], told: str) -> Callable[[Command], Command]:
    """The option `--format`, which is `text` unless somebody says otherwise."""
    kind = click.Choice(list(names))
    return click.option("--format", "form", type=kind, default="text", show_default=True, help=told)


class Checked(NamedTuple):
    pages: list[Page]
    entries: list[Entry]
    faults: list[Fault]


def checked(paths: Iterable[Path]) -> Checked:
    """The pages in some files and folders, their questions, and all faults in their order."""
    pages, unreadable = sources(paths)
    with progress(pages, "Checking") as bar:
        entries, faults = check(bar)
    return Checked(pages, entries, sorted(unreadable + faults))


def sources(paths: Iterable[Path]) -> tuple[list[Page], list[Fault]]:
    """Every page in some files and folders, once, and the faults of what cannot be read."""
    pages: list[Page] = []
    faults: list[Fault] = []

    def refuse(error: OSError) -> None:
        page = Page(_name(error.filename), "")
        faults.append(page.fault(1, 1, "unreadable-file", f"{error.strerror}".lower()))

    for path in _files(paths, refuse):
        try:
            raw = path.read_bytes()
        except OSError as error:
            refuse(error)
        else:
            found, problems = _pages(_name(path), raw)
            pages += found
            faults += problems
    return pages, faults


def progress(pages: list[Page], label: str) -> AbstractContextManager[Iterable[Page]]:
    """Shows on a terminal how far the work is, where there is much of it."""
    hidden = len(pages) < MANY or not sys.stderr.isatty()
    return click.progressbar(pages, label=label, file=sys.stderr, hidden=hidden)


def _pages(name: str, raw: bytes) -> tuple[list[Page], list[Fault]]:
    """What a file's bytes hold: one page, the cells of a notebook, or why they cannot be read."""
    try:
        page = Page(name, raw.decode("utf-8-sig"))
        return notebook.pages(page) if name.endswith(NOTEBOOK) else ([page], [])
    except UnicodeDecodeError as error:
        page = Page(name, raw.decode("utf-8-sig", "replace"))
        above = Page(name, error.object[: error.start].decode()).lines
        message = f"the byte {error.object[error.start]:02X} is not UTF-8"
        return [], [page.fault(len(above), len(above[-1]) + 1, "unreadable-file", message)]


def _files(paths: Iterable[Path], refuse: Callable[[OSError], None]) -> Iterator[Path]:
    seen: set[str] = set()
    for path in paths:
        for file in _inside(path, refuse) if path.is_dir() else [path]:
            if (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield file


def _inside(folder: Path, refuse: Callable[[OSError], None]) -> Iterator[Path]:
    """The pages in a folder as MkDocs finds them: through links, but in nothing that is hidden."""
    seen: set[str] = set()  # for links may lead in circles
    for name, folders, files in os.walk(folder, onerror=refuse, followlinks=True):
        new = {os.path.realpath(name)} - seen
        seen |= new
        folders[:] = sorted(inner for inner in folders if new and not inner.startswith("."))
        for file in sorted(files):
            if Path(file).suffix in SUFFIXES and not file.startswith("."):
                yield Path(name, file)


def _name(path: str | Path) -> str:
    return click.format_filename(Path(path).as_posix())
