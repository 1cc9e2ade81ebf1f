"""What a page of a thousand questions costs its reader, beside the same texts as task lists, in Chromium."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserContext, Page
from sites import PAGE
from sizes import sizes
from table import row
from web import launched, served

# Set once the first frame after the load is drawn.
DRAWN = """
addEventListener("load", () => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { window.drawn = performance.now(); };
  port2.postMessage(null);
}));
"""
# Answers each question whose number can be divided, and gives the milliseconds until it tells how that went.
ANSWER = """
(step) => [...document.querySelectorAll("quiz-question")]
  .filter((question, number) => number % step === 0 && !question.dataset.state)
  .map((question) => {
    question.querySelector("input").click();
    const start = performance.now();
    question.querySelector(".quiz-actions button").click();
    if (!question.querySelector(".quiz-verdict")) throw new Error(`${question.id} says nothing`);
    return performance.now() - start;
  })
"""
KEPT = "document.querySelectorAll('quiz-question:not([data-state=\"\"])').length"
STORED = "new Blob(Object.entries(localStorage).flat()).size"


def report(quizzes: Path, lists: Path, rounds: int) -> None:
    """Of two built sites with the same texts on one page."""
    with served(quizzes / "site") as own, served(lists / "site") as floor, launched() as browser:
        plain, new, back = (browser.new_context() for _ in range(3))
        for context in (plain, new, back):
            context.add_init_script(DRAWN)
        page = _open(back, own)
        checks = page.evaluate(ANSWER, 20)
        page.evaluate(ANSWER, 1)
        page.reload()
        kept, stored = page.evaluate(KEPT), page.evaluate(STORED)
        page.close()
        visits = {"plain": (plain, floor), "new": (new, own), "back": (back, own)}
        loads: dict[str, list[float]] = {name: [] for name in visits}
        for _ in range(rounds + 1):
            for name, visit in visits.items():
                loads[name].append(_load(*visit))
    least = {
        name: min(of_rounds[1:]) for name, of_rounds in loads.items()
    }  # the first fills caches
    _report_loads(least)
    print(
        row(
            "from a click to its feedback (ms): median of 50", f"{median(checks):.1f}", "", "", "10"
        )
    )
    print(row("the longest of them", f"{max(checks):.1f}", "", "", "10"))
    print(row("answers of 1,000 that are there after a reload", kept, "", "", "1000"))
    print(row("what the browser keeps of them, KB (it may be 5,000)", stored // 1000, "", "", ""))
    _report_sizes(quizzes / "site")


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/{PAGE}/")
    page.wait_for_function("window.drawn")
    return page


def _load(context: BrowserContext, address: str) -> float:
    page = _open(context, address)
    assert page.evaluate("!document.querySelector('quiz-question:not([data-state])')")
    spent = float(page.evaluate("window.drawn"))
    page.close()
    return spent


def _report_loads(least: dict[str, float]) -> None:
    print("\nIn Chromium, one page of 1,000 questions. Times of the least of all rounds.\n")
    print(row("", "quizzes", "floor", "ratio", "aim"))
    floor = least["plain"]
    for name, title in (
        ("new", "until the page is drawn and works (ms)"),
        ("back", "the same with 1,000 answers to bring back"),
    ):
        print(
            row(title, f"{least[name]:.0f}", f"{floor:.0f}", f"{least[name] / floor:.2f}", "1.10")
        )


def _report_sizes(site: Path) -> None:
    print("\nBytes to download, compressed.\n")
    print(row("", "size", "", "", "most"))
    for title, size, most in sizes(site, PAGE):
        print(row(title, size, "", "", most))
