"""What a reader has answered survives: reloads, going back, two tabs, earlier and later versions, a browser that keeps nothing."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from chromium import find
from playwright.sync_api import Browser, BrowserContext, Page, expect
from project import STORE
from reader import Question, store

RECORDS = Path(__file__).parents[1] / "records"
PREFIX = f"quiz:{STORE}:v1:"
STEMS = ["Which number is even?", "Which numbers are odd?", "Look at this program."]


@pytest.fixture(params=sorted(RECORDS.glob("*.json")), ids=lambda path: path.stem)
def earlier(request: pytest.FixtureRequest, visit: Any, gallery: str) -> Iterator[Page]:
    """A reader who answered the gallery when the site was of an earlier version, in November 2026."""
    visitor = visit()
    page = visitor.open(gallery)
    put(page, json.loads(request.param.read_text("utf-8")))
    page.clock.install(time="2026-11-23T12:00:00Z")
    page.goto(f"{gallery}questions/")
    yield page
    visitor.faults.clear()  # the theme's own timers complain of such a clock


def test_records_of_every_version_count(earlier: Page, gallery: str) -> None:
    _, several, rich = (Question(earlier, stem) for stem in STEMS)
    expect(several.result).to_contain_text("Your answer is correct.")
    expect(several.option("Seven")).to_be_checked()
    expect(rich.result).to_contain_text("Your answer is incorrect.")
    expect(earlier.get_by_text(re.compile("You answered this|has changed"))).to_have_count(0)
    earlier.goto(f"{gallery}results/")
    for row, score in enumerate(["1 / 1", "3 / 3", "0 / 1", "4 / 5"], 1):
        expect(earlier.get_by_role("row").nth(row)).to_contain_text(score)
    expect(earlier.locator("dl")).to_contain_text(re.compile(r"first try\s*1 of 3"))
    expect(earlier.locator("dl")).to_contain_text(re.compile(r"Session ID\s*\d{10}"))


def test_records_of_every_version_are_added_to(earlier: Page) -> None:
    before = store(earlier)
    Question(earlier, STEMS[0]).answer("Three")
    after = store(earlier)
    assert set(after) == set(before), "nothing is set aside"
    assert after[f"{PREFIX}q:several"] == before[f"{PREFIX}q:several"]
    record = json.loads(after[f"{PREFIX}q:single"])
    assert (record["v"], record["best"], record["solved"], record["first"]) == (2, 1, True, False)


def test_what_a_later_version_wrote_stays_as_it_is(single: Question, several: Question) -> None:
    page = single.page
    later = json.dumps({"v": 99, "revision": {}, "tries": "many"})
    put(page, {f"{PREFIX}q:single": later})
    page.reload()
    expect(single.result).to_be_empty()
    single.answer("Two")
    expect(single.result).to_contain_text("This browser keeps no answers")
    several.answer("Five", "Seven")
    expect(several.result).not_to_contain_text("This browser keeps no answers")
    assert store(page)[f"{PREFIX}q:single"] == later
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("1 / 1")
    expect(page.get_by_text("1 record was written by a newer version")).to_be_visible()
    assert store(page)[f"{PREFIX}q:single"] == later


def test_answers_to_an_earlier_text_come_back_with_it(single: Question) -> None:
    """The question is edited, answered, and then its edit is taken back."""
    page = single.page
    single.answer("Two")
    revision = single.root.get_attribute("data-revision")
    path = re.compile(r"/questions/$")
    page.route(path, lambda route: serve(route, revision, "0edited0"))
    page.reload()
    expect(single.result).to_have_text("This question has changed since you answered it.")
    single.answer("Three")
    page.reload()
    expect(single.option("Three")).to_be_checked()
    page.unroute(path)
    page.reload()
    expect(single.result).to_contain_text("Your answer is correct.")
    expect(single.option("Two")).to_be_checked()


def serve(route: Any, old: str, new: str) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace(old, new))


@pytest.fixture(scope="module")
def remembering(chromium: Browser) -> Iterator[Browser]:
    """A Chromium that brings back pages as they were, which Playwright's switches forbid."""
    browser = chromium.browser_type.launch(
        executable_path=find(),
        args=[] if os.geteuid() else ["--no-sandbox"],  # root's Chromium has none
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield browser
    browser.close()


def test_a_page_that_is_brought_back_shows_what_was_answered_meanwhile(
    remembering: Browser, gallery: str
) -> None:
    context: BrowserContext = remembering.new_context()
    # A service worker that takes over drops the pages that the browser remembers.
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    page, other = context.new_page(), context.new_page()
    # As in browsers that tell such a page nothing of what happens meanwhile.
    page.add_init_script("addEventListener('storage', (e) => e.stopImmediatePropagation(), true)")
    for tab in (page, other):
        tab.goto(f"{gallery}questions/")
    page.evaluate("addEventListener('pageshow', (event) => { window.isBack = event.persisted })")
    Question(page, STEMS[1]).option("Eight").check()
    page.wait_for_load_state("networkidle")  # what still loads something is not kept
    page.goto(gallery)
    Question(other, STEMS[0]).answer("Two")
    page.evaluate("setTimeout(() => history.back())")  # page.go_back() waits for it to be loaded
    expect(Question(page, STEMS[0]).result).to_contain_text("Your answer is correct.")
    assert page.evaluate("window.isBack"), "the page was loaded anew"
    expect(Question(page, STEMS[1]).option("Eight")).to_be_checked()
    context.close()


def test_two_tabs_answer_the_same_question(visit: Any, gallery: str) -> None:
    visitor = visit()
    first, second = (Question(visitor.open(f"{gallery}questions/"), STEMS[0]) for _ in range(2))
    first.answer("One")
    second.answer("Three")
    record = json.loads(store(first.page)[f"{PREFIX}q:single"])
    assert len(record["tries"]) == 2
    for tab in (first, second):
        expect(tab.result).to_contain_text("Three leaves one over")
        expect(tab.result).to_contain_text("Correct answer:")


FILL = """
() => {
  let text = "x".repeat(2 ** 20);
  while (text) {
    try { localStorage.setItem("full" + localStorage.length, text); }
    catch { text = text.slice(text.length / 2 + 0.5); }
  }
}
"""


def test_a_full_store_is_told_and_the_page_goes_on(single: Question, several: Question) -> None:
    page = single.page
    several.answer("Five", "Seven")
    page.evaluate(FILL)
    before = store(page)
    single.answer("One")
    expect(single.result).to_contain_text("Your answer is incorrect.")
    expect(single.result).to_contain_text("This browser keeps no answers")
    single.answer("Two")
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_text("This browser keeps nothing for this site")).to_be_visible()
    expect(page.get_by_role("row", name="Total")).to_contain_text("4 / 5")
    assert store(page).items() >= before.items() - {
        (f"{PREFIX}session", before[f"{PREFIX}session"])
    }
    page.go_back()
    page.evaluate(
        "for (const key of Object.keys(localStorage)) if (/^full/.test(key)) delete localStorage[key]"
    )
    single.button("Try again").click()
    single.answer("Two")
    expect(single.result).not_to_contain_text("This browser keeps no answers")
    page.reload()
    expect(single.result).to_contain_text("Your answer is correct.")


@pytest.mark.parametrize(
    "block",
    [
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })",
        "Object.defineProperty(window, 'localStorage', { value: null })",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
    ],
    ids=["denied", "none", "no room"],
)
def test_a_blocked_store_is_told_and_the_page_goes_on(visit: Any, gallery: str, block: str) -> None:
    visitor = visit()
    visitor.context.add_init_script(block)
    page = visitor.open(f"{gallery}questions/")
    single = Question(page, STEMS[0])
    single.answer("One")
    expect(single.result).to_contain_text("This browser keeps no answers")
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="See your results").click()
    expect(page.get_by_text("This browser keeps nothing for this site")).to_be_visible()
    expect(page.get_by_role("row", name="Question 1")).not_to_contain_text("not answered")
    page.get_by_role("button", name="Forget everything").click()
    page.locator("quiz-keeping").get_by_role("button", name="Forget everything").last.click()
    expect(page.get_by_role("row", name="Question 1")).to_contain_text("not answered")
    assert page.evaluate("window.stays"), "the pages were loaded anew"
    visitor.faults.clear()  # the theme complains there, and goes on


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=3), timedelta(days=400)])
def test_a_clock_that_is_set_back_takes_no_answer_away(
    visit: Any, gallery: str, back: timedelta
) -> None:
    visitor = visit()
    page = visitor.open(gallery)
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    page.clock.set_fixed_time(now)
    page.goto(f"{gallery}questions/")
    single = Question(page, STEMS[0])
    single.answer("One")
    page.clock.set_fixed_time(now - back)
    page.reload()
    expect(single.result).to_contain_text("Your answer is incorrect.")
    single.answer("Three")
    expect(single.result).to_contain_text("Correct answer:")
    page.goto(f"{gallery}results/")
    expect(page.locator("dl")).to_contain_text(re.compile(r"Time spent\s*0:0\d:\d\d"))
    visitor.faults.clear()  # the theme's own timers complain of such a clock


def put(page: Page, records: dict[str, Any]) -> None:
    texts = {
        key: value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))
        for key, value in records.items()
    }
    page.evaluate("(texts) => Object.assign(localStorage, texts)", texts)
