"""Every string of the interface stands in a catalogue, and each catalogue has all of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from bs4 import BeautifulSoup
from markdown import markdown
from quiz.words import Words, catalogue, languages

ROOT = Path(__file__).parents[2]
CATALOGUES = {
    language: json.loads((ROOT / f"hooks/quiz/languages/{language}.json").read_text("utf-8"))
    for language in languages()
}
ENGLISH = CATALOGUES["en"]
SCRIPTS = [
    "question",
    "progress",
    "pages",
]  # groups that reach the browser, there by their keys alone
QUIZ = """
```quiz
---
id: statement
hint: [One, Two]
---
Max pooling has weights to learn.

- [ ] True
    > It takes the largest value.
- [x] False.
```
"""


def texts(language: str) -> dict[str, Any]:
    groups = CATALOGUES[language].items()
    return {f"{group}.{key}": text for group, keys in groups for key, text in keys.items()}


def places(text: str | dict[str, str]) -> set[str]:
    forms = [text] if isinstance(text, str) else text.values()
    return {name for form in forms for name in re.findall(r"{(\w+)}", form)}


def test_there_are_languages() -> None:
    assert {"en", "de", "pl"} <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_a_language_has_the_keys_of_english_in_their_order(language: str) -> None:
    assert list(texts(language)) == list(texts("en"))


@pytest.mark.parametrize("language", languages())
def test_a_text_has_the_places_of_the_english_one(language: str) -> None:
    for key, text in texts(language).items():
        assert places(text) == places(texts("en")[key]), key


@pytest.mark.parametrize("language", languages())
def test_a_text_has_the_plurals_of_its_language(language: str) -> None:
    plurals = set(Locale.parse(language, sep="-").plural_form.tags) | {"other"}
    for key, english in texts("en").items():
        text = texts(language)[key]
        assert isinstance(text, dict) or isinstance(english, str), key
        if not isinstance(text, str):
            assert set(text) == plurals, key


@pytest.mark.parametrize("language", [name for name in languages() if name != "en"])
def test_nothing_was_left_in_english(language: str) -> None:
    english = texts("en")
    same = [key for key, text in texts(language).items() if text == english[key]]
    assert set(same) <= {"templates.test-name", "templates.test-pause"}  # called so in German, too


def test_no_two_keys_are_one_in_the_browser() -> None:
    keys = [key for group in SCRIPTS for key in ENGLISH.get(group, {})]
    assert len({*keys, "language"}) == len(keys) + 1


def test_the_code_uses_every_key_and_no_other() -> None:
    groups = "|".join(ENGLISH)
    quotes = re.findall(rf"""["']((?:{groups})\.[a-z-]+)["']""", _source("py", "html"))
    named = {key for key in quotes if not key.endswith((".ipynb", ".yml"))}
    said, quoted = _source("js"), set()
    for argument in re.findall(r"quizSay\(([^,)]*)", said):
        strings = re.findall(r'(=== )?"([^"]*)"', argument)
        quoted |= {key for compared, key in strings if not compared}
    in_scripts = {key for key in texts("en") if key.partition(".")[0] in SCRIPTS}
    assert named <= set(texts("en"))
    assert quoted <= {key.partition(".")[2] for key in in_scripts}
    used = named | {key for key in in_scripts if f'"{key.partition(".")[2]}"' in said}
    composed = tuple(re.findall(r"quizSay\(`([a-z-]+)\$", said))
    used |= {key for key in in_scripts if key.partition(".")[2].startswith(composed)}
    assert set(texts("en")) == used


def _source(*endings: str) -> str:
    folders = ROOT / "hooks", ROOT / "overrides"
    files = [path for folder in folders for end in endings for path in folder.rglob(f"*.{end}")]
    return "\n".join(path.read_text("utf-8") for path in files)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "Za tę część otrzymujesz 0 punktów."),
        (0.5, "Za tę część otrzymujesz 0,5 punktu."),
        (1, "Za tę część otrzymujesz 1 punkt."),
        (2, "Za tę część otrzymujesz 2 punkty."),
        (12, "Za tę część otrzymujesz 12 punktów."),
        (22, "Za tę część otrzymujesz 22 punkty."),
    ],
)
def test_a_number_chooses_its_plural(number: float, text: str) -> None:
    assert catalogue("pl").say("question.scored", n=number) == text


@pytest.mark.parametrize(
    ("language", "said"), [("en", "62.5%"), ("de", "62,5\xa0%"), ("pl", "62,5%")]
)
def test_percents_are_written_as_in_the_language(language: str, said: str) -> None:
    assert catalogue(language).percent(62.5) == said


@pytest.mark.parametrize(("asked", "given"), [("de", "de"), ("de-AT", "de"), ("pt-BR", "en")])
def test_a_language_without_words_of_its_own_has_those_of_its_parent_or_english(
    asked: str, given: str
) -> None:
    assert catalogue(asked).language == given


def test_a_question_speaks_its_language_and_keeps_its_name() -> None:
    english, german = (_question(language) for language in ("en", "de"))
    assert [text.get_text() for text in german.select("label, summary, dt, .quiz-key li")] == [
        *("Wahr", "Falsch."),
        *("Hinweis 1 von 2", "Hinweis 2 von 2"),
        *("Lösung und Erklärung", "Falsch.", "Wahr"),
    ]
    for one, other in zip(english.find_all(True), german.find_all(True), strict=True):
        assert one.attrs == other.attrs


def _question(language: str) -> Any:
    configs = {"quiz.extension": {"language": language}}
    html = markdown(QUIZ, extensions=["quiz.extension"], extension_configs=configs)
    return BeautifulSoup(html, "html5lib").select_one("quiz-question")


def test_a_page_holds_the_words_of_its_scripts_once() -> None:
    html = markdown(QUIZ + QUIZ, extensions=["quiz.extension", "toc"])
    (script,) = BeautifulSoup(html, "html5lib").select("script.quiz-words")
    assert json.loads(script.string) == {"language": "en"} | ENGLISH["question"]


@pytest.mark.parametrize(("page", "words"), [("# Text", "here"), (QUIZ, "elsewhere")])
def test_a_page_without_questions_or_whose_scripts_have_their_words_holds_none(
    page: str, words: str
) -> None:
    configs = {"quiz.extension": {"words": words}}
    html = markdown(page, extensions=["quiz.extension"], extension_configs=configs)
    assert "quiz-words" not in html


def test_words_never_end_their_script() -> None:
    script = Words("en", {"question": {"key": "a </script> & <!-- b"}}).script("question")
    assert "<" not in script
    assert json.loads(script)["key"] == "a </script> & <!-- b"
