"""Every question of a site as data that keeps to its schema."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from quiz.kinds import KINDS

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "hooks" / "quiz" / "bank.schema.json").read_text("utf-8"))
QUIZ = """\
Text.

```quiz
---
id: where
marks: 2
hint: [Look., Look again.]
objective: Find things
section: there
shuffle: true
allow: {Q103: the reason is this}
---
Où?

- [x] Là
    > Oui.
- [ ] $x < 1$ {pinned}
    > Non.

Parce que.
```
"""
QUESTION = {
    "id": "where",
    "page": "docs/a.md",
    "cell": None,
    "line": 3,
    "revision": "7d45b1ca",
    "type": "single",
    "stem": "Où?",
    "options": [
        {
            "id": "0da86e0f",
            "text": "Là",
            "correct": True,
            "feedback": "Oui.",
            "match": "",
            "pinned": False,
        },
        {
            "id": "98faeaca",
            "text": "$x < 1$",
            "correct": False,
            "feedback": "Non.",
            "match": "",
            "pinned": True,
        },
    ],
    "explanation": "Parce que.",
    "hints": ["Look.", "Look again."],
    "edition": 1,
    "marks": 2,
    "partial": False,
    "shuffle": True,
    "tolerance": "0",
    "case": False,
    "objective": "Find things",
    "section": "there",
    "allow": {"Q103": "the reason is this"},
}


def test_a_question_with_all_that_it_can_say(write: Any, quiz: Any) -> None:
    write("docs/a.md", QUIZ)
    result = quiz("bank")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {"version": 2, "questions": [QUESTION]}
    assert "Où?" in result.stdout, "readable for people, too"


def test_the_bank_keeps_to_its_schema(write: Any, quiz: Any) -> None:
    for kind in KINDS:
        write(f"docs/{kind}.md", "")
        quiz("new", "question", "--type", kind, "--page", f"docs/{kind}.md")
    write("docs/a.md", QUIZ)
    bank = json.loads(quiz("bank", "docs", str(ROOT / "docs")).stdout)
    assert len(bank["questions"]) > len(KINDS) + 1
    Draft202012Validator(SCHEMA).validate(bank)


def test_the_schema_is_one_and_tells_of_every_field() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert [path for path, field in _fields(SCHEMA) if not field.get("description")] == []
    for part in SCHEMA, *SCHEMA["$defs"].values():
        assert part["required"] == list(part["properties"])
        assert part["additionalProperties"] is False
    types = SCHEMA["$defs"]["question"]["properties"]["type"]
    assert sorted(types["enum"]) == sorted(KINDS)
    assert [kind for kind in KINDS if kind not in types["description"]] == []


def _fields(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, field in [*schema.get("properties", {}).items(), *schema.get("$defs", {}).items()]:
        yield f"{path}/{name}", field
        yield from _fields(field, f"{path}/{name}")


def test_the_schema_is_printed(quiz: Any) -> None:
    assert json.loads(quiz("bank", "--schema").stdout) == SCHEMA


@pytest.mark.parametrize("text", [QUIZ.replace("[x]", "[ ]").encode(), b"\xff"])
def test_nothing_is_printed_beside_a_fault(text: bytes, write: Any, quiz: Any) -> None:
    write("docs/a.md", QUIZ)
    write("docs/b.md", text.replace(b"id: where", b"id: there"))
    result = quiz("bank")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "\ndocs/b.md:" in "\n" + result.stderr
    assert "\n1 error" in result.stderr and " · 1 sound question, " in result.stderr


def test_no_question_is_no_fault(write: Any, quiz: Any) -> None:
    write("docs/a.md", "")
    assert json.loads(quiz("bank").stdout) == {"version": 2, "questions": []}


def test_what_is_installed_holds_the_schema_and_the_templates(folder: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "hooks", folder / "hooks")
    options = ["--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, "."], check=True)
    (wheel,) = folder.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    needed = {f"quiz/cli/templates/{name}.md" for name in ["topic", *KINDS]}
    needed |= {"quiz/bank.schema.json", "quiz/analysis/handed.schema.json", "quiz/cli/__init__.py"}
    assert needed | {"quiz/cli/templates/analysis.html"} <= names
