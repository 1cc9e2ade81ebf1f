"""The link that reports a problem with a question, in the repository's own terms."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from quiz.report import Place
from quiz.words import catalogue

PAGE = "https://owner.github.io/course/topics/cnn/"


def report(repository: str, language: str = "en") -> str:
    place = Place(PAGE, repository)
    return place.report(catalogue(language), "quiz-max", "max", "1a2b3c4d")


@pytest.mark.parametrize(
    ("repository", "path", "title", "body"),
    [
        ("https://github.com/owner/course", "/owner/course/issues/new", "title", "body"),
        ("https://github.com/owner/course.git", "/owner/course/issues/new", "title", "body"),
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
    assert dict(parse_qsl(parts.query)) == {
        title: "Problem with the question max",
        body: (
            f"Question: max\nRevision: 1a2b3c4d\nPage: {PAGE}#quiz-max\n\n"
            "What is wrong, and what should it be?\n"
        ),
    }


def test_it_is_written_in_the_language_of_the_site() -> None:
    query = dict(parse_qsl(urlsplit(report("https://github.com/o/r", "de")).query))
    assert query["title"] == "Problem mit der Frage max"


def test_without_a_repository_nothing_is_reported() -> None:
    assert report("") == ""
