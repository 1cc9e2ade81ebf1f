"""What the page on the syntax says of marks, tried on its own examples."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reader import COLORS, SIZES, Question, violations


@pytest.fixture
def syntax(visit: Any, course: str) -> Page:
    return visit().open(f"{course}teach/quiz-syntax/")


def test_partial_marks_are_those_of_the_table(syntax: Page) -> None:
    rows = syntax.locator("table", has=syntax.get_by_text("Chosen")).locator("tbody tr").all()
    assert len(rows) >= 5
    for row in rows:
        chosen, score = (cell.inner_text() for cell in row.locator("td").all())
        syntax.evaluate("localStorage.clear()")
        syntax.reload()
        question = Question(syntax, "Which of these numbers are prime?")
        question.answer(*chosen.split(", "))
        expect(question.result).to_contain_text(f"Score: {score}/4")


def test_two_steps_swapped_give_one_mark_of_three(syntax: Page) -> None:
    question = Question(
        syntax, "Sort these networks by the year in which they were first described."
    )
    for name, place in {
        "Perceptron": "1",
        "LeNet-5": "3",
        "Generative adversarial network": "2",
    }.items():
        question.option(name).select_option(place)
    question.button("Check answer").click()
    expect(question.result).to_contain_text("Score: 1/3")


def test_an_answer_here_adds_nothing_to_the_score(syntax: Page, course: str) -> None:
    question = Question(syntax, "Which layer keeps the largest value of each window?")
    question.answer("Max pooling")
    expect(question.result).to_contain_text("Score: 1/1")
    syntax.goto(f"{course}results/")
    expect(syntax.get_by_role("row", name="Total")).to_contain_text(" (0%)")


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_it(visit: Any, course: str, colors: str, size: str) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    assert violations(visitor.open(f"{course}teach/quiz-syntax/")) == []
