"""The types of questions: one module and one line of the table each, and an entry in `quizWays` of the scripts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quiz.kinds.base import Kind
from quiz.kinds.matching import Matching
from quiz.kinds.numeric import Numeric
from quiz.kinds.ordering import Ordering
from quiz.kinds.several import Several
from quiz.kinds.single import Single
from quiz.kinds.text import Text
from quiz.kinds.true_false import TrueFalse

KINDS: dict[str, Kind] = {
    "matching": Matching(),
    "ordering": Ordering(),
    "true-false": TrueFalse(),
    "several": Several(),
    "single": Single(),
    "text": Text(),
    "numeric": Numeric(),
}


def kind_of(rows: Sequence[tuple[str, str]], multiple: bool | None = None) -> str:
    """The type of the question whose options have these marks and texts: the first that fits.

    Where their marks do not go together, it is the type that the most of them have.
    """
    if not rows:
        return "single"
    candidates = _fitting(tuple(mark for mark, _ in rows))
    return next(name for name in candidates if KINDS[name].claims(rows, multiple))


@lru_cache(maxsize=2**10)  # most questions have one of a few rows of marks
def _fitting(marks: tuple[str, ...]) -> list[str]:
    fitting = {
        name: sum(1 for mark in marks if kind.marks.fullmatch(mark)) for name, kind in KINDS.items()
    }
    most = max(fitting.values())
    return [name for name in KINDS if fitting[name] == most]
