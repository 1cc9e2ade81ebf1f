"""From a Question to the text of a quiz: what `quiz.syntax.parse` reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from quiz.kinds import KINDS, kind_of
from quiz.model import Question
from quiz.option import Option


def write(question: Question) -> str:
    """The text between the fences of a question."""
    rows = list(KINDS[question.kind].rows(question))
    head = yaml.safe_dump(_settings(question, rows), sort_keys=False, allow_unicode=True, width=999)
    options = (_option(*row, option) for row, option in zip(rows, question.options, strict=True))
    parts = [f"---\n{head}---\n{question.stem}", "\n".join(options), question.explanation]
    return "\n\n".join(part for part in parts if part)


def _settings(question: Question, rows: list[tuple[str, str]]) -> dict[str, Any]:
    """Those that differ from what they are without being said."""
    hints = list(question.hints)
    settings = {
        "id": question.id,
        "edition": question.edition if question.edition != 1 else None,
        "marks": question.marks if question.marks != 1 else None,
        "hint": hints[0] if len(hints) == 1 else hints,
        "objective": question.objective,
        "section": question.section,
        "multiple": question.kind == "several" and kind_of(rows) != "several",
        "shuffle": question.shuffle,
        "partial": question.partial,
        "tolerance": question.tolerance if question.tolerance != "0" else None,
        "case": question.case,
        "allow": dict(question.allow),
    }
    return {name: value for name, value in settings.items() if value}


def _option(mark: str, text: str, option: Option) -> str:
    value = f'"{text}"' if mark.endswith('"') else text
    head = f"- {mark}" if mark.startswith("[") else mark.rstrip('"')
    lines = [f"{head} {value}".replace("\n", "\n    "), *_quoted(option.feedback)]
    return "\n".join(line.rstrip() for line in lines)


def _quoted(text: str) -> Iterator[str]:
    for line in text.split("\n") if text else ():
        yield f"    > {line}"
