"""A notebook's Markdown cells mean what the same text means on a page."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError

CASES = Path(__file__).parents[1] / "cases"
PAGES = sorted(CASES.glob("*.md"))
REFUSED = [path for path in PAGES if path.stem.endswith("-nope")]
RENDERED = [path for path in PAGES if path not in REFUSED]


VALUES = st.sampled_from([None, True, 3, -1, "", "text", "a\n", [], ["a"], {}, {"a": "b"}])


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where a JSON text holds a value: the keys that lead there."""
    yield path
    inside = (
        value
        if isinstance(value, dict)
        else dict(enumerate(value))
        if isinstance(value, list)
        else {}
    )
    for key in inside:
        yield from places(inside[key], (*path, key))


def notebook(*sources: str) -> str:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": source} for source in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.mark.parametrize("page", RENDERED, ids=lambda path: path.stem)
def test_a_cell_becomes_what_the_same_page_becomes(page: Path, course: Any) -> None:
    text = page.read_text("utf-8")
    html = re.sub(r'<p class="notebook-links">.*</p>\n', "", course.html(notebook(text), ".ipynb"))
    assert html.strip() == course.html(text).strip()


@pytest.mark.parametrize("page", REFUSED, ids=lambda path: path.stem)
def test_a_cell_is_refused_as_the_same_page_is(page: Path, course: Any) -> None:
    report = course.report({"page.ipynb": notebook(page.read_text("utf-8"))})
    expected = page.with_suffix(".txt").read_text("utf-8").strip()
    places = re.sub(rf"{page.name}(?=:\d)", "page.ipynb:cell 1", expected)
    assert report == places.replace(page.name, "page.ipynb")


SHOWING = json.loads((CASES / "notebook-output.ipynb").read_text("utf-8"))


@given(place=st.sampled_from(list(places(SHOWING))[1:]), value=VALUES)
def test_a_broken_notebook_is_shown_or_refused(
    place: tuple[Any, ...], value: object, course: Any
) -> None:
    broken = copy.deepcopy(SHOWING)
    *way, last = place
    reduce(getitem, way, broken)[last] = value
    with suppress(PluginError):
        course.html(json.dumps(broken), ".ipynb")
