"""Options and answers that are numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from quiz import numbers
from quiz.faults import Problem
from quiz.lint import english
from quiz.lint.reading import Reading, Row

UNIT = r"(?:\s*(?:%|°\s?[CF]?|[^\W\d_]{1,12}(?:[/·*][^\W\d_]{1,6})?[²³]?)\.?)?"
QUANTITY = re.compile(
    rf"(?:{english.APPROXIMATELY}|[~≈])?(?P<number>[+−-]?{numbers.DIGITS}{numbers.POWER}(?:/\d+)?){UNIT}",
    re.IGNORECASE,
)
RANGE = re.compile(
    rf"(?:from |(?P<between>between ))?(?P<low>[+−-]?{numbers.DIGITS}){UNIT}\s*(?:–|—|-|to\b|(?(between)and\b|(?!)))\s*(?P<high>[+−-]?{numbers.DIGITS}){UNIT}",
    re.IGNORECASE,
)

ASKED_FOR_RANGE = re.compile(english.RANGES_ASKED_FOR, re.IGNORECASE)


def unsorted_numbers(reading: Reading) -> Iterator[Problem]:
    free = [row for row in reading.rows if not row.option.pinned]
    values = [_value(QUANTITY.fullmatch(row.visible), "number") for row in free]
    found = [value for value in values if value is not None]
    if len(found) < 3 or len(found) < len(free):
        return
    if len({re.sub(r"[\d.,\s+−-]", "", row.visible) for row in free}) > 1:
        return  # of different units
    if reading.question.shuffle:
        yield Problem("unsorted-numbers", "these numbers would be shuffled", free[0].line)
    elif found not in (sorted(found), sorted(found, reverse=True)):
        steps = pairwise(found)
        up = found[-1] > found[0]
        odd = next(n for n, (one, next_) in enumerate(steps, 1) if (next_ > one) != up)
        yield Problem("unsorted-numbers", "these numbers are in no order", free[odd].line)


def overlapping_ranges(reading: Reading) -> Iterator[Problem]:
    if ASKED_FOR_RANGE.search(reading.stem.prose):
        return  # the ranges are what is compared, not what a number falls into
    ranges = [(row, found) for row in reading.rows if (found := _range(row))]
    for (one, (low, high)), (other, (other_low, other_high)) in combinations(ranges, 2):
        if low <= other_high and other_low <= high:
            message = f'"{one.visible}" and "{other.visible}" share a number'
            yield Problem("overlapping-ranges", message, other.line)
            return


def endless_decimal(reading: Reading) -> Iterator[Problem]:
    for row in reading.key:
        value, tolerance = numbers.read(row.option.text, reading.question.tolerance)
        if not tolerance and not _has_an_end(value):
            message = f"no decimal number is exactly {row.option.text}"
            yield Problem("endless-decimal", message, row.line)


def _has_an_end(value: Fraction) -> bool:
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _range(row: Row) -> tuple[Fraction, Fraction] | None:
    found = RANGE.fullmatch(row.visible)
    low, high = _value(found, "low"), _value(found, "high")
    return (low, high) if low is not None and high is not None and low < high else None


def _value(found: re.Match[str] | None, group: str) -> Fraction | None:
    if not found:
        return None
    try:
        return numbers.number(found[group].replace("−", "-"))
    except ValueError:
        return _thousands(found[group])


def _thousands(text: str) -> Fraction | None:
    plain = text.replace(",", "")
    return Fraction(plain) if re.fullmatch(r"[+-]?\d+(\.\d+)?", plain) else None
