"""Every type of question stands wherever Markdown stands, and is the same there."""

from __future__ import annotations

from importlib.resources import files
from textwrap import indent
from typing import Any

import pytest
from quiz.audit import View
from quiz.kinds import KINDS

PLACES = {
    "under a paragraph": "A paragraph.\n{0}",
    "above a paragraph": "{0}\nA paragraph.",
    "list": "- An item.\n\n{4}\n\n- Another.",
    "tight list": "1. An item.\n{4}\n2. Another.",
    "list in a list": "- An item.\n    - An inner item.\n\n{8}\n",
    "admonition": "!!! note\n\n{4}",
    "details": "??? tip\n\n{4}",
    "tabs": '=== "One"\n\n{4}\n\n=== "Two"\n\n    Text.',
    "quotation": "> Quoted.\n>\n{>}",
    "definition": "Term\n:   Definition.\n\n{4}",
    "footnote": "Text.[^1]\n\n[^1]: A note.\n\n{4}",
    "html": "<div markdown>\n\n{0}\n\n</div>",
}


def question(kind: str) -> str:
    template = files("quiz.cli").joinpath("templates", f"{kind}.md").read_text("utf-8")
    return template.replace("{id}", "question").strip()


def placed(quiz: str, place: str) -> str:
    quoted = indent(quiz, "> ", lambda line: True)
    page = PLACES[place].replace("{>}", quoted)
    for margin in (0, 4, 8):
        page = page.replace(f"{{{margin}}}", indent(quiz, " " * margin))
    return page + "\n"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_question_is_the_same_everywhere(kind: str, place: str, course: Any) -> None:
    quiz = question(kind)
    (alone,) = View(course.html(quiz + "\n")).questions
    assert View(course.html(placed(quiz, place))).questions == [alone]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["no BOM", "BOM"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_bytes_of_an_editor_do_not_matter(kind: str, start: str, end: str, course: Any) -> None:
    quiz = question(kind) + "\n"
    tabbed = quiz.replace("\n    ", "\n\t")
    assert course.html(start + tabbed.replace("\n", end)) == course.html(quiz)


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_stays_text(kind: str, course: Any) -> None:
    html = course.html(f"`````markdown\n{question(kind)}\n`````\n")
    assert View(html).questions == []
    assert "<quiz-question" not in html
