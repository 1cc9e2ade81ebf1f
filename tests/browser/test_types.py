"""The types of questions beyond the choice of one: what a reader does, sees and hears."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reader import Question

NUMBERS = json.loads((Path(__file__).parents[1] / "numbers.json").read_text("utf-8"))


@pytest.fixture
def page(visit: Any, types: str) -> Page:
    return visit().open(f"{types}types/")


@pytest.fixture
def width(page: Page) -> Question:
    return Question(page, "How wide is the feature map")


@pytest.fixture
def stride(page: Page) -> Question:
    return Question(page, "says how far a filter moves")


@pytest.fixture
def order(page: Page) -> Question:
    return Question(page, "Put one round of training in order.")


@pytest.fixture
def match(page: Page) -> Question:
    return Question(page, "Match each layer with its work.")


@pytest.fixture
def part(page: Page) -> Question:
    return Question(page, "Which of these numbers are odd?")


@pytest.fixture
def mixed(page: Page) -> Question:
    return Question(page, "Which of these numbers is the largest?")


@pytest.mark.parametrize("typed", ["28", "28,5", "27.5", "2.8e1", "56/2", "2800%", " 28 "])
def test_a_number_counts_in_every_form_within_its_tolerance(width: Question, typed: str) -> None:
    width.type(typed)
    expect(width.result).to_contain_text("Your answer is correct.")
    expect(width.result).to_contain_text("Yes: 32−5+1.")
    expect(width.result).to_contain_text("Score: 2/2")
    expect(width.option("Your answer")).to_have_accessible_description("Your answer: correct")


def test_a_wrong_number_that_is_known_gets_its_feedback(width: Question) -> None:
    width.type("27")
    expect(width.result).to_contain_text("That counts the steps between the places.")
    expect(width.result).not_to_contain_text("28")
    expect(width.root.get_by_text("The first place counts too.")).to_be_hidden()
    expect(width.option("Your answer")).to_have_accessible_description("Your answer: not correct")


def test_a_second_wrong_number_ends_with_the_right_ones(width: Question) -> None:
    width.type("12")
    expect(width.result).to_contain_text("Your answer is incorrect.")
    width.type("13")
    expect(width.result).to_contain_text("Correct answers:")
    expect(width.result.get_by_role("listitem")).to_have_text(["28", "1/3"])
    expect(width.root.get_by_text("The first place counts too.")).to_be_visible()


@pytest.mark.parametrize(("typed", "said"), [("", "Nothing is entered yet."), ("x", "no number")])
def test_what_is_no_number_is_no_answer(width: Question, typed: str, said: str) -> None:
    width.type(typed)
    expect(width.result).to_contain_text(said)
    expect(width.result).to_contain_text("How wide is the feature map")
    expect(width.option("Your answer")).to_be_focused()
    expect(width.option("Your answer")).to_have_attribute("aria-invalid", "true")
    assert not width.page.evaluate("Object.keys(localStorage).some((key) => key.includes(':q:'))")


def test_enter_checks_a_field_once_for_each_text(width: Question) -> None:
    field = width.option("Your answer")
    field.fill("12")
    field.press("Enter")
    expect(width.result).to_contain_text("Your answer is incorrect.")
    expect(field).to_be_focused()
    field.press("Enter")
    expect(width.result).not_to_contain_text("Correct answers:")
    field.fill("28")
    field.press("Enter")
    expect(width.result).to_contain_text("Your answer is correct.")


def test_the_browser_reads_numbers_as_the_build_does(page: Page) -> None:
    read = page.evaluate(
        "(texts) => texts.map((text) => [...new Set(quizNumbers(text))])", list(NUMBERS)
    )
    assert read == [pytest.approx(values, rel=1e-12) for values in NUMBERS.values()]


@pytest.mark.parametrize("typed", ["stride", "Step-size", " STEP  size. ", "ｓtride"])
def test_a_word_counts_in_all_its_spellings(stride: Question, typed: str) -> None:
    stride.type(typed)
    expect(stride.result).to_contain_text("Your answer is correct.")


def test_a_wrong_word_that_is_known_gets_its_feedback(stride: Question) -> None:
    stride.type("Padding")
    expect(stride.result).to_contain_text("Padding adds a border.")


def test_a_typed_answer_comes_back(stride: Question) -> None:
    stride.type("Padding")
    stride.page.reload()
    expect(stride.option("Your answer")).to_have_value("Padding")
    expect(stride.result).to_contain_text("Padding adds a border.")


def test_what_was_typed_before_the_script_came_stays(visit: Any, types: str) -> None:
    page = visit().context.new_page()
    held: list[Any] = []
    page.route("**/question.js", lambda route: held.append(route))
    page.goto(f"{types}types/", wait_until="commit")
    stride, mixed = (Question(page, stem) for stem in ("says how far", "is the largest?"))
    stride.option("Your answer").fill("stride")
    mixed.option("Ten").check()
    expect(stride.button("Check answer")).to_be_hidden()
    held[0].continue_()
    stride.button("Check answer").click()
    mixed.button("Check answer").click()
    expect(stride.result).to_contain_text("Your answer is correct.")
    expect(mixed.result).to_contain_text("Your answer is correct.")


def test_steps_in_order_are_right(order: Question) -> None:
    order.place({"Forward pass": "1", "Loss": "2", "Backward pass": "3"})
    expect(order.result).to_contain_text("Your answer is correct.")
    expect(order.result).to_contain_text("Score: 3/3")
    expect(order.root.get_by_text("It needs only the input.")).to_be_visible()


def test_steps_partly_in_order_earn_a_part_and_hide_the_key(order: Question) -> None:
    order.place({"Forward pass": "1", "Loss": "3", "Backward pass": "2"})
    expect(order.result).to_contain_text("Your answer is partially correct.")
    expect(order.result).to_contain_text("Rows that are right: 1 of 3.")
    expect(order.result).to_contain_text("You scored 1 mark for this part.")
    expect(order.option("Loss")).to_have_accessible_description("Your answer: not correct")
    expect(order.option("Forward pass")).to_have_accessible_description("")
    expect(order.root.get_by_text("It needs only the input.")).to_be_hidden()


def test_trying_again_keeps_the_rows_that_are_right(order: Question) -> None:
    order.place({"Forward pass": "1", "Loss": "3", "Backward pass": "2"})
    order.button("Try again").click()
    expect(order.option("Forward pass")).to_have_value(re.compile("=1$"))
    expect(order.option("Loss")).to_have_value("")
    expect(order.option("Backward pass")).to_be_focused()


def test_the_order_is_told_at_the_end(order: Question) -> None:
    order.place({"Forward pass": "1", "Loss": "3", "Backward pass": "2"})
    order.button("Show answer").click()
    expect(order.result).to_contain_text("Correct order:")
    steps = ["1. Forward pass", "2. Loss", "3. Backward pass"]
    expect(order.result.get_by_role("listitem")).to_have_text(steps)
    described = "Your answer: not correct. Correct answer: 2"
    expect(order.option("Loss")).to_have_accessible_description(described)


def test_rows_without_an_answer_are_named_and_not_graded(order: Question) -> None:
    order.place({"Forward pass": "1"})
    expect(order.result).to_contain_text("Not every row has an answer yet.")
    expect(order.option("Backward pass")).to_be_focused()
    expect(order.option("Forward pass")).not_to_have_attribute("aria-invalid", "true")
    expect(order.option("Loss")).to_have_attribute("aria-invalid", "true")


def test_the_steps_are_not_listed_in_their_order(order: Question) -> None:
    labels = order.root.get_by_role("list").first.locator("label")
    assert labels.all_inner_texts() != ["Forward pass", "Loss", "Backward pass"]


def test_pairs_are_found(match: Question) -> None:
    match.place({"Convolution": "finds a local pattern", "Pooling": "makes the map smaller"})
    expect(match.result).to_contain_text("Your answer is correct.")
    expect(match.root.get_by_text("The same filter looks everywhere.")).to_be_visible()


def test_an_answer_too_many_says_where_it_belongs(match: Question) -> None:
    match.place({"Convolution": "keeps a memory", "Pooling": "makes the map smaller"})
    expect(match.result).to_contain_text("Your answer is incorrect.")
    expect(match.result).to_contain_text("A recurrent layer keeps one.")
    expect(match.result).not_to_contain_text("The same filter looks everywhere.")
    expect(match.result).to_contain_text("Score: 0/1")


def test_pairs_come_back(match: Question) -> None:
    match.place({"Convolution": "keeps a memory", "Pooling": "makes the map smaller"})
    match.page.reload()
    chosen = match.option("Convolution").locator("option:checked")
    expect(chosen).to_have_text("keeps a memory")


def test_the_name_of_a_row_holds_its_formula(match: Question) -> None:
    expect(match.root.get_by_role("combobox").nth(1)).to_have_accessible_name(r"Pooling, \max x")


def test_a_statement_is_false(page: Page) -> None:
    statement = Question(page, "Max pooling has weights to learn.")
    group = statement.root.get_by_role("group").first
    expect(group).to_have_accessible_description("Is this true or false?")
    statement.answer("False")
    expect(statement.result).to_contain_text("Right: there is nothing to learn.")


@pytest.mark.parametrize(
    ("chosen", "scored"),
    [
        (["Five"], "1/2"),
        (["Five", "Seven"], "2/2"),
        (["Five", "Seven", "Eight"], "1/2"),
        (["Five", "Eight"], "0/2"),
        (["Six", "Eight"], "0/2"),
        (["Five", "Six", "Seven", "Eight"], "0/2"),
    ],
)
def test_a_part_is_right_less_wrong_and_never_below_zero(
    part: Question, chosen: list[str], scored: str
) -> None:
    part.answer(*chosen)
    expect(part.result).to_contain_text(f"Score: {scored}")


def test_the_best_part_counts_in_the_results(part: Question, types: str) -> None:
    part.answer("Five")
    part.button("Try again").click()
    part.answer("Six")
    part.page.goto(f"{types}results/")
    expect(part.page.get_by_role("row", name="Question 6")).to_contain_text("1 / 2")


def test_a_shuffled_question_has_a_new_order_in_a_new_round(mixed: Question) -> None:
    first = mixed.options
    assert first[-1] == "None of them is"
    mixed.answer("Ten")
    assert mixed.options == first
    orders = [mixed.again("Ten") for _ in range(4)]
    assert len({tuple(order) for order in orders}) > 1
    assert {order[-1] for order in orders} == {"None of them is"}
    assert {tuple(sorted(order)) for order in orders} == {tuple(sorted(first))}
    mixed.page.reload()
    expect(mixed.result).to_contain_text("Your answer is correct.")
    assert mixed.options == orders[-1]


def test_all_orders_come_about_as_often(page: Page) -> None:
    """Of 6,000 rounds each of the 6 orders of 3 options, whose texts differ in one letter: five deviations are 144."""
    orders = page.evaluate(
        "Array.from({ length: 6000 }, (_, round) =>"
        " quizShuffled(['rate 1', 'rate 2', 'rate 3'], `q ${round}`, (text) => text).join())"
    )
    counts = Counter(orders)
    assert len(counts) == 6
    assert all(abs(count - 1000) < 144 for count in counts.values()), counts


def test_a_forgotten_question_has_the_order_of_the_page(mixed: Question, types: str) -> None:
    first = mixed.options
    mixed.answer("Ten")
    mixed.again("Ten")
    mixed.page.evaluate("localStorage.clear()")
    mixed.page.reload()
    assert mixed.options == first


def test_hints_come_in_steps(width: Question) -> None:
    second = width.root.get_by_text("Hint 2 of 2")
    expect(second).to_be_hidden()
    width.root.get_by_text("Hint 1 of 2").click()
    expect(width.root.get_by_text("How many places does the filter have?")).to_be_visible()
    expect(width.root.get_by_text("Count the first place too.")).to_be_hidden()
    second.click()
    expect(width.root.get_by_text("Count the first place too.")).to_be_visible()


def test_the_answer_leads_back_to_its_section(width: Question) -> None:
    width.type("28")
    expect(width.root.get_by_text("Compute the width of a feature map.")).to_be_visible()
    width.root.get_by_role("link", name="Pooling with max").click()
    expect(width.page.get_by_role("heading", name="Pooling with max")).to_be_in_viewport()


def test_keys_fill_everything_in(page: Page, order: Question) -> None:
    order.root.get_by_role("combobox").first.focus()
    for key in ["2", "Tab", "3", "Tab", "1", "Tab", "Enter"]:
        page.keyboard.press(key)
    expect(order.result).to_contain_text("Score:")
