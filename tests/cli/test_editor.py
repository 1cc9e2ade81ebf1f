"""What editors are told of quizzes is what the project knows of them."""

from __future__ import annotations

import json
import re
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import editor
import pytest
import yaml
from jsonschema import Draft7Validator
from quiz import settings
from quiz.check import check
from quiz.kinds import KINDS
from quiz.notebook import pages as cells
from quiz.page import Page
from quiz.pages import quizzes
from quiz.values import SETTINGS

ROOT = Path(__file__).parents[2]
SCHEMAS = {
    name: json.loads((ROOT / "hooks" / "quiz" / f"{name}.schema.json").read_text("utf-8"))
    for name in ("quiz", "page")
}
QUIZ, PAGE = (Draft7Validator(schema) for schema in SCHEMAS.values())
EXAMPLES = sorted((ROOT / "docs" / "teach" / "examples").glob("*.txt"))
PAGES = sorted(path for path in (ROOT / "docs").rglob("*.*") if path.suffix in (".md", ".ipynb"))
VALUES: list[object] = [
    "", " ", "x", "A b", "a-b", "a--b", "pooling", "[a](b.md#c)", "[a](b c)", "a b", "2%", "some",
    0, 1, 2, -1, 0.5, -0.5, True, False, None, [], ["a"], [""], ["a", 1], {},
    {"Q103": "a good reason"}, {"Q103": "no reason"}, {"q": "a good reason"}, {"Q103": 1},
]  # fmt: skip


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_printed_and_its_examples_keep_to_it(name: str, quiz: Any) -> None:
    schema = SCHEMAS[name]
    Draft7Validator.check_schema(schema)
    assert json.loads(quiz("schema", name).stdout) == schema
    for setting in schema["properties"].values():
        assert setting["description"].endswith(".") and setting["examples"]
        for example in setting["examples"]:
            Draft7Validator({**schema, "required": [], "properties": {"a": setting}}).validate(
                {"a": example}
            )


def test_every_setting_of_a_quiz_is_described() -> None:
    assert list(SCHEMAS["quiz"]["properties"]) == list(SETTINGS)
    assert SCHEMAS["quiz"]["properties"]["allow"] == SCHEMAS["page"]["properties"]["allow"]


@pytest.mark.parametrize(("name", "value"), [*product(SETTINGS, VALUES)], ids=repr)
def test_the_schema_takes_what_a_quiz_takes(name: str, value: object) -> None:
    try:
        SETTINGS[name](value)
        is_right = True
    except ValueError:
        is_right = False
    assert QUIZ.is_valid({"id": "a", name: value}) == is_right


def test_a_quiz_needs_an_id_and_no_unknown_setting() -> None:
    assert not QUIZ.is_valid({"marks": 2})
    assert not QUIZ.is_valid({"id": "a", "points": 2})


@pytest.mark.parametrize("path", [*EXAMPLES, *PAGES], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_page_and_its_quizzes_keep_to_the_schemas(path: Path) -> None:
    whole = Page(path.name, path.read_text("utf-8"))
    for page in cells(whole)[0] if path.suffix == ".ipynb" else [whole]:
        for fence in quizzes(page):
            QUIZ.validate(_yaml(settings.split(fence.inside)[0]))
        if path.suffix != ".txt" and page.cell < 2:
            head = _yaml(settings.split(page.lines)[0])
            PAGE.validate(head)
            assert head.keys() <= SCHEMAS["page"]["properties"].keys()


def _yaml(lines: list[str] | None) -> dict[str, Any]:
    """As editors read it, for whom a day is a text."""
    values: dict[str, Any] = yaml.safe_load("\n".join(lines or [])) or {}
    return {name: value if name != "reviewed" else str(value) for name, value in values.items()}


@pytest.mark.parametrize(
    "head",
    [
        {"practice": "yes"},
        {"reviewed": "yesterday"},
        {"title": ""},
        {"title": 5},
        {"allow": {"Q103": "no"}},
        {"template": "test"},
        {"hide": "toc"},
    ],
    ids=repr,
)
def test_front_matter_with_a_slip_is_refused(head: dict[str, Any]) -> None:
    assert not PAGE.is_valid(head)
    assert PAGE.is_valid({"status": "new"}), "themes know more"


@pytest.mark.parametrize("name", editor.WRITTEN)
def test_an_editor_is_told_what_is_so(name: str) -> None:
    """If not: `python tests/editor.py`."""
    assert json.loads((editor.FOLDER / name).read_text("utf-8")) == editor.WRITTEN[name]()


@pytest.mark.parametrize("kind", KINDS)
def test_a_snippet_becomes_a_question_of_its_type(kind: str) -> None:
    body = "\n".join(editor.snippets()[f"Quiz: {kind}"]["body"])
    text = re.sub(r"(?<!\\)\$\{1:([^}]*)\}|(?<!\\)\$0", r"\1", body)
    (entry,), faults = check([Page("page.md", re.sub(r"\\([\\$}])", r"\1", text))])
    assert (entry.question.kind, entry.question.id) == (kind, "name-of-the-question")
    assert [fault for fault in faults if fault.severity != "info"] == []


class _Loader(yaml.SafeLoader):
    """As the editor reads mkdocs.yml: a tag with a list is that list, and any other a text."""


_Loader.add_multi_constructor(
    "",
    lambda loader, _, node: (
        loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else str(node.value)
    ),
)


def test_mkdocs_yml_has_no_fault_in_the_editor() -> None:
    config = json.loads((editor.FOLDER / "settings.json").read_text("utf-8"))
    (schema,) = config["yaml.schemas"]
    assert config["yaml.schemas"][schema] == ["mkdocs.yml"]
    validator = Draft7Validator(json.loads((ROOT / schema).read_text("utf-8")))
    validator.check_schema(validator.schema)
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    validator.validate(yaml.load(text, _Loader))
    for wrong in ("pass_mark: 500 ", "pass_mark: much ", "pas_mark: 50 "):
        assert not validator.is_valid(yaml.load(text.replace("pass_mark: 50 ", wrong), _Loader))
    tags = {tag.split()[0] for tag in config["yaml.customTags"]}
    used = set(re.findall(r"(!ENV|!!python/name:\S+)", text))
    assert {tag.replace("!!", "tag:yaml.org,2002:") for tag in used} == tags


def test_a_container_has_what_the_project_needs() -> None:
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8"))
    editors = json.loads((editor.FOLDER / "extensions.json").read_text("utf-8"))
    assert container["customizations"]["vscode"]["extensions"] == editors["recommendations"]
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert [f"PORT ?= {port}" in makefile for port in container["forwardPorts"]] == [True]
    target = container["postCreateCommand"].removeprefix("make ")
    assert f"\n{target}: " in makefile
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    python = project["requires-python"].removeprefix(">=")
    assert re.fullmatch(rf"python:{re.escape(python)}\.\d+-\w+", container["image"])
