"""Each notebook's code is run, its solutions too, and course/lessons/<notebook>.py says what must come out and stand in its text.

`check(names)` and `check_solution(names)` assert on the notebook's variables; `claims(names)` gives sentences of its
Markdown with every number computed. Plots need an `alt` of their own. A notebook whose text quotes no numbers needs no file.
"""

from __future__ import annotations

import re
import runpy
import warnings
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest
from quiz.fences import fences
from quiz.notebook import Notebook, load

mpl.use("Agg")
ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_a_notebook_does_what_it_says(file: Path) -> None:
    path = ROOT / "tests" / "course" / "lessons" / f"{file.stem.replace('-', '_')}.py"
    lesson = runpy.run_path(str(path)) if path.exists() else {}
    notebook = load(file.read_text("utf-8"))
    names: dict[str, Any] = {}
    _run(_code(notebook), names)
    lesson.get("check", _nothing)(names)
    before = dict(names)
    _run(_solutions(notebook), names)
    lesson.get("check_solution", _nothing)(names)
    text = _plain(_texts(notebook))
    claims = lesson.get("claims", _nothing)(names | before)  # solutions may reuse a name
    assert [claim for claim in claims if _plain(claim) not in text] == []


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_a_notebook_is_a_lesson(file: Path) -> None:
    notebook = load(file.read_text("utf-8"))
    assert _solutions(notebook), "an exercise needs a solution in <details>"
    assert all(cell["metadata"].get("alt") for cell in notebook.cells if _plots(cell))
    assert not any(cell["outputs"] for cell in notebook.cells), "outputs are made by the build"
    asked = [cell for cell in notebook.cells if _asks(cell)]
    assert asked and asked[-1] is notebook.cells[-1], "it ends in a question"
    head = notebook.cells[notebook.cells.index(asked[0]) - 1]
    assert head["metadata"].get("jp-MarkdownHeadingCollapsed"), "elsewhere answers are folded away"
    assert notebook.metadata["colab"] == {"collapsed_sections": [head["id"]]}


def test_every_lesson_has_its_notebook() -> None:
    lessons = (
        path.stem.replace("_", "-") for path in (ROOT / "tests" / "course" / "lessons").glob("*.py")
    )
    assert {*lessons} <= {file.stem for file in NOTEBOOKS}


def _nothing(names: dict[str, Any]) -> list[str]:
    return []


def _code(notebook: Notebook) -> list[str]:
    return [cell["source"] for cell in notebook.cells if cell["cell_type"] == "code"]


def _solutions(notebook: Notebook) -> list[str]:
    """The code in what readers open."""
    hidden = re.findall(r"<details.*?</details>", _texts(notebook), re.DOTALL)
    found = [fence for part in hidden for fence in fences(part)]
    return [fence.text for fence in found if fence.header == "python"]


def _texts(notebook: Notebook) -> str:
    """What is read: Markdown, and the words for those who do not see the plots."""
    markdown = [cell["source"] for cell in notebook.cells if cell["cell_type"] == "markdown"]
    return "\n\n".join(markdown + [cell["metadata"].get("alt", "") for cell in notebook.cells])


def _run(sources: list[str], names: dict[str, Any]) -> None:
    with warnings.catch_warnings(action="ignore", category=UserWarning):  # Agg shows no plots
        for source in sources:
            exec(compile(source, "cell", "exec"), names)
    plt.close("all")


def _plots(cell: dict[str, Any]) -> bool:
    return cell["cell_type"] == "code" and "plt.show()" in cell["source"]


def _asks(cell: dict[str, Any]) -> bool:
    return any(fence.header == "quiz" for fence in fences(cell["source"]))


def _plain(text: str) -> str:
    return " ".join(text.split())
