"""Writes what an editor is told of quizzes: `python tests/editor.py`. A test compares.

Snippets are the templates of `quiz new question`; the schema of mkdocs.yml is that of the settings of the course.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from quiz.cli.template import filled, template
from quiz.kinds import KINDS

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".vscode"
ENVIRONMENT = {"type": "array", "description": "!ENV [NAME, default]"}


def snippets() -> dict[str, Any]:
    return {f"Quiz: {kind}": _snippet(kind) for kind in KINDS}


def _snippet(kind: str) -> dict[str, Any]:
    text = re.sub(r"[\\$}]", r"\\\g<0>", template(f"{kind}.md"))
    body = filled(text.replace("{id\\}", "{id}"), id="${1:name-of-the-question}")
    return {
        "scope": "markdown",
        "prefix": f"quiz-{kind}",
        "description": f"A question of the type {kind}, to write over",
        "body": [*body.rstrip("\n").split("\n"), "$0"],
    }


def schema() -> dict[str, Any]:
    settings = json.loads((ROOT / "hooks" / "settings.schema.json").read_text("utf-8"))
    settings.pop("$schema")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "mkdocs.yml, as far as quizzes are concerned",
        "type": "object",
        "properties": {
            "extra": {"type": "object", "properties": {"quiz": _or_environment(settings)}}
        },
    }


def _or_environment(schema: dict[str, Any]) -> dict[str, Any]:
    """A value may come from the environment, which editors see as a list; groups and lists may not."""
    if "properties" in schema:
        inner = {name: _or_environment(one) for name, one in schema["properties"].items()}
        return {**schema, "properties": inner}
    if schema.get("type") == "array":
        return schema
    return {"description": schema["description"], "anyOf": [schema, ENVIRONMENT]}


WRITTEN = {"quiz.code-snippets": snippets, "mkdocs.schema.json": schema}

if __name__ == "__main__":
    for name, content in WRITTEN.items():
        text = json.dumps(content(), indent=2, ensure_ascii=False)
        (FOLDER / name).write_text(f"{text}\n", "utf-8")
