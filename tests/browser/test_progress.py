"""How far the reader is: in the navigation of every page, and on the front page with what to do next."""

from __future__ import annotations

from pathlib import Path
from time import sleep
from typing import Any

import pytest
from learner import EVEN, LAST, VOWEL, answer
from playwright.sync_api import Locator, Page, expect
from reader import COLORS, SIZES, Question, Visitor, shifts, violations


def topic(page: Page, name: str) -> Locator:
    """Its link in the navigation; on a phone the page in view has a label there."""
    menu = page.get_by_role("navigation", name="A course of two topics").or_(
        page.locator(".md-nav--primary")
    )
    return menu.locator(".md-nav__link:visible").filter(has_text=name).first


def test_each_topic_says_in_words_how_far_the_reader_is(visit: Any, journey: str) -> None:
    page = visit().open(f"{journey}letters/")
    link = page.get_by_role("navigation").get_by_role("link", name="Letters")
    expect(link).to_have_accessible_name("Letters (not begun)")
    expect(page.get_by_role("link", name="Numbers (not begun)")).to_be_visible()
    Question(page, VOWEL).answer("A")
    expect(link).to_have_accessible_name("Letters (begun: 1 of 2 solved)")
    Question(page, LAST).answer("Z")
    expect(link).to_have_accessible_name("Letters (done)")
    expect(page.get_by_role("link", name="Review", exact=True)).to_be_visible()


def test_a_wrong_answer_is_a_beginning(visit: Any, journey: str) -> None:
    page = visit().open(f"{journey}numbers/")
    Question(page, EVEN).answer("One")
    expect(topic(page, "Numbers")).to_contain_text("begun: 0 of 1 solved")


def test_the_eye_sees_a_sign_of_its_own_shape(visit: Any, journey: str) -> None:
    visitor = visit(forced_colors="active")
    answer(visitor, journey, VOWEL, "A")
    page = visitor.open(f"{journey}numbers/")
    signs = "(all) => all.map((mark) => getComputedStyle(mark, '::before').content)"
    assert page.locator(".quiz-state:visible").evaluate_all(signs) == ['"◐" / ""', '"○" / ""']
    answer(visitor, journey, EVEN, "Two")
    expect(topic(page, "Numbers")).to_contain_text("done")
    assert page.locator(".quiz-state:visible").evaluate_all(signs) == ['"◐" / ""', '"●" / ""']


def test_other_tabs_instant_navigation_and_going_back_keep_up(visit: Any, journey: str) -> None:
    visitor = visit()
    page, other = visitor.open(f"{journey}letters/"), visitor.open(f"{journey}numbers/")
    Question(other, EVEN).answer("Two")
    expect(topic(page, "Numbers")).to_contain_text("done")
    page.evaluate("window.stays = true")
    topic(page, "A course of two topics").click()
    expect(page.get_by_role("heading", name="The topics")).to_be_visible()
    expect(topic(page, "Numbers")).to_contain_text("done")
    topic(page, "Letters").click()
    Question(page, VOWEL).answer("A")
    expect(topic(page, "Letters")).to_contain_text("begun: 1 of 2 solved")
    assert page.evaluate("window.stays"), "the pages were loaded anew"
    page.goto("about:blank")
    other.close()
    answer(visitor, journey, LAST, "Z")
    page.go_back()
    expect(topic(page, "Letters")).to_contain_text("done")


def test_what_is_forgotten_is_not_begun(visit: Any, journey: str) -> None:
    visitor = visit()
    answer(visitor, journey, VOWEL, "A")
    page = visitor.open(f"{journey}letters/")
    expect(topic(page, "Letters")).to_contain_text("begun")
    page.evaluate("quizProgress.remove(...quizProgress.keys)")
    expect(topic(page, "Letters")).to_contain_text("not begun")


def test_the_drawer_of_a_phone_shows_it_too(visit: Any, journey: str) -> None:
    visitor = visit(viewport=SIZES["phone"])
    answer(visitor, journey, VOWEL, "A")
    page = visitor.open(f"{journey}letters/")
    page.get_by_role("banner").locator("label[for=__drawer]").click()
    for name, text in (("Letters", "begun: 1 of 2 solved"), ("Numbers", "not begun")):
        expect(topic(page, name).locator(".quiz-state")).to_be_in_viewport()
        expect(topic(page, name)).to_contain_text(text)


def test_records_are_read_once_however_many_pages_there_are(visit: Any, journey: str) -> None:
    visitor = visit()
    for stem, option in ((VOWEL, "A"), (LAST, "X"), (EVEN, "One")):
        answer(visitor, journey, stem, option)
    page = visitor.open(journey)
    reads = page.evaluate(
        "() => { let n = 0; const get = Storage.prototype.getItem;"
        " Storage.prototype.getItem = function (key) { n += key.includes(':q:'); return get.call(this, key); };"
        " quizMarks.draw(); Storage.prototype.getItem = get; return n }"
    )
    assert reads == 3


def test_answers_that_change_together_are_drawn_once(visit: Any, journey: str) -> None:
    page = visit().open(f"{journey}letters/")
    draws = page.evaluate(
        "async () => { let n = 0; const draw = quizMarks.draw; quizMarks.draw = () => { n += 1; draw.call(quizMarks) };"
        " for (let i = 0; i < 100; i++) window.dispatchEvent(new Event('quiz-progress'));"
        " await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return n }"
    )
    assert draws == 1


def test_a_mark_that_says_the_same_is_left_alone(visit: Any, journey: str) -> None:
    page = visit().open(f"{journey}letters/")
    page.evaluate("window.marks = [...document.querySelectorAll('.md-nav--primary .quiz-state')]")
    Question(page, VOWEL).answer("A")
    expect(topic(page, "Letters")).to_contain_text("begun: 1 of 2 solved")
    left = "window.marks.filter((mark) => mark.isConnected).map((mark) => mark.previousElementSibling.innerText.trim())"
    assert page.evaluate(left) == ["Numbers"]


def test_the_first_number_is_written_with_the_page_and_not_after_a_click(
    visit: Any, journey: str
) -> None:
    visitor = visit()
    visitor.context.add_init_script(
        "window.numbers = 0; const write = Number.prototype.toLocaleString;"
        " Number.prototype.toLocaleString = function (...all) { window.numbers++; return write.apply(this, all) }"
    )
    page = visitor.open(f"{journey}letters/")
    expect(topic(page, "Letters")).to_contain_text("not begun")
    assert page.evaluate("window.numbers") > 0


def test_after_many_pages_it_still_listens_once(visit: Any, journey: str) -> None:
    page = visit().open(journey)
    for name in ("Letters", "Numbers", "Letters"):
        topic(page, name).click()
        expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()
    draws = page.evaluate(
        "async () => { let n = 0; const kept = Object.getPrototypeOf(quizMarks), draw = kept.draw;"
        " kept.draw = function () { n += 1; draw.call(this) }; window.dispatchEvent(new Event('quiz-progress'));"
        " await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); kept.draw = draw; return n }"
    )
    assert draws == 1


def next_step(page: Page) -> Locator:
    return page.get_by_role("article").locator("a.md-button:visible")


def test_the_front_page_begins_with_the_first_topic(visit: Any, journey: str) -> None:
    for script in (True, False):
        page = visit(java_script_enabled=script).open(journey)
        expect(next_step(page)).to_have_text("Start with letters")
        expect(page.get_by_text("Solved:")).to_have_count(0)


def test_the_front_page_says_where_the_reader_stands_and_what_is_next(
    visit: Any, journey: str
) -> None:
    visitor: Visitor = visit()
    visitor.at(0)
    answer(visitor, journey, VOWEL, "B")
    page = visitor.open(journey)
    expect(page.get_by_text("Solved: 0 of 3")).to_be_visible()
    expect(next_step(page)).to_have_text("Go on with: Letters")
    answer(visitor, journey, LAST, "Z")
    answer(visitor, journey, VOWEL, "A")
    expect(page.get_by_text("Solved: 2 of 3")).to_be_visible()
    expect(page.get_by_text("Right at the first try: 1 of 3")).to_be_visible()
    expect(next_step(page)).to_have_text("Next: Numbers")
    answer(visitor, journey, EVEN, "Two")
    expect(next_step(page)).to_have_text("Review what you like")
    visitor.at(1)
    page = visitor.open(journey)
    expect(next_step(page)).to_have_text("Review 3 questions")
    page.goto(next_step(page).get_attribute("href") or "")
    expect(page.get_by_role("button", name="Due now (3)")).to_be_enabled()


@pytest.mark.parametrize("delay", [0, 0.4])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["", "numbers/", "review/"])
def test_nothing_moves_while_marks_and_figures_come(
    visit: Any, journey: str, path: str, size: str, delay: float
) -> None:
    visitor = visit(viewport=SIZES[size])
    answer(visitor, journey, VOWEL, "A")
    page = visitor.open("about:blank")
    page.route("**/assets/bundles/*.js", lambda route: (sleep(delay), route.continue_()))
    page.goto(journey + path)
    page.wait_for_load_state("networkidle")
    assert sum(shifts(page)) == 0


def test_no_title_needs_another_line_for_its_mark(
    visit: Any, web: tuple[Path, str], course: str, lesson: str
) -> None:
    """Such as one that would just fit without it."""
    page = visit(viewport=SIZES["screen"]).open("about:blank")
    page.route("**/bundles/site.js", lambda route: (sleep(0.4), route.continue_()))
    topics = len(list((web[0] / "course" / "topics").glob("**/index.html")))
    page.goto(course + lesson)
    page.wait_for_load_state("networkidle")
    expect(page.locator(".quiz-state:visible")).to_have_count(topics)
    assert sum(shifts(page)) == 0


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", ["", "letters/"])
def test_axe_finds_nothing_in_marks_and_figures(
    visit: Any, journey: str, path: str, colors: str, size: str
) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    answer(visitor, journey, VOWEL, "A")
    page = visitor.open(journey + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
