"""The examples that a report shows are right themselves."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from quiz.notebook import failure
from quiz.page import Page
from quiz.pages import read
from quiz.rules import (
    FAILING_CELL,
    NOTEBOOK,
    OPTIONS,
    PAIRS,
    QUIZ,
    RULES,
    SECTION,
    SETTINGS,
    STEPS,
    TOLERANCE,
    VALUES,
)
from quiz.settings import SETTINGS as SETTING_NAMES
from quiz.syntax import parse

WHOLE = {name: rule for name, rule in RULES.items() if "`quiz" in rule.example.partition("\n")[0]}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_quiz_is_one_without_faults(name: str) -> None:
    entries, faults = read([Page("example.md", RULES[name].example)])
    assert (len(entries), faults) == (1, [])


def test_a_shown_quiz_is_none() -> None:
    assert read([Page("example.md", RULES["swallowed-fence"].example)]) == ([], [])


OF_A_PAGE = [
    "bad-formula",
    "lone-tag",
    "front-matter",
    "bad-practice",
    "loose-formula",
    "shown-twice",
]
PARTS = {
    (SETTINGS, OPTIONS),
    (SETTINGS, STEPS),
    (SECTION, VALUES),
    (SETTINGS, PAIRS),
    (TOLERANCE, VALUES),
}


@pytest.mark.parametrize(("settings", "answers"), PARTS)
def test_the_parts_make_a_quiz(settings: str, answers: str) -> None:
    assert parse(f"{settings}\nWhich one?\n\n{answers}").key


def test_every_example_is_a_part_or_was_tried() -> None:
    tried = {rule.example for rule in WHOLE.values()} | {RULES["swallowed-fence"].example}
    tried |= {NOTEBOOK, FAILING_CELL}
    untried = {rule.example for rule in RULES.values()}.difference(tried, *PARTS)
    assert untried == {RULES[name].example for name in [*OF_A_PAGE, "unreadable-file"]}


@pytest.mark.parametrize("name", OF_A_PAGE)
def test_an_example_of_a_page_is_one_without_faults(name: str, course: Any) -> None:
    course.html(RULES[name].example)


def test_the_example_of_a_notebook_is_one_without_faults(course: Any) -> None:
    assert "Pooling</h1>" in re.sub("<a.*</a>", "", course.html(NOTEBOOK, ".ipynb"))


def test_the_example_of_a_cell_lets_it_fail() -> None:
    error = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}
    metadata = json.loads(f"{{{FAILING_CELL}}}")
    assert failure([{"outputs": [error], "metadata": {}}])
    assert not failure([{"outputs": [error]} | metadata])


def test_the_rule_on_unknown_settings_names_the_known() -> None:
    assert [name for name in SETTING_NAMES if name not in RULES["unknown-setting"].expected] == []


def test_a_report_tells_its_rule_by_what_was_expected() -> None:
    assert len({rule.expected for rule in RULES.values()}) == len(RULES)


def test_examples_are_short_enough_to_read() -> None:
    assert max(rule.example.count("\n") for rule in RULES.values()) <= QUIZ.count("\n") + 4
