"""The results of tests: one by one, and beside each other."""

from __future__ import annotations

import re
from time import sleep
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reader import COLORS, SIZES, Item, Question, violations
from sitting import sit

FIRST = {"single": ["One"], "several": ["Five", "Seven"], "width": ["27"]}
SECOND = {"single": ["Two"], "several": ["Five"], "width": ["28"], "order": ["3", "1", "2"]}


@pytest.fixture
def page(visit: Any, topics: str) -> Page:
    return visit().open(f"{topics}results/")


@pytest.fixture
def tested(page: Page) -> Page:
    sit(page, FIRST)
    sit(page, SECOND, reader="Ada")
    page.reload()
    return page


def test_the_newest_test_comes_first_and_says_what_became_of_it(tested: Page) -> None:
    expect(tested.get_by_text("You have not passed. You have 25%")).to_be_visible()
    expect(tested.get_by_text("You have not reached the pass mark yet.")).to_be_visible()
    expect(row(tested, 1)).to_contain_text("1 / 1 (right)")
    expect(row(tested, 2)).to_contain_text("0 / 3 (wrong)")
    expect(row(tested, 3)).to_contain_text("0 / 1 (not answered)")
    expect(row(tested, 6)).to_contain_text("1 / 3 (partly right)")
    expect(tested.get_by_role("row", name="Total")).to_contain_text("4 / 16 (25%)")
    expect(tested.locator("dl.quiz-summary")).to_contain_text(re.compile(r"Your name\s*Ada"))
    expect(tested.get_by_text("Right at the first try")).to_be_hidden()


def test_a_passed_test_is_said_to_be_passed(page: Page) -> None:
    sit(page, {"single": ["Two"]}, only=["single"])
    page.reload()
    expect(page.get_by_text("You have passed with 100%. The pass mark is 50%.")).to_be_visible()
    expect(page.get_by_text("You have a firm hold of this.")).to_be_visible()
    expect(page.get_by_role("heading", name="What to read again")).to_be_hidden()


def test_nobody_passes_by_rounding(page: Page) -> None:
    page.evaluate("document.querySelector('quiz-results').dataset.passMark = '33.4'")
    sit(page, {"order": ["3", "1", "2"]}, only=["order"])
    page.evaluate("window.dispatchEvent(new StorageEvent('storage'))")
    expect(page.get_by_text("You have not passed. You have 33.3%")).to_be_visible()


def test_another_attempt_can_be_chosen_and_has_an_address(tested: Page) -> None:
    attempts = tested.get_by_role("combobox", name="Results of")
    assert [text.partition(": ")[2] for text in attempts.locator("option").all_inner_texts()] == [
        "4 / 16 (25%)",
        "3 / 16 (18.7%)",
        "7 / 16 (43.7%)",
    ]
    attempts.select_option(index=1)
    expect(row(tested, 1)).to_contain_text("0 / 1 (wrong)")
    address = tested.url
    assert re.search(r"#sitting-\d{10}$", address)
    other = tested.context.new_page()
    other.goto(address)
    expect(row(other, 1)).to_contain_text("0 / 1 (wrong)")
    attempts.select_option(label="Practice on the pages: 7 / 16 (43.7%)")
    expect(row(tested, 2)).to_contain_text("3 / 3 (right)")
    assert tested.url.endswith("#practice")
    tested.reload()
    expect(row(tested, 2)).to_contain_text("3 / 3 (right)")


def test_a_link_in_the_table_of_tests_opens_its_results(tested: Page) -> None:
    table = tested.get_by_role("table").filter(has_text="Paper")
    expect(table.get_by_role("row")).to_contain_text(["Stop", "18.7%", "25%"])
    table.get_by_role("link").first.click()
    expect(tested.get_by_role("heading", name="Score", exact=True)).to_be_focused()
    expect(row(tested, 1)).to_contain_text("0 / 1 (wrong)")


def test_one_test_is_compared_with_nothing(page: Page) -> None:
    sit(page, FIRST)
    page.reload()
    expect(page.get_by_role("heading", name="Your tests so far")).to_be_hidden()
    expect(page.get_by_role("combobox", name="Results of")).to_be_visible()


def test_practice_after_the_last_test_comes_first(visit: Any, topics: str) -> None:
    visitor = visit()
    page = visitor.open(f"{topics}results/")
    page.clock.install()
    page.reload()
    sit(page, FIRST)
    page.clock.run_for(120_000)
    page.reload()
    expect(row(page, 1)).to_contain_text("0 / 1 (wrong)")
    expect(page.get_by_text("You have not passed.")).to_be_visible()
    page.goto(f"{topics}questions/")
    Question(page, "Which number is even?").answer("Two")
    page.goto(f"{topics}results/")
    expect(row(page, 1)).to_contain_text("1 / 1 (right)")
    expect(page.get_by_text("You have answered 3 of 10 questions so far.")).to_be_visible()
    visitor.faults.clear()  # the theme's own timers complain of a clock that jumps


def test_a_test_under_way_tells_nothing(page: Page) -> None:
    sit(page, SECOND, ends=False)
    page.reload()
    expect(page.get_by_role("combobox", name="Results of")).to_be_hidden()
    expect(row(page, 1)).to_contain_text("not answered")


REVIEWS = {
    "a right choice": (
        "Which number is even?",
        ["Your answer: Two", "You chose a correct answer. You were awarded 1 mark."],
    ),
    "a part of several": (
        "Which numbers are odd?",
        ["Your answer: Five", "You were awarded 0 marks.", "Correct answers:", "Seven"],
    ),
    "nothing": (
        "Look at this program.",
        ["You did not answer this question.", "Correct answer:", "The line and"],
    ),
    "a number": (
        "How wide is the feature map",
        ["Your answer: 28", "You were awarded 2 marks.", "Correct answers:"],
    ),
    "some places": (
        "Put one round of training in order.",
        ["You were awarded 1 mark.", "Correct order:", "Your answer is partially"],
    ),
}


@pytest.mark.parametrize("answer", REVIEWS)
def test_a_review_tells_answer_key_and_marks(tested: Page, answer: str) -> None:
    stem, texts = REVIEWS[answer]
    tested.get_by_role("button", name="Open all").click()
    review = Item(tested, stem)
    for text in texts:
        expect(review.result).to_contain_text(text)
    expect(review.root.get_by_text("Answer and explanation")).to_be_visible()
    expect(review.root.get_by_role("button")).to_have_count(0)


def test_no_answer_is_not_called_a_wrong_one(tested: Page) -> None:
    tested.get_by_role("button", name="Open all").click()
    for stem in ("The ___ says how far a filter moves.", "Match each layer with its work."):
        review = Item(tested, stem)
        expect(review.result).to_contain_text("You did not answer this question.")
        expect(review.root.get_by_text("not correct")).to_have_count(0)


def test_a_question_edited_since_keeps_its_score_and_is_not_reviewed(page: Page) -> None:
    sit(page, SECOND)
    page.evaluate(CHANGE, ["single", "several"])
    page.reload()
    expect(row(page, 1)).to_contain_text("1 / 1 (changed since you answered)")
    page.get_by_role("link", name="Question 1:").click()
    expect(page.get_by_text("This question has changed since then.")).to_be_visible()
    expect(page.get_by_text("Your answer: Two")).to_be_visible()
    page.get_by_role("link", name="Question 2: gone").click()
    expect(page.get_by_text("This question is no longer part of the course.")).to_be_visible()
    expect(page.get_by_role("row", name="Total")).to_contain_text("4 / 16")


CHANGE = """([edited, gone]) => {
  const [key] = Object.keys(localStorage).filter((key) => key.includes(":t:"));
  const sitting = JSON.parse(localStorage[key]);
  for (const question of sitting.questions) {
    const old = `${key.replace(":t:", ":a:")}:${question.id}`;
    if (question.id === edited) question.revision = "0";
    if (question.id !== gone) continue;
    question.id = "gone";
    localStorage[old.replace(gone, "gone")] = localStorage[old];
  }
  localStorage[key] = JSON.stringify(sitting);
}"""


def test_what_to_read_again_names_each_section_once(tested: Page) -> None:
    tested.evaluate("[first, second] = quizPages[1].questions; second.section = first.section")
    tested.get_by_role("combobox", name="Results of").select_option(index=1)
    again = tested.locator("section").filter(has_text="What to read again")
    links = again.get_by_role("link").filter(has_not_text="¶")
    expect(links).to_have_text(["Questions", "Types", "Pooling with max"])
    links.last.scroll_into_view_if_needed()
    sleep(
        0.3
    )  # a moment after a scroll the theme notes where the page is, and would keep the next one there
    links.last.click()
    expect(tested.get_by_role("heading", name="Pooling with max")).to_be_in_viewport()
    assert tested.url.endswith("/types/#pooling")


def test_the_chart_shows_what_its_table_says(tested: Page) -> None:
    topics = tested.locator("section").filter(has_text="Score by topic")
    expect(topics.get_by_role("listitem")).to_have_text(["Questions: 20%", "Types: 27.2%"])
    topics.get_by_text("The same as a table").click()
    rows = [text.split("\t") for text in topics.get_by_role("row").all_inner_texts()]
    assert rows == [
        ["Topic", "Score", "Percent"],
        ["Questions", "1 / 5", "20%"],
        ["Types", "3 / 11", "27.2%"],
    ]
    for section in (topics, tested.locator("section").filter(has_text="Your tests so far")):
        for bar in section.get_by_role("listitem").all():
            percent = float(bar.inner_text().rpartition(": ")[2].strip("%"))
            share = bar.locator("svg").evaluate(
                "(e) => e.querySelectorAll('rect')[1].getBoundingClientRect().width"
                " / e.querySelectorAll('rect')[0].getBoundingClientRect().width"
            )
            assert share * 100 == pytest.approx(percent, abs=0.11)


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_results(visit: Any, topics: str, colors: str, size: str) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    page = visitor.open(f"{topics}results/")
    assert violations(page) == []
    sit(page, FIRST)
    sit(page, SECOND)
    page.reload()
    page.get_by_role("button", name="Open all").click()
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("link", name="Back to the table")).to_have_count(10)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]


def row(page: Page, number: int) -> Any:
    return page.get_by_role("row", name=re.compile(rf"^Question {number}:"))
