"""`quiz analyze`: what the results that learners hand in tell about the questions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from quiz.analysis.handed import LONGEST, Attempt, Unusable, attempts
from quiz.analysis.items import analyze as analysis_of
from quiz.analysis.items import one_line
from quiz.cli.analysis_page import page
from quiz.cli.analysis_report import FORMATS
from quiz.cli.report import counted
from quiz.cli.sources import formats, sources
from quiz.model import Question
from quiz.pages import read


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, readable=False, path_type=Path),
)
@click.option(
    "--docs",
    type=click.Path(exists=True, readable=False, path_type=Path),
    default=Path("docs"),
    show_default=True,
    help="The pages that hold the questions.",
)
@formats(FORMATS, "For people, for a spreadsheet, or for programs.")
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write a page with plots, which opens in any browser.",
)
@click.pass_context
def analyze(
    context: click.Context, files: tuple[Path, ...], docs: Path, form: str, html: Path | None
) -> None:
    """Tell which questions are hard, which tell learners apart, and which wrong options nobody chooses.

    FILES are what learners hand in, and folders of it: results as JSON, or a whole progress, both from the results page. Of
    each learner the first answer to a question counts. Names are not printed. What cannot be used is named with the
    reason, and left out.

    The exit status is 0 if something could be used, 1 if nothing could, and 2 if the command itself is wrong.

    \b
    Examples:
      quiz analyze handed-in/
      quiz analyze handed-in/ --html analysis.html
      quiz analyze --format csv results-*.json > questions.csv
    """
    handed = list(_files(files))
    if html and any(_is_same(html, file) for file in handed):
        raise click.UsageError(
            f"{_name(html)} is one of the files to read; write the page elsewhere"
        )
    bank = _bank(docs)
    found = [attempt for file in handed for attempt in _attempts(file, bank.keys())]
    if not found:
        _warn(f"nothing to analyze in {counted(len(handed), 'file')}")
        context.exit(1)
    result = analysis_of(found, list(bank.values()))
    report = FORMATS[form](result)
    click.echo(report if form == "text" else report.encode(), nl=False)
    if html:
        _write(html, page(result))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file once, but none in a folder that is hidden."""
    seen: set[str] = set()
    for path in paths:
        for file in _inside(path) if path.is_dir() else [path]:
            if (real := os.path.realpath(file)) not in seen:
                seen.add(real)
                yield file


def _inside(folder: Path) -> Iterator[Path]:
    for name, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(inner for inner in folders if not inner.startswith("."))
        yield from (Path(name, file) for file in sorted(files) if not file.startswith("."))


def _refuse(error: OSError) -> None:
    _warn(f"{_name(error.filename)}: not used: {(error.strerror or 'unreadable').lower()}")


def _bank(docs: Path) -> dict[str, Question]:
    pages, unreadable = sources([docs])
    entries, faults = read(pages)
    if unreadable or faults:
        _warn("some questions of the course are faulty and unknown here; quiz check tells of them")
    return {entry.question.id: entry.question for entry in entries}


def _attempts(file: Path, known: Iterable[str]) -> Iterator[Attempt]:
    """The attempts in a file with what they hold of these questions."""
    try:
        found = attempts(_content(file))
    except Unusable as error:
        _warn(f"{_name(file)}: not used: {error}")
        return
    except OSError as error:
        _refuse(OSError(error.errno, error.strerror, str(file)))
        return
    asked = {response.id for attempt in found for response in attempt.responses}
    unknown = len(asked.difference(known))
    if unknown == len(asked):
        _warn(f"{_name(file)}: not used: none of its questions is one of this course")
        return
    if unknown:
        many = counted(unknown, "question")
        _warn(f"{_name(file)}: left out {many} that this course does not have")
    for attempt in found:
        own = tuple(response for response in attempt.responses if response.id in known)
        if own:
            yield attempt._replace(responses=own)


def _content(file: Path) -> bytes:
    if not file.is_file():  # a pipe would be waited for
        raise Unusable("it is no file")
    with file.open("rb") as stream:
        return stream.read(LONGEST + 1)


def _is_same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise click.FileError(_name(path), f"{error.strerror}") from error


def _warn(message: str) -> None:
    click.echo(message, err=True)


def _name(path: str | Path) -> str:
    """A file's name as a terminal can show it."""
    return one_line(click.format_filename(path))
