"""What a stored answer survives, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from quiz.kinds.ordering import Ordering
from quiz.model import Question
from quiz.option import Option, digest, normalized

CHARACTERS = st.characters(categories=["L", "N"], include_characters=" +-()$`")
TEXTS = st.text(CHARACTERS, min_size=1).map(str.strip).filter(bool)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    texts = draw(st.lists(TEXTS, min_size=2, max_size=6, unique_by=normalized))
    key = draw(st.sets(st.sampled_from(texts), min_size=1, max_size=len(texts) - 1))
    options = tuple(Option(text, text in key, feedback="No.") for text in texts)
    return Question("id", draw(TEXTS), options, kind="several" if len(key) > 1 else "single")


def with_option(question: Question, **changes: Any) -> Question:
    first, *others = question.options
    return replace(question, options=(replace(first, **changes), *others))


@given(question=questions(), data=st.data())
def test_stored_answers_survive_what_does_not_change_the_question(
    question: Question, data: st.DataObject
) -> None:
    spaced = [
        replace(
            option, text=option.text.replace(" ", " \n  ") + " ", feedback=f"No: {data.draw(TEXTS)}"
        )
        for option in question.options
    ]
    other = replace(
        question,
        id="other",
        stem=question.stem.replace(" ", "\n"),
        options=tuple(data.draw(st.permutations(spaced))),
        explanation="Why.",
        hints=("Look.",),
        marks=2,
    )
    assert other.revision == question.revision
    assert {option.id for option in other.options} == {option.id for option in question.options}


@given(question=questions(), stem=TEXTS)
def test_another_stem_is_another_revision(question: Question, stem: str) -> None:
    assume(stem.split() != question.stem.split())
    assert replace(question, stem=stem).revision != question.revision


@given(question=questions(), text=TEXTS)
def test_another_option_is_another_revision(question: Question, text: str) -> None:
    ids = [option.id for option in question.options]
    assume(Option(text, correct=False).id not in ids)
    other = with_option(question, text=text)
    assert other.revision != question.revision
    assert other.options[0].id not in ids


@given(question=questions())
def test_another_key_is_another_revision(question: Question) -> None:
    first = question.options[0]
    several = replace(question, kind="several")
    assume(question.key != (first,) and len(question.key) < len(question.options) - 1)
    assert with_option(several, correct=not first.correct).revision != several.revision


@given(question=questions())
def test_another_edition_is_another_revision_but_the_first_needs_no_word(
    question: Question,
) -> None:
    """Answers that readers gave before there were editions stay theirs."""
    first, second = (replace(question, edition=number) for number in (1, 2))
    assert first.revision != second.revision
    stem = " ".join(question.stem.split())
    assert first.revision == digest(stem, *question.type.revision(question))


@given(question=questions())
def test_checkboxes_for_one_answer_are_another_revision(question: Question) -> None:
    assume(len(question.key) == 1)
    assert replace(question, kind="several").revision != question.revision


@given(name=st.integers(0, 10**6), count=st.integers(2, 4))
def test_steps_are_never_listed_in_their_order(name: int, count: int) -> None:
    steps = tuple(Option(f"Step {place}", match=str(place)) for place in range(1, count + 1))
    question = Question(f"question-{name}", "Put them in order.", steps, kind="ordering")
    rows = tuple(Ordering().listed(question))
    assert rows != steps
    assert sorted(rows, key=lambda row: row.match) == list(steps)
