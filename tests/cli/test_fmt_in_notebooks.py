"""Ids go into the cells of a notebook as Jupyter would write them, and nothing else of its file changes."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quiz.cli.ids import NewId, missing
from quiz.cli.insert import with_ids_in_cells
from quiz.page import Page

SOURCES = [
    "```quiz\nWhich is even?\n\n- [ ] One\n- [x] Two\n```",
    'Té "x" \\n \\\\\n\n> ```quiz\n> ---\n> hint: \\n\n> ---\n> Größe ∇😀?\n> ```\n',
    "```quiz\n\tTab\u2028?\n```\n\n```quiz\nB?\n```\n",
    "```quiz\n---\nid: even\n---\nC?\n```",
    "# No quiz",
    "",
]


def ids_of(cells: list[str]) -> dict[int, list[NewId]]:
    pages = [Page("a.ipynb", source, number) for number, source in enumerate(cells, 1)]
    found: dict[int, list[NewId]] = defaultdict(list)
    for new in missing(pages)[0]:
        found[pages.index(new.page) + 1].append(new)
    return found


def notebook(cells: list[str], *, lines: bool, **form: Any) -> bytes:
    rows = [
        {
            "metadata": {"source": "```quiz\n"},
            "cell_type": "markdown",
            "source": cell.splitlines(keepends=True) if lines else cell,
        }
        for cell in cells
    ]
    return json.dumps({"metadata": {"cells": [1.50, []]}, "cells": rows}, **form).encode()


def test_a_line_of_a_cell_is_a_line_of_the_file() -> None:
    cells = ["Text.", SOURCES[0]]
    before = notebook(cells, lines=True, indent=1)
    after = with_ids_in_cells(before, ids_of(cells))
    old, new = before.decode().split("\n"), after.decode().split("\n")
    place = new.index('    "---\\n",')
    added = ['    "---\\n",', '    "id: a-even\\n",', '    "---\\n",']
    assert new[place : place + 3] == added
    assert new[:place] + new[place + 3 :] == old


FORMS = [{"indent": 1}, {"indent": "\t"}, {"indent": None}, {"separators": (",", ":")}]


@settings(deadline=None, derandomize=True, max_examples=300)
@given(
    cells=st.lists(st.sampled_from(SOURCES), max_size=4, unique=True),
    lines=st.booleans(),
    form=st.sampled_from(FORMS),
    escaped=st.booleans(),
    around=st.sampled_from([(b"", b""), (b"\xef\xbb\xbf", b"\n"), (b"\n ", b" \r\n")]),
)
def test_a_notebook_in_any_form_keeps_it(
    cells: list[str], lines: bool, form: Any, escaped: bool, around: tuple[bytes, bytes]
) -> None:
    """A notebook written in some form, with the ids in it, is what the ids make of one without."""
    cells = [cell.replace("\u2028", "") for cell in cells] if lines else cells
    ids = ids_of(cells)
    before = around[0] + notebook(cells, lines=lines, ensure_ascii=escaped, **form) + around[1]
    after = with_ids_in_cells(before, ids)
    assert with_ids_in_cells(after, ids_of(_cells(after))) == after
    wanted = notebook(_cells(after), lines=lines, ensure_ascii=escaped, **form)
    assert after == around[0] + wanted + around[1]
    assert not any(ids_of(_cells(after)).values())


def _cells(raw: bytes) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(raw)["cells"]]


@pytest.mark.parametrize("end", ["\\u000a", "\\r"])
@pytest.mark.parametrize("times", [1, -1], ids=["once", "all over"])
def test_a_notebook_that_no_jupyter_wrote_is_refused(end: str, times: int) -> None:
    raw = notebook([SOURCES[0]], lines=False)
    start = raw.index(b"quiz\\nWhich")
    raw = raw[:start] + raw[start:].replace(b"\\n", end.encode(), times)
    with pytest.raises(ValueError, match="written in an unusual way"):
        with_ids_in_cells(raw, ids_of(_cells(raw)))


def test_windows_lines_are_kept() -> None:
    raw = notebook([SOURCES[0].replace("\n", "\r\n")], lines=True)
    after = with_ids_in_cells(raw, ids_of(_cells(raw)))
    assert b'["```quiz\\r\\n", "---\\r\\n", "id: a-even\\r\\n", "---\\r\\n", "Which' in after


def test_lines_that_share_a_string_are_found_too() -> None:
    cells = [SOURCES[0]]
    raw = notebook(cells, lines=True).replace(b'```quiz\\n", "', b"```quiz\\n")
    after = with_ids_in_cells(raw, ids_of(cells))
    assert b'["```quiz\\n---\\nid: a-even\\n---\\nWhich is even?\\n", "' in after
