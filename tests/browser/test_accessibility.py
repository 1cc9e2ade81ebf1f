"""The widget for everybody: axe in each state and scheme, and behavior that axe cannot see."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reader import COLORS, SIZES, Question, SomeQuestion, violations

SINGLE, SEVERAL = "Which number is even?", "Which numbers are odd?"
STATES: dict[str, Callable[[Page], None]] = {
    "asked": lambda page: None,
    "empty": lambda page: Question(page, SINGLE).button("Check answer").click(),
    "wrong": lambda page: Question(page, SINGLE).answer("One"),
    "shown": lambda page: [Question(page, SINGLE).answer(wrong) for wrong in ("One", "Three")],
    "right": lambda page: Question(page, SINGLE).answer("Two"),
    "part": lambda page: Question(page, SEVERAL).answer("Five", "Eight"),
    "restored": lambda page: (Question(page, SINGLE).answer("Two"), page.reload()),
    "anew": lambda page: (
        Question(page, SINGLE).answer("Two"),
        Question(page, SINGLE).button("Try again").click(),
    ),
}
BARS = """(options) => options.map((option) => {
  const mark = option.querySelector(".quiz-mark");
  if (!mark) return "none";
  const { borderLeftStyle, height } = getComputedStyle(mark, "::after");
  const isHigh = Math.abs(parseFloat(height) - option.offsetHeight) < 1;
  return `${borderLeftStyle}, ${isHigh ? "as high as the option" : height}`;
})"""


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_a_question(
    visit: Any, gallery: str, state: str, colors: str, size: str
) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    page = visitor.open(f"{gallery}questions/")
    STATES[state](page)
    page.mouse.move(0, 0)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]


TYPE_STATES: dict[str, Callable[[Page], None]] = {
    "asked": lambda page: None,
    "empty": lambda page: press(page, "Check answer"),
    "wrong": lambda page: answer_wrong(page),
    "shown": lambda page: (answer_wrong(page), press(page, "Show answer")),
}


def press(page: Page, name: str) -> None:
    for question in page.locator("quiz-question").all():
        button = question.get_by_role("button", name=name)
        if button.is_visible():
            button.click()


def answer_wrong(page: Page) -> None:
    for field in page.get_by_label("Your answer").all():
        field.fill("27")
    for row in page.get_by_role("combobox").all():
        row.select_option(index=1)
    for option in ("True", "Six", "Nine"):
        page.get_by_label(option, exact=True).first.check()
    press(page, "Check answer")


@pytest.mark.parametrize("state", TYPE_STATES)
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_any_type(
    visit: Any, types: str, state: str, colors: str, size: str
) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    page = visitor.open(f"{types}types/")
    TYPE_STATES[state](page)
    page.mouse.move(0, 0)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "path",
    ["", "topic", "test/", "review/", "results/"],
)
def test_axe_finds_nothing_in_the_course(
    visit: Any, course: str, lesson: str, path: str, colors: str, size: str
) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    page = visitor.open(course + lesson)
    SomeQuestion(page).choose(right=True)
    page.goto(course + (lesson if path == "topic" else path))
    assert violations(page) == []


def test_names_are_words(questions: Page) -> None:
    question = Question(questions, SINGLE)
    expect(question.root.get_by_role("group", name=SINGLE)).to_have_accessible_name(SINGLE)
    expect(question.root.get_by_role("radio").first).to_have_accessible_name("One")
    group = question.root.get_by_role("group", name=SINGLE)
    expect(group).to_have_accessible_description("Select one answer.")
    expect(questions.get_by_role("dialog", name="Search")).to_be_attached()


def test_formulas_are_part_of_names(questions: Page) -> None:
    rich = Question(questions, "Look at this program.")
    name = "The line and 1 + 1 = 2"
    expect(rich.root.get_by_role("checkbox", name=name, exact=True)).to_be_visible()
    expect(rich.root.get_by_role("group", name=re.compile(r"\\frac\{1\}\{2\}"))).to_be_visible()


def test_focus_is_not_hidden_by_the_header_on_the_way_up(visit: Any, gallery: str) -> None:
    page = visit(viewport={"width": 320, "height": 400}).open(f"{gallery}questions/")
    page.get_by_role("link", name="See your results").focus()
    header = page.get_by_role("banner").bounding_box()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        bottom = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
        assert bottom > header["height"]


def test_the_order_of_the_keyboard_is_the_order_of_the_page(questions: Page) -> None:
    Question(questions, SEVERAL).option("Five").focus()
    names = []
    for _ in range(4):
        names.append(questions.evaluate("document.activeElement.labels?.[0]?.textContent.trim()"))
        questions.keyboard.press("Tab")
    assert names == ["Five", "Seven", "Eight", None]


def test_targets_are_large_enough(questions: Page) -> None:
    for target in (
        questions.locator("quiz-question").locator("label, button:visible, summary").all()
    ):
        if target.is_visible():
            box = target.bounding_box()
            assert box["height"] >= 40, target.inner_text()


def test_fields_and_lists_are_large_enough(visit: Any, types: str) -> None:
    page = visit(viewport=SIZES["phone"]).open(f"{types}types/")
    for target in page.locator("quiz-question").locator("select, input[type=text]").all():
        assert target.bounding_box()["height"] >= 40


@pytest.mark.parametrize("colors", COLORS)
def test_the_focus_shows_and_nothing_hides_it(visit: Any, gallery: str, colors: str) -> None:
    page = visit(**COLORS[colors]).open(f"{gallery}questions/#quiz-single")
    Question(page, SINGLE).option("One").focus()
    for _ in range(3):
        ring = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();"
            " const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);"
            " return [s.outlineStyle, parseFloat(s.outlineWidth), e === top || e.contains(top)] })()"
        )
        assert ring[0] != "none"
        assert ring[1] >= 2
        assert ring[2]
        page.keyboard.press("Tab")


def test_verdicts_are_told_without_color(visit: Any, gallery: str) -> None:
    page = visit(forced_colors="active").open(f"{gallery}questions/")
    question = Question(page, SINGLE)
    question.answer("One")
    expect(question.root.get_by_text("Your answer: not correct")).to_be_visible()
    question.answer("Two")
    expect(question.root.get_by_text("Your answer: correct")).to_be_visible()
    options = question.root.get_by_role("listitem").filter(has=page.get_by_role("radio"))
    assert options.evaluate_all(BARS) == ["none", "solid, as high as the option", "none"]


def test_large_text_is_not_cut(visit: Any, gallery: str) -> None:
    page = visit(viewport=SIZES["phone"]).open(f"{gallery}questions/")
    page.add_style_tag(content="html { font-size: 250% !important }")
    Question(page, SINGLE).answer("One")
    cut = page.locator("quiz-question").evaluate_all(
        "(all) => all.flatMap((q) => [...q.querySelectorAll('label, p, button, summary')])"
        ".filter((e) => e.offsetParent && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflow !== 'visible')"
        ".map((e) => e.outerHTML)"
    )
    assert cut == []


def test_wide_content_scrolls_in_its_own_box(visit: Any, gallery: str) -> None:
    page = visit(viewport=SIZES["phone"]).open(f"{gallery}questions/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_moves_by_itself(visit: Any, gallery: str) -> None:
    page = visit(reduced_motion="reduce").open(f"{gallery}questions/")
    Question(page, SINGLE).answer("One")
    running = "document.querySelector('quiz-question').getAnimations({ subtree: true }).length"
    assert page.evaluate(running) == 0


def test_a_printed_page_has_the_question_and_no_buttons(questions: Page, tmp_path: Path) -> None:
    questions.emulate_media(media="print")
    question = Question(questions, SINGLE)
    expect(question.root.get_by_role("group", name=SINGLE)).to_be_visible()
    expect(question.option("Three")).to_be_visible()
    expect(question.button("Check answer")).to_be_hidden()
    expect(question.root.get_by_text(re.compile("Two is twice one"))).to_be_hidden()
