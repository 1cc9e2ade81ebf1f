"""Notebooks: their Markdown cells are pages of their own, with lines that count from each cell's first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from nbformat.validator import iter_validate

from quiz.faults import Fault
from quiz.page import Page

Cell = dict[str, Any]


class Notebook(NamedTuple):
    """Its cells, each with its source as one text, and what it says of itself, such as the language of its code."""

    cells: list[Cell]
    metadata: dict[str, Any]


def load(source: str) -> Notebook:
    """What a notebook's file holds; raises ValueError where it holds no notebook."""
    notebook = json.loads(source)
    if not isinstance(notebook, dict) or notebook.get("nbformat") != 4:
        raise ValueError("this is no notebook of Jupyter's format 4")
    if wrong := _wrong_part(notebook):
        raise ValueError(f"{wrong} is not as Jupyter writes it")
    return Notebook([_cell(cell) for cell in notebook["cells"]], notebook["metadata"])


def _cell(cell: Cell) -> Cell:
    return {"outputs": []} | cell | {"source": "".join(cell["source"])}


def _wrong_part(notebook: dict[str, Any]) -> str:
    """What does not follow the schema of notebooks; which of them have ids does not matter."""
    try:
        for error in iter_validate(notebook, version=4, version_minor=4, relax_add_props=True):  # type: ignore[no-untyped-call]
            where = list(error.absolute_path)
            return f"cell {where[1] + 1}" if where[1:] and where[0] == "cells" else "this notebook"
    except TypeError:  # from telling of a cell whose type is no text
        return "a cell"
    return ""


def pages(page: Page) -> tuple[list[Page], list[Fault]]:
    """The Markdown cells of a notebook's file, or an empty page and why it cannot be read."""
    empty = [Page(page.path, "")]
    try:
        cells = load(page.source).cells
    except json.JSONDecodeError as error:
        message = f"the notebook cannot be read: {error.msg}"
        return empty, [page.fault(error.lineno, error.colno, "no-notebook", message)]
    except ValueError as error:
        return empty, [page.fault(1, 1, "no-notebook", str(error))]
    found = [
        Page(page.path, cell["source"], number)
        for number, cell in enumerate(cells, start=1)
        if cell["cell_type"] == "markdown" or is_front_matter(number, cell)
    ]
    return found or empty, []


def is_front_matter(number: int, cell: Cell) -> bool:
    """Whether this is a raw cell with the settings of the page, as a page has them in its first lines."""
    return number == 1 and cell["cell_type"] == "raw" and cell["source"].startswith("---")


def failure(cells: list[Cell]) -> tuple[int, dict[str, Any]] | None:
    """The first cell whose code fails, by its number, and its error: those after it may fail for that alone."""
    for number, cell in enumerate(cells, start=1):
        errors = [output for output in cell["outputs"] if output["output_type"] == "error"]
        if errors and "raises-exception" not in cell["metadata"].get("tags", []):
            return number, errors[0]
    return None


def failures(page: Page, cells: list[Cell]) -> Iterator[Fault]:
    """The fault of a notebook whose code fails."""
    if failed := failure(cells):
        number, error = failed
        reason = " ".join(plain(f"{error['ename']}: {error['evalue']}").split())
        line = re.search(r"Cell In ?\[\d+\], line (\d+)", plain(*error["traceback"]))
        cell = Page(page.path, cells[number - 1]["source"], number)
        yield cell.fault(
            int(line[1]) if line else 1, 1, "failing-cell", f"this code fails: {reason}"
        )


def plain(*texts: str) -> str:
    """Text as it was meant for a terminal, without its colors."""
    return re.sub(r"\x1b\[[\d;]*[A-Za-z]", "", "\n".join(texts))
