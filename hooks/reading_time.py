"""How many minutes a page takes, counted in the HTML that its readers get."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

WORDS = 200  # in a minute
FIGURE = 0.5
FORMULA = 0.25  # one that stands alone
QUESTION = 1.0
# Drawings, questions, and what is folded away until somebody asks for it.
APART = ("svg", "math", "quiz-question", "details", "script", "style")


class Minutes(NamedTuple):
    reading: int
    answering: int


def minutes(html: str) -> Minutes:
    """Of a page; none where it has no text, or no questions."""
    page = _Counter()
    page.feed(html)
    page.close()
    return Minutes(round(page.minutes + page.words / WORDS), round(page.questions * QUESTION))


class _Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words = self.questions = 0
        self.minutes = 0.0
        self._apart: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._apart:
            self.questions += tag == "quiz-question"
            self.minutes += FIGURE * (tag == "figure")
            self.minutes += FORMULA * (tag == "math" and ("display", "block") in attrs)
        if tag in APART and (not self._apart or tag == self._apart[0]):
            self._apart.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._apart and tag == self._apart[0]:
            self._apart.pop()

    def handle_data(self, data: str) -> None:
        if not self._apart:
            self.words += len(data.split())
