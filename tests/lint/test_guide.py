"""What docs/teach/writing-questions.md shows is what the rules say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quiz.check import check
from quiz.page import Page
from quiz.rules import RULES

SOURCE = (Path(__file__).parents[2] / "docs" / "teach" / "writing-questions.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"(?ms)^### (Q\d{3}): (.*?)(?=^###? |\Z)", SOURCE))
ONLY_TOLD = {"Q201", "Q202", "Q203", "Q204"}
"""Rules about a whole site, which no single example can break."""
OF_FORM = {"Q001", "Q002", "Q005", "Q010", "Q206"}
"""Rules that make a question valid, without a section of their own."""
ALSO_OF_FORM = {"Q003", "Q004", "Q006"}
"""Rules with errors of form, which the text of their section mentions."""


def examples(code: str) -> tuple[str, str]:
    not_so, but_so = re.findall(r"(?ms)^````markdown\n(.*?)^````$", SECTIONS[code])
    return not_so, but_so


def codes(example: str) -> set[str]:
    entries, faults = check([Page("page.md", example)])
    assert entries or faults
    return {fault.code for fault in faults}


@pytest.mark.parametrize("code", sorted(SECTIONS.keys() - ONLY_TOLD))
def test_the_bad_example_breaks_this_rule_only_and_the_good_one_none(code: str) -> None:
    not_so, but_so = examples(code)
    assert codes(not_so) == {code}
    assert codes(but_so) == set()


def test_every_rule_is_told() -> None:
    shown = {rule.code for rule in RULES.values() if rule.code.startswith("Q")}
    assert SECTIONS.keys() == shown - OF_FORM


@pytest.mark.parametrize("code", SECTIONS)
def test_the_table_lists_every_rule_with_its_severities(code: str) -> None:
    row = re.search(rf"(?m)^\| \[{code}\]\(#{code.lower()}\) \| [^|]+ \| (.+) \|$", SOURCE)
    assert row
    severities = {rule.severity for rule in RULES.values() if rule.code == code}
    told = set(re.findall("error|warning|info", row[1]))
    assert told == severities - ({"error"} if code in ALSO_OF_FORM else set())


def test_the_report_is_one() -> None:
    not_so, _ = examples("Q103")
    _, (fault,) = check([Page("docs/topics/energy.md", "\n" * 26 + not_so)])
    shown = re.search(r"(?ms)^```text\n(.*?)^```$", SOURCE)
    assert shown and str(fault).startswith(shown[1])


def test_the_reason_silences_the_rule() -> None:
    silenced = re.search(r"(?ms)^## When a rule is wrong.*?^````markdown\n(.*?)^````$", SOURCE)
    assert silenced and codes(silenced[1]) == set()
