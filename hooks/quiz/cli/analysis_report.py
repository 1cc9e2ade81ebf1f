"""An analysis as somebody wants to read it: a person, a spreadsheet, or a program."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from textwrap import indent, wrap
from typing import Any

import click

from quiz.analysis.items import SETTINGS, SOME, Analysis, Choice, Item, Measure, one_line
from quiz.analysis.remarks import FEW, remarks
from quiz.cli.report import counted

WIDTH = 80
TITLES = {"test": "In tests", "practice": "In practice, on the questions' own pages"}
LEGEND = {
    "answered": "how many learners answered the question. Of each learner the first answer counts; in a test, the answer"
    " with which it ended.",
    "left out": "how many had the question in a test and left it without an answer.",
    "difficulty": "the mean share of the marks of those who answered, from 0 to 1: 1 is easy. In practice an answer is right"
    " or wrong as a whole. In brackets: between what it would lie for many more such learners, with 95 % certainty.",
    "discrimination": "how well the question tells who does well on the other questions: the correlation, from"
    f" -1 to 1, of its marks with the mean of the others in the same test. It is not told with fewer than {SOME} answers, or where all did alike.",
}
WARNING = (
    "A few answers tell little, and numbers do not know what you teach: take each remark as a reason to look at the question."
    f" With fewer than {FEW} answers there are none."
)


def facts(analysis: Analysis) -> str:
    tests = counted(analysis.tests, "test")
    minutes = "" if analysis.minutes is None else f", a median of {analysis.minutes:.0f} min each"
    return f"{counted(analysis.learners, 'learner')} · {tests}{minutes}"


def sections(analysis: Analysis) -> Iterator[tuple[str, list[Item]]]:
    """The questions of each setting that has any, under its title."""
    for setting in SETTINGS:
        if items := [item for item in analysis.items if item.setting == setting]:
            yield TITLES[setting], items


def stem(item: Item) -> str:
    if not item.question:
        return f"an earlier text of this question, revision {item.revision}"
    return one_line(item.question.stem)


def difficulty(item: Item) -> str:
    return _measured(item.difficulty)


def discrimination(item: Item) -> str:
    return "too few" if item.compared < SOME else _measured(item.discrimination)


def _measured(measure: Measure | None) -> str:
    return "–" if not measure else f"{measure.value:.2f} ({measure.low:.2f} to {measure.high:.2f})"


def share(choice: Choice, item: Item) -> str:
    return f"{choice.times / item.told:.0%}" if item.told else "–"


def text(analysis: Analysis) -> str:
    parts = [facts(analysis), _wrapped(WARNING, "")]
    width = min(44, max(len(item.id) for item in analysis.items))
    for title, items in sections(analysis):
        head = _row("question", "answered", "left out", "difficulty", "discrimination", width)
        parts += [click.style(title, bold=True), click.style(head, underline=True)]
        parts += [_block(item, width) for item in items]
    parts += [_wrapped(f"{name}: {meaning}", "  ") for name, meaning in LEGEND.items()]
    return "\n\n".join(parts) + "\n"


def _row(name: str, answered: str, unanswered: str, how: str, told: str, width: int) -> str:
    return f"{name:{width}} {answered:>8} {unanswered:>8}  {how:19}  {told}"


def _block(item: Item, width: int) -> str:
    numbers = str(item.answered), str(item.unanswered)
    row = _row(item.id, *numbers, difficulty(item), discrimination(item), width)
    lines = [_wrapped(stem(item), "")]
    lines += [_wrapped(_choice(choice, item), " " * 20) for choice in item.choices]
    found = [_wrapped(f"! {remark.text}", "  ") for remark in remarks(item)]
    lines += [click.style(remark, fg="yellow") for remark in found]
    return click.style(row, bold=True) + "\n" + indent("\n".join(lines), "    ")


def _choice(choice: Choice, item: Item) -> str:
    mark = {True: "right", False: "wrong", None: ""}[choice.correct]
    return f"{choice.times:5} {share(choice, item):>5}  {mark:5}  {choice.text}"


def _wrapped(paragraph: str, margin: str) -> str:
    return "\n".join(wrap(paragraph, WIDTH, subsequent_indent=margin))


def rows(analysis: Analysis) -> Iterator[dict[str, Any]]:
    for item in analysis.items:
        yield {
            "setting": item.setting,
            "id": item.id,
            "revision": item.revision,
            "current": item.question is not None,
            "type": item.question.kind if item.question else None,
            "stem": item.question.stem if item.question else None,
            "answered": item.answered,
            "unanswered": item.unanswered,
            "right": item.right,
            **_numbers("difficulty", item.difficulty),
            **_numbers("discrimination", item.discrimination),
            "compared": item.compared,
            "told": item.told,
            "choices": [choice._asdict() for choice in item.choices],
            "remarks": [remark._asdict() for remark in remarks(item)],
        }


def _numbers(name: str, measure: Measure | None) -> dict[str, float | None]:
    value, low, high = measure or (None, None, None)
    return {
        name: _rounded(value),
        f"{name}_low": _rounded(low),
        f"{name}_high": _rounded(high),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def as_json(analysis: Analysis) -> str:
    report = {
        "version": 1,
        "learners": analysis.learners,
        "tests": analysis.tests,
        "minutes": _rounded(analysis.minutes),
        "questions": list(rows(analysis)),
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def as_csv(analysis: Analysis) -> str:
    """A row a question, in the form that the results page has for spreadsheets."""
    file = io.StringIO("\ufeff", newline="")
    file.seek(1)
    table = [_flat(row) for row in rows(analysis)]
    writer = csv.DictWriter(file, table[0])
    writer.writeheader()
    writer.writerows(table)
    return file.getvalue()


def _flat(row: dict[str, Any]) -> dict[str, str]:
    choices = (f"{one['times']} × {one['text']}" for one in row["choices"])
    remarks = (one["text"] for one in row["remarks"])
    row |= {"choices": "; ".join(choices), "remarks": "; ".join(remarks)}
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: object) -> str:
    """What a spreadsheet would take for a formula becomes a text; numbers stay what they are."""
    if value is None or isinstance(value, int | float):
        return "" if value is None else str(value).lower()
    return re.sub(r"^(?=[=+\-@\t\r\n])", "'", str(value))


FORMATS = {"text": text, "csv": as_csv, "json": as_json}
