"""`quiz fmt`: writes ids into the source, touching nothing else there, and records them."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from quiz.cli import registry
from quiz.cli.ids import NewId, missing
from quiz.cli.insert import with_ids, with_ids_in_cells
from quiz.cli.report import colored, counted, status
from quiz.cli.sources import PATHS, progress, sources


@click.command()
@PATHS
@click.option(
    "--check", is_flag=True, help="Change nothing; exit with 1 if something would change."
)
@click.pass_context
def fmt(context: click.Context, paths: tuple[Path, ...], check: bool) -> None:
    """Write an id into every quiz that has none, and record the ids of the course.

    An id is made of the page's name and words of the question. Readers' answers are kept under it, so change it before
    the page is published or never. Nothing else in a page changes, not even the ends of its lines.

    The registry, a folder of that name beside docs, remembers each id with a fingerprint of its right answers, also when
    the question is gone. Commit it: quiz check compares. A right answer that changes needs the next `edition`.

    PATHS are Markdown files and folders; without any, the folder docs.

    \b
    Examples:
      quiz fmt
      quiz fmt docs/topics/transformers.md
      quiz fmt --check                     in a workflow
    """
    pages, unreadable = sources(paths)
    with progress(pages, "Reading") as bar:
        ids, refused = missing(bar)
    for new in ids:
        click.echo(f"{new.page.place}:{new.line}: {'needs' if check else 'gets'} id: {new.id}")
    if not check:
        _write(ids)
    records, unrecorded = registry.update(paths, dry=check)
    for name in (name for name, record in records.items() if record.retired):
        click.echo(f"{registry.path(name)}: {'needs' if check else 'gets'} retired: true")
    faults = sorted(unreadable + refused + unrecorded)
    for fault in faults:
        click.echo(colored(fault), err=True)
    counts = [f"{counted(len(ids), 'id')} {'missing' if check else 'written'}"]
    if records:
        counts.append(f"{counted(len(records), 'record')} {'to write' if check else 'written'}")
    click.echo(" · ".join([*counts, counted(len({page.path for page in pages}), "page")]))
    context.exit(status(faults) or int(check and bool(ids or records)))


def _write(ids: list[NewId]) -> None:
    for name, of_page in groupby(ids, key=lambda new: new.page.path):
        path = Path(name)
        try:
            path.write_bytes(_changed(path.read_bytes(), list(of_page)))
        except OSError as error:
            raise click.FileError(name, f"{error.strerror}") from error
        except ValueError as error:
            raise click.ClickException(f"{name}: {error}") from error


def _changed(raw: bytes, ids: list[NewId]) -> bytes:
    if not ids[0].page.cell:
        return with_ids(raw, ids)
    by_cell = groupby(ids, key=lambda new: new.page.cell)
    return with_ids_in_cells(raw, {cell: list(of_cell) for cell, of_cell in by_cell})
