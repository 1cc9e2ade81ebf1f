"""The whole course as it is published: private, small enough for a phone, and nothing given away."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont
from playwright.sync_api import expect

ROOT = Path(__file__).parents[2]
LOADED = {"script": "src", "img": "src", "iframe": "src", "link": "href", "source": "src"}


@pytest.fixture(scope="session")
def folder(web: tuple[Path, str], course: str) -> Path:
    return web[0] / "course"


@pytest.fixture(scope="session")
def pages(folder: Path) -> dict[str, BeautifulSoup]:
    files = folder.rglob("*.html")
    return {
        str(file.relative_to(folder)): BeautifulSoup(file.read_text("utf-8"), "html5lib")
        for file in files
    }


@pytest.fixture(scope="session")
def addresses(folder: Path) -> list[str]:
    sitemap = ElementTree.parse(folder / "sitemap.xml")
    found = [loc.text or "" for loc in sitemap.findall(".//{*}loc")]
    assert len(found) > 3
    return found


def test_every_topic_ends_in_its_question(pages: dict[str, BeautifulSoup]) -> None:
    topics = [page for name, page in pages.items() if name.startswith("topics/")]
    assert len(topics) == len(list((ROOT / "docs" / "topics").glob("*.md")))
    for topic in topics:
        *_, last_heading = topic.article.find_all("h2")
        assert last_heading.find_next("quiz-question")


def test_no_page_asks_another_host_for_anything(visit: Any, addresses: list[str]) -> None:
    """The visitor takes note of each request; none may leave this machine."""
    visitor = visit()
    for address in addresses:
        visitor.open(address).wait_for_load_state("networkidle")


def test_no_page_names_another_host_to_load_from(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        for tag, attribute in LOADED.items():
            for element in page.find_all(tag, {attribute: re.compile("^(https?:)?//")}):
                assert element.get("rel") in (["canonical"], ["prev"], ["next"]), (name, element)


def test_no_style_names_another_host(folder: Path) -> None:
    for file in folder.rglob("*.css"):
        assert not re.search(r"(url\(|@import) *['\"]?(https?:)?//", file.read_text("utf-8")), file


def test_no_page_scrolls_sideways_on_a_phone(visit: Any, addresses: list[str]) -> None:
    """Nor does it once all is told that is folded away at first."""
    visitor = visit(viewport={"width": 320, "height": 640})
    for address in addresses:
        page = visitor.open(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
        page.evaluate(
            "document.querySelectorAll('[data-state]').forEach((e) => { e.dataset.state = 'shown' });"
            " document.querySelectorAll('details').forEach((e) => { e.open = true })"
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address


def test_a_wide_formula_can_be_scrolled_with_the_keyboard(visit: Any, addresses: list[str]) -> None:
    visitor = visit(viewport={"width": 320, "height": 640})
    for address in addresses:
        boxes = visitor.open(address).locator("scroll-box")
        wide = boxes.evaluate_all(
            "(all) => all.filter((e) => e.scrollWidth > e.clientWidth).length"
        )
        expect(boxes.and_(visitor.context.pages[-1].locator("[tabindex='0']"))).to_have_count(wide)


def test_the_search_knows_the_texts_and_no_answers(
    folder: Path, pages: dict[str, BeautifulSoup]
) -> None:
    index = json.loads((folder / "search" / "search_index.json").read_text("utf-8"))
    text = " ".join(document["text"] for document in index["docs"])
    known = "".join(BeautifulSoup(text, "html5lib").text.split())
    for name, page in pages.items():
        if name.startswith("topics/"):
            assert "".join(page.article.select_one("p:not([class])").text.split()) in known, name
    assert "Select one answer." not in text
    assert "Answer and explanation" not in text


def test_pages_without_a_quiz_load_nothing_for_it(pages: dict[str, BeautifulSoup]) -> None:
    ask_again = {f"{name}/index.html" for name in ("results", "review", "test")}
    for name, page in pages.items():
        if not page.find("quiz-question") and name not in ask_again:
            assert not re.search(r"bundles/(choices|question)\.js", str(page)), name
            assert "quiz.css" not in str(page), name


def test_a_topic_loads_one_script_and_one_style(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        if name.startswith("topics/"):
            (script,) = page.find_all("script", src=re.compile("assets/(bundles|quiz)"))
            kinds = {question["data-type"] for question in page.find_all("quiz-question")}
            name = "choices" if kinds <= {"single", "multiple", "true-false"} else "question"
            assert script["src"].endswith(f"bundles/{name}.js")
            assert len(page.find_all("link", href=re.compile("assets/quiz"))) == 1


def test_every_question_has_a_link_to_it_and_one_to_report_a_problem(
    pages: dict[str, BeautifulSoup],
) -> None:
    found = [(page, one) for page in pages.values() for one in page.find_all("quiz-question")]
    assert found
    for page, question in found:
        link, report = question.select(".quiz-links a")
        assert link["href"] == f"#{question['id']}"
        address = page.find("link", rel="canonical")["href"]
        body = dict(parse_qsl(urlsplit(report["href"]).query))["body"]
        assert report["href"].startswith("https://github.com/owner/repository/issues/new?")
        assert f"Question: {question['data-id']}\n" in body
        assert f"Revision: {question['data-revision']}\n" in body
        assert f"Page: {address}#{question['id']}\n" in body


def test_every_character_of_the_formulas_is_in_the_font(
    pages: dict[str, BeautifulSoup], folder: Path
) -> None:
    """A missing one: add it to overrides/assets/fonts/math.txt, then `make font`."""
    known = TTFont(folder / "assets" / "fonts" / "math.woff2").getBestCmap()
    invisible = set("\n\u2061\ufe00")
    used = {char for page in pages.values() for math in page.find_all("math") for char in math.text}
    assert {char for char in used - invisible if ord(char) not in known} == set()


def test_every_formula_became_math(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        assert "arithmatex" not in str(page), name
        texts = page.article.find_all(string=lambda text: not text.find_parent("code"))
        text = " ".join(texts)
        assert not re.search(r"\\(frac|mathbf|hat|sum)\b|\$\$", text), name
