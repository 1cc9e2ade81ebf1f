"""An analysis as a page of HTML that needs nothing else: no script, no style, and no image from anywhere."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from quiz.analysis.items import Analysis, Choice, Item
from quiz.analysis.remarks import EASY, HARD, WEAK, remarks
from quiz.cli import analysis_report as words
from quiz.cli.plots import Scale, Words, bar, dot

DIFFICULTY = Scale(0, 1, (HARD, EASY))
DISCRIMINATION = Scale(-1, 1, (0, WEAK))


def page(analysis: Analysis) -> str:
    environment = Environment(
        loader=PackageLoader("quiz.cli"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        words=words,
        remarks=remarks,
        name=_name,
        difficulty_plot=_difficulty,
        discrimination_plot=_discrimination,
        choice_plot=_choice,
    )
    return environment.get_template("analysis.html").render(analysis=analysis)


def _name(item: Item) -> str:
    return f"{item.setting}-{item.id}-{item.revision}"


def _difficulty(item: Item) -> str:
    if not item.difficulty:
        return ""
    told = Words(
        f"{_name(item)}-difficulty",
        f"Difficulty {words.difficulty(item)}",
        f"From 0 to 1, where 1 is easy. Below {HARD} a question is hard, above {EASY} easy.",
    )
    return dot(told, DIFFICULTY, *item.difficulty)


def _discrimination(item: Item) -> str:
    if not item.discrimination:
        return ""
    told = Words(
        f"{_name(item)}-discrimination",
        f"Discrimination {words.discrimination(item)}",
        f"From -1 to 1. Below {WEAK} it says little, below 0 something is wrong.",
    )
    return dot(told, DISCRIMINATION, *item.discrimination)


def _choice(item: Item, choice: Choice, number: int) -> str:
    share = choice.times / item.told if item.told else 0
    told = Words(
        f"{_name(item)}-{number}",
        f"{words.share(choice, item)} of the answers",
        f"{choice.times} of {item.told}: {choice.text}",
    )
    return bar(told, share, filled=bool(choice.correct))
