"""A page of so many questions that those far down are laid out once, when the script has taken over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

COUNT = 80
QUESTION = """\
## After {number}

```quiz
---
id: after-{number}
shuffle: true
---
Which number comes after {number}?

- [x] {after}
    > One more than {number} is {after}.
- [ ] {wrong}
    > This number is two more, so {after} would be left out.
```
"""
FAR = "after-60"


@pytest.fixture(scope="module")
def counting(publish: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    docs = tmp_path_factory.mktemp("docs")
    numbers = range(COUNT)
    questions = [QUESTION.format(number=n, after=n + 1, wrong=n + 2) for n in numbers]
    (docs / "index.md").write_text("\n".join(["# Counting\n", *questions]), "utf-8")
    return publish("counting", docs_dir=str(docs), nav=["index.md"])


class Waiting:
    """A page that has all its questions, but whose script comes only when it is let."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._asked: list[Route] = []
        page.route("**/assets/bundles/choices.js", lambda route: self._asked.append(route))
        page.goto(address, wait_until="commit")
        question(page).wait_for(state="attached")

    def go_on(self) -> None:
        while not self._asked:
            self.page.wait_for_timeout(20)
        self._asked.pop().continue_()
        expect(question(self.page)).to_have_attribute("data-state", "")


@pytest.fixture
def wait(visit: Any, counting: str) -> Callable[..., Waiting]:
    return lambda anchor="": Waiting(visit().open("about:blank"), counting + anchor)


def test_what_is_far_down_waits_for_the_script(wait: Callable[..., Waiting]) -> None:
    waiting = wait()
    assert not is_laid_out(waiting.page)
    waiting.go_on()
    assert is_laid_out(waiting.page)


def test_what_is_read_stays_where_it_is(wait: Callable[..., Waiting]) -> None:
    waiting = wait()
    question(waiting.page).scroll_into_view_if_needed()
    before = top(waiting.page)
    waiting.go_on()
    assert top(waiting.page) == pytest.approx(before, abs=2)


def test_a_link_leads_to_its_question(wait: Callable[..., Waiting]) -> None:
    waiting = wait(f"#quiz-{FAR}")
    waiting.go_on()
    waiting.page.wait_for_load_state("networkidle")
    assert 0 < top(waiting.page) < 100


def test_a_reload_keeps_the_place(visit: Any, counting: str) -> None:
    page = visit().open(counting)
    question(page).scroll_into_view_if_needed()
    before = top(page)
    page.wait_for_timeout(300)  # the browser keeps the place a little later
    page.reload()
    page.wait_for_load_state("networkidle")
    assert top(page) == before


def test_all_are_laid_out_where_no_script_runs(visit: Any, counting: str) -> None:
    assert is_laid_out(visit(java_script_enabled=False).open(counting))


def question(page: Page) -> Locator:
    return page.locator(f"#quiz-{FAR}")


def is_laid_out(page: Page) -> bool:
    inside = question(page).locator("legend")
    return inside.evaluate("(e) => e.checkVisibility({ contentVisibilityAuto: true })")


def top(page: Page) -> float:
    """Of the question, in the next frame, when the browser has made up for what changed above."""
    return question(page).evaluate(
        "(e) => new Promise((done) => requestAnimationFrame(() => setTimeout(() =>"
        " done(e.getBoundingClientRect().top))))"
    )
