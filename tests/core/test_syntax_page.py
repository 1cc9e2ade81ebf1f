"""The page that documents the syntax: what it shows is what it runs, and what it says is so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from quiz.kinds import KINDS
from quiz.kinds.text import comparable
from quiz.numbers import number
from quiz.page import Page
from quiz.pages import read
from quiz.values import SETTINGS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "teach" / "quiz-syntax.md"
EXAMPLES = PAGE.parent / "examples"
FAULTY = sorted((EXAMPLES / "faulty").glob("*.txt"))
TEXT_ONLY = {"show-a-quiz-as-an-example", "when-something-is-wrong"}


@pytest.fixture
def page(course: Any, monkeypatch: pytest.MonkeyPatch) -> BeautifulSoup:
    monkeypatch.chdir(ROOT)
    return BeautifulSoup(course.html(PAGE.read_bytes()), "html.parser")


def section(page: BeautifulSoup, name: str) -> Iterator[Tag]:
    """What stands under a heading, up to the next."""
    for element in page.find(id=name).find_next_siblings():
        if re.fullmatch("h[1-6]", element.name):
            return
        yield element


def examples(page: BeautifulSoup) -> Iterator[tuple[str, str, list[Tag]]]:
    """Each piece of code on the page with the heading it stands under, and the questions between it and the next."""
    heading, code, live = "", "", []
    for element in page.select("h2, h3, div.highlight, quiz-question"):
        if element.name == "quiz-question":
            live.append(element)
        elif not element.find_parent("quiz-question"):
            yield heading, code, live
            is_code = element.name == "div"
            heading = heading if is_code else str(element["id"])
            code, live = element.get_text() if is_code else "", []
    yield heading, code, live


def rows(page: BeautifulSoup, name: str) -> list[list[str]]:
    """The table under a heading, without its first row."""
    (table,) = (found for element in section(page, name) for found in element.select("tbody"))
    return [[cell.get_text() for cell in row.select("td")] for row in table.select("tr")]


def test_every_type_has_a_live_example(page: BeautifulSoup) -> None:
    assert {question["data-type"] for question in page.select("quiz-question")} == {*KINDS}


def test_the_table_lists_the_settings(page: BeautifulSoup) -> None:
    assert [name for name, *_ in rows(page, "all-settings")] == [*SETTINGS]
    links = [link["href"] for element in section(page, "all-settings") for link in element("a")]
    assert links == [f"#{name}" for name in SETTINGS]


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_has_a_live_example(name: str, page: BeautifulSoup) -> None:
    shown = [(code, live) for heading, code, live in examples(page) if heading == name and live]
    assert shown
    for code, _ in shown:
        assert re.search(rf"^---\n(.*\n)*?{name}:", code, re.MULTILINE)


def test_what_is_shown_is_what_runs(page: BeautifulSoup, course: Any) -> None:
    tried = 0
    for heading, code, live in examples(page):
        if "```quiz" in code and heading in TEXT_ONLY:
            assert not live
        elif "```quiz" in code or "--8<--" in code:
            section = "\n\n## Numbers that are close\n"  # which an example leads to
            alone = BeautifulSoup(course.html(code + section), "html.parser")
            assert list(map(seen, live)) == list(map(seen, alone.select("quiz-question")))
            tried += len(live)
    assert tried == len(page.select("quiz-question"))


def seen(question: Tag) -> tuple[object, str]:
    """A question as its reader sees it; the words of a link to a heading are those of the page around it."""
    copy = BeautifulSoup(str(question), "html.parser")
    for link in copy.select(".quiz-section a, .footnote-ref"):
        link.string = str(link["href"])
    return question.attrs, copy.get_text()


def test_no_example_lies_idle() -> None:
    included = set(re.findall(r"^--8<-- \"(.*)\"$", PAGE.read_text("utf-8"), re.MULTILINE))
    files = (path for path in EXAMPLES.rglob("*.*"))
    assert included == {path.relative_to(ROOT).as_posix() for path in files}


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_fault_is_reported_as_shown(path: Path, request: pytest.FixtureRequest) -> None:
    _, faults = read([Page("docs/topics/pooling.md", path.read_text("utf-8"))])
    report = "\n".join(map(str, sorted(faults))).strip() + "\n"
    shown = path.with_suffix(".report")
    if request.config.getoption("--regen"):
        shown.write_text(report, "utf-8")
    assert report == shown.read_text("utf-8")


def test_numbers_may_be_written_as_the_page_says(page: BeautifulSoup) -> None:
    table = rows(page, "ways-to-write-a-number")
    assert len(table) >= 8
    for written, meant in table:
        assert number(written) == Fraction(meant), written


def test_an_ambiguous_number_is_refused(page: BeautifulSoup) -> None:
    assert "do not write 1,000" in page.get_text()
    with pytest.raises(ValueError, match="thousands or decimals"):
        number("1,000")


def test_texts_are_compared_as_the_page_says(page: BeautifulSoup) -> None:
    table = rows(page, "words-to-fill-in")
    assert len(table) >= 4
    for typed, expected in table:
        assert typed != expected
        assert comparable(typed, case=False) == comparable(expected, case=False), typed
    assert comparable("NN", case=True) != comparable("nn", case=True)


def test_nothing_on_the_page_counts() -> None:
    assert re.match(r"---\n(.*\n)*?practice: true\n", PAGE.read_text("utf-8"))
