"""`quiz bank`: every question as data. quiz/bank.schema.json says what each field means."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from quiz.cli.report import colored, status, summary
from quiz.cli.sources import PATHS, checked
from quiz.option import Option
from quiz.pages import Entry


def _print_schema(context: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(files("quiz").joinpath("bank.schema.json").read_bytes(), nl=False)
        context.exit()


@click.command()
@PATHS
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print what the fields mean, as a JSON Schema.",
)
@click.pass_context
def bank(context: click.Context, paths: tuple[Path, ...]) -> None:
    """Print every question as JSON, in the order of pages and lines.

    PATHS are Markdown files and folders; without any, the folder docs. Texts are Markdown, as in the source. Where a
    question is faulty, the faults are reported and nothing else is printed.

    \b
    Examples:
      quiz bank > questions.json
      quiz bank docs/topics/transformers.md
      quiz bank --schema > bank.schema.json
    """
    result = checked(paths)
    if failed := status(result.faults):
        click.echo("\n".join([*map(colored, result.faults), summary(result)]), err=True)
        context.exit(failed)
    questions = {"version": 2, "questions": list(map(_question, result.entries))}
    click.echo(json.dumps(questions, indent=2, ensure_ascii=False).encode())


def _question(entry: Entry) -> dict[str, Any]:
    question = entry.question
    return {
        "id": question.id,
        "page": entry.page.path,
        "cell": entry.page.cell or None,
        "line": entry.line,
        "revision": question.revision,
        "type": question.kind,
        "stem": question.stem,
        "options": list(map(_option, question.options)),
        "explanation": question.explanation,
        "hints": question.hints,
        "edition": question.edition,
        "marks": question.marks,
        "partial": question.partial,
        "shuffle": question.shuffle,
        "tolerance": question.tolerance,
        "case": question.case,
        "objective": question.objective,
        "section": question.section,
        "allow": dict(question.allow),
    }


def _option(option: Option) -> dict[str, Any]:
    return {
        "id": option.id,
        "text": option.text,
        "correct": option.correct,
        "feedback": option.feedback,
        "match": option.match,
        "pinned": option.pinned,
    }
