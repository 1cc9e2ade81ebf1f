"""`quiz new topic` and `quiz new notebook`: whole pages, in the navigation."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from contextlib import suppress
from pathlib import Path

import click
import yaml

from quiz import settings
from quiz.cli.ids import slug
from quiz.cli.nav import with_page
from quiz.cli.sources import sources
from quiz.cli.template import DOCS, filled, new_id, template, write
from quiz.page import Page

SETTINGS = Path("mkdocs.yml")
LONGEST = 100
TOPIC = "Say here in one sentence what readers will learn; search engines show it under the title."
NOTEBOOK = "Say here in one sentence what readers find out; search engines show it under the title."
HEADING = re.compile(r"# +(.*?)[ #]*$")
MARKUP = re.compile(r"[\\`*_{}\[\]#$]")
NEXT = """
  1. Look at it:       mkdocs serve
  2. Check its quiz:   quiz check {path}
  3. Record its ids:   quiz fmt"""
NAME = click.option(
    "--name", help="The name of the file, where the title has no letters from a to z."
)


@click.command()
@click.argument("title")
@NAME
def topic(title: str, name: str | None) -> None:
    """Write a page for a new topic, and put it into the navigation.

    Its name comes from TITLE, in docs/topics/. It holds every part of a topic's page, with text that says what belongs
    there, and passes the check as it is. A page that is there already is left alone.

    \b
    Examples:
      quiz new topic "Transformers"        writes docs/topics/transformers.md
      quiz new topic "量子力学" --name quantum-mechanics
    """
    path, title = _free(DOCS / "topics", title, name, ".md")
    head = _front_matter(title=title, description=TOPIC, reviewed=datetime.date.today())
    text = filled(template("topic.md"), id=new_id(path), title=_plain(title), front_matter=head)
    write(path, text.encode())
    _tell(path, "topic", "Topics")


@click.command()
@click.argument("title")
@NAME
def notebook(title: str, name: str | None) -> None:
    """Write a notebook for a new lesson, and put it into the navigation.

    Its name comes from TITLE, in docs/notebooks/. It holds a question to find out about, a prediction to make, code, a
    plot, an exercise, and a quiz; it runs, and passes the check as it is. A notebook that is there already is left alone.

    \b
    Examples:
      quiz new notebook "Attention by hand"      writes docs/notebooks/attention-by-hand.ipynb
      quiz new notebook "注意力" --name attention
    """
    path, title = _free(DOCS / "notebooks", title, name, ".ipynb")
    head = _front_matter(title=title, description=NOTEBOOK, practice=True)
    whole = json.loads(template("notebook.ipynb"))
    values = {"id": new_id(path), "title": _plain(title), "front_matter": head.rstrip()}
    for cell in whole["cells"]:
        cell["source"] = filled("".join(cell["source"]), **values).splitlines(keepends=True)
    write(path, (json.dumps(whole, indent=1, ensure_ascii=False) + "\n").encode())
    _tell(path, "lesson", "Notebooks")


def _free(folder: Path, title: str, name: str | None, ending: str) -> tuple[Path, str]:
    """The file of a new page and its title on one line, where both are free."""
    for needed in (SETTINGS, DOCS):
        if not needed.exists():
            raise click.UsageError(f"there is no {needed} here; go to the folder of a course")
    title = " ".join(title.split())
    path = folder / f"{_name(title, name)}{ending}"
    if path.exists():
        raise click.ClickException(f"{path.as_posix()} is there already, and stays as it is")
    if same := next((page.path for page in sources([DOCS])[0] if _is_named(page, title)), None):
        raise click.ClickException(f"{same} has this title already; choose another one")
    return path, title


def _name(title: str, name: str | None) -> str:
    if any(c in "<>" or unicodedata.category(c) in ("Cc", "Cs") for c in title):
        raise click.UsageError("the title must be plain text, without < and >, which would be HTML")
    if name is not None and (not name or slug(name) != name):
        raise click.UsageError(
            "the name must be small letters, digits and hyphens, such as my-page"
        )
    name = name or slug(title)
    if not 0 < len(name) <= LONGEST:
        raise click.UsageError(
            "the title becomes the file's name: it needs letters from a to z, and not too many;"
            " or give the name yourself: --name my-page"
        )
    return name


def _is_named(page: Page, title: str) -> bool:
    names = [match[1] for line in page.lines if (match := HEADING.match(line))][:1]
    head, _ = settings.split(page.lines)
    with suppress(
        Exception
    ):  # of any kind, where a value does not fit its tag; the check tells of it
        names.append(str(yaml.safe_load("\n".join(head or []))["title"]))
    return title.casefold() in map(str.casefold, names)


def _front_matter(**values: object) -> str:
    return f"---\n{yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=1000)}---\n"


def _plain(title: str) -> str:
    """A title as Markdown that means nothing else."""
    return MARKUP.sub(r"\\\g<0>", title.replace("&", "&amp;"))


def _tell(path: Path, what: str, section: str) -> None:
    """Puts the page into the navigation, and says so, or what to do by hand."""
    page = path.relative_to(DOCS).as_posix()
    try:
        changed = with_page(SETTINGS.read_bytes(), page, section)
    except ValueError as error:
        click.echo(f"{path.as_posix()} is there, but in mkdocs.yml nothing has changed: {error}.")
        click.echo(f"Add the page to `nav` there by hand:\n\n  - {page}\n")
    else:
        if changed:
            write(SETTINGS, changed)
        place = "in the navigation of mkdocs.yml" if changed else "all pages are in the navigation"
        click.echo(f"{path.as_posix()} is there, and {place}.")
    click.echo(f"Write your {what} over its text, then:\n{NEXT.format(path=path.as_posix())}")
