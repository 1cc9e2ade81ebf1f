"""The whole site: what no single question shows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import ceil, exp, lgamma, log

from quiz.faults import Problem
from quiz.lint.cues import longest
from quiz.lint.reading import Reading
from quiz.option import normalized

LEAST = 20
"""Questions from which on a share says something."""
UNLIKELY = 0.01
SAME = 0.9
Found = tuple[Reading, Problem]


def key_position(readings: Sequence[Reading]) -> Iterator[Found]:
    """The right option stands at one place far more often than chance would put it there."""
    fixed: dict[int, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.question.kind == "single" and not reading.question.shuffle:
            fixed[len(reading.rows)].append(reading)
    for count, group in fixed.items():
        place, times = Counter(map(_place, group)).most_common(1)[0]
        if times * 2 > len(group) and count * _chance(times, len(group), 1 / count) < UNLIKELY:
            first = next(reading for reading in group if _place(reading) == place)
            message = f"{times} of {len(group)} questions with {count} options have the right one at place {place + 1}"
            yield first, Problem("key-position", message, first.key[0].line)


def longest_rate(readings: Sequence[Reading]) -> Iterator[Found]:
    single = [reading for reading in readings if reading.question.kind == "single"]
    found = [reading for reading in single if longest(reading.rows) is reading.key[0]]
    if len(single) < LEAST:
        return
    chance = sum(1 / len(reading.rows) for reading in single) / len(single)
    if (
        len(found) / len(single) > chance + 0.15
        and _chance(len(found), len(single), chance) < UNLIKELY
    ):
        message = f"the right option is the longest in {len(found)} of {len(single)} questions"
        yield found[0], Problem("longest-rate", message, found[0].key[0].line)


def mostly_true(readings: Sequence[Reading]) -> Iterator[Found]:
    statements = [reading for reading in readings if reading.question.kind == "true-false"]
    true = [reading for reading in statements if normalized(reading.key[0].visible) == "true"]
    if len(statements) >= LEAST and len(true) > 0.65 * len(statements):
        message = f"{len(true)} of {len(statements)} statements are true"
        yield true[0], Problem("mostly-true", message, true[0].key[0].line)


def true_false_share(readings: Sequence[Reading]) -> Iterator[Found]:
    statements = [reading for reading in readings if reading.question.kind == "true-false"]
    if len(readings) >= LEAST and len(statements) > 0.2 * len(readings):
        message = (
            f"{len(statements)} of {len(readings)} questions can be answered by a guess between two"
        )
        yield statements[0], Problem("true-false-share", message, statements[0].stem_line)


TOKEN = re.compile(r"\w+|[^\w\s*`_?.,:$]")


def same_stem(readings: Sequence[Reading]) -> Iterator[Found]:
    """Two questions ask nearly the same and share a right answer.

    Of two bags of tokens that share nine tenths, the rarest tenth of one, and one token more, meets that of the other.
    """
    bags = [frozenset(_tokens(reading.question.stem)) for reading in readings]
    frequency = Counter(token for bag in bags for token in bag)
    tokens = sorted(frequency, key=lambda token: (frequency[token], token))
    rank = {token: number for number, token in enumerate(tokens)}
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (reading, bag) in enumerate(zip(readings, bags, strict=True)):
        rarest = sorted(bag, key=rank.__getitem__)
        first = rarest[: len(bag) - ceil(SAME * len(bag)) + 1]
        answers = _answers(reading)
        names = [(token, answer) for token in first for answer in answers]
        near = sorted({other for name in names for other in index[name]})
        if (other := next((o for o in near if _same(bags[o], bag)), None)) is not None:
            place = readings[other].entry
            message = f"the question at {place.page.place}:{place.line} asks the same"
            yield reading, Problem("same-stem", message, reading.stem_line)
        else:
            for name in names:
                index[name].append(number)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SAME * len(one | other)


def _answers(reading: Reading) -> set[str]:
    return {normalized(row.visible) for row in reading.key}


def _tokens(stem: str) -> Iterable[str]:
    """Words, numbers, and signs, each time they stand."""
    found = TOKEN.findall(stem.casefold())
    return (
        f"{token} {number}" for token, count in Counter(found).items() for number in range(count)
    )


def _place(reading: Reading) -> int:
    return reading.rows.index(reading.key[0])


def _chance(times: int, of: int, share: float) -> float:
    """The probability of so many or more."""

    def exactly(n: int) -> float:
        ways = lgamma(of + 1) - lgamma(n + 1) - lgamma(of - n + 1)
        return exp(ways + n * log(share) + (of - n) * log(1 - share))

    return sum(map(exactly, range(times, of + 1)))
