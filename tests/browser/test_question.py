"""A question in the browser: what a reader does, sees and hears."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from project import STORE
from reader import Question, store

GOOD = {"v": 1, "revision": "", "first": True, "solved": True, "shown": False}
CORRUPT = [
    "",
    "{",
    "null",
    "7",
    '{"v": 1}',
    '{"v": 2, "tries": []}',
    json.dumps(GOOD | {"tries": [None]}),
    json.dumps(GOOD | {"tries": [{"at": "", "correct": True, "chosen": "x"}]}),
    json.dumps(GOOD | {"solved": "yes", "tries": []}),
]
SINGLE_KEY = f"quiz:{STORE}:v1:q:single"
STORED = "Object.keys(localStorage).filter((key) => key.startsWith('quiz:'))"


def test_a_right_answer_is_praised_explained_and_scored(single: Question) -> None:
    single.answer("Two")
    expect(single.result).to_contain_text("Your answer is correct.")
    expect(single.result).to_contain_text("Two is twice one.")
    expect(single.result).to_contain_text("You scored 1 mark for this part.")
    expect(single.result).to_contain_text("Score: 1/1")
    expect(single.root).to_contain_text("Your answer: correct")
    expect(single.root.get_by_text("A number is even when two divides it.")).to_be_visible()


def test_a_first_wrong_answer_says_why_and_hides_the_key(single: Question) -> None:
    single.answer("One")
    expect(single.result).to_contain_text("Your answer is incorrect.")
    expect(single.result).to_contain_text("One is odd")
    expect(single.result).to_contain_text("You scored 0 marks for this part.")
    expect(single.result).to_contain_text("Score: 0/1")
    expect(single.option("One")).to_have_accessible_description("Your answer: not correct")
    expect(single.root.get_by_text("Two is twice one.")).to_be_hidden()
    expect(single.root.get_by_text("Correct answer", exact=True)).to_have_count(0)
    expect(single.button("Try again")).to_be_visible()
    expect(single.button("Show answer")).to_be_visible()


def test_trying_again_clears_the_choice_and_leads_back_to_the_options(single: Question) -> None:
    single.answer("One")
    single.button("Try again").click()
    expect(single.option("One")).not_to_be_checked()
    expect(single.option("Two")).to_be_focused()
    single.answer("Two")
    expect(single.result).to_contain_text("Your answer is correct.")


def test_another_choice_can_be_checked_without_trying_again_first(single: Question) -> None:
    single.answer("One")
    single.option("Two").check()
    expect(single.option("One")).to_have_accessible_description("Tried: not correct")
    single.button("Check answer").click()
    expect(single.result).to_contain_text("Score: 1/1")


def test_a_second_wrong_answer_ends_with_the_key_in_words(single: Question) -> None:
    single.answer("One")
    single.answer("Three")
    expect(single.result).to_contain_text("Three leaves one over")
    expect(single.result).to_contain_text("Correct answer:")
    expect(single.result).to_contain_text("Two")
    expect(single.option("Two")).to_have_accessible_description("Correct answer")
    expect(single.button("Show answer")).to_be_hidden()
    for feedback in ("One is odd", "Two is twice one.", "Three leaves one over"):
        expect(single.root.locator("dd", has_text=feedback)).to_be_visible()


def test_the_answer_can_be_shown_after_a_try(single: Question) -> None:
    single.answer("One")
    single.button("Show answer").click()
    expect(single.result).to_contain_text("Correct answer:")
    expect(single.root.get_by_text("Answer and explanation")).to_be_focused()


def test_a_finished_question_can_be_tried_anew(single: Question) -> None:
    single.answer("One")
    single.button("Show answer").click()
    single.button("Try again").click()
    expect(single.result).to_be_empty()
    expect(single.root.get_by_text("Two is twice one.")).to_be_hidden()
    expect(single.root.get_by_role("radio", checked=True)).to_have_count(0)
    single.answer("Two")
    expect(single.result).to_contain_text("Your answer is correct.")


def test_nothing_chosen_is_no_answer(single: Question) -> None:
    single.button("Check answer").click()
    expect(single.result).to_contain_text("Nothing is chosen yet.")
    expect(single.result).to_contain_text("Which number is even?")
    expect(single.option("One")).to_be_focused()
    expect(single.option("One")).to_have_attribute("aria-invalid", "true")
    expect(single.option("One")).to_have_accessible_description(re.compile("^Nothing is chosen"))
    assert single.page.evaluate(STORED) == []
    single.option("One").check()
    expect(single.option("One")).not_to_have_attribute("aria-invalid", "true")


def test_a_hint_can_be_asked_for(single: Question) -> None:
    expect(single.root.get_by_text("It is a prime number.")).to_be_hidden()
    single.root.get_by_text("Hint", exact=True).click()
    expect(single.root.get_by_text("It is a prime number.")).to_be_visible()


def test_several_answers_count_together(several: Question) -> None:
    several.answer("Five", "Seven")
    expect(several.result).to_contain_text("Five is two times two and one.")
    expect(several.result).to_contain_text("Seven is two times three and one.")
    expect(several.result).to_contain_text("You scored 3 marks for this part.")


def test_a_missing_answer_is_not_given_away(several: Question) -> None:
    several.answer("Five")
    expect(several.result).to_contain_text("What you chose is right, but something is missing.")
    expect(several.option("Seven")).not_to_have_accessible_description("Correct answer")


def test_only_what_is_wrong_is_explained_at_first(several: Question) -> None:
    several.answer("Five", "Eight")
    expect(several.result).to_contain_text("Eight is two times four.")
    expect(several.result).not_to_contain_text("Five is")


def test_several_can_be_asked_where_one_is_right(questions: Page) -> None:
    rich = Question(questions, "Look at this program.")
    expect(rich.root.get_by_role("checkbox")).to_have_count(2)
    expect(rich.root).to_contain_text("Select all that apply.")


def test_two_questions_on_a_page_do_not_disturb_each_other(
    single: Question, several: Question
) -> None:
    single.answer("Two")
    expect(several.result).to_be_empty()
    several.answer("Eight")
    expect(single.result).to_contain_text("Your answer is correct.")


def test_keys_choose_but_never_grade(single: Question) -> None:
    keyboard = single.page.keyboard
    single.option("One").focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        keyboard.press(key)
    expect(single.option("Two")).to_be_checked()
    expect(single.option("Two")).to_be_focused()
    expect(single.result).to_be_empty()
    assert single.page.evaluate(STORED) == []
    for option in ("One", "Two", "Three"):
        expect(single.option(option)).to_be_enabled()
    keyboard.press("Tab")
    keyboard.press("Tab")
    expect(single.button("Check answer")).to_be_focused()
    expect(single.result).to_be_empty()
    keyboard.press("Enter")
    expect(single.result).to_contain_text("Your answer is correct.")
    expect(single.button("Try again")).to_be_focused()


def test_a_double_click_is_one_press(single: Question) -> None:
    single.option("One").check()
    single.button("Check answer").dblclick()
    expect(single.result).to_contain_text("Your answer is incorrect.")


def test_a_double_click_meets_nothing_that_has_moved_under_it(single: Question) -> None:
    single.option("One").check()
    box = single.button("Check answer").bounding_box()
    single.page.mouse.dblclick(box["x"] + 10, box["y"] + 2)
    expect(single.option("One")).to_be_checked()
    expect(single.root.locator("details[open]")).to_have_count(0)
    expect(single.result).to_contain_text("Your answer is incorrect.")


def test_a_key_held_down_is_one_press(single: Question) -> None:
    single.option("Two").check()
    single.button("Check answer").focus()
    for _ in range(4):
        single.page.keyboard.down("Enter")
    single.page.keyboard.up("Enter")
    expect(single.result).to_contain_text("Your answer is correct.")


def test_a_translated_page_still_checks(single: Question) -> None:
    single.option("Two").check()
    single.button("Check answer").evaluate("(b) => { b.innerHTML = '<font>Prüfen</font>' }")
    single.button("Prüfen").get_by_text("Prüfen").click()
    expect(single.result).to_contain_text("Your answer is correct.")


def test_tabs_in_an_explanation_are_no_options(questions: Page) -> None:
    rich = Question(questions, "Look at this program.")
    rich.root.get_by_role("checkbox").nth(1).check()
    rich.button("Check answer").click()
    expect(rich.result).to_contain_text("Your answer is correct.")
    rich.root.get_by_text("And more").click()
    expect(rich.root.get_by_text("Their inputs are no options.")).to_be_visible()
    expect(rich.button("Try again")).to_be_visible()


def test_the_focus_is_not_lost_when_another_tab_answers(visit: Any, gallery: str) -> None:
    visitor = visit()
    first, second = (visitor.open(f"{gallery}questions/") for _ in range(2))
    Question(first, "Which number is even?").answer("One")
    Question(first, "Which number is even?").button("Show answer").focus()
    Question(second, "Which number is even?").answer("Two")
    expect(Question(first, "Which number is even?").button("Show answer")).to_be_hidden()
    assert first.evaluate("document.activeElement.textContent") == "Try again"


@pytest.mark.parametrize("presses", [["One"], ["One", "Three"], ["Two"], []])
def test_each_check_is_announced_once(single: Question, presses: list[str]) -> None:
    single.result.evaluate(
        "(region) => { window.changes = 0; new MutationObserver((all) => { window.changes += all.length })"
        ".observe(region, { childList: true, characterData: true, subtree: true }) }"
    )
    for press in presses or [""]:
        single.answer(*filter(None, [press]))
    assert single.page.evaluate("window.changes") == max(len(presses), 1)
    # Of several children that come at once Orca tells only the last, and Firefox leaves out a box without attributes.
    assert single.result.evaluate(
        "({ children }) => [children.length, children[0].ariaAtomic]"
    ) == [1, "true"]
    expect(single.result).not_to_have_attribute("aria-live", "off")
    assert single.page.evaluate("document.activeElement !== document.body")


def test_an_answer_comes_back_on_reload_without_a_word(single: Question) -> None:
    single.answer("One")
    single.page.reload()
    expect(single.option("One")).to_be_checked()
    expect(single.result).to_contain_text("Your answer is incorrect.")
    expect(single.result).to_have_attribute("aria-live", "off")
    single.answer("Three")
    single.page.reload()
    expect(single.result).to_contain_text("Correct answer:")


def test_two_tabs_lose_nothing(visit: Any, gallery: str) -> None:
    visitor = visit()
    first, second = (visitor.open(f"{gallery}questions/") for _ in range(2))
    Question(first, "Which number is even?").answer("Two")
    Question(second, "Which numbers are odd?").answer("Five", "Seven")
    for page in (first, second):
        expect(page.get_by_text("Your answer is correct.")).to_have_count(2)


def test_an_edited_question_asks_again(single: Question) -> None:
    single.answer("Two")
    _rewrite(single.page, lambda record: record | {"revision": "00000000"})
    single.page.reload()
    expect(single.result).to_contain_text("This question has changed since you answered it.")
    expect(single.root.get_by_role("radio", checked=True)).to_have_count(0)


@pytest.mark.parametrize("value", CORRUPT)
def test_a_corrupt_record_is_as_none(single: Question, several: Question, value: str) -> None:
    single.answer("Two")
    several.answer("Five", "Seven")
    for corrupt in (value, "another"):
        single.page.evaluate("([key, v]) => localStorage.setItem(key, v)", [SINGLE_KEY, corrupt])
        single.page.reload()
        expect(single.result).to_be_empty()
        expect(several.result).to_contain_text("Your answer is correct.")
        single.answer("One")
        expect(single.result).to_contain_text("Your answer is incorrect.")
    aside = {text for key, text in store(single.page).items() if ":aside:" in key}
    assert aside == {value, "another"} - {""}, "what cannot be read is set aside"


def test_it_works_where_nothing_can_be_stored(visit: Any, gallery: str) -> None:
    visitor = visit()
    page = visitor.open(gallery)
    page.set_content(f'<iframe sandbox="allow-scripts" src="{gallery}questions/"></iframe>')
    frame = page.frame_locator("iframe")
    frame.get_by_label("Two", exact=True).check()
    frame.get_by_role("button", name="Check answer").first.click()
    expect(frame.get_by_text("Your answer is correct.")).to_be_visible()
    expect(frame.get_by_text("This browser keeps no answers")).to_be_visible()
    visitor.faults.clear()  # the theme complains there, and goes on


def _rewrite(page: Page, change: Any) -> None:
    record = json.loads(page.evaluate("(key) => localStorage.getItem(key)", SINGLE_KEY))
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [SINGLE_KEY, json.dumps(change(record))]
    )
