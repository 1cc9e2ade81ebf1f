"""Texts for an author to write over, and where they go."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import click

from quiz.cli.ids import identifier, ids
from quiz.cli.sources import sources

DOCS = Path("docs")


def template(name: str) -> str:
    return files("quiz.cli").joinpath("templates", name).read_text("utf-8")


def filled(text: str, **values: str) -> str:
    """The text with values in place of their names in braces; other braces are LaTeX."""
    return re.sub(r"\{(\w+)\}", lambda name: values.get(name[1], name[0]), text)


def new_id(page: Path | None) -> str:
    """An id for a question of this page that no other has."""
    pages, _ = sources(path for path in (DOCS, page) if path and path.exists())
    return identifier(str(page or ""), "New question", ids(pages))


def write(path: Path, raw: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    except OSError as error:
        raise click.FileError(path.as_posix(), f"{error.strerror}") from error
