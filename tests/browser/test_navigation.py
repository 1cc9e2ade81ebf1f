"""Questions on the way through the site: instant navigation, back and forward, files, no script."""

from __future__ import annotations

import re
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from playwright.sync_api import expect
from reader import Question, shifts


def test_a_question_works_after_instant_navigation(visit: Any, gallery: str) -> None:
    page = visit().open(gallery)
    page.evaluate("window.stays = true")
    page.get_by_role("article").get_by_role("link", name="Questions").click()
    question = Question(page, "Which number is even?")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")
    assert page.evaluate("window.stays"), "the pages were loaded anew"


def test_a_page_brings_what_its_types_need_that_the_one_before_had_not(
    visit: Any, topics: str
) -> None:
    page = visit().open(f"{topics}questions/")
    expect(Question(page, "Which number is even?").button("Check answer")).to_be_visible()
    page.evaluate("window.stays = true")
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Types").click()
    order = Question(page, "Put one round of training in order.")
    order.place({"Forward pass": "1", "Loss": "2", "Backward pass": "3"})
    expect(order.result).to_contain_text("Your answer is correct.")
    assert page.evaluate("window.stays"), "the pages were loaded anew"


def test_a_page_that_is_there_before_its_script_waits_for_it(visit: Any, gallery: str) -> None:
    visitor = visit()
    page = visitor.open(f"{gallery}questions/")
    visitor.context.route("**/results.js", lambda route: (sleep(0.5), route.continue_()))
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("not answered")


def test_a_question_is_as_it_was_left_on_going_back(visit: Any, gallery: str) -> None:
    page = visit().open(f"{gallery}questions/")
    question = Question(page, "Which number is even?")
    question.answer("One")
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_role("heading", name="Results")).to_be_visible()
    page.go_back()
    expect(question.result).to_contain_text("Your answer is incorrect.")
    question.answer("Two")
    page.go_forward()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")


def test_going_back_to_a_loaded_page_checks_once(visit: Any, gallery: str) -> None:
    page = visit().open(f"{gallery}questions/")
    question = Question(page, "Which number is even?")
    question.answer("One")
    page.goto("about:blank")
    page.go_back()
    expect(question.result).to_contain_text("Your answer is incorrect.")
    question.answer("Two")
    expect(question.result).to_contain_text("Score: 1/1")


def test_a_question_works_from_a_file(visit: Any, gallery: str, web: tuple[Path, str]) -> None:
    file = web[0] / "gallery" / "questions" / "index.html"
    visitor = visit()
    question = Question(visitor.open(file.as_uri()), "Which number is even?")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")
    visitor.faults.clear()  # the theme asks for the site's map in vain


def test_a_link_to_a_question_shows_it_whole(visit: Any, gallery: str) -> None:
    page = visit(viewport={"width": 800, "height": 700}).open(f"{gallery}questions/#quiz-several")
    expect(page.get_by_text("Which numbers are odd?")).to_be_in_viewport()
    top = Question(page, "Which numbers are odd?").root.bounding_box()
    header = page.get_by_role("banner").bounding_box()
    assert top["y"] >= header["height"]


def test_without_script_everything_can_be_read(visit: Any, gallery: str) -> None:
    page = visit(java_script_enabled=False).open(f"{gallery}questions/")
    question = Question(page, "Which number is even?")
    for name in ("One", "Two", "Three"):
        expect(question.option(name)).to_be_visible()
    expect(question.root.get_by_role("button")).to_have_count(0)
    expect(question.root.get_by_text("Correct answer:")).to_be_hidden()
    question.root.get_by_text("Answer and explanation").focus()
    page.keyboard.press("Enter")
    for text in ("Correct answer:", "Two is twice one.", "when two divides it"):
        expect(question.root.get_by_text(text)).to_be_visible()


def test_without_script_enter_sends_nothing(visit: Any, gallery: str) -> None:
    page = visit(java_script_enabled=False).open(f"{gallery}questions/")
    Question(page, "Which number is even?").option("One").press("Enter")
    assert page.url == f"{gallery}questions/"


def test_without_script_the_results_list_the_questions(visit: Any, gallery: str) -> None:
    page = visit(java_script_enabled=False).open(f"{gallery}results/")
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="Question 1: Questions")).to_be_visible()
    expect(page.get_by_role("heading", name="Performance summary")).to_be_hidden()
    expect(page.get_by_role("button", name="Open all")).to_be_hidden()


@pytest.mark.parametrize("delay", [0, 0.4])
@pytest.mark.parametrize("path", ["questions/#quiz-single", "results/"])
def test_nothing_moves_while_a_page_loads(
    visit: Any, gallery: str, path: str, delay: float
) -> None:
    visitor = visit()
    page = visitor.open(gallery)
    visitor.context.route("**/assets/bundles/*.js", lambda route: (sleep(delay), route.continue_()))
    page.goto(f"{gallery}{path}")
    page.wait_for_load_state("networkidle")
    assert sum(shifts(page)) == 0


def test_a_link_to_a_question_leads_to_it(visit: Any, gallery: str) -> None:
    visitor = visit(viewport={"width": 320, "height": 400})
    page = visitor.open(f"{gallery}questions/")
    several = Question(page, "Which numbers are odd?")
    several.root.get_by_role("link", name="Link to this question").click()
    expect(page).to_have_url(f"{gallery}questions/#quiz-several")
    other = Question(visitor.open(page.url), "Which numbers are odd?")
    expect(other.root).to_be_in_viewport()
    header = other.page.get_by_role("banner").bounding_box()
    assert other.root.bounding_box()["y"] >= header["height"]


def test_a_review_links_to_the_question_on_its_own_page(visit: Any, journey: str) -> None:
    page = visit().open(f"{journey}review/")
    page.get_by_role("button", name="Review this topic").click()
    page.locator("quiz-item").get_by_role("link", name="Link to this question").click()
    expect(page).to_have_url(re.compile(r"/letters/#quiz-"))
    expect(page.locator("quiz-question").first).to_be_visible()


def test_within_a_page_nothing_is_lost_that_is_chosen_and_not_yet_checked(
    visit: Any, gallery: str
) -> None:
    page = visit(viewport={"width": 320, "height": 400}).open(f"{gallery}questions/")
    page.wait_for_load_state("networkidle")
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url))
    several = Question(page, "Which numbers are odd?")
    several.option("Five").check()
    for question in page.locator("quiz-question").all():
        question.get_by_role("link", name="Link to this question").click()
        expect(question).to_be_in_viewport()
    sleep(0.3)  # the theme notes how far down the page is
    for step, hash in (
        (page.go_back, "several"),
        (page.go_back, "single"),
        (page.go_forward, "several"),
    ):
        step()
        expect(page).to_have_url(f"{gallery}questions/#quiz-{hash}")
    expect(several.option("Five")).to_be_checked()
    expect(several.root).to_be_in_viewport()
    assert [url for url in loads if "icon" not in url] == []


def test_who_turns_back_before_the_next_page_is_there_stays(visit: Any, gallery: str) -> None:
    visitor = visit()
    page = visitor.open(f"{gallery}questions/")
    page.wait_for_load_state("networkidle")
    visitor.context.route("**/results/", lambda route: (sleep(0.5), route.continue_()))
    page.get_by_role("link", name="See your results").click()
    page.evaluate("history.back()")
    page.wait_for_load_state("networkidle")
    sleep(1)
    expect(page).to_have_url(f"{gallery}questions/")
    expect(Question(page, "Which number is even?").button("Check answer")).to_be_visible()
