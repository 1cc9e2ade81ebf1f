"""What a rule says of itself."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """`severity` is error, warning, or info. What is no error has a reason, and a place for an `allow`: quiz, page, or none."""

    code: str
    expected: str
    example: str
    severity: str = "error"
    reason: str = ""
    allowed_in: str = "quiz"
