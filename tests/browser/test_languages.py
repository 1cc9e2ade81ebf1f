"""Sites in other languages than English: what a question says there."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from quiz.words import FOLDER, catalogue
from reader import Question

NUMBERS = [0, 1, 2, 5, 12, 22, 1000]
TEXTS = """(question) => {
  const texts = [];
  const walker = document.createTreeWalker(question, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
  for (const element of question.querySelectorAll("[aria-label]")) texts.push(element.ariaLabel);
  return texts;
}"""
VERDICTS = {
    "de": ("Deine Antwort ist richtig.", "Für diesen Teil bekommst du 2 Punkte.", "Punkte: 2/2"),
    "pl": ("Twoja odpowiedź jest poprawna.", "Za tę część otrzymujesz 2 punkty.", "Wynik: 2/2"),
}
HALVES = {
    "de": ("Für diesen Teil bekommst du 1 Punkt.", "Richtige Zeilen: 1 von 3."),
    "pl": ("Za tę część otrzymujesz 1 punkt.", "Poprawne wiersze: 1 z 3."),
}


@pytest.fixture
def language(translated: tuple[str, str]) -> str:
    return translated[0]


@pytest.fixture
def page(visit: Any, translated: tuple[str, str]) -> Page:
    return visit().open(f"{translated[1]}types/")


def test_a_number_is_asked_for_and_judged(page: Page, language: str) -> None:
    question = Question(page, "How wide is the feature map")
    field = question.option(word(language, "widget.your-answer"))
    for text in ("", "wide", "27"):
        field.fill(text)
        press(question, language, "check")
        is_translated(question.root, language)
    press(question, language, "retry")
    is_translated(question.root, language)
    field.fill("28,2")
    press(question, language, "check")
    for text in VERDICTS[language]:
        expect(question.result).to_contain_text(text)
    is_translated(question.root, language)


def test_steps_are_put_in_order_in_part(page: Page, language: str) -> None:
    question = Question(page, "Put one round of training in order.")
    for _ in range(2):
        press(question, language, "check")  # complains, the second time of nothing
        for row, place in {"Forward pass": "1", "Loss": "3", "Backward pass": "2"}.items():
            question.root.get_by_label(row).select_option(place)
        press(question, language, "check")
        for text in HALVES[language]:
            expect(question.result).to_contain_text(text)
        is_translated(question.root, language)
        press(question, language, "retry")
    is_translated(question.root, language)


def test_a_statement_is_true_or_false_in_its_language(page: Page, language: str) -> None:
    question = Question(page, "Max pooling has weights to learn.")
    press(question, language, "check")
    is_translated(question.root, language)
    question.option(word(language, "widget.true")).check()
    press(question, language, "check")
    question.root.get_by_role("button", name=word(language, "widget.show"), exact=True).click()
    is_translated(question.root, language)
    press(question, language, "retry")
    question.option(word(language, "widget.false")).check()
    press(question, language, "check")
    expect(question.result).to_contain_text(VERDICTS[language][0])
    is_translated(question.root, language)


def test_a_part_of_a_key_is_not_all(page: Page, language: str) -> None:
    question = Question(page, "Which of these numbers are odd?")
    question.option("Five").check()
    press(question, language, "check")
    expect(question.result).to_contain_text(word(language, "question.lacking"))
    is_translated(question.root, language)


def test_nothing_is_left_in_english_before_an_answer(page: Page, language: str) -> None:
    for root in page.locator("quiz-question").all():
        is_translated(root, language)
    expect(page.get_by_role("link", name=word(language, "templates.results"))).to_be_visible()


def test_python_and_the_browser_choose_the_same_plural(page: Page, language: str) -> None:
    said = page.evaluate("(all) => all.map((n) => quizSay('scored', { n }))", NUMBERS)
    own = [catalogue(language).say("question.scored", n=number) for number in NUMBERS]
    assert list(map(letters, said)) == list(map(letters, own))


def test_numbers_are_written_as_in_the_language(page: Page, language: str) -> None:
    values = "{ scored: 0.67, marks: 12345 }"
    said = page.evaluate(f"quizSay('score', {values})")
    assert said.partition(": ")[2].split("/") == [
        "0,67",
        {"de": "12.345", "pl": "12\u00a0345"}[language],
    ]


def press(question: Question, language: str, key: str) -> None:
    question.button(word(language, f"question.{key}")).click()


def word(language: str, key: str) -> str:
    return catalogue(language).say(key)


def letters(text: str) -> str:
    """A text without its number, in which Python groups digits earlier than browsers do."""
    return re.sub(r"[\W\d]", "", text)


def is_translated(root: Locator, language: str) -> None:
    """No text in a question is one of English."""
    shown = [text for text in root.evaluate(TEXTS) if text]
    assert word(language, "widget.answer") in shown
    assert [text for text in shown if ENGLISH.fullmatch(text)] == []


def _patterns() -> list[str]:
    groups = json.loads((FOLDER / "en.json").read_text("utf-8"))
    texts = [text for name in ("widget", "question") for text in groups[name].values()]
    forms = [
        form for text in texts for form in ([text] if isinstance(text, str) else text.values())
    ]
    return [re.sub(r"\\{\w+\\}", ".*", re.escape(form)) for form in forms]


ENGLISH = re.compile("|".join(_patterns()))
