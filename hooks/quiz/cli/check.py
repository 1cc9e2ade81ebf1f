"""`quiz check`: all faults of all pages at once."""

from __future__ import annotations

from pathlib import Path

import click

from quiz.cli import registry
from quiz.cli.report import FORMATS, status
from quiz.cli.sources import PATHS, checked, formats


@click.command()
@PATHS
@formats(
    FORMATS, "For people, for programs, or as notes beside the lines of a pull request on GitHub."
)
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.pass_context
def check(context: click.Context, paths: tuple[Path, ...], form: str, strict: bool) -> None:
    """Find what is wrong with quizzes, and show how to write it right.

    PATHS are Markdown files and folders; without any, the folder docs. Pages are read as they stand: what only a build
    shows, such as broken links and formulas, is found by mkdocs build.

    The exit status is 0 without errors, 1 with errors, and 2 if the command itself is wrong.

    \b
    Examples:
      quiz check
      quiz check docs/topics/transformers.md
      quiz check --strict --format github docs     in a workflow
      quiz check --format json > report.json
    """
    result = checked(paths)
    result = result._replace(faults=sorted(result.faults + registry.faults(result)))
    click.echo(FORMATS[form](result))
    context.exit(status(result.faults, strict=strict))
