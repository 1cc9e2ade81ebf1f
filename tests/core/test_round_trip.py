"""A question survives being written and read; a slip in its text is noticed or does no harm."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from quiz.audit import View
from quiz.faults import InvalidQuestion
from quiz.kinds import KINDS
from quiz.model import Question
from quiz.syntax import parse
from quiz.write import write
from strategies import questions


@given(question=questions())
def test_a_question_is_read_as_it_was_written(question: Question) -> None:
    assert _without_lines(parse(write(question))) == question


@given(question=questions())
def test_a_written_question_is_shown_whole(question: Question, course: Any) -> None:
    page = f"# Pooling {{ #pooling }}\n\n````quiz\n{write(question)}\n````\n"
    view = View(course.html(page))
    assert view.questions == [(question.id, question.revision, str(question.marks))]


@given(question=questions(), data=st.data())
def test_a_doubled_line_is_noticed_or_does_no_harm(question: Question, data: st.DataObject) -> None:
    """What is new can only be the first line of an option of many, with the same mark."""
    lines = write(question).split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    slip = _parsed([*lines[: place + 1], *lines[place:]])
    if slip:
        new = _answers(slip).keys() - _answers(question).keys()
        assert _answers(slip).keys() >= _answers(question).keys()
        assert all(_is_start(row, question) for row in new)


@given(question=questions(), data=st.data())
def test_swapped_lines_are_noticed_or_do_no_harm(question: Question, data: st.DataObject) -> None:
    lines = write(question).split("\n")
    place = data.draw(st.integers(0, len(lines) - 2))
    slip = _parsed([*lines[:place], lines[place + 1], lines[place], *lines[place + 2 :]])
    assert slip is None or _answers(slip) == _answers(question)


@given(question=questions(), data=st.data())
def test_a_lost_line_is_noticed_or_takes_only_itself(
    question: Question, data: st.DataObject
) -> None:
    """A whole option may go. What stays has no other meaning."""
    lines = write(question).split("\n")
    place = data.draw(st.integers(0, len(lines) - 1))
    slip = _parsed(lines[:place] + lines[place + 1 :])
    assert slip is None or _answers(slip) <= _answers(question) or lines[place] in _texts(question)


def _parsed(lines: list[str]) -> Question | None:
    try:
        return parse("\n".join(lines))
    except InvalidQuestion:
        return None


def _answers(question: Question) -> Counter[tuple[str, ...]]:
    """Every row with its meaning, however its lines and words are ordered."""
    rows = KINDS[question.kind].rows(question)
    return Counter((mark, *sorted(set(text.split()))) for mark, text in rows)


def _is_start(row: tuple[str, ...], question: Question) -> bool:
    mark, *words = row
    return any(mark == other and set(words) <= set(whole) for other, *whole in _answers(question))


def _texts(question: Question) -> set[str]:
    return {
        line
        for option in question.options
        for line in option.text.replace("\n", "\n    ").split("\n")
    }


def _without_lines(question: Question) -> Question:
    options = tuple(replace(option, line=1) for option in question.options)
    return replace(question, options=options)
