"""Browsers of 2021, which readers of an old phone still have: this one is made to lack what those do not know."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from reader import Question

WITHOUT_HAS = """
for (const name of ["querySelector", "querySelectorAll", "matches", "closest"]) {
  for (const { prototype } of [Element, Document, DocumentFragment]) {
    const native = prototype[name];
    if (native) prototype[name] = function (selector) {
      if (String(selector).includes(":has(")) throw new DOMException(selector, "SyntaxError");
      return native.call(this, selector);
    };
  }
}
"""
UNKNOWN = {"(scripting:": "(unknown:", ":has(": ":unknown("}


@pytest.fixture
def older(visit: Any) -> Any:
    """Neither scripts nor styles know `:has()`, and no style can ask whether scripts run."""
    visitor = visit()
    visitor.context.add_init_script(WITHOUT_HAS)
    visitor.context.route("**/assets/quiz/*.css", _forget)
    return visitor


def _forget(route: Route) -> None:
    style = route.fetch().text()
    for known, unknown in UNKNOWN.items():
        style = style.replace(known, unknown)
    route.fulfill(body=style, content_type="text/css")


@pytest.mark.parametrize(
    ("site", "page"), [("examined", "test/"), ("gallery", "results/"), ("journey", "review/")]
)
def test_nobody_is_told_that_scripts_do_not_run(
    older: Any, request: pytest.FixtureRequest, site: str, page: str
) -> None:
    opened: Page = older.open(request.getfixturevalue(site) + page)
    expect(
        opened.locator("quiz-test, quiz-results, quiz-review").get_by_role("button").first
    ).to_be_visible()
    expect(opened.get_by_text("needs JavaScript")).to_be_hidden()


def test_questions_are_answered(older: Any, gallery: str) -> None:
    page = older.open(f"{gallery}questions/")
    question = Question(page, "Which number is even?")
    question.answer("One")
    expect(question.result).to_contain_text("Your answer is incorrect.")
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")


def test_a_test_is_taken_and_forgotten(older: Any, examined: str) -> None:
    page = older.open(f"{examined}test/")
    page.get_by_role("button", name="Start the test").click()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("heading", name="Question 2 of 3")).to_be_focused()
    page.get_by_role("button", name="End the test").click()
    page.get_by_role("dialog").get_by_role("button", name="End the test").click()
    expect(page.get_by_text("You have not passed.")).to_be_visible()
    page.goto(f"{examined}results/")
    page.get_by_role("button", name="Forget everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget everything").click()
    expect(page.get_by_text("forgotten")).to_be_visible()
