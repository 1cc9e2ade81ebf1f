"""What no single page shows: the site around it, and the parties that the quizzes rest on."""

from __future__ import annotations

from typing import Any

import pytest
from markdown import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from pygments.lexers import get_all_lexers
from quiz.extension import format_quiz, validate
from quiz.page import Page
from quiz.pages import read

QUIZ = """\
```quiz
---
id: even
---
Which number is even?

- [ ] One
    > One is [odd](odd.md).
- [x] Two
```
"""


def test_two_pages_may_not_share_an_id(course: Any) -> None:
    report = course.report({"first.md": "Text.\n\n" + QUIZ, "second.md": QUIZ})
    assert "second.md:3:1: Q001 the question at first.md:5 has this id already\n" in report


def test_all_pages_are_reported_at_once_in_order(course: Any) -> None:
    no_key = QUIZ.replace("[x]", "[ ]")
    report = course.report({"b.md": no_key, "a.md": no_key})
    assert report.index("a.md:7:1: Q002") < report.index("b.md:7:1: Q002")


def test_questions_keep_the_order_of_pages_and_lines() -> None:
    pages = [Page("b.md", QUIZ + "\n" + QUIZ.replace("even", "third")), Page("a.md", QUIZ)]
    entries, _ = read(pages)
    places = [(entry.page.path, entry.id_line) for entry in entries]
    assert places == [("b.md", 3), ("b.md", 14), ("a.md", 3)]


@pytest.mark.parametrize("missing", ["md_in_html", "pymdownx.superfences", "quiz.extension"])
def test_the_build_stops_without_an_extension(missing: str, course: Any) -> None:
    names = [name for name in course.config.markdown_extensions if name != missing]
    config = MkDocsConfig()
    config.load_dict({"markdown_extensions": names, "mdx_configs": course.config.mdx_configs})
    with pytest.raises(PluginError, match=missing):
        course.hook.on_config(config)


def test_the_build_stops_without_the_fence(course: Any) -> None:
    config = MkDocsConfig()
    config.load_dict({"markdown_extensions": course.config.markdown_extensions, "mdx_configs": {}})
    with pytest.raises(PluginError, match="the custom fence `quiz`"):
        course.hook.on_config(config)


def test_no_language_of_pygments_is_mistaken_for_a_quiz() -> None:
    names = [alias for _, aliases, _, _ in get_all_lexers() for alias in aliases]
    page = "\n".join(f"```{name}\n- [x] done\n```" for name in names if name.isascii())
    assert read([Page("page.md", page)]) == ([], [])


def test_spaces_on_empty_lines_of_a_quotation_do_not_matter(course: Any) -> None:
    quoted = "".join(
        f">{line}" for line in QUIZ.replace("even?", "even?\n\nLook.").splitlines(True)
    )
    assert course.html(quoted.replace(">\n", ">  \n")) == course.html(quoted)


def test_superfences_puts_the_element_of_a_formatter_into_the_page() -> None:
    """No page of theirs promises it. It needs no MkDocs either."""
    html = _without_mkdocs(QUIZ)
    assert html.startswith('<quiz-question data-id="even"')
    assert '<dd data-option="7692c3ad">One is <a href="odd.md">odd</a>.</dd>' in html


@pytest.mark.parametrize(
    "header", ['quiz title="Even"', "quiz even", "{.quiz #even}", "{.quiz .x}"]
)
def test_superfences_shows_a_box_for_a_fence_with_a_longer_header(header: str) -> None:
    html = _without_mkdocs(QUIZ.replace("quiz", header))
    assert html.startswith('<div class="quiz-fault ')
    assert "Two" not in html


def _without_mkdocs(page: str) -> str:
    fence = {"name": "quiz", "class": "quiz", "format": format_quiz, "validator": validate}
    return markdown(
        page,
        extensions=["md_in_html", "pymdownx.superfences", "quiz.extension"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [fence]}},
    )
