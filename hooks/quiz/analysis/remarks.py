"""Rules of thumb: what the numbers of a question may mean, in words. They are a reason to look, and no verdict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quiz.analysis.items import SOME, Choice, Item
from quiz.kinds.places import Places
from quiz.kinds.several import Several

FEW = 10
"""With fewer answers, nothing is said at all."""
HARD, EASY = 0.3, 0.9
WEAK = 0.2
IDLE = 0.05
CHANCE = ", perhaps by chance"


class Remark(NamedTuple):
    rule: str
    text: str


def remarks(item: Item) -> list[Remark]:
    if item.answered < FEW:
        return [Remark("few", f"fewer than {FEW} answers: too few to say anything")]
    return [Remark(rule, text) for rule, text in (*_difficulty(item), *_options(item))]


def _difficulty(item: Item) -> Iterator[tuple[str, str]]:
    if not item.difficulty:
        return
    if item.difficulty.value > EASY:
        yield "easy", "easy: good for a start, but it tells hardly anybody apart"
        return  # and the few who missed it are too few to compare
    if item.difficulty.value < HARD:
        yield "hard", "hard: is the right answer marked, and taught before it is asked?"
    found = item.discrimination
    if found and found.value < 0:
        text = "who does well on the others does worse here{}: is the right answer marked, and the text clear?"
        yield "inverse", text.format(CHANCE * (found.high >= 0))
    elif found and found.value < WEAK:
        text = "it hardly tells who does well on the others"
        yield "weak", text + CHANCE * (found.high >= WEAK)


def _options(item: Item) -> Iterator[tuple[str, str]]:
    wrong = [choice for choice in item.choices if choice.correct is False]
    for choice in wrong if _takes_one(item) else []:
        if choice.times > item.right:
            yield "rival", f"more answered {_quoted(choice)} than the right answer"
    is_listed = item.question and item.question.type.offered(item.question)
    is_easy = item.difficulty and item.difficulty.value > EASY
    if not is_listed or item.told < SOME or is_easy:
        return  # where all know the answer, no wrong option is wanted
    for choice in wrong:
        if choice.times < IDLE * item.told:
            yield "idle", f"hardly anybody chose {_quoted(choice)}: who could believe it?"


def _takes_one(item: Item) -> bool:
    """Whether an answer is one thing, of which there is one that is most common."""
    return item.question is not None and not isinstance(item.question.type, Several | Places)


def _quoted(choice: Choice) -> str:
    return f"“{choice.text}”"
