"""The settings of the course, `extra.quiz` and `extra.course` in mkdocs.yml: their schemas say what each may be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

SCHEMAS = {
    name: json.loads(Path(__file__).with_name(file).read_text("utf-8"))
    for name, file in (("quiz", "settings.schema.json"), ("course", "course.schema.json"))
}
ROOT = "extra"

Path_ = tuple[str | int, ...]


def read(config: MkDocsConfig, name: str) -> dict[str, Any]:
    """The settings below this name, with defaults for what is not set.

    Raises PluginError with every setting that is not as it should be.
    """
    found = config.extra.get(name) or {}
    errors = Draft202012Validator(SCHEMAS[name]).iter_errors(found)
    complain(config, [((name, *error.absolute_path), _told(error)) for error in errors])
    return _filled(SCHEMAS[name], found)


def complain(config: MkDocsConfig, problems: Iterable[tuple[Path_, str]]) -> None:
    """Raises PluginError with the place of each problem; without any, does nothing."""
    if faults := [f"{_place(config, path)}: {message}" for path, message in problems]:
        raise PluginError("\n" + "\n".join(sorted(faults)) + f"\nfaults: {len(faults)}")


def unknown_questions(settings: dict[str, Any], ids: list[str]) -> Iterator[tuple[Path_, str]]:
    """The questions of the test that no page shows."""
    for number, name in enumerate(settings["test"]["questions"]):
        if name not in ids:
            guess = get_close_matches(name, ids, 1)
            hint = f"; did you mean `{guess[0]}`?" if guess else ""
            yield ("quiz", "test", "questions", number), f"no page shows a question `{name}`{hint}"


def _filled(schema: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    filled = dict(value)
    for name, inner in schema["properties"].items():
        if "default" in inner:
            filled.setdefault(name, inner["default"])
        if inner["type" if "type" in inner else "enum"] == "object":
            filled[name] = _filled(inner, filled[name])
    return filled


def _told(error: ValidationError) -> str:
    schema: Any = error.schema
    example = f" Such as: {json.dumps(schema['examples'][0])}" if "examples" in schema else ""
    return f"{error.message}. {schema.get('description', 'The settings of the course')}.{example}"


def _place(config: MkDocsConfig, path: Path_) -> str:
    """File, line, column, and name of a setting, or of the one around it where it is missing."""
    file = Path(config.config_file_path)
    name = ".".join(map(str, (ROOT, *path)))
    node = yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader) if file.is_file() else None
    for step in (ROOT, *path):
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
    mark = node.start_mark if node else None
    position = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
    return f"{file.name}{position}: {name}"
