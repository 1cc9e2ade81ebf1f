"""Results that leave the browser: as files, on paper, and as a line."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from project import NAME
from pypdf import PdfReader
from reader import Item, Question
from sitting import sit

ANSWERS = {"single": ["Two"], "several": ["Five"], "stride": ['=1+1, "say"'], "width": ["27"]}


@pytest.fixture
def page(visit: Any, topics: str) -> Page:
    return visit().open(f"{topics}results/")


@pytest.fixture
def tested(page: Page) -> Page:
    sit(page, ANSWERS, reader="-Ada, Ö")
    page.reload()
    return page


def session(page: Page) -> str:
    return page.locator("dd[data-fact=session]").inner_text()


def saved(page: Page, kind: str) -> tuple[str, str]:
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Download as {kind}").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode()


def test_a_csv_file_has_a_row_a_question_and_no_formulas(tested: Page) -> None:
    name, text = saved(tested, "CSV")
    assert re.fullmatch(rf"results-{session(tested)}\.csv", name)
    assert text.startswith("\ufeffsession,paper,reader,start,stop,number,id,")
    assert text.count("\r\n") == text.count("\n") == 11
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["id"] for row in rows][:2] == ["single", "several"]
    assert {row["session"] for row in rows} == {session(tested)}
    assert {row["reader"] for row in rows} == {"'-Ada, Ö"}
    single, several, rich, width, stride, *_ = rows
    assert (single["state"], single["scored"], single["marks"]) == ("right", "1", "1")
    assert (several["state"], several["answer"]) == ("wrong", "Five")
    assert (rich["state"], rich["answer"], rich["chosen"]) == ("unanswered", "", "")
    assert (width["answer"], width["topic"]) == ("27", "Types")
    assert stride["answer"] == '\'=1+1, "say"'


def test_a_json_file_has_what_an_analysis_needs(tested: Page) -> None:
    name, text = saved(tested, "JSON")
    assert name.endswith(".json")
    data = json.loads(text)
    assert (data["format"], data["v"], data["pass_mark"]) == ("course-results", 1, 50)
    assert (data["session"], data["paper"]) == (session(tested), "all-seed-0000")
    assert (data["scored"], data["marks"], data["answered"]) == (1, 16, 4)
    assert data["percent"] == pytest.approx(6.25)
    assert data["start"] <= data["stop"]
    single = data["questions"][0]
    value = tested.evaluate(
        "quizBank.item('single', 'test').then((item) => item.controls[1].value)"
    )
    revision = tested.evaluate("quizBank.find('single').question.revision")
    assert (single["chosen"], single["revision"]) == ([value], revision)
    assert single["answer"] == "Two"


def test_practice_is_saved_in_words_and_without_a_name(visit: Any, topics: str) -> None:
    page = visit().open(f"{topics}questions/")
    Question(page, "Which numbers are odd?").answer("Five", "Seven")
    page.get_by_role("link", name="See your results").click()
    data = json.loads(saved(page, "JSON")[1])
    assert (data["paper"], data["reader"]) == ("", "")
    assert [question["answer"] for question in data["questions"]][:3] == ["", "Five; Seven", ""]


def test_a_line_for_the_instructor_is_copied(visit: Any, topics: str) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(f"{topics}results/")
    name = sit(page, ANSWERS)
    page.reload()
    line = page.get_by_label("A line for your instructor").input_value()
    assert re.fullmatch(
        rf"{NAME} · {name} · all-seed-0000 · 1 / 16 \(6\.2%\) · [\d-]{{10}}",
        line,
    )
    page.get_by_role("button", name="Copy the line").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == line


def printed(page: Page, file: Path) -> str:
    """What the button prints: the dialog of the browser is no part of it."""
    page.evaluate("() => { window.print = () => (window.isPrinted = true) }")
    page.get_by_role("button", name="Print these results").click()
    page.wait_for_function("window.isPrinted")
    page.pdf(path=file)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(file).pages).split())


def late(route: Route) -> None:
    """As on a slow network."""
    time.sleep(0.05)
    route.continue_()


def test_the_printed_results_are_those_of_the_page(tested: Page, tmp_path: Path) -> None:
    tested.route("**/assets/questions/*", late)
    text = printed(tested, tmp_path / "whole.pdf")
    for row in tested.locator(".quiz-scores").get_by_role("row").all():
        assert " ".join(row.inner_text().split()) in text
    for line in tested.locator("quiz-item .quiz-result p").all_inner_texts():
        assert " ".join(line.split()) in text
    assert text.count("You did not answer this question.") == 6
    for part in ("Skip to content", "Search", "Open all", "Download", "Copy", "Back to the table"):
        assert part not in text
    expect(Item(tested, "Which number is even?").result).to_be_visible()


def test_the_results_alone_are_printed_on_one_page(tested: Page, tmp_path: Path) -> None:
    tested.get_by_role("link", name="Question 1:").click()
    tested.get_by_label("with your answers and their explanations").uncheck()
    text = printed(tested, tmp_path / "brief.pdf")
    assert len(PdfReader(tmp_path / "brief.pdf").pages) == 1
    assert "Total 1 / 16 (6.2%)" in text
    assert "You have not passed." in text
    assert "Your answer: Two" not in text
    expect(Item(tested, "Which number is even?").result).to_be_visible()
