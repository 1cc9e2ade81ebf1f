"""The link that reports a problem with a question, in the repository's own terms."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from quiz.report import Place
from quiz.words import catalogue

FORMS = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"
PAGE = "https://owner.github.io/course/topics/cnn/"


def report(repository: str, language: str = "en") -> str:
    place = Place(PAGE, repository)
    return place.report(catalogue(language), "quiz-max", "max", "1a2b3c4d")


BODY = f"""\
Question: max
Revision: 1a2b3c4d
Page: {PAGE}#quiz-max

What is wrong, and what should it be?
"""


@pytest.mark.parametrize(
    ("repository", "path", "title", "body"),
    [
        ("https://codeberg.org/owner/course/", "/owner/course/issues/new", "title", "body"),
        (
            "https://gitlab.com/owner/course",
            "/owner/course/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
    ],
)
def test_the_issue_is_filled_in(repository: str, path: str, title: str, body: str) -> None:
    parts = urlsplit(report(repository))
    assert parts.path == path
    assert dict(parse_qsl(parts.query)) == {title: "Problem with the question max", body: BODY}


@pytest.mark.parametrize("ending", ["", "/", ".git"])
def test_on_github_the_fields_of_the_form_are_filled_in(ending: str) -> None:
    """A fork may have no such form: GitHub leaves out what it does not know, and shows the title and the body."""
    parts = urlsplit(report(f"https://github.com/owner/course{ending}"))
    query = dict(parse_qsl(parts.query))
    form = yaml.safe_load((FORMS / query.pop("template")).read_text("utf-8"))
    assert parts.path == "/owner/course/issues/new"
    assert (query.pop("title"), query.pop("body")) == ("Problem with the question max", BODY)
    fields = {field["id"]: field["type"] for field in form["body"]}
    assert query == {"question": "max", "revision": "1a2b3c4d", "address": f"{PAGE}#quiz-max"}
    assert {fields[name] for name in query} == {"input"}, "no other kind is filled in for sure"


def test_it_is_written_in_the_language_of_the_site() -> None:
    query = dict(parse_qsl(urlsplit(report("https://github.com/o/r", "de")).query))
    assert query["title"] == "Problem mit der Frage max"


def test_without_a_repository_nothing_is_reported() -> None:
    assert report("") == ""
