"""A notebook's cells as one text for the site's own Markdown, with places for what their code shows."""

from __future__ import annotations

import re
from typing import Any

from outputs import IMAGES, Save, image
from quiz.fences import fences
from quiz.notebook import Cell, Notebook, is_front_matter

PLACE = re.compile(r"<!-- cell (\d+) -->\n*")


def markdown(notebook: Notebook, save: Save) -> str:
    """One text of all cells. A comment behind each keeps it from the next, and a place for what its code shows."""
    language = _language(notebook.metadata.get("language_info", {}))
    parts = []
    for number, cell in enumerate(notebook.cells, start=1):
        if is_front_matter(number, cell):
            parts.append(cell["source"])
        elif text := _text(cell, language, save):
            parts += [text, f"<!-- cell {number} -->"]
    return "\n\n".join(parts)


def fill(html: str, outputs: dict[int, str]) -> str:
    """The page with what the cells show, by their numbers."""
    return PLACE.sub(lambda place: outputs.get(int(place[1]), ""), html)


def _language(about: dict[str, Any]) -> str:
    name = about.get("pygments_lexer") or about.get("name")
    return name if isinstance(name, str) and re.fullmatch(r"[\w+-]+", name) else "python"


def _text(cell: Cell, language: str, save: Save) -> str:
    if cell["cell_type"] == "markdown":
        return _attached(_closed(cell["source"]), cell, save)
    if cell["cell_type"] == "code" and cell["source"].strip():
        return _fenced(cell["source"], language)
    return ""


def _closed(source: str) -> str:
    """In Jupyter, code that nothing closes ends with its cell."""
    for fence in fences(source):
        if not (fence.outer or fence.closed) and fence.lines[-1] > source.count("\n"):
            return f"{source}\n{fence.prefix}{fence.mark}"
    return source


def _attached(source: str, cell: Cell, save: Save) -> str:
    for name, bundle in cell.get("attachments", {}).items():
        for kind, ending in IMAGES.items():
            if content := image(bundle, kind):
                source = source.replace(f"attachment:{name}", save(content, ending))
    return source


def _fenced(code: str, language: str) -> str:
    longest = max(map(len, re.findall("`+", code)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}{language}\n{code}\n{mark}"
