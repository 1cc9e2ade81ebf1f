"""The page Privacy and data against what a browser holds after all has been used."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from project import STORE
from reader import Question

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "teach" / "privacy.md").read_text("utf-8")
ROW = re.compile(
    r"^\| `(?P<name>[^`]+)` \| (?P<place>local storage|cache storage) \|", re.MULTILINE
)
PARTS = {
    "STORE": STORE,
    "QUESTION": "[a-z-]+",
    "TEST": r"\d+",
    "PATH": "/[a-z/-]*",
    "VERSION": "[0-9a-f]+",
}
KEYS = "Object.keys(localStorage)"


def told() -> dict[str, re.Pattern[str]]:
    """Patterns of the names in the table, by how they stand there."""
    names = [row["name"] for row in ROW.finditer(PAGE)]
    assert len(names) == PAGE.count("| local storage |") + PAGE.count("| cache storage |")
    return {
        name: re.compile(re.sub("|".join(PARTS), lambda part: PARTS[part[0]], re.escape(name)))
        for name in names
    }


def use(page: Page, address: str) -> None:
    """Answers a question, takes a test with a name, changes the colors, and searches."""
    Question(page, "Which number is even?").answer("Two")
    page.goto(f"{address}test/")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Start the test").click()
    field = page.locator("quiz-item").locator("input, select").first
    field.wait_for()
    if field.evaluate("(element) => element.localName") == "select":
        field.select_option(index=1)
    else:
        field.check()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="End the test", exact=True).click()
    dialog = page.get_by_role("dialog", name="End the test?")
    dialog.get_by_role("button", name="End the test").click()
    expect(page.get_by_role("heading", name="The test has ended")).to_be_visible()
    page.goto(f"{address}results/")
    page.locator("label[for^=__palette]:visible").first.click()
    page.get_by_role("textbox", name="Search").fill("number")
    page.get_by_role("textbox", name="Search").press("Escape")
    page.wait_for_function(
        "() => localStorage.length && Object.keys(localStorage).some((k) => k.includes('palette'))"
    )


def test_what_is_kept_is_what_the_page_says(visit: Any, examined: str) -> None:
    visitor = visit(keeps_site=True)
    page = visitor.open(f"{examined}questions/")
    page.evaluate("navigator.serviceWorker.ready")
    use(page, examined)
    names = [*page.evaluate(KEYS), *page.evaluate("caches.keys()")]
    patterns = told()
    assert [n for n in names if not any(p.fullmatch(n) for p in patterns.values())] == []
    assert [n for n, p in patterns.items() if not any(map(p.fullmatch, names))] == []
    assert page.evaluate("Object.keys(sessionStorage)") == []
    assert page.evaluate("indexedDB.databases()") == []
    assert visitor.context.cookies() == []


def test_a_reader_forgets_all_but_what_the_page_names(visit: Any, examined: str) -> None:
    page = visit().open(f"{examined}questions/")
    use(page, examined)
    page.get_by_role("button", name="Forget everything").click()
    dialog = page.get_by_role("dialog")
    for box in dialog.get_by_role("checkbox").all():
        box.uncheck()
    dialog.get_by_role("button", name="Forget").click()
    page.wait_for_function(
        "() => !Object.keys(localStorage).some((key) => key.startsWith('quiz:'))"
    )
    assert [key.rpartition(".")[2] for key in page.evaluate(KEYS)] == ["__palette"]


def test_nothing_is_sent(visit: Any, examined: str) -> None:
    """All requests are for files, and none carries anything along."""
    visitor = visit()
    sent: list[Any] = []
    visitor.context.on("request", lambda request: sent.append(request))
    use(visitor.open(f"{examined}questions/"), examined)
    assert sent
    assert {request.method for request in sent} == {"GET"}
    urls = [request.url for request in sent if not request.url.startswith(("data:", "blob:"))]
    files = re.compile(rf"{re.escape(examined)}[^?]*(\?[0-9a-f]{{8}})?")  # with a version
    assert [url for url in urls if not files.fullmatch(url)] == []
