"""A notebook as its readers meet it: a page like the others, with what its code shows."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reader import COLORS, SIZES, Question, follow, violations

SQUARE = re.compile("^What is the square of")
DIVISION = "What does Python do when it divides by zero?"


@pytest.fixture
def notebook(visit: Any, notebooks: str) -> Page:
    return visit().open(f"{notebooks}notebook/")


def test_its_quizzes_are_answered_kept_and_counted(notebook: Page) -> None:
    Question(notebook, SQUARE).answer("Six")
    Question(notebook, DIVISION).answer("It raises an error")
    notebook.reload()
    expect(Question(notebook, SQUARE).result).to_contain_text("Twice three")
    expect(Question(notebook, DIVISION).option("It raises an error")).to_be_checked()
    notebook.get_by_role("link", name="See your results").click()
    expect(notebook.get_by_role("row", name="Question 4: A notebook")).to_contain_text("0 / 1")
    row = notebook.get_by_role("row", name="Question 5: A notebook")
    expect(row).to_contain_text("2 / 2")
    row.get_by_role("link").click()
    follow(notebook.get_by_role("link", name="See it on its page"))
    expect(Question(notebook, DIVISION).root).to_be_in_viewport()


def test_its_links_and_formulas_are_those_of_a_page(notebook: Page) -> None:
    expect(notebook.get_by_role("group", name="What is the square of \\sqrt{9}")).to_be_visible()
    expect(notebook.locator("math")).to_have_count(4)
    contents = notebook.get_by_role("navigation", name="Table of contents")
    expect(contents.get_by_role("link")).to_have_text(
        ["Numbers", "Tables and figures", "What fails"]
    )
    notebook.get_by_role("link", name="links").click()
    expect(notebook.get_by_role("heading", name="Questions", level=1)).to_be_visible()


def test_what_its_code_shows_is_named(notebook: Page) -> None:
    shown = notebook.get_by_role("group", name="Output of this code")
    expect(shown).to_have_count(5)
    expect(shown.get_by_text("The sum is 14")).to_be_visible()
    expect(shown.get_by_role("columnheader", name="column-11")).to_be_attached()
    expect(shown.get_by_role("img", name="A curve that rises ever faster")).to_be_visible()
    assert shown.get_by_role("img").evaluate_all("(all) => all.every((e) => e.naturalWidth > 0)")


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_it(visit: Any, notebooks: str, colors: str, size: str) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    page = visitor.open(f"{notebooks}notebook/")
    Question(page, DIVISION).answer("It gives zero")
    page.mouse.move(0, 0)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]


def test_wide_output_scrolls_with_the_keyboard(visit: Any, notebooks: str) -> None:
    page = visit(viewport=SIZES["phone"]).open(f"{notebooks}notebook/")
    for box in page.locator(".notebook-output scroll-box").all():
        if box.evaluate("(e) => e.scrollWidth > e.clientWidth"):
            box.focus()
            page.keyboard.press("ArrowRight")
            page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_it_can_be_read_without_scripts(visit: Any, notebooks: str) -> None:
    page = visit(java_script_enabled=False, viewport=SIZES["phone"]).open(f"{notebooks}notebook/")
    expect(page.get_by_text("The sum is 14")).to_be_visible()
    expect(page.get_by_role("group", name=DIVISION)).to_be_visible()
    box = page.locator("scroll-box", has_text="The sum is 14")
    expect(box).to_have_css("overflow-x", "auto")


def test_nothing_of_its_output_is_cut_on_paper(notebook: Page) -> None:
    notebook.set_viewport_size({"width": 700, "height": 900})
    notebook.emulate_media(media="print")
    wide = "(all) => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.outerHTML)"
    assert notebook.locator(".notebook-output scroll-box").evaluate_all(wide) == []


def test_only_a_notebook_loads_its_style(visit: Any, notebooks: str, notebook: Page) -> None:
    style = "link[href*='assets/notebook']"
    expect(notebook.locator(style)).to_have_count(1)
    expect(visit().open(f"{notebooks}questions/").locator(style)).to_have_count(0)


def test_it_works_when_reached_from_another_page(visit: Any, notebooks: str) -> None:
    page = visit().open(f"{notebooks}questions/")
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="A notebook").click()
    page.wait_for_url("**/notebook/")
    bar = page.get_by_role("group", name="Output of this code").first
    expect(bar).to_have_css("border-left-style", "solid")
    Question(page, DIVISION).answer("It raises an error")
    expect(Question(page, DIVISION).result).to_contain_text("Your answer is correct")
