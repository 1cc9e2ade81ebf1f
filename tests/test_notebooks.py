"""Notebooks as mkdocs-jupyter and the site build them, with their code run for real."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build as build_site
from mkdocs.exceptions import Abort
from project import configured

ROOT = Path(__file__).parents[1]
QUIZ = """\
```quiz
---
id: even
---
Which number is even? See [the start](index.md).

- [ ] One
    > One is odd.
- [x] Two

Every other number is even.
```
"""

Build = Callable[..., Path]


def code(source: str, *tags: str) -> dict[str, Any]:
    metadata = {"tags": list(tags)}
    cell = {"cell_type": "code", "execution_count": None, "outputs": []}
    return cell | {"metadata": metadata, "source": source}


def notebook(*cells: str | dict[str, Any]) -> str:
    """A notebook's file: texts are Markdown cells."""
    texts = {"cell_type": "markdown", "metadata": {}}
    found = [cell if isinstance(cell, dict) else texts | {"source": cell} for cell in cells]
    return json.dumps({"cells": found, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds a site of these files, and gives its folder."""
    monkeypatch.chdir(tmp_path)
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Start\n", "utf-8")

    def run(files: dict[str, str], **settings: Any) -> Path:
        for name, text in files.items():
            (docs / name).write_text(text, "utf-8")
        nav = [file.name for file in docs.iterdir() if file.suffix in (".md", ".ipynb")]
        folders = {"docs_dir": str(docs), "site_dir": str(tmp_path / "site")}
        defaults = {"nav": nav, "strict": True} | folders
        build_site(configured(**defaults | settings))
        return tmp_path / "site"

    return run


@pytest.fixture
def report(build: Build, caplog: pytest.LogCaptureFixture) -> Callable[..., str]:
    """What stops the build of these files."""

    def run(files: dict[str, str], **settings: Any) -> str:
        caplog.clear()
        with pytest.raises(Abort):
            build(files, **settings)
        return caplog.text

    return run


def page(site: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((site / name / "index.html").read_text("utf-8"), "html5lib")


def outputs(site: Path, name: str = "a") -> list[str]:
    return [output.text.strip() for output in page(site, name).select(".notebook-output")]


def test_code_is_run_and_shown(build: Build) -> None:
    site = build(
        {
            "index.md": "[A notebook](a.ipynb#a-title)\n",
            "a.ipynb": notebook("# A title", code("x = 6"), code("x * 7"), QUIZ),
        }
    )
    assert outputs(site) == ["42"]
    article = page(site, "a").article
    assert [heading.text for heading in article.find_all("h1")] == ["A title¶"]
    assert article.find("quiz-question").a["href"] == "../"


def test_code_is_run_again_only_when_it_changes(build: Build) -> None:
    """Text is edited more often than code, which may run for minutes."""
    chance = "import random\nrandom.random()"
    first = outputs(build({"a.ipynb": notebook("One text.", code(chance))}))
    text = outputs(build({"a.ipynb": notebook("Another text.", QUIZ, code(chance))}))
    assert text == first
    assert outputs(build({"a.ipynb": notebook(code(f"{chance} + 1"))})) != first


def test_code_that_fails_stops_the_build_and_is_tried_anew(build: Build, report: Any) -> None:
    cells = code("x = 1\nopen('data.txt').read()"), QUIZ
    told = report({"a.ipynb": notebook("# Code", *cells, "$$x")})
    assert "docs/a.ipynb:cell 2:2:1: N002 this code fails: FileNotFoundError: " in told
    assert "    2 | open('data.txt').read()" in told
    assert "docs/a.ipynb:cell 4:1:1: M002 this formula is shown as text" in told
    assert outputs(build({"a.ipynb": notebook(*cells), "data.txt": "Data."})) == ["'Data.'"]


def test_a_plot_has_the_width_it_is_told_and_its_own_proportions(build: Build) -> None:
    plot = (
        "import matplotlib.pyplot as plt\nplt.figure(figsize=(4, 1))\nplt.plot([1, 2])\nplt.show()"
    )
    cell = code(plot)
    cell["metadata"] = {"alt": "An x", "width": 200}
    site = build({"a.ipynb": notebook("# Plot", cell)})
    shown = page(site, "a").select_one(".notebook-output img")
    assert shown and (shown["alt"], shown["width"]) == ("An x", "200")
    file = (site / "a" / str(shown["src"])).read_bytes()
    width, height = (int.from_bytes(file[at : at + 4], "big") for at in (16, 20))
    assert int(str(shown["height"])) == round(200 * height / width)


def test_code_that_may_fail_shows_its_error(build: Build) -> None:
    site = build({"a.ipynb": notebook(code("1 / 0", "raises-exception"), code("2"))})
    error, number = outputs(site)
    assert error.startswith("Error") and error.endswith("ZeroDivisionError: division by zero")
    assert number == "2"


def test_a_kernel_that_is_missing_is_told(report: Any) -> None:
    jupyter = {"ignore": ["*.md"], "execute": True, "kernel_name": "nope"}
    told = report({"a.ipynb": notebook(code("1"))}, plugins=[{"mkdocs-jupyter": jupyter}])
    assert "a.ipynb: its code cannot be run: No such kernel named nope" in told


def test_a_notebook_is_not_run_where_the_settings_say_so(build: Build) -> None:
    jupyter = {"ignore": ["*.md"], "execute": True, "execute_ignore": ["a.ipynb"]}
    assert (
        outputs(build({"a.ipynb": notebook(code("1"))}, plugins=[{"mkdocs-jupyter": jupyter}]))
        == []
    )


def test_no_answer_is_published_but_in_the_quiz(build: Build) -> None:
    site = build({"a.ipynb": notebook(QUIZ, code("'```quiz'"))})
    published = [file.read_text("utf-8") for file in site.rglob("*.ipynb")]
    assert "[x]" not in "".join(published)
    assert "One is odd" not in (site / "search" / "search_index.json").read_text("utf-8")
    assert "[x]" not in (site / "a" / "index.html").read_text("utf-8")


def test_readers_take_the_notebook_along_without_its_quizzes(build: Build) -> None:
    """Links lead to the site, code comes as it was written, and the page says where the questions are."""
    cells = notebook(
        "# A title\n\n[Start](index.md#start)", code("6 * 7"), f"Then:\n\n{QUIZ}\nEnd."
    )
    settings = {"site_url": "https://example.org/course/"}
    site = build({"a.ipynb": cells}, **settings)
    link = page(site, "a").select_one(".notebook-links a")
    assert link and link.text == "Download this notebook" and link.has_attr("download")
    handout = nbformat.read(site / "a" / link["href"], as_version=4)
    nbformat.validate(handout)
    title, sum_, end = handout.cells
    assert "(https://example.org/course/#start)" in title.source
    assert (sum_.source, sum_.outputs) == ("6 * 7", [])
    assert end.source.split("\n\n")[0] == "Then:" and end.source.rstrip().endswith("End.")
    assert "<https://example.org/course/a/>" in end.source


@pytest.mark.parametrize(
    ("repository", "online"),
    [
        (
            "https://github.com/a/b",
            "https://colab.research.google.com/github/a/b/blob/main/docs/a.ipynb",
        ),
        ("https://codeberg.org/a/b", None),
        ("", None),
    ],
)
def test_readers_run_it_online_where_that_is_known(
    build: Build, repository: str, online: str | None
) -> None:
    settings = {"repo_url": repository, "edit_uri": "edit/main/docs/"} if repository else {}
    site = build({"a.ipynb": notebook("# A title", code("6 * 7"))}, **settings)
    found = page(site, "a").find("a", string="Open it in Google Colab")
    assert (found and found["href"]) == online


def test_a_notebook_with_answers_is_not_published_as_a_file(build: Build, report: Any) -> None:
    without = {"plugins": ["search"], "nav": ["index.md"]}
    told = report({"a.ipynb": notebook(QUIZ)}, **without)
    assert "a.ipynb: as a file it would show the answers of its quizzes" in told
    site = build({"a.ipynb": notebook("No quiz.")}, **without)
    assert (site / "a.ipynb").exists()


def test_notebooks_are_not_published_beside_their_pages(report: Any) -> None:
    jupyter = {"ignore": ["*.md"], "include_source": True}
    told = report({"a.ipynb": notebook(QUIZ)}, plugins=[{"mkdocs-jupyter": jupyter}])
    assert "`include_source` would publish the answers of quizzes" in told


def test_a_broken_link_in_a_notebook_fails_the_build(report: Any) -> None:
    told = report({"a.ipynb": notebook("# A\n\n[Nowhere](nowhere.md) and [no place](#nope)")})
    assert "'nowhere.md'" in told
    assert "'#nope'" in told


def test_a_notebook_weighs_little_more_than_its_text(build: Build) -> None:
    """What a browser loads for it, beyond what it loads for a page of the same text without what the code shows."""
    source = (ROOT / "tests" / "gallery" / "notebook.ipynb").read_text("utf-8")
    cells = [(cell["cell_type"], "".join(cell["source"])) for cell in json.loads(source)["cells"]]
    texts = [f"```python\n{text}\n```" if kind == "code" else text for kind, text in cells]
    twin = "\n\n".join(texts).replace("id: notebook-", "id: page-")
    pages = {"a.ipynb": source, "b.md": twin, "questions.md": "# Questions\n"}
    site = build(pages, strict=False)  # the same questions twice
    loaded = [_files(site, page(site, name)) for name in ("a", "b")]
    assert loaded[0] - loaded[1] == {site / "assets" / "notebook.css"}
    heavier = _weight(site / "a" / "index.html", *loaded[0]) - _weight(
        site / "b" / "index.html", *loaded[1]
    )
    assert heavier < 15_000


def _files(site: Path, page: BeautifulSoup) -> set[Path]:
    """Styles and scripts; figures would be files on any page."""
    found = page.select("link[rel=stylesheet], script[src]")
    return {(site / "a" / (tag.get("href") or tag["src"])).resolve() for tag in found}


def _weight(*files: Path) -> int:
    return sum(len(gzip.compress(file.read_bytes())) for file in files)
