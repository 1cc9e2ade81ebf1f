"""What MkDocs warns of is told with its line and column."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from project import SETTINGS, copy

Warnings = Callable[..., list[str]]


@pytest.fixture
def warnings(tmp_path: Path) -> Warnings:
    """What the build of these files warns of."""
    copy(tmp_path)

    def run(files: dict[str, str], nav: str = "") -> list[str]:
        (tmp_path / "mkdocs.yml").write_text(SETTINGS + nav, "utf-8")
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert result.returncode
        lines = result.stderr.replace("WARNING -  ", "").replace("ERROR   -  ", "").split("\n")
        return [line for line in lines if line.startswith(("docs/", "mkdocs.yml:"))]

    return run


def test_links_are_told_where_they_stand_each_time(warnings: Warnings) -> None:
    text = (
        "# A\n\nSee no.md: [one](no.md#x).\nAnd [two](no.md), [b](b/no.md), [it](no.md).\n[x](#x)\n"
    )
    places = [line.split(" ")[0] for line in warnings({"docs/index.md": text})]
    assert places == [
        "docs/index.md:3:18:",
        "docs/index.md:4:11:",
        "docs/index.md:4:23:",
        "docs/index.md:4:38:",
        "docs/index.md:5:5:",
    ]


def test_a_link_of_a_notebook_is_told_with_its_cell(warnings: Warnings) -> None:
    cell = {"cell_type": "markdown", "metadata": {}}
    cells = [cell | {"source": "# A"}, cell | {"source": "One.\n\nSee [it](no.md)."}]
    book = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})
    (line,) = warnings({"docs/index.md": "# Start", "docs/a.ipynb": book})
    assert line.startswith("docs/a.ipynb:cell 2:3:10: contains a link 'no.md'")


def test_of_a_link_that_the_page_includes_only_the_page_is_told(warnings: Warnings) -> None:
    files = {"docs/index.md": '# A\n\n--8<-- "part.txt"\n', "part.txt": "[it](no.md)\n"}
    (line,) = warnings(files)
    assert line.startswith("docs/index.md: contains a link 'no.md'")


def test_the_navigation_is_told_by_its_line(warnings: Warnings) -> None:
    nav = "\nnav:\n  - index.md\n  - gone.md\n"
    number = (SETTINGS + nav).count("\n")
    found = warnings({"docs/index.md": "# A", "docs/b.md": "# B", "docs/c.md": "# C"}, nav)
    assert found[:2] == [
        f"docs/{name}.md:1:1: no reader finds this page: `nav` in mkdocs.yml does not name it"
        for name in ("b", "c")
    ]
    assert found[2].startswith(f"mkdocs.yml:{number}:5: A reference to 'gone.md'")


def test_anchors_are_told_beside_what_stops_the_build(warnings: Warnings) -> None:
    text = "# A\n\n[x](#no-such-place)\n\n```quiz\n---\nidd: a\n---\n```\n"
    found = warnings({"docs/index.md": text})
    assert found[0].startswith("docs/index.md:3:5: contains a link '#no-such-place'")
    assert "docs/index.md:7:1: Q005 there is no setting `idd`; did you mean `id`?" in found
