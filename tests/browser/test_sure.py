"""How sure are you? Asked where the site wants it, answered by who likes to, and never scored."""

from __future__ import annotations

from typing import Any

import pytest
from learner import EVEN, VOWEL
from playwright.sync_api import Page, expect
from reader import Question

WORDS = ["Guess", "Unsure", "Sure"]


@pytest.fixture
def vowel(visit: Any, journey: str) -> Question:
    return Question(visit().open(f"{journey}letters/"), VOWEL)


def sure(page: Page) -> list[Any]:
    return page.evaluate(
        "JSON.parse(localStorage['quiz:journey:v1:q:vowel']).tries.map((one) => one.sure ?? null)"
    )


def test_it_is_not_asked_by_default(visit: Any, gallery: str) -> None:
    page = visit().open(f"{gallery}questions/")
    expect(page.get_by_text("How sure are you?")).to_have_count(0)


def test_it_is_a_group_of_its_own_that_can_be_passed_over(vowel: Question) -> None:
    group = vowel.root.get_by_role("group", name="How sure are you? (optional)")
    assert [radio.inner_text() for radio in group.locator("label").all()] == WORDS
    vowel.answer("A")
    expect(vowel.result).to_contain_text("Score: 1/1")
    assert sure(vowel.page) == [None]


@pytest.mark.parametrize(("word", "value"), list(zip(WORDS, [1, 2, 3], strict=True)))
def test_what_the_reader_says_is_kept_and_not_scored(
    vowel: Question, word: str, value: int
) -> None:
    vowel.option(word).check()
    vowel.answer("A")
    expect(vowel.result).to_contain_text("Score: 1/1")
    assert sure(vowel.page) == [value]
    vowel.page.reload()
    expect(vowel.option(word)).to_be_checked()


def test_who_was_sure_and_wrong_is_told_kindly(vowel: Question) -> None:
    vowel.option("Sure").check()
    vowel.answer("B")
    expect(vowel.result).to_contain_text("You were sure: look again at why.")
    vowel.button("Try again").click()
    for word in WORDS:
        expect(vowel.option(word)).not_to_be_checked()
    vowel.option("Guess").check()
    vowel.answer("C")
    expect(vowel.result).not_to_contain_text("You were sure")
    assert sure(vowel.page) == [3, 1]


def test_to_say_it_is_no_answer(vowel: Question) -> None:
    vowel.option("Sure").check()
    vowel.button("Check answer").click()
    expect(vowel.result).to_contain_text("Nothing is chosen yet.")


def test_to_say_it_later_changes_no_verdict(vowel: Question) -> None:
    vowel.answer("B")
    vowel.option("Sure").check()
    expect(vowel.result).to_contain_text("Your answer is incorrect.")
    expect(vowel.button("Try again")).to_be_visible()
    assert sure(vowel.page) == [None]


def test_it_is_asked_in_the_review_too(visit: Any, journey: str) -> None:
    page = visit().open(f"{journey}review/")
    page.get_by_label("Topic", exact=True).select_option("Numbers")
    page.get_by_role("button", name="Review this topic").click()
    question = Question(page, EVEN)
    question.option("Unsure").check()
    question.answer("Two")
    page.get_by_role("button", name="End the review").click()
    expect(page.get_by_role("button", name="Right, but not sure (1)")).to_be_enabled()


def test_without_script_it_is_not_shown(visit: Any, journey: str) -> None:
    page = visit(java_script_enabled=False).open(f"{journey}letters/")
    expect(page.get_by_text("How sure are you?").first).to_be_hidden()
