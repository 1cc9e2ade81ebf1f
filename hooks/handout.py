"""What a reader of a notebook's page may take along: the notebook to run, without its quizzes, for they hold their answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape
from urllib.parse import urlsplit

from quiz.fences import fences, lines_of
from quiz.notebook import Cell, Notebook, is_front_matter
from quiz.words import Words

LINK = re.compile(r"(?<=\]\()(?!\w+:|#)(?P<address>[^)\s]+)")


def handout(notebook: Notebook, asked: str, resolve: Callable[[str], str]) -> str:
    """The file of a notebook whose quizzes give way to a sentence, and whose links lead where `resolve` says."""
    cells = [
        _bare(cell, asked, resolve)
        for number, cell in enumerate(notebook.cells, start=1)
        if not is_front_matter(number, cell)
    ]
    minor = 5 if all("id" in cell for cell in cells) else 4
    whole = {"cells": cells, "metadata": notebook.metadata, "nbformat": 4, "nbformat_minor": minor}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def links(html: str, file: str, source: str, words: Words) -> str:
    """A page's HTML with links to its handout and, from a repository at GitHub, to a service that runs it."""
    found = [f'<a href="{escape(file)}" download>{escape(words.say("notebook.download"))}</a>']
    if online := colab(source):
        found.append(f'<a href="{escape(online)}">{escape(words.say("notebook.colab"))}</a>')
    line = f'<p class="notebook-links">{" · ".join(found)}</p>'
    head, end, rest = html.partition("</h1>")
    return f"{head}{end}\n{line}{rest}" if end else f"{line}\n{html}"


def colab(source: str) -> str:
    """Where Google Colab opens a notebook that can be edited at this address, or "" if the address is not GitHub's."""
    if urlsplit(source).netloc != "github.com":
        return ""
    path = urlsplit(source).path.replace("/edit/", "/blob/", 1)
    return f"https://colab.research.google.com/github{path}"


def _bare(cell: Cell, asked: str, resolve: Callable[[str], str]) -> Cell:
    if cell["cell_type"] != "markdown":
        return cell | ({"outputs": []} if cell["cell_type"] == "code" else {})
    text = LINK.sub(lambda link: resolve(link["address"]), _without_quizzes(cell["source"], asked))
    kept = {name: value for name, value in cell.items() if name != "outputs"}
    return kept | {"source": text}


def _without_quizzes(source: str, asked: str) -> str:
    lines = lines_of(source)
    for fence in reversed(fences(source)):
        if fence.header == "quiz" and not fence.outer:
            lines[fence.lines.start - 1 : fence.lines.stop - 1] = [fence.prefix + asked]
    return "\n".join(lines)
