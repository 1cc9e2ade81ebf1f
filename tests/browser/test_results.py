"""The results page: what the source of this course called its performance summary."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from project import NAME, STORE
from reader import Item, Question, follow, show


@pytest.fixture
def results(questions: Page) -> Page:
    Question(questions, "Which number is even?").answer("One")
    Question(questions, "Which numbers are odd?").answer("Five", "Seven")
    questions.get_by_role("link", name="See your results").click()
    expect(questions.get_by_role("heading", name="Performance summary")).to_be_visible()
    return questions


def test_each_question_has_its_score_in_words(results: Page) -> None:
    rows = results.get_by_role("row")
    expect(rows.nth(1)).to_have_text(re.compile(r"Question 1: Questions\s*0 / 1 \(wrong\)\s*$"))
    expect(rows.nth(2)).to_have_text(re.compile(r"Question 2: Questions\s*3 / 3 \(right\)\s*$"))
    expect(rows.nth(3)).to_have_text(
        re.compile(r"Question 3: Questions\s*0 / 1 \(not answered\)\s*$")
    )
    expect(rows.last).to_have_text(re.compile(r"Total\s*3 / 5 \(60%\)"))


def test_a_row_opens_the_review_of_its_question_and_that_leads_back(results: Page) -> None:
    link = results.get_by_role("link", name="Question 2")
    link.focus()
    results.keyboard.press("Enter")
    summary = results.locator("summary", has_text="Question 2: Questions – 3 / 3")
    expect(summary).to_be_focused()
    review = Item(results, "Which numbers are odd?")
    expect(review.option("Five")).to_be_checked()
    expect(review.option("Five")).to_be_disabled()
    expect(review.result).to_contain_text("Your answer: Five; Seven")
    expect(review.result).to_contain_text("You were awarded 3 marks.")
    expect(review.result).to_contain_text(re.compile(r"Correct answers:\s*Five\s*Seven"))
    expect(review.root).to_contain_text("Odd numbers leave one over when halved.")
    expect(review.root).to_contain_text("Eight is two times four.")
    results.get_by_role("link", name="Back to the table").press("Enter")
    expect(link).to_be_focused()
    assert results.url.endswith("/results/")


def test_a_question_without_an_answer_is_answered_on_its_page(results: Page) -> None:
    follow(results.get_by_role("link", name="Question 3"))
    expect(Question(results, "Look at this program.").root).to_be_in_viewport()


def test_the_key_of_what_is_not_solved_is_not_told(results: Page) -> None:
    results.get_by_role("link", name="Question 1").click()
    expect(results.get_by_text("The answer is told here once you have solved")).to_be_visible()
    expect(results.get_by_text("Correct answer")).to_have_count(0)
    results.go_back()
    Question(results, "Which number is even?").answer("Three")
    results.get_by_role("link", name="See your results").click()
    results.get_by_role("link", name="Question 1").click()
    expect(Item(results, "Which number is even?").result).to_contain_text(
        re.compile(r"You chose an incorrect answer\..*Correct answer:\s*Two", re.DOTALL)
    )


def test_the_best_answer_counts_and_the_last_is_shown(results: Page) -> None:
    results.go_back()
    several = Question(results, "Which numbers are odd?")
    several.button("Try again").click()
    several.answer("Eight")
    results.get_by_role("link", name="See your results").click()
    expect(results.get_by_role("row", name="Question 2")).to_contain_text("3 / 3")
    results.get_by_role("link", name="Question 2").click()
    expect(Item(results, "Which numbers are odd?").result).to_contain_text("Your answer: Eight")
    expect(results.get_by_text("was better, and counts: 3 / 3")).to_be_visible()


def test_all_reviews_can_be_opened_at_once(results: Page) -> None:
    results.get_by_role("button", name="Open all").click()
    expect(results.get_by_role("link", name="Back to the table")).to_have_count(2)
    expect(Item(results, "Which numbers are odd?").result).to_be_visible()


def test_a_review_that_cannot_be_loaded_says_so_and_can_be_opened_again(
    visit: Any, gallery: str
) -> None:
    visitor = visit()
    page = visitor.open(f"{gallery}questions/")
    Question(page, "Which number is even?").answer("Two")
    visitor.context.route("**/assets/questions/*", lambda route: route.abort())
    page.get_by_role("link", name="See your results").click()
    page.get_by_role("link", name="Question 1").click()
    expect(page.get_by_text("A question could not be loaded.")).to_be_visible()
    visitor.context.unroute("**/assets/questions/*")
    summary = page.locator("summary", has_text="Question 1")
    summary.press("Enter")
    summary.press("Enter")
    expect(Item(page, "Which number is even?").result).to_be_visible()
    visitor.faults.clear()


def test_the_session_is_summed_up(results: Page) -> None:
    summary = results.locator("dl.quiz-summary")
    expect(summary).to_contain_text(NAME)
    expect(summary).to_contain_text(re.compile(r"Session ID\s*\d{10}"))
    expect(summary).to_contain_text(re.compile(r"Start\s*\w+, \w+ \d+, \d{4} at"))
    expect(summary).to_contain_text(re.compile(r"Stop\s*\w+, \w+ \d+, \d{4} at"))
    expect(summary).to_contain_text(re.compile(r"Time spent\s*0:00:\d\d"))
    expect(summary).to_contain_text(re.compile(r"Right at the first try\s*1 of 3"))
    expect(summary).to_contain_text(re.compile(r"Pass mark\s*50%"))


def test_the_questionnaire_is_linked(results: Page) -> None:
    link = results.get_by_role("link", name="Tell us what you think of this course")
    expect(link).to_have_attribute("href", "https://forms.example/course")


def test_a_later_right_answer_scores_but_is_no_first_try(questions: Page) -> None:
    Question(questions, "Which number is even?").answer("One")
    Question(questions, "Which number is even?").answer("Two")
    questions.get_by_role("link", name="See your results").click()
    expect(questions.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")
    expect(questions.locator("dl.quiz-summary")).to_contain_text(re.compile(r"first try\s*0 of 3"))


def test_the_advice_depends_on_the_pass_mark(questions: Page) -> None:
    Question(questions, "Which number is even?").answer("Two")
    Question(questions, "Look at this program.").root.get_by_role("checkbox").first.check()
    Question(questions, "Look at this program.").button("Check answer").click()
    questions.get_by_role("link", name="See your results").click()
    expect(questions.get_by_text("You have answered 2 of 3 questions so far.")).to_be_visible()
    questions.go_back()
    Question(questions, "Which numbers are odd?").answer("Eight")
    questions.get_by_role("link", name="See your results").click()
    expect(questions.get_by_text("You have not reached the pass mark yet.")).to_be_visible()
    questions.go_back()
    Question(questions, "Which numbers are odd?").option("Eight").uncheck()
    Question(questions, "Which numbers are odd?").answer("Five", "Seven")
    questions.get_by_role("link", name="See your results").click()
    expect(questions.get_by_text("You have reached the pass mark.")).to_be_visible()


def test_nothing_is_said_of_passing_before_the_first_answer(visit: Any, gallery: str) -> None:
    page = visit().open(f"{gallery}results/")
    expect(page.get_by_text("You have not answered any question yet.")).to_be_visible()
    expect(page.get_by_text("You have not reached the pass mark yet.")).to_be_hidden()
    expect(page.get_by_role("heading", name="What to read again")).to_be_hidden()
    expect(page.locator("dl.quiz-summary")).to_contain_text(re.compile(r"Start\s*not started"))


def test_an_edited_question_is_shown_as_changed(results: Page) -> None:
    results.evaluate(
        "for (const [key, text] of Object.entries(localStorage))"
        ' if (key.endsWith(\':several\')) localStorage[key] = text.replace(/"revision":"\\w+"/, \'"revision":"0"\')'
    )
    results.reload()
    row = results.get_by_role("row", name="Question 2")
    expect(row).to_contain_text("0 / 3 (changed since you answered)")


@pytest.mark.parametrize("change", ['"start":"x"', '"spent":-5', '"spent":"x"', '"id":{}'])
def test_a_corrupt_session_is_as_none(results: Page, change: str) -> None:
    name = change.partition(":")[0]
    results.evaluate(
        "([key, name, change]) => {"
        ' localStorage[key] = localStorage[key].replace(RegExp(name + \':("[^"]*"|[^,}]*)\'), change) }',
        [f"quiz:{STORE}:v1:session", name, change],
    )
    results.reload()
    expect(results.locator("dl.quiz-summary")).to_contain_text(re.compile(r"Start\s*not started"))
    expect(results.get_by_role("row", name="Total")).to_contain_text("3 / 5")


def test_durations_are_hours_minutes_and_seconds(visit: Any, gallery: str) -> None:
    page = visit().open(f"{gallery}results/")
    spent = [0, 41_499, 59_500, 3_599_600, 362_705_000]
    shown = page.evaluate("(spent) => spent.map(quizShow.duration)", spent)
    assert shown == ["0:00:00", "0:00:41", "0:01:00", "1:00:00", "100:45:05"]


def test_time_counts_only_while_a_page_is_in_view(visit: Any, gallery: str) -> None:
    visitor = visit()
    questions = visitor.open(f"{gallery}questions/")
    questions.clock.install()
    questions.reload()
    questions.clock.run_for(60_000)
    show(questions, hidden=True)
    questions.clock.run_for(3_600_000)
    show(questions, hidden=False)
    questions.clock.run_for(30_000)
    Question(questions, "Which number is even?").answer("Two")
    questions.goto(questions.url.replace("questions", "results"))
    expect(questions.locator("dl.quiz-summary")).to_contain_text(
        re.compile(r"Time spent\s*0:01:3\d")
    )
    visitor.faults.clear()  # the theme's own timers complain of a clock that jumps


def test_a_result_counts_what_another_tab_answers(visit: Any, gallery: str) -> None:
    visitor = visit()
    page, other = visitor.open(f"{gallery}results/"), visitor.open(f"{gallery}questions/")
    Question(other, "Which number is even?").answer("Two")
    expect(page.get_by_role("row", name="Total")).to_contain_text("1 / 5 (20%)")


def test_a_browser_that_keeps_nothing_is_told_so(visit: Any, gallery: str) -> None:
    visitor = visit()
    page = visitor.open(gallery)
    page.set_content(f'<iframe sandbox="allow-scripts" src="{gallery}results/"></iframe>')
    expect(page.frame_locator("iframe").get_by_text("This browser keeps nothing")).to_be_visible()
    visitor.faults.clear()  # the theme complains there, and goes on
