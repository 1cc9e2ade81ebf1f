"""Pairs are found: each row gets what belongs to it. Some answers may belong to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from quiz.faults import Problem
from quiz.kinds.base import repeated, too_few
from quiz.kinds.places import Places
from quiz.option import Option, name

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet

ARROW = re.compile(r"(?:^|\s+)=>\s+")
MARKUP = re.compile(r"[`$<*_\\]|\]\(|&#?\w+;|==|\^\^|~~")


class Matching(Places):
    marks = re.compile(r"\[[= ]\]")
    prompt = "widget.choose"

    def claims(self, rows: Sequence[tuple[str, str]], multiple: bool | None) -> bool:
        return any(mark == "[=]" for mark, _ in rows)

    def option(self, mark: str, text: str, feedback: str, line: int) -> Option:
        *before, match = ARROW.split(text)
        if not before:
            return Option(text, mark == "[=]", feedback, line=line)
        row, answer = " => ".join(before), " ".join(match.split())
        return Option(row, mark == "[=]", feedback, answer, line=line)

    def problems(self, question: Question) -> Iterator[Problem]:
        yield from too_few(question, 2, "row")
        yield from repeated(question.key, lambda option: option.id)
        for option in question.options:
            if not option.match:
                yield Problem("no-match", "nothing belongs to this row", option.line)
            elif MARKUP.search(option.match):
                message = "what belongs to a row is chosen from a list, which shows plain text only"
                yield Problem("rich-match", message, option.line)
            elif option.text and not option.correct:
                yield Problem("no-match", "is this a row, or an answer too many?", option.line)
        yield from _lone_answer(question)

    def answers(self, question: Question) -> dict[str, str]:
        texts = {_name(option): option.match for option in question.options}
        return dict(sorted(texts.items()))

    def answer(self, question: Question, option: Option) -> str:
        return _name(option)

    def listed(self, question: Question) -> Iterable[Option]:
        return question.key

    def task(self, question: Question) -> str:
        return "widget.task-pairs"

    def key_label(self, question: Question) -> str:
        return "widget.key-pairs"

    def key(self, option: Option, sheet: Sheet) -> None:
        sheet.html("<li>")
        sheet.text("span", option.text)
        sheet.html(f"<span> → {escape(option.match)}</span></li>")

    def name(self, option: Option, sheet: Sheet) -> None:
        if option.text:
            super().name(option, sheet)
        else:
            sheet.html(f"<dt>{escape(option.match)}</dt>")

    def rows(self, question: Question) -> Iterator[tuple[str, str]]:
        for option in question.options:
            arrow = f"{option.text} => {option.match}".strip()
            yield "[=]" if option.correct else "[ ]", arrow


def _name(option: Option) -> str:
    return name(option.match)


def _lone_answer(question: Question) -> Iterator[Problem]:
    """There is nothing to find where all rows have one answer."""
    if len({_name(option) for option in question.options}) < 2 <= len(question.options):
        yield Problem("all-right", "one answer belongs to every row", question.options[0].line)
