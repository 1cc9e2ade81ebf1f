"""Review: questions come back when it is time, one after the other, with the old answers out of sight."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from learner import EVEN, LAST, VOWEL, answer, reply
from playwright.sync_api import FrameLocator, Page, expect
from reader import COLORS, SIZES, Question, Visitor, violations


@pytest.fixture
def visitor(visit: Any) -> Visitor:
    reader: Visitor = visit()
    reader.at(0)
    return reader


def due(visitor: Visitor, journey: str) -> int:
    page = visitor.open(f"{journey}review/")
    text = page.get_by_role("button", name="Due now").inner_text()
    page.close()
    return int(text.partition("(")[2].rstrip(")"))


def start(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()
    expect(page.get_by_role("heading", name="Question 1 of")).to_be_focused()


def test_a_question_comes_back_after_1_3_7_and_21_days(visitor: Visitor, journey: str) -> None:
    day = 0.0
    answer(visitor, journey, VOWEL, "A")
    for wait in (1, 3, 7, 21, 21):
        visitor.at(day + wait - 0.1)
        assert due(visitor, journey) == 0
        day += wait
        visitor.at(day)
        page = visitor.open(f"{journey}review/")
        start(page, "Due now (1)")
        reply(page, VOWEL, "A")
        page.close()
        assert due(visitor, journey) == 0


@pytest.mark.parametrize(("option", "sure"), [("B", ""), ("A", "Guess"), ("A", "Unsure")])
def test_what_was_missed_or_not_sure_comes_back_the_next_day(
    visitor: Visitor, journey: str, option: str, sure: str
) -> None:
    answer(visitor, journey, VOWEL, "A")
    visitor.at(1)
    answer(visitor, journey, VOWEL, option, sure)
    visitor.at(1.9)
    assert due(visitor, journey) == 0
    visitor.at(2)
    assert due(visitor, journey) == 1


def test_one_comes_after_the_other_until_the_end_says_how_it_went(
    visitor: Visitor, journey: str
) -> None:
    for stem, option in ((VOWEL, "A"), (LAST, "X"), (EVEN, "Two")):
        answer(visitor, journey, stem, option)
    visitor.at(1)
    page = visitor.open(f"{journey}review/")
    start(page, "Due now (3)")
    expect(Question(page, VOWEL).option("A")).not_to_be_checked()
    expect(Question(page, VOWEL).result).to_have_text("You answered this 1 day ago. Try again?")
    expect(page.get_by_text("Asked in:")).to_be_hidden()
    reply(page, VOWEL, "A")
    expect(Question(page, VOWEL).result).to_contain_text("Your answer is correct.")
    expect(page.get_by_role("paragraph").get_by_role("link", name="Letters")).to_have_attribute(
        "href", f"{journey}letters/#quiz-vowel"
    )
    page.get_by_role("button", name="Next question").click()
    expect(page.get_by_role("heading", name="Question 2 of 3")).to_be_focused()
    expect(page.get_by_text("Asked in:")).to_be_hidden()
    reply(page, LAST, "Y")
    page.get_by_role("button", name="Next question").click()
    expect(page.get_by_role("heading", name="Question 3 of 3")).to_be_focused()
    expect(page.get_by_role("button", name="Next question")).to_be_hidden()
    page.get_by_role("button", name="End the review").click()
    expect(page.get_by_role("heading", name="End of this review")).to_be_focused()
    expect(page.get_by_text("Right at the first try: 1 of 2")).to_be_visible()
    expect(page.get_by_role("button", name="Due now (1)")).to_be_enabled()
    expect(page.get_by_text("Next due tomorrow: 1 question.")).to_be_visible()


def test_the_longest_overdue_comes_first(visitor: Visitor, journey: str) -> None:
    answer(visitor, journey, EVEN, "Two")
    visitor.at(0.5)
    answer(visitor, journey, VOWEL, "A")
    visitor.at(5)
    page = visitor.open(f"{journey}review/")
    start(page, "Due now (2)")
    expect(Question(page, EVEN).root).to_be_visible()


def test_all_that_was_missed_and_right_but_not_sure(visitor: Visitor, journey: str) -> None:
    answer(visitor, journey, VOWEL, "B")
    answer(visitor, journey, LAST, "Z", "Unsure")
    answer(visitor, journey, EVEN, "Two", "Sure")
    page = visitor.open(f"{journey}review/")
    expect(page.get_by_text("Nothing is due now. Next due tomorrow: 3 questions.")).to_be_visible()
    start(page, "Right, but not sure (1)")
    reply(page, LAST, "Z", "Sure")
    page.get_by_role("button", name="End the review").click()
    expect(page.get_by_role("button", name="Right, but not sure (0)")).to_be_disabled()
    start(page, "All you missed (1)")
    reply(page, VOWEL, "A")
    page.get_by_role("button", name="End the review").click()
    expect(page.get_by_role("button", name="All you missed (0)")).to_be_disabled()


def test_a_topic_asks_all_its_questions(visitor: Visitor, journey: str) -> None:
    answer(visitor, journey, VOWEL, "A")
    page = visitor.open(f"{journey}review/")
    page.get_by_label("Topic", exact=True).select_option("Letters")
    start(page, "Review this topic")
    expect(page.get_by_role("heading", name="Question 1 of 2")).to_be_visible()


def test_who_has_answered_nothing_begins_with_a_topic(visitor: Visitor, journey: str) -> None:
    page = visitor.open(f"{journey}review/")
    expect(page.get_by_text("You have not answered any questions yet.")).to_be_visible()
    for name in ("Due now (0)", "All you missed (0)", "Right, but not sure (0)"):
        expect(page.get_by_role("button", name=name)).to_be_disabled()
    page.get_by_role("article").get_by_role("link", name="Numbers").click()
    expect(Question(page, EVEN).root).to_be_visible()


def test_questions_that_are_gone_or_edited_do_not_come_back(visitor: Visitor, journey: str) -> None:
    answer(visitor, journey, VOWEL, "B")
    answer(visitor, journey, LAST, "X")
    visitor.at(2)
    assert due(visitor, journey) == 2
    page = visitor.open(journey)
    page.evaluate(
        "() => { const key = 'quiz:journey:v1:q:'; localStorage[key + 'gone'] = localStorage[key + 'vowel'];"
        ' localStorage[key + \'vowel\'] = localStorage[key + \'vowel\'].replace(/"revision":"\\w+"/, \'"revision":"0"\') }'
    )
    assert due(visitor, journey) == 1


def test_an_answer_in_another_tab_counts_at_once(visitor: Visitor, journey: str) -> None:
    page = visitor.open(f"{journey}review/")
    answer(visitor, journey, VOWEL, "B")
    expect(page.get_by_role("button", name="All you missed (1)")).to_be_enabled()


def test_with_the_keyboard_alone(visitor: Visitor, journey: str) -> None:
    answer(visitor, journey, VOWEL, "B")
    page = visitor.open(f"{journey}review/")
    page.get_by_role("button", name="All you missed (1)").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Question 1 of 1")).to_be_focused()
    for key in ("Tab", "ArrowDown", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(Question(page, VOWEL).result).to_contain_text("Your answer is correct.")
    while page.evaluate("document.activeElement.name") != "end":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="End of this review")).to_be_focused()


def test_a_double_click_goes_on_by_one(visitor: Visitor, journey: str) -> None:
    page = visitor.open(f"{journey}review/")
    start(page, "Review this topic")
    page.get_by_role("button", name="Next question").dblclick()
    expect(page.get_by_role("heading", name="Question 2 of 2")).to_be_focused()


def test_after_instant_navigation_and_from_a_file(
    visit: Any, journey: str, web: tuple[Path, str]
) -> None:
    visitor = visit()
    page = visitor.open(journey)
    page.get_by_role("navigation").get_by_role("link", name="Review").click()
    start(page, "Review this topic")
    page = visitor.open((web[0] / "journey" / "review" / "index.html").as_uri())
    start(page, "Review this topic")
    reply(page, VOWEL, "A")
    expect(Question(page, VOWEL).result).to_contain_text("Your answer is correct.")
    visitor.faults.clear()  # the theme asks for the site's map in vain


def test_a_question_that_cannot_be_loaded_is_passed_over(visitor: Visitor, journey: str) -> None:
    page = visitor.open(f"{journey}review/")
    page.route("**/questions/vowel.js*", lambda route: route.abort())
    start(page, "Review this topic")
    expect(page.get_by_text("This question cannot be loaded now.")).to_be_visible()
    page.get_by_role("button", name="Next question").click()
    expect(Question(page, LAST).root).to_be_visible()
    visitor.faults.clear()  # the browser tells of the script


def test_without_script_the_topics_are_listed(visit: Any, journey: str) -> None:
    page = visit(java_script_enabled=False).open(f"{journey}review/")
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("article").get_by_role("link", name="Letters")).to_be_visible()


def test_a_browser_that_keeps_nothing_is_told_so_and_works(visit: Any, journey: str) -> None:
    visitor = visit()
    page = visitor.open(journey)
    page.set_content(f'<iframe sandbox="allow-scripts" src="{journey}review/"></iframe>')
    frame: FrameLocator = page.frame_locator("iframe")
    expect(frame.get_by_text("This browser keeps no answers")).to_be_visible()
    frame.get_by_role("button", name="Review this topic").click()
    frame.get_by_label("B", exact=True).check()
    frame.get_by_role("button", name="Check answer").click()
    frame.get_by_role("button", name="End the review").click()
    expect(frame.get_by_role("button", name="All you missed (1)")).to_be_enabled()
    visitor.faults.clear()  # the theme complains there, and goes on


STATES: dict[str, Callable[[Page], None]] = {
    "choice": lambda page: None,
    "asked": lambda page: start(page, "Review this topic"),
    "wrong": lambda page: (start(page, "Review this topic"), reply(page, VOWEL, "B", "Sure")),
    "right": lambda page: (start(page, "Review this topic"), reply(page, VOWEL, "A")),
    "end": lambda page: (
        start(page, "Review this topic"),
        page.get_by_role("button", name="End the review").click(),
    ),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_the_review(
    visit: Any, journey: str, state: str, colors: str, size: str
) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    answer(visitor, journey, LAST, "X")
    page = visitor.open(f"{journey}review/")
    STATES[state](page)
    page.mouse.move(0, 0)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]


TRIES = st.lists(
    st.tuples(st.floats(0, 30), st.booleans(), st.sampled_from([None, 1, 2, 3])),
    min_size=1,
    max_size=12,
)
HISTORY = """(tries) => {
  const Real = Date;
  let now = Real.UTC(2030, 4, 1), answer = null;
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [now])); }
    static now() { return now; }
  };
  const days = tries.map(([wait, correct, sure]) => {
    now += Math.round(wait * 864e5);
    const past = answer && quizRecords.anew(answer);
    answer = quizRecords.tried(past, 'r', Number(correct), [], sure ?? undefined);
    return (quizRecords.due(answer) - now) / 864e5;
  });
  globalThis.Date = Real;
  return days;
}"""


@pytest.fixture(scope="module")
def scripts(chromium: Any, journey: str) -> Page:
    return Visitor(chromium).open(journey)


@given(tries=TRIES)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_only_who_knew_it_when_it_was_due_waits_longer(scripts: Page, tries: list[Any]) -> None:
    waits = [1, 3, 7, 21]
    found = scripts.evaluate(HISTORY, tries)
    assert set(found) <= set(waits)
    known = [correct and sure in (None, 3) for _, correct, sure in tries]
    for wait, is_known in zip(found, known, strict=True):
        assert is_known or wait == 1
    for (before, after), (wait, *_), is_known in zip(
        pairwise(found), tries[1:], known[1:], strict=True
    ):
        if is_known and round(wait * 864e5) >= before * 864e5:
            assert after == waits[min(waits.index(before) + 1, 3)]
        elif is_known:
            assert after == before
