"""Shortcuts of the rendering change nothing."""

from __future__ import annotations

import re
from typing import Any
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import PluginError

PIECES = [
    *("plain words", "*soft*", "**loud**", "`code`", "`` a ` b ``", "$x_1 < 2$", "$$y$$", "a_b_c"),
    *("[link](other.md)", "![picture](picture.png)", "<https://example.org>", "<kbd>K</kbd>"),
    *(
        "[^1]",
        "[^2]",
        "&lt;",
        "\\*",
        "\\(z\\)",
        "HTML",
        "<br>",
        "<!-- note -->",
        "{: .red }",
        "5 < 6",
    ),
    *(
        "# h",
        "- item",
        "1. item",
        "iv. item",
        "a) item",
        "> quote",
        "!!! note",
        ": term",
        "---",
        "| a | b |",
    ),
]
NOTES = "*[HTML]: a language\n\n[^1]: One.\n[^2]: Two, see [^1].\n"


def page(stem: str, option: str, feedback: str, explanation: str) -> str:
    return (
        f"```quiz\n---\nid: a\nhint: {feedback!r}\n---\nWhich {stem}?\n\n"
        f"- [ ] {option}\n    > No: {feedback}\n- [x] Words {stem}\n    > {feedback}\n\n{explanation}\n```\n\n{NOTES}"
    )


TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join)
LINES = st.lists(TEXTS, min_size=1, max_size=3).map("\n".join)


def html(course: Any, source: str) -> str:
    try:
        return str(course.html(source))
    except PluginError as faults:
        return str(faults)


@given(TEXTS, TEXTS, TEXTS, LINES)
def test_phrases_become_what_any_text_becomes(
    course: Any, stem: str, option: str, feedback: str, explanation: str
) -> None:
    source = page(stem, option, feedback, explanation)
    with patch("quiz.sheet.PHRASE", re.compile("(?!)")):
        by_the_long_way = html(course, source)
    assert html(course, source) == by_the_long_way
