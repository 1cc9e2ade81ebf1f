"""The types of questions: one module and one line of the table each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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
    marks = Counter(mark for mark, _ in rows)
    fitting = {
        name: sum(marks[mark] for mark in marks if re.fullmatch(kind.marks, mark))
        for name, kind in KINDS.items()
    }
    most = max(fitting.values())
    candidates = (name for name in KINDS if fitting[name] == most)
    return next(name for name in candidates if KINDS[name].claims(rows, multiple))
