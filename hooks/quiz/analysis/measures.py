"""The numbers that classical test theory has for a question."""

from __future__ import annotations

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from statistics import NormalDist, StatisticsError, correlation

Z = NormalDist().inv_cdf(0.975)
LARGEST = 1 - 1e-12


def share_interval(share: float, n: int) -> tuple[float, float]:
    """Where the share of all such learners lies, in 95 of 100 classes (Wilson's score interval)."""
    slack = Z * Z / n
    middle = (share + slack / 2) / (1 + slack)
    reach = Z * sqrt(share * (1 - share) / n + slack / (4 * n)) / (1 + slack)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def discrimination(shares: Sequence[float], rests: Sequence[float]) -> float | None:
    """The correlation of a question's marks with those of the others (corrected item-total, point-biserial).

    None where one of them is the same for all.
    """
    if len(set(shares)) < 2 or len(set(rests)) < 2:
        return None
    try:
        return max(-1.0, min(1.0, correlation(shares, rests)))
    except StatisticsError:  # differences too small to square
        return None


def correlation_interval(value: float, n: int) -> tuple[float, float]:
    """The same for a correlation (Fisher's transformation); needs more than three answers."""
    middle, reach = atanh(max(-LARGEST, min(LARGEST, value))), Z / sqrt(n - 3)
    return tanh(middle - reach), tanh(middle + reach)
