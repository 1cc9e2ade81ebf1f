"""What 2 tanh(5z) makes of standard normal noise."""

from itertools import pairwise
from math import atanh, inf
from statistics import NormalDist

from draw import Plot, color, label, svg

BELL = NormalDist()
NOISE_EDGES = [-3 + i / 2 for i in range(13)]
RESULT_EDGES = [-2 + i / 2 for i in range(9)]


def came_from(x: float) -> float:
    """The z that becomes x."""
    return atanh(x / 2) / 5 if abs(x) < 2 else x * inf


def up_to(z: float) -> float:
    return BELL.cdf(z) if abs(z) < inf else float(z > 0)


def noise_shares() -> list[float]:
    """In percent, from -3 to 3."""
    return [100 * (up_to(b) - up_to(a)) for a, b in pairwise(NOISE_EDGES)]


def result_shares() -> list[float]:
    """In percent, from -2 to 2."""
    zs = [came_from(x) for x in RESULT_EDGES]
    return [100 * (up_to(b) - up_to(a)) for a, b in pairwise(zs)]


def bars(plot: Plot, edges: list[float], shares: list[float]) -> None:
    for (low, high), share in zip(pairwise(edges), shares, strict=True):
        left, top = plot.at((low, share))
        right, bottom = plot.at((high, 0))
        plot.parts.append(
            f'<rect x="{left + 2:.1f}" y="{top:.1f}" width="{right - left - 4:.1f}"'
            f' height="{bottom - top:.1f}" fill="{color("purple")}"/>'
        )


def figure() -> str:
    before = Plot((-3.5, 3.5), (0, 26), (52, 12, 388, 142))
    bars(before, NOISE_EDGES, noise_shares())
    before.axes(range(-3, 4), (0, 10, 20), "noise z", "% of draws")
    after = Plot((-3.5, 3.5), (0, 56), (52, 236, 388, 366))
    bars(after, RESULT_EDGES, result_shares())
    after.axes(range(-3, 4), (0, 20, 40), "result x", "% of results")
    arrow = [
        f'<path d="M220 190V222" stroke="{color("")}" stroke-width="2" fill="none"/>',
        f'<path d="M214 214L220 224L226 214" stroke="{color("")}" stroke-width="2" fill="none"/>',
        label(232, 212, "x = 2 tanh(5z)"),
    ]
    return svg(
        "two-clumps",
        "A function turns one bell into two clumps",
        "Above: bars in the shape of a bell, highest around zero. An arrow with the function 2 tanh(5z) leads down. "
        "Below: two high bars at the ends, near minus 2 and 2, and low bars between them.",
        408,
        [*before.parts, *arrow, *after.parts],
    )
