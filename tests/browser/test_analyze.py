"""From a test that a learner takes to what its author is told: files as the site writes them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from handed import COURSE, bank, hand_in, sky
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from quiz.cli import main
from reader import COLORS, SIZES, Question, violations
from sitting import sit

GALLERY = Path(__file__).parents[1] / "gallery"
RIGHT = {"single": ["Two"], "several": ["Five", "Seven"], "width": ["28"]}
WRONG = {"single": ["One"], "several": ["Five"], "width": ["27"], "stride": ["zoom"]}


def download(page: Page, button: str, folder: Path) -> None:
    with page.expect_download() as file:
        page.get_by_role("button", name=button).click()
    file.value.save_as(folder / f"{len(list(folder.iterdir()))}.json")


def analyze(docs: Path, handed_in: Path, *options: str) -> Result:
    arguments = ["analyze", str(handed_in), "--docs", str(docs), *options]
    return CliRunner(catch_exceptions=False).invoke(main, arguments)


@pytest.fixture
def handed_in(visit: Any, topics: str, tmp_path: Path) -> Path:
    """Two learners' tests, the first one's with all that their browser keeps, and the practice of a third."""
    folder = tmp_path / "handed-in"
    folder.mkdir()
    for answers in RIGHT, WRONG:
        page = visit().open(f"{topics}results/")
        sit(page, answers, reader="Ada Lovelace" if answers is RIGHT else "Ö")
        page.reload()
        download(page, "Download as JSON", folder)
        if answers is RIGHT:
            download(page, "Export to a file", folder)
    page = visit().open(f"{topics}questions/")
    Question(page, "Which number is even?").answer("One")
    Question(page, "Which number is even?").again("Two")
    page.goto(f"{topics}results/")
    download(page, "Download as JSON", folder)
    download(page, "Export to a file", folder)
    return folder


def test_what_learners_save_is_counted_once(handed_in: Path) -> None:
    result = analyze(GALLERY, handed_in, "--format", "json")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"{handed_in}/3.json: not used: it tells the last answers of practice, and not the first; ask for those of a"
        " test, or for the whole progress: on the results page, Export to a file"
    ]
    data = json.loads(result.stdout)
    assert (data["learners"], data["tests"]) == (3, 2)
    found = {(one["setting"], one["id"]): one for one in data["questions"]}
    assert all(one["current"] for one in found.values())
    numbers = {
        key: (one["answered"], one["unanswered"], one["difficulty"]) for key, one in found.items()
    }
    assert numbers["test", "single"] == (2, 0, 0.5)
    assert numbers["test", "several"] == (2, 0, 0.5)
    assert numbers["test", "stride"] == (1, 1, 0)
    assert numbers["test", "order"] == (0, 2, None)
    assert [key for key in found if key[0] == "practice"] == [("practice", "single")]
    assert numbers["practice", "single"] == (1, 0, 0)
    times = {one["text"]: one["times"] for one in found["practice", "single"]["choices"]}
    assert times["One"] == 1 and times["Two"] == 0
    assert "Ada" not in result.output


@pytest.fixture
def analysis(tmp_path: Path) -> str:
    """The address of the page about a class of made-up learners."""
    file = tmp_path / "analysis.html"
    analyze(COURSE.parent, hand_in(tmp_path / "in", sky(40)), "--html", str(file))
    return file.as_uri()


@pytest.mark.parametrize("color", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_the_page_opens_from_a_disk(analysis: str, visit: Any, color: str, size: str) -> None:
    page = visit(viewport=SIZES[size], **COLORS[color]).open(analysis)
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
    assert violations(page) == []
    page.get_by_role("link", name="sky-moon-phases").click()
    expect(
        page.get_by_role("heading", name="What makes the Moon wax and wane?")
    ).to_be_in_viewport()
    row = page.get_by_role("row", name="The shadow of Earth right")
    expect(row.get_by_role("img", name="of the answers")).to_have_accessible_description(
        re.compile(r"\d+ of 40: The shadow of Earth")
    )


def test_the_page_is_printed_whole(analysis: str, visit: Any, tmp_path: Path) -> None:
    page = visit(color_scheme="dark", viewport=SIZES["phone"]).open(analysis)
    page.pdf(path=tmp_path / "page.pdf", print_background=True)
    text = " ".join(
        " ".join(sheet.extract_text() for sheet in PdfReader(tmp_path / "page.pdf").pages).split()
    )
    for question in bank().values():
        assert question.id in text and question.stem in text
