"""The questions of rendered pages, for the pages that ask them again: the test, its results, the review."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any, NamedTuple

QUESTION = re.compile(r"<quiz-question [^>]*>.*?</quiz-question>", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
SECTION = re.compile(
    r'<p class="quiz-section">.*?<a [^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL
)
TAG = re.compile(r"<[^>]+>")
CODE = re.compile(r"(<pre\b[^>]*>(?:<span></span>)?<code\b)")


class Shown(NamedTuple):
    """A question as its page shows it. `section` is the link to what it is about, from its page, and that link's text."""

    id: str
    revision: str
    marks: int
    section: tuple[str, str] | None
    html: str


def shown(html: str) -> list[Shown]:
    """The questions of a page that is known to be sound, in their order."""
    return [_shown(match[0]) for match in QUESTION.finditer(html)]


def _shown(html: str) -> Shown:
    data = dict(ATTRIBUTE.findall(html.partition(">")[0]))
    link = SECTION.search(html)
    section = (unescape(link[1]), _text(link[2])) if link else None
    return Shown(data["data-id"], data["data-revision"], int(data["data-marks"]), section, html)


def entry(url: str, title: str, questions: list[Shown]) -> dict[str, Any]:
    """A page and its questions in the index that the site's scripts read; without their HTML."""
    kept = ("id", "revision", "marks", "section")
    rows = [{key: value for key in kept if (value := getattr(one, key))} for one in questions]
    return {"url": url, "title": _text(title), "questions": rows}


def _text(html: str) -> str:
    return unescape(TAG.sub("", html))


def script(question: Shown) -> str:
    """A question as a script that gives it to who asks, for `fetch` does not work from a folder."""
    html = json.dumps(_item(question.html), ensure_ascii=False)
    return f"quizBank.give({json.dumps(question.id)}, {html});\n"


def _item(html: str) -> str:
    """As it is asked on other pages.

    Code that scrolls must be reached by keys, which the theme takes care of only in what a page has when it is opened.
    """
    html = html.replace("<quiz-question ", "<quiz-item ", 1).replace(
        "</quiz-question>", "</quiz-item>"
    )
    return CODE.sub(r'\1 tabindex="0"', html)
