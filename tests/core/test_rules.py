"""The examples that a report shows are right themselves."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from quiz.advice import ADVICE
from quiz.check import check
from quiz.notebook import failure
from quiz.page import Page
from quiz.pages import read
from quiz.rules import (
    ALLOW,
    EDITION,
    FAILING_CELL,
    NOTEBOOK,
    OPTIONS,
    PAIRS,
    PINNED,
    QUIZ,
    RECORD,
    RULES,
    SECTION,
    SETTINGS,
    STEPS,
    TOLERANCE,
    VALUES,
)
from quiz.values import SETTINGS as SETTING_NAMES

WHOLE = {name: rule for name, rule in RULES.items() if "`quiz" in rule.example.partition("\n")[0]}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_quiz_is_one_without_faults(name: str) -> None:
    entries, faults = check([Page("example.md", RULES[name].example)])
    assert (len(entries), faults) == (1, [])


def test_a_shown_quiz_is_none() -> None:
    assert read([Page("example.md", RULES["swallowed-fence"].example)]) == ([], [])


OF_A_PAGE = [
    "active-html",
    "outside-image",
    "no-alt",
    "bad-formula",
    "lone-tag",
    "front-matter",
    "bad-practice",
    "bad-review",
    "loose-formula",
    "shown-twice",
]
PARTS = {
    (SETTINGS, OPTIONS),
    (SETTINGS, STEPS),
    (SECTION, VALUES),
    (SETTINGS, PAIRS),
    (TOLERANCE, VALUES),
    (EDITION, VALUES),
}


@pytest.mark.parametrize(("settings", "answers"), sorted(PARTS))
def test_the_parts_make_a_quiz(settings: str, answers: str) -> None:
    assert not linted(settings, "Which one of the layers is the largest?", answers)


def test_the_example_of_a_reason_makes_a_quiz() -> None:
    assert not linted(ALLOW, "Which of these layers is not trained?", OPTIONS)


@pytest.mark.parametrize("name", sorted(ADVICE.keys() - WHOLE.keys()))
def test_an_example_of_good_writing_is_one(name: str) -> None:
    """Each is settings, a stem, or answers; the rest is as good."""
    example = ADVICE[name].example
    parts = [SETTINGS, PINNED.split("\n")[5], OPTIONS]
    place = 0 if example.startswith("---") else 2 if example.startswith(("- [", "= ")) else 1
    parts[place] = example if place != 1 or example.endswith("?") else f"{parts[1]}\n\n{example}"
    assert not linted(*parts)


def linted(settings: str, stem: str, answers: str) -> list[object]:
    quiz = f"```quiz\n{settings}\n{stem}\n\n{answers}\n"
    quiz += "```" if "\n\n" in answers else "\nA summary says less than the values.\n```"
    entries, faults = check([Page("example.md", quiz)])
    assert len(entries) == 1
    return [fault for fault in faults if fault.rule != "abbreviation"]


def test_every_example_is_a_part_or_was_tried() -> None:
    tried = {rule.example for rule in [*WHOLE.values(), *ADVICE.values()]}
    tried |= {RULES["swallowed-fence"].example, NOTEBOOK, FAILING_CELL, ALLOW, RECORD}
    untried = {rule.example for rule in RULES.values()}.difference(tried, *PARTS)
    assert untried == {RULES[name].example for name in [*OF_A_PAGE, "unreadable-file"]}


@pytest.mark.parametrize("name", OF_A_PAGE)
def test_an_example_of_a_page_is_one_without_faults(name: str, course: Any) -> None:
    course.html(RULES[name].example)


def test_the_example_of_a_notebook_is_one_without_faults(course: Any) -> None:
    assert "Windows</h1>" in re.sub("<a.*</a>", "", course.html(NOTEBOOK, ".ipynb"))


def test_the_example_of_a_cell_lets_it_fail() -> None:
    error = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}
    metadata = json.loads(f"{{{FAILING_CELL}}}")
    assert failure([{"outputs": [error], "metadata": {}}])
    assert not failure([{"outputs": [error]} | metadata])


def test_a_warning_says_why_and_an_error_needs_no_reason() -> None:
    assert [n for n, rule in RULES.items() if bool(rule.reason) == (rule.severity == "error")] == []


def test_the_rule_on_unknown_settings_names_the_known() -> None:
    assert [name for name in SETTING_NAMES if name not in RULES["unknown-setting"].expected] == []


def test_a_report_tells_its_rule_by_what_was_expected() -> None:
    assert len({rule.expected for rule in RULES.values()}) == len(RULES)


def test_examples_are_short_enough_to_read() -> None:
    assert max(rule.example.count("\n") for rule in RULES.values()) <= QUIZ.count("\n") + 4
