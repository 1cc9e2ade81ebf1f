"""Who takes the course of tests/journey: its questions, and how they are answered."""

from __future__ import annotations

from playwright.sync_api import Page
from reader import Question, Visitor

VOWEL = "Which letter is a vowel?"
LAST = "Which letter ends the alphabet?"
EVEN = "Which number is even?"
PAGES = {VOWEL: "letters/", LAST: "letters/", EVEN: "numbers/"}


def answer(visitor: Visitor, journey: str, stem: str, option: str, sure: str = "") -> None:
    """On the question's own page, in a tab that is closed again."""
    page = visitor.open(journey + PAGES[stem])
    reply(page, stem, option, sure)
    page.close()


def reply(page: Page, stem: str, option: str, sure: str = "") -> None:
    question = Question(page, stem)
    if sure:
        question.option(sure).check()
    question.answer(option)
