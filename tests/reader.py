"""The site as its readers meet it: a visitor with a browser, and a question found by its words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
MAY = datetime(2030, 5, 1, 12, tzinfo=UTC)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLORS: dict[str, Any] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
SIZES = {"phone": {"width": 320, "height": 640}, "screen": {"width": 1280, "height": 800}}


class Visitor:
    """A reader's browser. It takes note of what should never happen on any page."""

    def __init__(self, browser: Browser, *, keeps_site: bool = False, **settings: Any) -> None:
        """Its browser keeps a copy of the site only if it is asked for: otherwise each test would fetch all files."""
        self.context: BrowserContext = browser.new_context(**settings)
        self.context.set_default_timeout(10_000)
        if not keeps_site:
            self.context.add_init_script("delete Navigator.prototype.serviceWorker")
        self.faults: list[str] = []
        self.context.on("request", lambda request: self._note_host(request.url))
        self.context.on("weberror", lambda error: self.faults.append(str(error.error)))
        self.context.on("console", self._note_console)

    def open(self, address: str) -> Page:
        page = self.context.new_page()
        page.goto(address)
        return page

    def at(self, day: float) -> None:
        """Moves the clock to so many days after the first of May; every page needs to be opened anew then."""
        self.context.clock.set_fixed_time(MAY + timedelta(days=day))

    def _note_host(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:")):
            self.faults.append(f"a request to another host: {url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(message.text)


class Question:
    """A question as its reader finds it: by its words."""

    element = "quiz-question, quiz-item"

    def __init__(self, page: Page, stem: str) -> None:
        self.page = page
        self.root = page.locator(self.element).filter(has=page.get_by_role("group", name=stem))
        self.result = self.root.get_by_role("status")

    def option(self, name: str) -> Locator:
        return self.root.get_by_label(name, exact=True)

    def button(self, name: str) -> Locator:
        return self.root.get_by_role("button", name=name, exact=True)

    def answer(self, *names: str) -> None:
        for name in names:
            self.option(name).check()
        self.button("Check answer").click()

    def type(self, text: str) -> None:
        self.option("Your answer").fill(text)
        self.button("Check answer").click()

    def place(self, rows: dict[str, str]) -> None:
        for row, answer in rows.items():
            self.root.get_by_label(row).select_option(label=answer)
        self.button("Check answer").click()

    def again(self, name: str) -> list[str]:
        """Answers in a new round, and gives the order of its options."""
        self.button("Try again").click()
        self.answer(name)
        return self.options

    @property
    def options(self) -> list[str]:
        return self.root.locator(".quiz-options label").all_inner_texts()

    @property
    def explanation(self) -> Locator:
        return self.root.get_by_role("definition").first


class SomeQuestion(Question):
    """The first on a page that takes one answer, whatever it asks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("quiz-question[data-type=single]").first
        self.result = self.root.get_by_role("status")

    def choose(self, *, right: bool) -> None:
        wanted = "[data-correct]" if right else ":not([data-correct])"
        self.root.locator(f"input[type=radio]{wanted}").first.check()
        self.button("Check answer").click()


class Item(Question):
    """A question that is asked again, on another page than its own."""

    element = "quiz-item"


def follow(link: Locator) -> None:
    """Not while the page scrolls: the theme would take where it is scrolled to for the place in the next one."""
    link.scroll_into_view_if_needed()
    link.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))")
    link.click()


def store(page: Page) -> dict[str, str]:
    """What the browser keeps for the site."""
    return page.evaluate(
        "Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('quiz:')))"
    )


def show(page: Page, *, hidden: bool) -> None:
    """As if the reader looked at another tab, or came back."""
    page.evaluate(
        "(value) => { Object.defineProperty(document, 'hidden', { value, configurable: true });"
        " document.dispatchEvent(new Event('visibilitychange')) }",
        hidden,
    )


def shifts(page: Page) -> list[float]:
    """How far what was in view has moved, each time, since the page began to load."""
    return page.evaluate("""new Promise((done) => {
      const all = [];
      new PerformanceObserver((list) => all.push(...list.getEntries().map((entry) => entry.value)))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(all), 500);
    })""")


def violations(page: Page) -> list[str]:
    """What axe finds wrong with a page as it is now."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("(tags) => axe.run({ runOnly: tags })", TAGS)["violations"]
    return [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]
