"""`quiz new`: pages and questions that pass the check, with text for their author to write over."""

from __future__ import annotations

import re
from pathlib import Path

import click

from quiz.cli.pages import notebook, topic
from quiz.cli.report import colored, status
from quiz.cli.sources import NOTEBOOK, checked
from quiz.cli.template import filled, new_id, template, write
from quiz.kinds import KINDS
from quiz.page import Page


@click.group()
def new() -> None:
    """Start a page or a question that passes the check.

    \b
    Examples:
      quiz new topic "Transformers"
      quiz new notebook "Attention by hand"
      quiz new question
      quiz new question --type numeric --page docs/topics/transformers.md
    """


for command in (topic, notebook):
    new.add_command(command)


@new.command()
@click.option(
    "--type",
    "kind",
    type=click.Choice(sorted(KINDS)),
    default="single",
    show_default=True,
    help="What the reader does: choose, type a number or a text, put in order, match.",
)
@click.option(
    "--page",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Append the question to this page.",
)
@click.pass_context
def question(context: click.Context, kind: str, page: Path | None) -> None:
    """Print a question to paste into a page, or append it to one.

    It is a whole example with feedback and an id of its own, to be written over.

    \b
    Examples:
      quiz new question
      quiz new question --type ordering
      quiz new question --type numeric --page docs/topics/transformers.md
    """
    if not page:
        click.echo(_question(kind, None), nl=False)
        return
    if page.suffix == NOTEBOOK:
        raise click.UsageError("in a notebook, paste the question into a Markdown cell")
    faults = checked([page]).faults
    if failed := status(faults):
        click.echo("\n".join(map(colored, faults)), err=True)
        click.echo(f"{page}: nothing was added; mend the page first", err=True)
        context.exit(failed)
    raw = page.read_bytes()
    end = next(iter(re.findall(rb"\r\n|\r|\n", raw)), b"\n")
    above = _opened(raw, end)
    write(page, above + _question(kind, page).encode().replace(b"\n", end))
    line = len(Page("", above.decode("utf-8-sig")).lines)
    click.echo(
        f"{page}:{line}: a question of the type {kind}; write yours over it, then run quiz fmt"
    )


def _question(kind: str, page: Path | None) -> str:
    return filled(template(f"{kind}.md"), id=new_id(page))


def _opened(raw: bytes, end: bytes) -> bytes:
    """The bytes of a page with an empty line for its last."""
    if not raw:
        return raw
    return raw + end * (1 if raw.endswith((b"\r", b"\n")) else 2)
