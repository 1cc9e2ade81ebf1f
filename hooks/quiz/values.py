"""What the value of each setting must be. Each check gives the value as a question holds it, or raises ValueError."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from quiz import numbers


def _identifier(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        return value
    raise ValueError("must be small letters, digits and single hyphens, such as largest-in-window")


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    raise ValueError("must be a whole number above 0")


def _text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ValueError('must be text; put it in "quotes" where it holds a colon')


def _switch(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("must be true or false")


def _texts(value: object) -> tuple[str, ...]:
    """One text or a list of them."""
    if isinstance(value, list) and value:
        return tuple(map(_text, value))
    return (_text(value),)


def _section(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[\w-]+|\[[^\[\]]+\]\([^()\s]+\)", value):
        return value
    raise ValueError(
        'must be the anchor of a heading, such as windows, or a "[link](page.md#windows)"'
    )


def _tolerance(value: object) -> str:
    if isinstance(value, int | float | str) and not isinstance(value, bool):
        numbers.tolerance(str(value), Fraction(1))
        return str(value)
    raise ValueError("must be a number, such as 0.5, or a share of the answer, such as 2%")


def reasons(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not value:
        raise ValueError(
            "must name a rule and say why it may be broken, such as {Q103: the reason}"
        )
    for code, reason in value.items():
        if not re.fullmatch(r"[A-Z]\d{3}", str(code)):
            raise ValueError(f"holds `{code}`, which is no rule's code, such as Q103")
        if not isinstance(reason, str) or len(reason.split()) < 3:
            raise ValueError(f"must say in three words or more why {code} may be broken")
    return tuple(value.items())


SETTINGS: dict[str, Callable[[object], object]] = {
    "id": _identifier,
    "edition": _whole,
    "marks": _whole,
    "hint": _texts,
    "objective": _text,
    "section": _section,
    "multiple": _switch,
    "shuffle": _switch,
    "partial": _switch,
    "tolerance": _tolerance,
    "case": _switch,
    "allow": reasons,
}
