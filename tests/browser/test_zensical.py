"""The same mkdocs.yml under Zensical, which calls no hooks: the extension alone draws the questions."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect
from reader import Question

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
RENDERED = [page for page in sorted(CASES.glob("*.html")) if page.with_suffix(".md").exists()]
PAGES = sorted(
    page.relative_to(ROOT / "docs").with_suffix("") for page in (ROOT / "docs").rglob("*.md")
)


@pytest.fixture(scope="module")
def zensical(web: tuple[Path, str]) -> Path:
    """The course, and beside its pages the gallery and the cases, built by Zensical."""
    project = web[0] / "zensical"
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copytree(ROOT / "tests" / "gallery", project / "docs" / "gallery")
    (project / "docs" / "cases").mkdir()
    for case in RENDERED:
        shutil.copy(case.with_suffix(".md"), project / "docs" / "cases")
    shutil.copytree(CASES / "parts", project / "parts")
    shutil.copy(ROOT / "mkdocs.yml", project)
    subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=project,
        env=os.environ | {"REPO_URL": "https://github.com/owner/repository"},
        check=True,
    )
    return project / "site"


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_of_the_course_has_the_same_questions(
    page: Path, zensical: Path, web: tuple[Path, str], course: str
) -> None:
    here, there = published(zensical, page), published(web[0] / "course", page)
    assert widgets(here) == widgets(there)
    assert marks(here) == marks(there)


def test_the_course_has_questions(zensical: Path) -> None:
    assert len([widget for page in PAGES for widget in widgets(published(zensical, page))]) > 1


def test_the_gallery_has_the_same_questions(
    zensical: Path, web: tuple[Path, str], gallery: str
) -> None:
    page = Path("questions")
    here, there = published(zensical / "gallery", page), published(web[0] / "gallery", page)
    assert widgets(here) == widgets(there)
    assert len(widgets(here)) == 3
    assert marks(here) == []


@pytest.mark.parametrize("case", RENDERED, ids=lambda case: case.stem)
def test_a_case_has_the_same_questions(case: Path, zensical: Path) -> None:
    page = published(zensical / "cases", Path(case.stem))
    assert widgets(page) == widgets(case)
    assert marks(page) == marks(case)


def test_the_search_finds_pages_and_no_answers(zensical: Path) -> None:
    index = (zensical / "search.json").read_text("utf-8")
    assert "Every kind of question" in index
    assert "twice one" not in index


def test_a_question_is_answered_there(visit: Any, web: tuple[Path, str], zensical: Path) -> None:
    page = visit().open(f"{web[1]}/zensical/site/gallery/questions/")
    question = Question(page, "Which number is even?")
    question.answer("One")
    expect(question.result).to_contain_text("One is odd")
    question.button("Try again").click()
    question.answer("Two")
    expect(question.result).to_contain_text("Score: 1/1")
    page.reload()
    expect(question.result).to_contain_text("Your answer is correct.")
    expect(page.get_by_role("link", name="See your results")).to_have_count(0)


def test_a_question_is_answered_after_instant_navigation(
    visit: Any, web: tuple[Path, str], zensical: Path
) -> None:
    visitor = visit()
    page = visitor.open(f"{web[1]}/zensical/site/gallery/")
    page.evaluate("window.stays = true")
    page.get_by_role("article").get_by_role("link", name="Questions").click()
    question = Question(page, "Which number is even?")
    expect(question.button("Check answer")).to_be_visible()
    question.answer("Two")
    expect(question.result).to_contain_text("Your answer is correct.")
    assert page.evaluate("window.stays"), "the pages were loaded anew"
    # Chromium warns of a preload that instant navigation adds to a page whose font is there already.
    visitor.faults[:] = [fault for fault in visitor.faults if "using link preload" not in fault]


def test_the_results_say_what_they_lack(visit: Any, web: tuple[Path, str], zensical: Path) -> None:
    page = visit().open(f"{web[1]}/zensical/site/results/")
    expect(page.get_by_text("This site does not add them up.")).to_be_visible()


def published(site: Path, page: Path) -> Path:
    return (site if page.name == "index" else site / page) / "index.html"


def widgets(page: Path) -> list[str]:
    """The questions of a page, as browsers read them, whatever the space between elements."""
    questions = BeautifulSoup(page.read_text("utf-8"), "html5lib").select("quiz-question")
    for question in questions:
        del question["data-search-exclude"]  # Zensical's search takes it off where it obeys it
        for report in question.select(".quiz-links a:not([rel])"):
            report.decompose()  # only a hook knows where a page will be published
    return ["".join(str(question).split()) for question in questions]


def marks(page: Path) -> list[str]:
    """What is left of the syntax of a quiz in the text of a page."""
    return re.findall(
        r"\[[xX]\]|```", BeautifulSoup(page.read_text("utf-8"), "html5lib").get_text()
    )
