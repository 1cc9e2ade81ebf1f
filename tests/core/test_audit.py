"""What the audit sees in a page's HTML does not depend on how it reads it."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from quiz.audit import View

QUIZ = '<quiz-question data-id="a" data-marks="1" data-revision="{}">'
WHOLE = QUIZ.format(0) + "</quiz-question>"
PIECES = [
    *(f"<{around}>{WHOLE}</{around}>" for around in ("p", "code", "script", "style")),
    *(f"<!--{WHOLE}-->", f"<![CDATA[{WHOLE}]]>", "<p>$x^2$</p>"),
    *('<div class="quiz-fault">Box</div>', '<b class="math-error" title="bad">x</b>'),
    *(QUIZ.format(number) for number in range(3)),
    '<quiz-question markdown="off">',
    *("</quiz-question>",) * 4,
    *("<p>", "</p>", "<b>", "</b>", "<br>", "<br />", "</br>", '<a title="x > y">', "</a>"),
    *("<!--", "-->", "<script>", "</script>", "<style>", "</style>", "<code>", "</code>"),
    *("<math>", "</math>", "<mspace/>", "<?php", "?>", "<![CDATA[", "]]>", "<!doctype html>"),
    '<div class="quiz-fault" title="no id">',
    '<span class="math-error" title="bad">',
    *("</div>", "</span>", "<input disabled>", '<input disabled=""/>', "<B>", "</B>"),
    *("$5", "$x^2$", "\\alpha", "&nbsp;", "&amp;", "&", "<", ">", "text", "\n", '"', "'"),
]


def seen(html: str) -> tuple[Any, ...]:
    view = View(html)
    return view.questions, dict(view.lone_tags), view.stand_ins


@given(st.lists(st.sampled_from(PIECES), max_size=5).map("".join))
def test_what_is_read_quickly_is_read_right(html: str) -> None:
    with patch("quiz.audit._is_sound", return_value=False):
        thoroughly = seen(html)
    assert seen(html) == thoroughly


def test_sound_pages_are_told_from_others() -> None:
    html = f"{QUIZ.format(1)}<p>&para; <b>x</b></p></quiz-question>"
    with patch("quiz.audit.View.handle_data", side_effect=AssertionError):
        assert len(seen(html)[0]) == 1
