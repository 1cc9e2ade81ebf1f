"""The commands on a notebook: faults, ids and questions of its Markdown cells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

QUIZ = """\
Text.

```quiz
Which number is even?

- [ ] One
    > One is odd: nothing halves it.
- [x] Two
    > Two is twice one.
```"""
WITH_ID = QUIZ.replace("```quiz\n", "```quiz\n---\nid: even\n---\n")


@pytest.fixture
def notebook(write: Any) -> Any:
    def make(quiz: str) -> Path:
        cells = [
            new_markdown_cell("# Pooling"),
            new_code_cell("- [x] = 1", id="code"),
            new_markdown_cell(quiz),
        ]
        return write("docs/x.ipynb", nbformat.writes(new_notebook(cells=cells)) + "\n")

    return make


def test_a_fault_is_told_with_its_cell(notebook: Any, quiz: Any) -> None:
    notebook(QUIZ)
    result = quiz("check")
    assert result.exit_code == 1
    assert result.stdout.startswith("docs/x.ipynb:cell 3:4:1: Q001 the question has no id\n")
    assert "1 error · 0 sound questions, 1 page" in result.stdout
    row = json.loads(quiz("check", "--format", "json").stdout)["faults"][0]
    assert (row["path"], row["cell"], row["line"]) == ("docs/x.ipynb", 3, 4)


def test_an_id_goes_into_its_cell_and_nothing_else_changes(notebook: Any, quiz: Any) -> None:
    path = notebook(QUIZ)
    before = path.read_bytes()
    result = quiz("fmt")
    assert "docs/x.ipynb:cell 3:3: gets id: x-number-even" in result.stdout
    lines = before.split(b"\n")
    after = path.read_bytes().split(b"\n")
    new = [b'    "---\\n",', b'    "id: x-number-even\\n",', b'    "---\\n",']
    assert [line for line in after if line not in lines] == new
    assert [line for line in after if line not in new] == lines
    assert quiz("check").exit_code == 0
    assert quiz("fmt").stdout == "0 ids written · 1 page\n"


def test_its_questions_are_in_the_bank(notebook: Any, quiz: Any) -> None:
    notebook(WITH_ID)
    (question,) = json.loads(quiz("bank").stdout)["questions"]
    assert (question["page"], question["cell"], question["line"]) == ("docs/x.ipynb", 3, 3)


def test_a_broken_notebook_is_a_fault(write: Any, quiz: Any) -> None:
    write("docs/x.ipynb", '{"cells": [')
    result = quiz("check")
    assert result.exit_code == 1
    assert "docs/x.ipynb:1:12: N001" in result.stdout


def test_a_question_is_pasted_into_a_notebook_by_hand(notebook: Any, quiz: Any) -> None:
    path = notebook(WITH_ID)
    before = path.read_bytes()
    result = quiz("new", "question", "--page", "docs/x.ipynb")
    assert result.exit_code == 2
    assert "paste the question into a Markdown cell" in result.stderr
    assert path.read_bytes() == before
