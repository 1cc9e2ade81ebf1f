"""What a pull request changes for readers, as a reviewer reads it."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from random import Random
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

QUIZ = """\
```quiz
---
id: {id}
---
Which number is even, asks {id}?

- [ ] One
    > One is odd.
- [x] Two

Every other number is even.
```
"""
AGAIN = "changed: readers who have answered it are asked again"
STAY = "other words around it: answers that readers have given stay"
GONE = "removed: answers that readers have given count no longer"


@pytest.fixture
def course(write: Any) -> Any:
    """Writes the pages of a state of the course, each with its questions."""

    def course(state: str, **pages: list[str]) -> None:
        for name, questions in pages.items():
            write(f"{state}/docs/{name}.md", "\n".join([f"# {name}\n", *questions]))

    return course


@pytest.fixture
def tables(quiz: Any) -> Any:
    """The tables that the command writes, by their first head."""

    def tables() -> dict[str, list[list[str]]]:
        result = quiz("changes", "before", "after")
        assert result.exit_code == 0
        page = BeautifulSoup(markdown(result.output, extensions=["tables"]), "html.parser")
        rows = {
            str(table.th.string): [[cell.text for cell in row("td")] for row in table("tr")[1:]]
            for table in page("table")
            if table.th
        }
        known = {"h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
        assert {tag.name for tag in page.find_all(True)} <= known, "what pages say is only text"
        return rows

    return tables


def one(name: str) -> str:
    return QUIZ.format(id=name)


def test_questions_are_told_by_what_their_readers_notice(course: Any, tables: Any) -> None:
    course("before", a=[one("same"), one("asks"), one("explains"), one("moves"), one("goes")])
    course(
        "after",
        a=[
            one("same"),
            one("asks").replace("- [ ] One", "- [ ] Three"),
            one("explains").replace("Every other", "Each second"),
            one("comes"),
        ],
        b=[one("moves").replace("Two", "Four")],
    )
    rows = {row[0]: row[1:] for row in tables()["Id"]}
    assert rows == {
        "asks": ["Which number is even, asks asks?", "docs/a.md", AGAIN],
        "explains": ["Which number is even, asks explains?", "docs/a.md", STAY],
        "comes": ["Which number is even, asks comes?", "docs/a.md", "new"],
        "moves": [
            "Which number is even, asks moves?",
            "docs/b.md",
            f"{AGAIN}; moved here from docs/a.md",
        ],
        "goes": ["Which number is even, asks goes?", "docs/a.md", GONE],
    }
    assert tables()["Page"] == [["docs/b.md", "new"]]


def test_a_question_that_cannot_be_read_is_not_called_removed(course: Any, tables: Any) -> None:
    course("before", a=[one("even")], gone=[])
    course("after", a=[one("even").replace("[x]", "[ ]")])
    assert [row[-1] for row in tables()["Id"]] == ["faulty: what changes cannot be told"]
    assert tables()["Page"] == [["docs/gone.md", "removed"]]


def test_nothing_changed(course: Any, quiz: Any) -> None:
    course("before", a=[one("even")])
    course("after", a=[one("even")])
    assert quiz("changes", "before", "after").output == (
        "## What changes for readers\n\nNo question changes.\n\n"
        "The weight of pages is not compared: that needs both states built.\n"
    )


def test_a_course_may_begin(course: Any, tables: Any, folder: Path) -> None:
    (folder / "before").mkdir()
    course("after", a=[one("even")])
    assert [row[0] for row in tables()["Id"]] == ["even"]


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><nav>{'menu ' * 900}</nav><article>{body}</article></body></html>"


def test_pages_are_weighed_with_what_they_load(write: Any, course: Any, tables: Any) -> None:
    for state in ("before", "after"):
        course(state, a=[])
        write(f"{state}/site/same/index.html", page("same"))
    noise = Random(0).randbytes(1000)
    loads = '<link rel="stylesheet" href="../assets/x.css?v=1"><script src="/assets/x.js"></script>'
    links = '<link rel="canonical" href="/assets/big.js"><a href="/assets/big.js">b</a>'
    far = '<script src="https://example.org/x.js"></script><img src="../../../outside.png">'
    write("before/site/a/index.html", page("word " * 400, loads + links + far))
    write("after/site/a/index.html", page("word " * 800, loads + links + far))
    write("after/site/index.html", page(""))
    write("outside.png", noise * 99)
    for state, size in (("before", 100), ("after", 1000)):
        write(f"{state}/site/assets/x.css", noise[:size])
        write(f"{state}/site/assets/x.js", b"")
        write(f"{state}/site/assets/big.js", noise * 9)
    rows = tables()["Page"]
    assert [(row[0], row[2]) for row in rows] == [("a/", "2 → 4"), ("index.html", "none → 0")]
    old, new = (float(part.split()[0]) for part in rows[0][1].split(" → "))
    assert 0.8 < new - old < 1.1


EVIL = 'a|b`</td><img src=x onerror=alert(1)> [x](//e.x) **b** @you #1 www.e.x \\ ![y](z) "q" {{c}}'


def test_what_a_pull_request_says_is_only_text(write: Any, tables: Any, quiz: Any) -> None:
    quiz_of_anybody = one("evil").replace("Which number", EVIL + "\u202e\u2066 Which")
    write("before/docs/a.md", "")
    write(f"after/docs/{EVIL.replace('/', ':')}.md", quiz_of_anybody)
    ((_, stem, name, _),) = tables()["Id"]
    assert stem == f"{EVIL[:80].rstrip()} …"
    assert name == f"docs/{EVIL.replace('/', ':')}.md"
    output = quiz("changes", "before", "after").output
    assert "@you" not in output and "www." not in output and "#1 " not in output
    assert not set("<>`*[]{}@\\\u202e\u2066") & set(output)
    assert "@you" in unescape(output)
