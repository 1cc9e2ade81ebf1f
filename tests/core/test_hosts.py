"""A host of Python-Markdown names the extension, and no more."""

from __future__ import annotations

import re
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown, markdown
from quiz.extension import format_quiz, validate

ROOT = Path(__file__).parents[2]
PAGE = """\
Text
````quiz
---
id: even
---
Which number is even?

- [ ] One
    > One is [odd](odd.md).
- [x] Two

```python
2 % 2
```
````
"""
NAMES = ["quiz.extension", "md_in_html", "pymdownx.superfences", "fenced_code", "extra"]
ORDERS = [names for count in (2, 3) for names in permutations(NAMES, count) if NAMES[0] in names]
FENCE = {"name": "quiz", "class": "quiz", "format": format_quiz, "validator": validate}


def test_the_example_of_the_readme_draws_a_question() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)
    names: dict[str, Any] = {"page": PAGE}
    exec(example, names)
    assert "[x]" not in names["html"]
    soup = BeautifulSoup(names["html"], "html5lib")
    assert [text.get_text() for text in soup.select("legend, label")] == [
        "Which number is even?",
        "One",
        "Two",
    ]
    assert soup.select("dd > a[href='odd.md']") and soup.select("quiz-question .highlight")


@pytest.mark.parametrize("configs", [{}, {"pymdownx.superfences": {"custom_fences": [FENCE]}}])
@pytest.mark.parametrize("header", ["quiz", "{.quiz #even}"])
def test_the_order_of_extensions_does_not_matter(header: str, configs: dict[str, Any]) -> None:
    page = PAGE.replace("quiz", header)
    alone = markdown(page, extensions=["quiz.extension"])
    for names in ORDERS:
        assert markdown(page, extensions=names, extension_configs=configs) == alone, names


def test_an_extension_may_come_late() -> None:
    md = Markdown(extensions=["fenced_code"])
    md.registerExtensions(["quiz.extension"], {})
    assert "<quiz-question" in md.convert(PAGE)


def test_a_page_does_not_change_the_next() -> None:
    md = Markdown(extensions=["quiz.extension"])
    first = md.convert(PAGE)
    assert md.reset().convert(PAGE) == first


def test_fences_of_the_host_stay() -> None:
    other = {"name": "mermaid", "class": "mermaid"}
    html = markdown(
        PAGE + "\n```mermaid\nA --> B\n```\n",
        extensions=["quiz.extension", "pymdownx.superfences"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [other]}},
    )
    assert "<quiz-question" in html and '<pre class="mermaid">' in html
