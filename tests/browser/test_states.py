"""What an author looks at while writing: each question as a reader meets it, and in all states."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from project import ROOT, SETTINGS, copy
from reader import violations
from web import fetched, written

PATIENCE = 60  # seconds, for slow machines


@pytest.fixture(scope="module")
def written_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The gallery while it is written."""
    folder = tmp_path_factory.mktemp("written")
    copy(folder)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (folder / "docs").mkdir()
    for page in ("index.md", "questions.md", "types.md"):
        shutil.copy(ROOT / "tests" / "gallery" / page, folder / "docs")
    with written(folder) as (server, address):
        _await(address, server)
        yield address


def _await(address: str, server: Any) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        if fetched(address):
            return
        time.sleep(0.2)
    raise AssertionError("the server never answers")


def test_each_question_is_shown_wrong_right_and_with_its_answer(
    written_site: str, visit: Any
) -> None:
    page = visit().open(f"{written_site}types/")
    questions = page.locator("quiz-question").count()
    expect(page.get_by_role("group", name="Right", exact=True)).to_have_count(0)
    page.get_by_role("link", name="All states").click()
    expect(page.get_by_role("group", name="Right", exact=True)).to_have_count(questions)
    for name, state in (("Right", "right"), ("With the answer shown", "shown"), ("Wrong", "wrong")):
        for group in page.get_by_role("group", name=name, exact=True).all():
            assert group.locator("quiz-state").get_attribute("data-state") == state
    kept = page.evaluate("Object.keys(localStorage)")
    assert not [key for key in kept if key.startswith("quiz:")]
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")
    assert len(ids) == len(set(ids))
    assert violations(page) == []


def test_every_wrong_option_has_its_feedback_shown(written_site: str, visit: Any) -> None:
    page = visit().open(f"{written_site}questions/?states")
    for question in page.locator("quiz-question").all():
        wrong = question.locator(".quiz-options input[type=radio]:not([data-correct])").all()
        shown = question.locator("+ .quiz-states").get_by_role("group", name="Wrong", exact=True)
        if wrong:
            expect(shown).to_have_count(len(wrong))
            told = [group.locator(".quiz-result").inner_text() for group in shown.all()]
            assert len(set(told)) == len(told), "each says something of its own"


def test_readers_have_none_of_this(gallery: str, web: tuple[Path, str], visit: Any) -> None:
    page = visit().open(f"{gallery}questions/?states")
    expect(page.get_by_role("link", name="All states")).to_have_count(0)
    assert not list((web[0] / "gallery").rglob("*states*"))
