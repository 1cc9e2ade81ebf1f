"""Numbers as people write them. overrides/assets/quiz/value.js reads them in the same way."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

DIGITS = r"(?:(?:[1-9]\d{0,2}(?: \d{3})+|\d+)(?:[.,]\d*)?|[.,]\d+)"
POWER = r"(?:e[+-]?\d{1,2}|[ ]*[x×·*][ ]*10\^[+-]?\d{1,2})?"
DECIMAL = re.compile(rf"[+-]?{DIGITS}{POWER}", re.IGNORECASE | re.ASCII)
AMBIGUOUS = re.compile(rf"[+-]?[1-9]\d{{0,2}}(,\d{{3}})+{POWER}", re.IGNORECASE | re.ASCII)
LARGEST = 10**200
PLUS_MINUS = re.compile(r"\s*(?:±|\+/-|\+-)\s*")


class Range(NamedTuple):
    """The numbers from `value - tolerance` to `value + tolerance`."""

    value: Fraction
    tolerance: Fraction

    def __contains__(self, value: object) -> bool:
        return isinstance(value, Fraction) and abs(value - self.value) <= self.tolerance


def number(text: str) -> Fraction:
    """The value of 28, -0.5, 0,5, 1e-3, 2 × 10^3, 1/3 or 50%; raises ValueError with what is wrong."""
    plain = re.sub(r"\s", " ", text).strip().replace("−", "-").replace("⁄", "/")
    if plain.endswith("%"):
        return _quotient(plain[:-1]) / 100
    return _quotient(plain)


def _quotient(text: str) -> Fraction:
    above, slash, below = text.partition("/")
    if slash and not _decimal(below):
        raise ValueError("divides by zero")
    return _decimal(above) / (_decimal(below) if slash else 1)


def _decimal(text: str) -> Fraction:
    plain = text.strip()
    if AMBIGUOUS.fullmatch(plain):
        raise ValueError("could be thousands or decimals; write 1000, or 1.000")
    if not DECIMAL.fullmatch(plain):
        raise ValueError("is no number such as 28, 0.5, 1e-3, 1/3 or 50%")
    plain = re.sub(r"[ ]*[x×·*][ ]*10\^", "e", plain, flags=re.IGNORECASE)
    found = Fraction(plain.replace(" ", "").replace(",", "."))
    if abs(found) > LARGEST:
        raise ValueError("is too large")
    return found


def tolerance(text: str, value: Fraction) -> Fraction:
    """How far from a value a number may be: `0.5`, or `2%` of the value."""
    found = number(text)
    if found < 0:
        raise ValueError("must not be below zero")
    return found * abs(value) if text.strip().endswith("%") else found


def read(text: str, default: str = "0") -> Range:
    """The range of `28`, `28 ± 0.5` or `28 ± 2%`; raises ValueError with what is wrong."""
    value, *around = PLUS_MINUS.split(text.strip())
    if len(around) > 1:
        raise ValueError("has more than one ±")
    middle = number(value)
    return Range(middle, tolerance(around[0] if around else default, middle))
