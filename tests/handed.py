"""Classes of made-up learners, who hand in the files that the results page writes."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from quiz.model import Question
from quiz.page import Page
from quiz.pages import read

COURSE = Path(__file__).parent / "classroom" / "course.md"
START = datetime(2030, 5, 1, 9, tzinfo=UTC)


class Given(NamedTuple):
    """What a learner answers to a question, as it is stored, with the share of the marks."""

    question: Question
    chosen: Sequence[str]
    share: float


def bank(path: Path = COURSE) -> dict[str, Question]:
    entries, _ = read([Page(path.name, path.read_text("utf-8"))])
    return {entry.question.id: entry.question for entry in entries}


def results(
    session: str, answers: Iterable[Given], *, reader: str = "", day: float = 0, **changes: Any
) -> dict[str, Any]:
    """A test as the results page saves it."""
    start = START + timedelta(days=day)
    rows = [_row(number, given, start) for number, given in enumerate(answers, start=1)]
    facts = {
        "format": "course-results",
        "v": 1,
        "course": "The sky",
        "address": "https://example.org/sky/",
        "session": session,
        "paper": "all-seed-0000",
        "reader": reader,
        "start": _written(start),
        "stop": _written(start + timedelta(minutes=6)),
        "spent": 300_000,
        "pass_mark": 50,
        "questions": rows,
    }
    return facts | changes


def _row(number: int, given: Given, at: datetime) -> dict[str, Any]:
    question, chosen, share = given
    state = "right" if share == 1 else "partly" if share else "wrong" if chosen else "unanswered"
    return {
        "number": number,
        "id": question.id,
        "revision": question.revision,
        "topic": "The sky",
        "state": state,
        "scored": round(share * question.marks, 2),
        "marks": question.marks,
        "chosen": list(chosen),
        "answer": "",
        "at": _written(at) if chosen else "",
    }


def _written(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def choose(question: Question, text: str) -> Given:
    """The option with this text."""
    (option,) = (one for one in question.options if one.text == text)
    return Given(question, [option.id], float(option.correct))


def typed(question: Question, text: str) -> Given:
    return Given(question, [text], float(text == question.key[0].text))


def left_out(question: Question) -> Given:
    return Given(question, [], 0)


def ordered(question: Question, *texts: str) -> Given:
    """Steps in this order, with marks for each one that has its place."""
    ids = {option.text: option.id for option in question.options}
    right = {option.text: option.match for option in question.options}
    places = {text: str(place) for place, text in enumerate(texts, start=1)}
    hits = sum(right[text] == place for text, place in places.items())
    return Given(
        question, [f"{ids[text]}={place}" for text, place in places.items()], hits / len(texts)
    )


def sky(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """A class in which one question marks a wrong answer as right, and one option tempts nobody."""
    chance = random.Random(seed)
    questions = bank()
    return [
        results(
            f"{number:010}",
            _answers(questions, chance),
            reader=f"Learner {number}",
            day=number / 100,
        )
        for number in range(count)
    ]


def _answers(questions: dict[str, Question], chance: random.Random) -> list[Given]:
    able = chance.random()

    def knows(ease: float) -> bool:
        return chance.random() < min(0.98, max(0.02, able + ease - 0.5))

    def guess(*texts: str) -> str:
        return chance.choice(texts)

    blue, seasons, star, moon, degrees, planets = questions.values()
    return [
        choose(blue, "Air scatters blue light more" if knows(0.6) else guess("It mirrors the oceans", "Air is a blue gas")),
        choose(seasons, "The tilt of Earth's axis" if knows(0.5) else "The distance to the Sun"),
        choose(star, "The Sun" if knows(1.4) else guess("Sirius", "Polaris")),
        choose(
            moon,
            "The angle at which we see its day side" if knows(0.5) else guess("The shadow of Earth", "Clouds around the Moon"),
        ),
        left_out(degrees) if chance.random() < 0.1 else typed(degrees, "15" if knows(0.4) else guess("30", "24", "360")),
        ordered(planets, *(["Mercury", "Venus", "Earth", "Mars"] if knows(0.7) else ["Mercury", "Earth", "Venus", "Mars"])),
    ]  # fmt: skip


def hand_in(folder: Path, files: Iterable[dict[str, Any]]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        (folder / f"results-{file['session']}.json").write_text(json.dumps(file), "utf-8")
    return folder
