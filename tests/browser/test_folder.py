"""What `make offline` gives: a folder that works when its index.html is opened from a disk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import expect
from reader import SomeQuestion

ROOT = Path(__file__).parents[2]
FOR_SERVERS = ["404.html"]  # the Makefile removes it


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("a folder") / "course"
    build(load_config(str(ROOT / "mkdocs.offline.yml"), site_dir=str(folder), strict=True))
    return folder


def test_a_reader_goes_through_the_course_without_a_server(
    visit: Any, folder: Path, lesson: str
) -> None:
    page = visit(keeps_site=True).open((folder / "index.html").as_uri())
    file = f"{lesson.rstrip('/')}.html"
    page.get_by_role("article").locator(f'a[href$="{file}"]').first.click()
    question = SomeQuestion(page)
    question.choose(right=False)
    expect(question.result).to_contain_text("Your answer is incorrect.")
    question.choose(right=True)
    expect(question.result).to_contain_text("Your answer is correct.")
    page.reload()
    expect(question.result).to_contain_text("Your answer is correct.")
    topic, marks = page.title().rpartition(" - ")[0], question.root.get_attribute("data-marks")
    page.get_by_role("link", name="See your results").click()
    row = page.get_by_role("row", name=topic).filter(has_text="(right)")
    expect(row).to_contain_text(f"{marks} / {marks}")
    page.get_by_role("navigation", name="Footer").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_there_is_no_search_that_would_find_nothing(visit: Any, folder: Path) -> None:
    page = visit().open((folder / "index.html").as_uri())
    expect(page.get_by_role("textbox", name="Search")).to_have_count(0)


def test_every_link_leads_to_a_file_of_the_folder(folder: Path) -> None:
    pages = [page for page in folder.rglob("*.html") if page.name not in FOR_SERVERS]
    assert len(pages) > 3
    for page in pages:
        soup = BeautifulSoup(page.read_text("utf-8"), "html5lib")
        links = [tag["href"] for tag in soup.find_all(href=True)]
        links += [tag["src"] for tag in soup.find_all(src=True)]
        for link in links:
            if re.match(r"https?:|mailto:|data:", link):
                continue
            file = page.parent / unquote(re.sub("[?#].*", "", link))
            assert link.startswith("#") or file.is_file(), f"{page}: {link}"
