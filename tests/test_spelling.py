"""The spell check finds slips in what people read, and only there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

ROOT = Path(__file__).parents[1]
PAGE = """\
---
title: A tytle
store: not-realy-a-word
---

The `codde`, $\\alphha$, [a link](https://example.org/adress) and { #an-idd }.

```quiz
---
id: qustion-id
hint: A hnit.
---
Which colour has the optimizer?
```

```python
wrrong = 1
```
"""


def unknown(folder: Path, name: str) -> list[str]:
    """What the check says of a file that would stand in docs/."""
    for file in ("cspell.config.yaml", "words.txt"):
        (folder / file).write_bytes((ROOT / file).read_bytes())
    result = subprocess.run(
        [ROOT / "node_modules" / ".bin" / "cspell", "lint", "--no-progress", "--no-summary", name],
        cwd=folder,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
    )
    assert result.returncode == (1 if result.stdout else 0), result.stderr
    return [line.partition(" fix:")[0] for line in result.stdout.splitlines()]


def test_slips_in_a_page_are_told_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    assert unknown(tmp_path, "page.md") == [
        "page.md:2:10 - Unknown word (tytle)",
        "page.md:11:9 - Unknown word (hnit)",
        "page.md:13:7 - Unknown word (colour)",
    ]


def test_slips_in_the_text_of_a_notebook_are_told(tmp_path: Path) -> None:
    cells = [new_code_cell("wrrong = 1  # coment"), new_markdown_cell(PAGE), new_code_cell("badd")]
    nbformat.write(new_notebook(cells=cells), tmp_path / "a.ipynb")
    words = [line.rpartition("(")[2].rstrip(")") for line in unknown(tmp_path, "a.ipynb")]
    assert words == ["tytle", "hnit", "colour"]


def test_slips_in_a_figure_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text('<svg class="nopp">\n<text x="1">gradeint</text>\n</svg>')
    assert unknown(tmp_path, "a.svg") == ["a.svg:2:13 - Unknown word (gradeint)"]


def test_the_word_list_is_sorted() -> None:
    words = (ROOT / "words.txt").read_text("utf-8").split()
    assert words == sorted(set(words), key=str.casefold)
