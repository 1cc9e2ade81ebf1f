"""Every objective of a topic is tested by a question, and every question tests an objective, where the topic teaches it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from quiz.page import Page
from quiz.pages import read

ROOT = Path(__file__).parents[1]
TOPICS = sorted((ROOT / "docs" / "topics").glob("*.md"))
PROMISES = re.compile(r"^## What you will be able to do\n\n((?:- .*\n)+)", re.MULTILINE)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_objectives_and_questions_belong_together(topic: Path) -> None:
    page = Page(str(topic), topic.read_text("utf-8"))
    entries, faults = read([page])
    assert not faults
    promised = PROMISES.search(page.source)
    assert promised
    objectives = {line[2:].rstrip(".") for line in promised[1].splitlines()}
    tested = {entry.question.objective for entry in entries}
    assert objectives - tested == set(), "no question tests these"
    assert tested - objectives == set(), "the page does not promise these"
    assert all(entry.question.section for entry in entries), "where to read again"
