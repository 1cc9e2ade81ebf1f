"""A page of so many questions that those far down are laid out once, when the script has taken over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from playwright.sync_api import Locator, Page, Route, expect
from project import configured

COUNT = 80
QUESTION = """\
## After {number}

```quiz
---
id: after-{number}
---
Which number comes after {number}?

- [x] {after}
    > Add one.
- [ ] {wrong}
    > That is two more.
```
"""
FAR = "after-60"


@pytest.fixture(scope="module")
def counting(web: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> str:
    docs = tmp_path_factory.mktemp("docs")
    numbers = range(COUNT)
    questions = [QUESTION.format(number=n, after=n + 1, wrong=n + 2) for n in numbers]
    (docs / "index.md").write_text("\n".join(["# Counting\n", *questions]), "utf-8")
    folder, origin = web
    address = f"{origin}/counting/"
    build(configured(docs_dir=str(docs), site_dir=str(folder / "counting"), site_url=address))
    return address


@pytest.fixture
def script(visit: Any) -> tuple[Page, list[Route]]:
    """A page whose script is asked for, and comes when its route goes on."""
    page, asked = visit().open("about:blank"), []
    page.route("**/assets/bundles/choices.js", lambda route: asked.append(route))
    return page, asked


def test_what_is_far_down_waits_for_the_script(
    script: tuple[Page, list[Route]], counting: str
) -> None:
    page, asked = script
    page.goto(counting, wait_until="commit")
    far = question(page)
    far.wait_for(state="attached")
    assert not is_laid_out(far)
    asked[0].continue_()
    expect(far).to_have_attribute("data-state", "")
    assert is_laid_out(far)


def test_what_is_read_stays_where_it_is(script: tuple[Page, list[Route]], counting: str) -> None:
    page, asked = script
    page.goto(counting, wait_until="commit")
    far = question(page)
    far.scroll_into_view_if_needed()
    before = top(far)
    asked[0].continue_()
    expect(far).to_have_attribute("data-state", "")
    assert top(far) == pytest.approx(before, abs=2)


def test_a_link_leads_to_its_question(script: tuple[Page, list[Route]], counting: str) -> None:
    page, asked = script
    page.goto(f"{counting}#quiz-{FAR}", wait_until="commit")
    question(page).wait_for(state="attached")
    asked[0].continue_()
    page.wait_for_load_state("networkidle")
    assert 0 < top(question(page)) < 100


def test_a_reload_keeps_the_place(visit: Any, counting: str) -> None:
    page = visit().open(counting)
    question(page).scroll_into_view_if_needed()
    before = top(question(page))
    page.wait_for_timeout(300)  # the browser keeps the place a little later
    page.reload()
    page.wait_for_load_state("networkidle")
    assert top(question(page)) == before


def test_all_are_laid_out_where_no_script_runs(visit: Any, counting: str) -> None:
    page = visit(java_script_enabled=False).open(counting)
    assert is_laid_out(question(page))


def question(page: Page) -> Locator:
    return page.locator(f"#quiz-{FAR}")


def is_laid_out(question: Locator) -> bool:
    inside = question.locator("legend")
    return inside.evaluate("(e) => e.checkVisibility({ contentVisibilityAuto: true })")


def top(question: Locator) -> float:
    """In the next frame, when the browser has made up for what changed above."""
    return question.evaluate(
        "(e) => new Promise((done) => requestAnimationFrame(() => setTimeout(() =>"
        " done(e.getBoundingClientRect().top))))"
    )
