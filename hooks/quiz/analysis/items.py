"""Each question with what its first answers come to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import fmean, median
from textwrap import shorten
from typing import NamedTuple

from quiz.analysis.handed import Attempt
from quiz.analysis.learners import Counted, Key, firsts, learners
from quiz.analysis.measures import correlation_interval, discrimination, share_interval
from quiz.kinds.base import Part
from quiz.model import Question

SETTINGS = ("test", "practice")
SOME = 30
"""With fewer answers, nothing is said of discrimination."""
COMMON = 5
"""How many of the wrong answers that readers make themselves are told."""
TWICE = 2
"""What a single learner typed stays with that learner."""
LONGEST = 200
"""characters of a text"""


class Choice(NamedTuple):
    """What was chosen or typed, and by how many. `correct` is None where that is not known."""

    text: str
    times: int
    correct: bool | None


class Measure(NamedTuple):
    """A number, and between which it lies with a certainty of 95 %, were there many more such learners."""

    value: float
    low: float
    high: float


class Item(NamedTuple):
    """A question in one setting, test or practice. `question` is None where the answers are to an earlier text."""

    setting: str
    id: str
    revision: str
    question: Question | None
    answered: int
    unanswered: int
    right: int
    difficulty: Measure | None
    """mean share of the marks, from 0 to 1, of those who answered"""
    discrimination: Measure | None
    """None where all did alike, or where there are fewer than SOME answers to compare"""
    compared: int
    told: int
    """of how many answers it is known what they were"""
    choices: tuple[Choice, ...]
    """all options; or the right answer, and the most common wrong ones"""


class Analysis(NamedTuple):
    learners: int
    tests: int
    minutes: float | None
    """median time of a test"""
    items: list[Item]


def analyze(attempts: Iterable[Attempt], questions: Sequence[Question]) -> Analysis:
    """The questions in their order, those of tests first, and each one's earlier texts behind it."""
    people = learners(attempts)
    by_key: dict[Key, list[Counted]] = defaultdict(list)
    for own in people:
        for key, counted in firsts(own).items():
            by_key[key].append(counted)
    bank = {question.id: question for question in questions}
    places = {name: place for place, name in enumerate(bank)}

    def place(key: Key) -> tuple[int, int, bool, str]:
        setting, name, revision = key
        is_earlier = revision != bank[name].revision
        return SETTINGS.index(setting), places[name], is_earlier, revision

    keys = sorted((key for key in by_key if key[1] in bank), key=place)
    tests = {one.session: one.spent for own in people for one in own if one.setting == "test"}
    items = [_item(key, by_key[key], bank) for key in keys]
    minutes = median(tests.values()) / 60 if tests else None
    return Analysis(len(people), len(tests), minutes, items)


def _item(key: Key, counted: list[Counted], bank: Mapping[str, Question]) -> Item:
    setting, name, revision = key
    current = bank[name] if bank[name].revision == revision else None
    answers = [one for one in counted if one.response.chosen != ()]
    shares = [one.response.share for one in answers]
    compared = [(one.response.share, one.rest) for one in answers if one.rest is not None]
    return Item(
        setting,
        name,
        revision,
        current,
        answered=len(answers),
        unanswered=len(counted) - len(answers),
        right=shares.count(1),
        difficulty=_difficulty(shares),
        discrimination=_discrimination(compared),
        compared=len(compared),
        told=sum(one.response.chosen is not None for one in answers),
        choices=tuple(_choices(current, answers)),
    )


def _difficulty(shares: list[float]) -> Measure | None:
    if not shares:
        return None
    mean = fmean(shares)
    return Measure(mean, *share_interval(mean, len(shares)))


def _discrimination(compared: list[tuple[float, float]]) -> Measure | None:
    if len(compared) < SOME:
        return None
    found = discrimination([share for share, _ in compared], [rest for _, rest in compared])
    return None if found is None else Measure(found, *correlation_interval(found, len(compared)))


def _choices(question: Question | None, answers: list[Counted]) -> Iterator[Choice]:
    offered = question.type.offered(question) if question else []
    found: dict[str, list[Part]] = defaultdict(list)
    for response, _ in answers:
        stored = response.chosen or ()
        parts = [_part(question, one, response.share) for one in stored]
        for part in {part.name: part for part in parts}.values():
            found[part.name].append(part)
    if question and offered:
        for part in (question.type.part(question, name) for name in offered):
            yield Choice(one_line(part.text), len(found[part.name]), part.correct)
        return
    if question:
        right = sum(response.share == 1 for response, _ in answers if response.chosen)
        yield Choice(one_line(question.type.whole(question)), right, True)
    wrong = [same for same in found.values() if len(same) >= TWICE and not same[0].correct]
    for same in sorted(wrong, key=len, reverse=True)[:COMMON]:
        ((text, _),) = Counter(part.text for part in same).most_common(1)
        yield Choice(one_line(text), len(same), same[0].correct)


def _part(question: Question | None, stored: str, share: float) -> Part:
    if not question:
        return Part(stored, stored, None)
    part = question.type.part(question, stored)
    return part._replace(correct=share == 1) if part.correct is None else part


def one_line(text: str) -> str:
    """A text without line breaks, and without what a terminal would take for a command."""
    shown = "".join(character if character.isprintable() else " " for character in text)
    return shorten(shown, LONGEST, placeholder=" …")
