"""What an author sees while writing: a site that stays up, with the fault in its page, and heals on save."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from project import SETTINGS, copy
from web import fetched, written

PATIENCE = 60  # seconds, for slow machines; a save is seen within one or two
QUIZ = """\
# Numbers

Before.

```quiz
---
id: even
---
Which number is even?

- [ ] One
    > One is odd.
- [x] Two
```

After.
"""
FAULTY = QUIZ.replace("[x]", "[ ]")

Await = Callable[..., str]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A site with one page, whose quiz has a fault."""
    copy(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "index.md"
    page.write_text(FAULTY, "utf-8")
    return page


@pytest.fixture
def shows(page: Path, tmp_path: Path) -> Iterator[Await]:
    """Waits until the served page, or another file, shows a text."""
    log = tmp_path / "serve.log"
    with written(tmp_path) as (server, address):

        def shows(text: str, file: str = "") -> str:
            end = time.monotonic() + PATIENCE
            while time.monotonic() < end and server.poll() is None:
                html = fetched(f"{address}{file}")
                if text in html:
                    return html
                time.sleep(0.2)
            raise AssertionError(f"{text!r} was never shown:\n{log.read_text('utf-8')}")

        yield shows


def test_a_fault_is_shown_where_the_quiz_would_stand_and_goes_when_it_is_mended(
    page: Path, shows: Await, tmp_path: Path
) -> None:
    html = shows("This quiz has a fault")
    before, box, after = (html.index(text) for text in ("Before.", "This quiz has", "After."))
    assert before < box < after
    assert "no option is marked as right" in html
    assert "docs/index.md:11:1: Q002" in html, "the list above the page tells the place"
    assert "One is odd" not in html
    assert "docs/index.md:11:1: Q002" in (tmp_path / "serve.log").read_text("utf-8")
    page.write_text(QUIZ, "utf-8")
    html = shows("<quiz-question")
    assert "has a fault" not in html
    page.write_text(QUIZ.replace("id: even", "idd: even"), "utf-8")
    assert re.search("no setting `idd`; did you mean `id`", shows("This quiz has a fault"))


def test_no_browser_keeps_what_an_author_is_at_work_on(page: Path, shows: Await) -> None:
    page.write_text(QUIZ, "utf-8")
    assert "manifest" not in shows("<quiz-question")
    assert "serviceWorker" not in shows("quizCourse", "assets/bundles/site.js")
    shows('"version": ""', "service-worker.js")


def test_a_test_with_a_question_that_is_gone_is_told_and_the_site_stays_up(
    page: Path, shows: Await, tmp_path: Path
) -> None:
    page.write_text(QUIZ, "utf-8")
    page.with_name("test.md").write_text("---\ntemplate: test.html\n---\n", "utf-8")
    gone = SETTINGS.replace("    offline:", "    test: { questions: [gone] }\n    offline:")
    (tmp_path / "mkdocs.yml").write_text(gone, "utf-8")
    _await(tmp_path, "no page shows a question `gone`")
    shows("<quiz-question")


def test_a_page_whose_text_changed_is_built_alone(page: Path, shows: Await, tmp_path: Path) -> None:
    """So it is there at once in a site of any size; what other pages show of it, its title, is built into all."""
    log = tmp_path / "serve.log"
    (tmp_path / "docs" / "other.md").write_text("# Other\n\nStays.\n", "utf-8")
    page.write_text(QUIZ, "utf-8")
    shows("Stays.", "other/")
    page.write_text(QUIZ.replace("After.", "Later."), "utf-8")
    shows("Later.")
    assert "Building alone: index.md" in log.read_text("utf-8")
    assert "Stays." in shows("Before.", "search/search_index.json")
    (page.parent / ".index.md.swp").write_text("What an editor leaves behind.", "utf-8")
    page.write_text(QUIZ.replace("# Numbers", "# Figures"), "utf-8")
    shows("Figures", "other/")
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(settings.replace("site_name: ", "site_name: My "), "utf-8")
    shows("My ", "other/")
    assert log.read_text("utf-8").count("Building alone") == 1
    assert "dirty" not in log.read_text("utf-8")


def test_what_failed_is_built_as_a_whole(page: Path, shows: Await, tmp_path: Path) -> None:
    page.write_text(QUIZ, "utf-8")
    shows("<quiz-question")
    settings = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav: [gone.md", "utf-8")
    _await(tmp_path, "until build errors are resolved")
    page.write_text(QUIZ.replace("After.", "Later."), "utf-8")
    _await(tmp_path, "until build errors are resolved", times=2)
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    shows("Later.")
    assert "Building alone" not in (tmp_path / "serve.log").read_text("utf-8")


def _await(folder: Path, text: str, times: int = 1) -> None:
    """Until the server has said it so often."""
    end = time.monotonic() + PATIENCE
    while (folder / "serve.log").read_text("utf-8").count(text) < times:
        assert time.monotonic() < end, f"{text!r} was never said"
        time.sleep(0.2)
