"""Whose attempts are whose, and which answer of a learner counts: the first."""

from __future__ import annotations

from collections.abc import Iterable
from math import fsum
from typing import NamedTuple

from quiz.analysis.handed import Attempt, Response

OTHERS = 4
"""How many other questions an attempt needs to say how good a learner is at the rest."""

Key = tuple[str, str, str]
"""A setting, and the id and the revision of a question: answers to an earlier text are never mixed with others."""


class Counted(NamedTuple):
    """An answer that counts, and the learner's mean share of the marks of the other questions in that attempt."""

    response: Response
    rest: float | None


def learners(attempts: Iterable[Attempt]) -> list[list[Attempt]]:
    """The attempts of each learner: those that have signs in common, directly or through others."""
    owners: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        known = {id(own): own for sign in attempt.signs if (own := owners.get(sign))}
        merged = [one for own in known.values() for one in own] + [attempt]
        owners.update((sign, merged) for one in merged for sign in one.signs)
    return list({id(own): own for own in owners.values()}.values())


def firsts(attempts: Iterable[Attempt]) -> dict[Key, Counted]:
    """A learner's first answer to each question, also where it was left out at first."""
    found: dict[Key, Counted] = {}
    for attempt in attempts:
        rests = _rests(attempt)
        for response, rest in zip(attempt.responses, rests, strict=True):
            key = (attempt.setting, response.id, response.revision)
            if key not in found or response.at < found[key].response.at:
                found[key] = Counted(response, rest)
    return found


def _rests(attempt: Attempt) -> list[float | None]:
    shares = [response.share for response in attempt.responses]
    total, others = fsum(shares), len(shares) - 1
    if others < OTHERS:
        return [None] * len(shares)
    return [round((total - share) / others, 12) for share in shares]  # equal ones must be equal
