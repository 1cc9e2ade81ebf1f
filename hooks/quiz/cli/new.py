"""`quiz new`: pages and questions that pass the check, with text for their author to write over."""

from __future__ import annotations

import datetime
import re
from importlib.resources import files
from pathlib import Path

import click
import yaml

from quiz.cli.ids import identifier, ids, slug
from quiz.cli.report import colored, status
from quiz.cli.sources import NOTEBOOK, checked, sources
from quiz.kinds import KINDS
from quiz.page import Page

DOCS = Path("docs")
LONGEST = 100
NEXT = """\
{path} is there. Write your topic over its text, then:

  1. Add the page to `nav` in mkdocs.yml, where the topics are:
       - {nav}
  2. Look at it:       mkdocs serve
  3. Check its quiz:   quiz check {path}"""


@click.group()
def new() -> None:
    """Start a page or a question that passes the check.

    \b
    Examples:
      quiz new topic "Transformers"
      quiz new question
      quiz new question --type numeric --page docs/topics/transformers.md
    """


@new.command()
@click.argument("title")
def topic(title: str) -> None:
    """Write a page for a new topic.

    Its name comes from TITLE, in docs/topics/. It holds every part of a topic's page, with text that says what belongs
    there. A page that is there already is left alone.

    \b
    Example:
      quiz new topic "Transformers"        writes docs/topics/transformers.md
    """
    title = " ".join(title.split())
    if not 0 < len(slug(title)) <= LONGEST:
        raise click.UsageError(
            "the title becomes the file's name: it needs letters from a to z, and not too many"
        )
    if not DOCS.is_dir():
        raise click.UsageError("there is no folder docs here; go to where mkdocs.yml is")
    path = DOCS / "topics" / f"{slug(title)}.md"
    if path.exists():
        raise click.ClickException(f"{path.as_posix()} is there already, and stays as it is")
    text = _template("topic", path, title=title, front_matter=_front_matter(title))
    _write(path, text.encode())
    click.echo(NEXT.format(path=path.as_posix(), nav=path.relative_to(DOCS).as_posix()))


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
        click.echo(_template(kind, None), nl=False)
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
    _write(page, above + _template(kind, page).encode().replace(b"\n", end))
    line = len(Page("", above.decode("utf-8-sig")).lines)
    click.echo(f"{page}:{line}: a question of the type {kind}; write yours over it")


def _front_matter(title: str) -> str:
    values = {"title": title, "description": "Say in one sentence what a reader learns here."}
    head = yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=1000)
    return f"---\n{head}reviewed: {datetime.date.today()}\n---\n"


def _template(name: str, page: Path | None, **values: str) -> str:
    """A template with an id for this page, and values in place of their names in braces; other braces are LaTeX."""
    pages, _ = sources(path for path in (DOCS, page) if path and path.exists())
    values["id"] = identifier(str(page or ""), "New question", ids(pages))
    text = files("quiz.cli").joinpath("templates", f"{name}.md").read_text("utf-8")
    return re.sub(r"\{(\w+)\}", lambda name: values.get(name[1], name[0]), text)


def _opened(raw: bytes, end: bytes) -> bytes:
    """The bytes of a page with an empty line for its last."""
    if not raw:
        return raw
    return raw + end * (1 if raw.endswith((b"\r", b"\n")) else 2)


def _write(path: Path, raw: bytes) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
    except OSError as error:
        raise click.FileError(path.as_posix(), f"{error.strerror}") from error
