"""Each Markdown file and each notebook in tests/cases is a page, and the file beside it is what becomes of it.

A page without faults has its HTML beside it. A page that must be refused has a name that ends in -nope, and the report
beside it; a page that is built with warnings has one that ends in -warn, and the warnings beside it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from quiz.check import check
from quiz.page import Page
from quiz.rules import RULES

CASES = Path(__file__).parents[1] / "cases"
PAGES = sorted([*CASES.glob("*.md"), *CASES.glob("*.ipynb")])
REFUSED = [path for path in PAGES if path.stem.endswith("-nope")]
WARNED = [path for path in PAGES if path.stem.endswith("-warn")]
RENDERED = [path for path in PAGES if path not in REFUSED + WARNED]
OF_SITES = {
    "key-position",
    "longest-rate",
    "mostly-true",
    "true-false-share",
    "no-quiz",
    "long-section",
    "quiz-run",
}
"""Warnings that take a whole folder: those in tests/lint/faults/site."""
OF_FILES = {
    "unreadable-file",
    "retired-id",
    "changed-key",
    "old-edition",
    "not-recorded",
    "bad-record",
}
"""What the command finds in files, and no page alone has: tests/cli has the cases."""
BLOCKS = (
    "quiz-question|form|fieldset|legend|button|div|p|ul|ol|li|dl|dt|dd|details|summary|blockquote"
    "|table|thead|tbody|tr|pre|scroll-box|h[1-6]"
)


def by_name(path: Path) -> str:
    return path.stem


@pytest.fixture(params=RENDERED, ids=by_name)
def rendered(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_page_becomes_this_html(
    rendered: Path, course: Any, request: pytest.FixtureRequest
) -> None:
    _compare(
        rendered.with_suffix(".html"),
        _in_lines(course.html(rendered.read_bytes(), rendered.suffix)),
        request,
    )


@pytest.mark.parametrize("case", REFUSED, ids=by_name)
def test_page_is_refused_with_this_report(
    case: Path, course: Any, request: pytest.FixtureRequest
) -> None:
    report = course.report({case.name: case.read_bytes()})
    _compare(case.with_suffix(".txt"), report + "\n", request)


@pytest.mark.parametrize("case", WARNED, ids=by_name)
def test_page_is_built_with_these_warnings(
    case: Path, course: Any, request: pytest.FixtureRequest
) -> None:
    course.html(case.read_bytes())
    _, faults = check([Page(case.name, case.read_text("utf-8"))])
    _compare(case.with_suffix(".txt"), "\n".join(map(str, sorted(faults))), request)


def test_browsers_keep_the_tree(rendered: Path, course: Any) -> None:
    """A parser of HTML moves what stands where it may not, such as a list in a paragraph."""
    html = course.html(rendered.read_bytes(), rendered.suffix)
    assert (
        str(BeautifulSoup(html, "html5lib").body)
        == f"<body>{BeautifulSoup(html, 'html.parser')}</body>"
    )


def test_no_id_stands_twice(rendered: Path, course: Any) -> None:
    ids = re.findall(r' id="([^"]*)"', course.html(rendered.read_bytes(), rendered.suffix))
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["no BOM", "BOM"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CRLF", "CR"])
def test_bytes_of_the_editor_do_not_matter(
    rendered: Path, course: Any, start: bytes, end: bytes
) -> None:
    page, kind = rendered.read_bytes(), rendered.suffix
    assert course.html(start + page.replace(b"\n", end), kind) == course.html(page, kind)


def test_every_expectation_has_its_page() -> None:
    expected = {path.with_suffix(".html") for path in RENDERED} | {
        path.with_suffix(".txt") for path in REFUSED + WARNED
    }
    assert expected == {path for path in CASES.iterdir() if path.suffix in (".html", ".txt")}


@pytest.mark.parametrize("name", sorted(RULES.keys() - OF_SITES - OF_FILES))
def test_every_rule_has_a_case(name: str) -> None:
    expected = f"  expected: {RULES[name].expected}\n"
    cases = REFUSED if RULES[name].severity == "error" else WARNED
    assert any(expected in path.with_suffix(".txt").read_text("utf-8") for path in cases)


def _compare(expected: Path, text: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--regen"):
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")


def _in_lines(html: str) -> str:
    """HTML with each block on a line of its own, for a difference to be readable."""
    return re.sub(rf"\s*(<(?:{BLOCKS})\b)", r"\n\1", html).strip() + "\n"
