"""The test: taken, left and taken up again, shared, timed, and ended, by all sorts of readers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Frame, Locator, Page, expect
from project import NAME, STORE
from reader import COLORS, SIZES, show, violations

ANSWERS = {
    "Which number is even?": ("radio", ["Two"]),
    "Which numbers are odd?": ("checkbox", ["Five", "Seven"]),
    "Put one round of training in order.": ("place", ["1", "2", "3"]),
}
ROWS = ["Forward pass", "Loss", "Backward pass"]


def start(page: Page | Frame) -> None:
    page.get_by_role("button", name="Start the test").click()
    expect(heading(page, "Question 1 of")).to_be_focused()


def heading(page: Page | Frame, name: str) -> Locator:
    return page.get_by_role("heading", name=name, exact=False)


def press(page: Page | Frame, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def go_on(page: Page | Frame) -> None:
    """To the next question."""
    shown = page.get_by_role("heading", name=re.compile(r"^Question \d+ of")).inner_text()
    press(page, "Next")
    expect(heading(page, f"Question {int(shown.split()[1]) + 1} of")).to_be_focused()


def stem(page: Page | Frame) -> str:
    """Of the question in view."""
    shown = page.locator("quiz-item").get_by_role("group").first
    return next(name for name in ANSWERS if name in shown.inner_text())


def answer(page: Page | Frame, names: list[str] | None = None) -> None:
    """Gives these answers to the question in view, or the right ones."""
    kind, right = ANSWERS[stem(page)]
    for name, row in zip(right if names is None else names, ROWS, strict=False):
        if kind == "place":
            page.get_by_label(row).select_option(label=name)
        else:
            page.get_by_role(kind, name=name, exact=True).check()  # type: ignore[arg-type]


def go_to(page: Page | Frame, wanted: str) -> None:
    """By the list of questions."""
    links = page.get_by_role("navigation", name="Questions of the test").get_by_role("link")
    for number, link in enumerate(links.all(), start=1):
        link.click()
        expect(heading(page, f"Question {number} of")).to_be_visible()
        expect(page.locator("quiz-item")).to_be_visible()
        if stem(page) == wanted:
            return
    raise AssertionError(wanted)


def states(page: Page | Frame) -> list[str]:
    links = page.get_by_role("navigation", name="Questions of the test").get_by_role("link")
    return [text.split(": ")[1] for text in links.all_text_contents()]


def end(page: Page | Frame) -> None:
    press(page, "End the test")
    dialog = page.get_by_role("dialog", name="End the test?")
    dialog.get_by_role("button", name="End the test").click()
    expect(heading(page, "The test has ended")).to_be_focused()


def kept(page: Page, sort: str) -> dict[str, Any]:
    """What the browser keeps of a sort of records."""
    stored = page.evaluate("({ ...localStorage })")
    prefix = f"quiz:{STORE}:v1:{sort}:"
    return {
        key.removeprefix(prefix): json.loads(text)
        for key, text in stored.items()
        if key.startswith(prefix)
    }


@pytest.fixture
def front(visit: Any, examined: str) -> Page:
    return visit().open(f"{examined}test/")


@pytest.fixture
def running(front: Page) -> Page:
    start(front)
    return front


def test_the_front_tells_what_the_test_will_be(front: Page) -> None:
    facts = front.locator("quiz-test dl").first
    expect(facts).to_contain_text(NAME)
    expect(facts).to_contain_text(
        re.compile(r"Questions\s*3\s*Marks\s*7\s*Pass mark\s*50%\s*Time\s*No limit")
    )
    front.get_by_label("All questions: 10").check()
    expect(facts).to_contain_text(re.compile(r"Questions\s*10\s"))
    front.get_by_label("Some from each topic").check()
    expect(facts).to_contain_text(re.compile(r"Questions\s*2\s"))
    front.get_by_label("How many from each").fill("4")
    expect(facts).to_contain_text(re.compile(r"Questions\s*7\s"))


def test_a_number_that_is_none_starts_nothing(front: Page) -> None:
    front.get_by_label("Some from each topic").check()
    front.get_by_label("How many from each").fill("77")
    press(front, "Start the test")
    expect(front.get_by_label("How many from each")).to_be_focused()
    expect(heading(front, "Before you begin")).to_be_visible()


def test_a_test_from_its_start_to_its_end(front: Page) -> None:
    front.get_by_label("Your name").fill("Ada")
    start(front)
    for number in (1, 2, 3):
        expect(heading(front, f"Question {number} of 3")).to_be_focused()
        expect(front.get_by_role("button", name=re.compile("Check|Show"))).to_have_count(0)
        answer(front)
        expect(front.locator("quiz-item").get_by_role("status")).to_be_empty()
        if number < 3:
            go_on(front)
    expect(front.get_by_text("Answered: 3 of 3")).to_be_visible()
    press(front, "End the test")
    expect(front.get_by_role("dialog", name="End the test?")).to_contain_text(
        "You have answered all questions."
    )
    press(front, "Go on with the test")
    end(front)
    [sitting] = kept(front, "t").values()
    assert sitting["reader"] == "Ada"
    assert sitting["stop"] > sitting["start"]
    assert {name: record["solved"] for name, record in kept(front, "q").items()} == {
        "single": True,
        "several": True,
        "order": True,
    }
    expect(front.get_by_role("row", name="Total")).to_contain_text("(100%)")
    expect(front.locator(".quiz-passed")).to_contain_text("passed")
    front.reload()
    expect(heading(front, "The test has ended")).to_be_visible()
    expect(front.get_by_role("row", name="Total")).to_contain_text("(100%)")
    press(front, "Another test")
    expect(heading(front, "Before you begin")).to_be_focused()
    expect(front.get_by_label("Your name")).to_have_value("Ada")


def test_a_problem_is_reported_from_within_a_test_but_nothing_leads_to_the_answer(
    visit: Any, course: str
) -> None:
    page = visit().open(f"{course}test/")
    start(page)
    item = page.locator("quiz-item")
    expect(item.get_by_role("link", name="Report a problem")).to_have_attribute(
        "href", re.compile(r"/issues/new\?.*Revision.*topics")
    )
    expect(item.get_by_role("link", name="Link to this question")).to_have_count(0)


def test_an_answer_may_be_changed_until_the_end(running: Page) -> None:
    go_to(running, "Which number is even?")
    answer(running, ["One"])
    go_to(running, "Which numbers are odd?")
    go_to(running, "Which number is even?")
    expect(running.get_by_label("One", exact=True)).to_be_checked()
    assert kept(running, "q") == {}, "it counts once the test ends"
    answer(running)
    end(running)
    assert kept(running, "q")["single"]["tries"][0]["correct"]


def test_half_an_answer_is_told_as_such_and_scores_what_is_right_of_it(running: Page) -> None:
    go_to(running, "Put one round of training in order.")
    answer(running, ["1"])
    assert sorted(states(running)) == ["not answered", "not answered", "not complete"]
    end(running)
    assert kept(running, "q")["order"]["best"] == pytest.approx(1 / 3)


def test_ending_names_what_is_not_answered_and_leads_there(running: Page) -> None:
    answer(running)
    press(running, "End the test")
    dialog = running.get_by_role("dialog", name="End the test?")
    expect(dialog).to_have_accessible_description("2 questions have no complete answer yet:")
    expect(dialog.get_by_role("link")).to_have_text(["2: not answered", "3: not answered"])
    running.keyboard.press("Escape")
    expect(running.get_by_role("button", name="End the test")).to_be_focused()
    press(running, "End the test")
    dialog.get_by_role("link", name="3: not answered").click()
    expect(heading(running, "Question 3 of 3")).to_be_focused()
    expect(dialog).to_be_hidden()


def test_a_test_is_taken_up_where_it_was_left(visit: Any, examined: str) -> None:
    visitor = visit()
    page = visitor.open(f"{examined}test/")
    start(page)
    go_on(page)
    answer(page)
    asked, order = stem(page), page.locator("quiz-item label").all_inner_texts()
    page.reload()
    _expect_second(page, asked, order)
    menu = page.get_by_role("navigation", name="Navigation")
    menu.get_by_role("link", name="Questions").click()
    expect(heading(page, "Questions")).to_be_visible()
    menu.get_by_role("link", name="Test").click()
    _expect_second(page, asked, order)
    page.close()
    _expect_second(visitor.open(f"{examined}test/"), asked, order)


def _expect_second(page: Page, asked: str, order: list[str]) -> None:
    expect(heading(page, "Question 2 of 3")).to_be_visible()
    expect(page.locator("quiz-item")).to_contain_text(asked)
    assert page.locator("quiz-item label").all_inner_texts() == order
    assert states(page) == ["not answered", "answered", "not answered"]


def test_back_and_forward_move_between_questions(running: Page) -> None:
    go_on(running)
    go_on(running)
    answer(running)
    running.go_back()
    expect(heading(running, "Question 2 of 3")).to_be_focused()
    running.go_back()
    expect(heading(running, "Question 1 of 3")).to_be_focused()
    running.go_forward()
    expect(heading(running, "Question 2 of 3")).to_be_focused()
    assert states(running)[2] == "answered"


def test_a_class_takes_the_same_paper(visit: Any, examined: str) -> None:
    teacher = visit().open(f"{examined}test/")
    teacher.get_by_label("All questions").check()
    link = teacher.get_by_label("Link to this paper").input_value()
    papers = []
    for _ in range(2):
        page = visit().open(link)
        expect(page.get_by_text("You were given a paper.")).to_be_visible()
        expect(page.get_by_label("All questions")).to_be_checked()
        start(page)
        papers.append([_take(page, number) for number in range(1, 11)])
    assert papers[0] == papers[1]
    assert len({text for text, _ in papers[0]}) == 10


def _take(page: Page, number: int) -> tuple[str, list[str]]:
    expect(heading(page, f"Question {number} of 10")).to_be_focused()
    item = page.locator("quiz-item")
    shown = item.locator("legend").inner_text(), item.locator("label").all_inner_texts()
    if number < 10:
        go_on(page)
    return shown


def test_the_link_to_a_paper_is_copied(visit: Any, examined: str) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(f"{examined}test/")
    press(page, "Copy the link")
    expect(page.get_by_text("Copied.")).to_be_visible()
    link = page.get_by_label("Link to this paper").input_value()
    assert page.evaluate("navigator.clipboard.readText()") == link


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("2-abc-0000", "The questions of this course have changed since this paper was made"),
        ("77-abc-0000", "The questions of this course have changed since this paper was made"),
        ("nonsense", "This link names no paper."),
        ("0-abc-0000", "This link names no paper."),
    ],
)
def test_a_paper_that_is_no_more_says_so(visit: Any, examined: str, code: str, said: str) -> None:
    page = visit().open(f"{examined}test/#paper={code}")
    expect(page.get_by_text(said)).to_be_visible()
    start(page)


def test_papers_hold_what_was_chosen_whatever_the_seed(front: Page) -> None:
    """So many of each page or all where there are fewer, none twice, and the seed alone decides."""
    papers = front.evaluate(
        "() => Array.from({ length: 300 }, (_, i) => [1 + (i % 7), quizPaper.seed()]).map(([n, seed]) => {"
        " const ask = () => quizPaper.questions(String(n), seed).map(({ id }) => id);"
        " return [n, ask(), ask()] })"
    )
    pages = front.evaluate("quizPages.map((page) => page.questions.map(({ id }) => id))")
    for number, paper, again in papers:
        assert paper == again
        assert len(set(paper)) == len(paper)
        assert [len(set(paper) & set(page)) for page in pages] == [
            min(number, len(page)) for page in pages
        ]
    orders = [tuple(paper) for number, paper, _ in papers if number == 7]
    assert len(set(orders)) > len(orders) / 2


def test_two_tabs_lose_nothing(visit: Any, examined: str) -> None:
    visitor = visit()
    page = visitor.open(f"{examined}test/")
    start(page)
    other = visitor.open(f"{examined}test/")
    expect(heading(other, "Question 1 of 3")).to_be_visible()
    go_on(other)
    answer(other)
    answer(page)
    expect(page.get_by_text("Answered: 2 of 3")).to_be_visible()
    expect(other.get_by_text("Answered: 2 of 3")).to_be_visible()
    press(other, "Previous")
    expect(other.locator("quiz-item")).to_contain_text(stem(page))
    assert (
        page.locator("quiz-item :checked").all_inner_texts()
        == other.locator("quiz-item :checked").all_inner_texts()
    )
    end(other)
    expect(heading(page, "The test has ended")).to_be_visible()
    assert len(kept(page, "q")) == 2


def test_starting_another_test_asks_first(visit: Any, examined: str) -> None:
    visitor = visit()
    link = visitor.open(f"{examined}test/").get_by_label("Link to this paper").input_value()
    page = visitor.open(f"{examined}test/")
    start(page)
    answer(page)
    page.goto(link)
    expect(page.get_by_text("A test of yours is under way.", exact=False).first).to_be_visible()
    press(page, "Start the test")
    dialog = page.get_by_role("dialog", name="A test of yours is under way.")
    dialog.get_by_role("button", name="Go on with the test").click()
    expect(heading(page, "Question 1 of 3")).to_be_focused()
    expect(page.get_by_text("Answered: 1 of 3")).to_be_visible()
    page.goto(link)
    press(page, "Start the test")
    dialog.get_by_role("button", name="End it and start this one").click()
    expect(heading(page, "Question 1 of 3")).to_be_focused()
    expect(page.get_by_text("Answered: 0 of 3")).to_be_visible()
    assert len(kept(page, "q")) == 1, "what was answered in the first counts"
    assert [bool(sitting["stop"]) for sitting in kept(page, "t").values()].count(False) == 1


def test_a_question_that_was_edited_meanwhile_counts_as_not_answered(running: Page) -> None:
    answer(running)
    running.evaluate(
        "for (const [key, text] of Object.entries(localStorage)) if (key.includes(':t:')) {"
        " const sitting = JSON.parse(text); sitting.questions[0].revision = 'earlier';"
        " localStorage[key] = JSON.stringify(sitting) }"
    )
    running.reload()
    expect(
        running.get_by_text("changed since the test began, so it counts as not answered").last
    ).to_be_visible()
    expect(running.locator("quiz-item")).to_have_count(0)
    expect(running.get_by_text("Answered: 0 of 3")).to_be_visible()
    end(running)
    assert kept(running, "a") == {}
    [record] = kept(running, "q").values()
    assert record["revision"] == "earlier", "what was answered stays with what was asked"


def test_a_question_that_cannot_be_loaded_can_be_tried_again(visit: Any, examined: str) -> None:
    visitor = visit()
    page = visitor.open(f"{examined}test/")
    page.route("**/assets/questions/*", lambda route: route.abort())
    start(page)
    expect(page.get_by_role("status").filter(has_text="could not be loaded")).to_be_visible()
    page.unroute("**/assets/questions/*")
    press(page, "Try again")
    expect(page.locator("quiz-item")).to_be_visible()
    expect(heading(page, "Question 1 of 3")).to_be_focused()
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()
    visitor.faults.clear()  # of the network


def test_the_test_goes_on_without_the_network(visit: Any, examined: str) -> None:
    visitor = visit()
    page = visitor.open(f"{examined}test/")
    start(page)
    page.wait_for_function("quizBank.html.size === 3")
    visitor.context.set_offline(True)
    for _ in range(2):
        go_on(page)
        expect(page.locator("quiz-item")).to_be_visible()


def test_answers_are_judged_at_once_where_the_site_says_so(visit: Any, lenient: str) -> None:
    page = visit().open(f"{lenient}test/#paper=all-seed-0000")
    start(page)
    go_to_single = page.get_by_role("radio", name="One", exact=True)
    expect(page.locator("quiz-item")).to_be_visible()
    while not go_to_single.count():
        go_on(page)
        expect(page.locator("quiz-item")).to_be_visible()
    go_to_single.check()
    press(page, "Check answer")
    result = page.locator("quiz-item").get_by_role("status")
    expect(result).to_contain_text("Your answer is incorrect.")
    expect(result).not_to_contain_text("Two")
    page.get_by_role("radio", name="Two", exact=True).check()
    expect(result).to_be_empty()
    press(page, "Check answer")
    expect(result).to_contain_text("Your answer is correct.")


def test_it_works_where_nothing_can_be_stored(visit: Any, examined: str) -> None:
    visitor = visit()
    page = visitor.open(examined)
    page.set_content(
        f'<iframe sandbox="allow-scripts" src="{examined}test/" height="900"></iframe>'
    )
    frame = page.frames[1]
    unkept = frame.get_by_text("This browser does not keep your answers")
    expect(unkept.first).to_be_visible()
    start(frame)
    for _ in range(2):
        answer(frame)
        go_on(frame)
    answer(frame)
    expect(frame.get_by_text("Answered: 3 of 3")).to_be_visible()
    end(frame)
    visitor.faults.clear()  # the theme complains there, and goes on


def test_a_full_store_is_told_and_loses_nothing_before_the_page_is_left(running: Page) -> None:
    running.evaluate(
        "() => { let text = 'x'.repeat(1 << 20);"
        " while (text) try { localStorage['full' + text.length + Math.random()] = text }"
        " catch { text = text.slice(text.length / 2 + 1) } }"
    )
    for number in (1, 2, 3):
        answer(running)
        if number < 3:
            go_on(running)
    expect(running.get_by_text("This browser does not keep your answers").last).to_be_visible()
    end(running)
    assert running.evaluate("quizProgress.answers.length") == 3


@pytest.fixture
def clocked(visit: Any, timed: str) -> Iterator[Page]:
    """A test of twenty minutes whose time the reader of this moves."""
    visitor = visit()
    page = visitor.open(timed)
    page.clock.install()
    page.goto(f"{timed}test/")
    start(page)
    yield page
    visitor.faults.clear()  # the theme's own timers complain of a clock that jumps


def test_the_time_left_is_shown_and_announced_five_minutes_before_the_end(clocked: Page) -> None:
    timer = clocked.get_by_role("timer")
    expect(timer).to_have_text(re.compile(r"^(20:00|19:5\d)$"))
    clocked.clock.run_for("10:00")
    expect(timer).to_have_text(re.compile(r"^(10:00|09:5\d)$"))
    said = clocked.locator("quiz-clock").get_by_role("status")
    expect(said).to_be_empty()
    clocked.clock.run_for("05:00")
    expect(said).to_have_text("5 minutes are left.")


def test_the_test_ends_by_itself_when_the_time_is_up(clocked: Page) -> None:
    answer(clocked)
    clocked.clock.run_for("20:01")
    expect(heading(clocked, "The time is up: the test has ended")).to_be_focused()
    [sitting] = kept(clocked, "t").values()
    assert len(kept(clocked, "q")) == 1
    assert 1195e3 <= sitting["spent"] <= 1201e3


def test_a_test_that_was_closed_or_slept_through_has_ended_in_time(clocked: Page) -> None:
    clocked.clock.run_for("05:00")
    clocked.reload()
    expect(clocked.get_by_role("timer")).to_have_text(re.compile(r"^1(5:00|4:5\d)$"))
    clocked.goto(clocked.url.replace("test/", "questions/").split("#")[0])
    clocked.clock.fast_forward("03:00:00")
    clocked.goto(clocked.url.replace("questions/", "test/"))
    expect(heading(clocked, "Before you begin")).to_be_visible()
    [sitting] = kept(clocked, "t").values()
    took = clocked.evaluate("({ start, stop }) => Date.parse(stop) - Date.parse(start)", sitting)
    assert took == 1200e3
    assert sitting["spent"] < 310e3, "only what was in view"


def test_a_pause_hides_the_question_and_stops_the_time(clocked: Page) -> None:
    clocked.clock.run_for("01:00")
    press(clocked, "Pause")
    expect(clocked.get_by_role("button", name="Go on with it")).to_be_focused()
    expect(clocked.locator("quiz-item")).to_be_hidden()
    clocked.clock.run_for("02:00:00")
    clocked.reload()
    expect(heading(clocked, "The test is paused")).to_be_visible()
    press(clocked, "Go on with it")
    expect(heading(clocked, "Question 1 of 3")).to_be_focused()
    expect(clocked.get_by_role("timer")).to_have_text(re.compile(r"^1(9:00|8:5\d)$"))
    end(clocked)
    [sitting] = kept(clocked, "t").values()
    assert sitting["spent"] < 70e3


def test_a_pause_in_one_tab_is_one_in_the_other(visit: Any, timed: str) -> None:
    visitor = visit()
    page = visitor.open(f"{timed}test/")
    start(page)
    other = visitor.open(f"{timed}test/")
    press(page, "Pause")
    expect(other.get_by_role("button", name="Go on with it")).to_be_focused()
    press(other, "Go on with it")
    expect(heading(page, "Question 1 of 3")).to_be_focused()


def test_time_is_spent_only_in_view(clocked: Page) -> None:
    clocked.clock.run_for(30_000)
    show(clocked, hidden=True)
    clocked.clock.run_for(300_000)
    show(clocked, hidden=False)
    clocked.clock.run_for(30_000)
    end(clocked)
    [sitting] = kept(clocked, "t").values()
    assert 59e3 <= sitting["spent"] <= 70e3


def test_a_test_by_keyboard_alone(front: Page) -> None:
    _tab_to(front, "Start the test")
    front.keyboard.press("Enter")
    for number in (1, 2, 3):
        expect(heading(front, f"Question {number} of 3")).to_be_focused()
        expect(front.locator("quiz-item")).to_be_visible()
        front.keyboard.press("Tab")
        front.keyboard.press("ArrowDown" if stem(front).startswith("Put") else "Space")
        if number < 3:
            _tab_to(front, "Next")
            front.keyboard.press("Enter")
    _tab_to(front, "End the test")
    front.keyboard.press("Enter")
    expect(front.get_by_role("button", name="Go on with the test")).to_be_focused()
    _tab_to(front, "End the test")
    front.keyboard.press("Enter")
    expect(heading(front, "The test has ended")).to_be_focused()
    _tab_to(front, "Another test")


def test_from_the_test_to_its_results_to_the_review_by_keyboard_alone(
    visit: Any, course: str
) -> None:
    page = visit().open(f"{course}test/")
    _tab_to(page, "Start the test")
    page.keyboard.press("Enter")
    expect(heading(page, "Question 1 of")).to_be_focused()
    expect(page.locator("quiz-item")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _ in range(2):
        _tab_to(page, "End the test")
        page.keyboard.press("Enter")
    expect(heading(page, "The test has ended")).to_be_focused()
    page.keyboard.press("Tab")
    _tab_to(page, page.locator("#row-1 a").inner_text())
    page.keyboard.press("Enter")
    expect(page.locator("#review-1 summary").first).to_be_focused()
    expect(page.locator("#review-1 quiz-item")).to_contain_text("Correct answer")
    _tab_to(page, "Back to the table")
    page.keyboard.press("Enter")
    expect(page.locator("#row-1 a")).to_be_focused()
    page.keyboard.press("Control+Home")
    page.evaluate("document.activeElement.blur()")
    _tab_to(page, "Review")
    page.keyboard.press("Enter")
    expect(heading(page, "Review")).to_be_visible()
    expect(page.get_by_role("button", name="Review this topic")).to_be_visible()
    _tab_to(page, "Review this topic")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_be_focused()
    expect(page.locator("quiz-item")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("1 ")  # a number to type, or an option to choose
    _tab_to(page, "Check answer")
    page.keyboard.press("Enter")
    expect(page.locator("quiz-item").get_by_role("status")).to_contain_text("Your answer is")


def _tab_to(page: Page, name: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return
    raise AssertionError(name)


def test_without_script_the_questions_are_listed(visit: Any, examined: str) -> None:
    page = visit(java_script_enabled=False).open(f"{examined}test/")
    expect(page.get_by_text("Marking a test needs JavaScript")).to_be_visible()
    expect(page.get_by_role("button", name="Start the test")).to_be_hidden()
    links = page.get_by_role("article").get_by_role("listitem").get_by_role("link")
    expect(links).to_have_count(3)
    expect(links.first).to_have_attribute("href", "../questions/#quiz-single")


@pytest.mark.parametrize("with_key", [False, True])
def test_a_paper_is_printed_with_or_without_its_answers(front: Page, with_key: bool) -> None:
    front.get_by_label("with the answers").set_checked(with_key)
    stub = "window.print = () => { window.printed = document.body.innerText }"
    front.evaluate(f"() => {{ {stub} }}")
    front.emulate_media(media="print")
    front.locator("quiz-front [name=print]").dispatch_event("click")
    text = front.wait_for_function("window.printed").json_value()
    assert all(name in text for name in ANSWERS)
    assert NAME in text
    assert "Start the test" not in text
    assert ("Two is twice one." in text) == with_key
    expect(front.locator("quiz-item")).to_have_count(0)


STATES: dict[str, Callable[[Page], None]] = {
    "front": lambda page: None,
    "running": lambda page: (start(page), answer(page)),
    "dialog": lambda page: (start(page), press(page, "End the test")),
    "paused": lambda page: (start(page), press(page, "Pause")),
    "ended": lambda page: (start(page), end(page)),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_a_test(
    visit: Any, timed: str, state: str, colors: str, size: str
) -> None:
    visitor = visit(viewport=SIZES[size], reduced_motion="reduce", **COLORS[colors])
    page = visitor.open(f"{timed}test/")
    STATES[state](page)
    page.mouse.move(0, 0)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
