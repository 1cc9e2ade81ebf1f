"""The best discriminator goes flat as the fakes come near the real data."""

from math import log
from statistics import NormalDist

from draw import Plot, label, number, svg

REAL = NormalDist(4, 1)
MEANS = (0, 2, 4)


def best(x: float, fake: NormalDist) -> float:
    return REAL.pdf(x) / (REAL.pdf(x) + fake.pdf(x))


def value(fake: NormalDist, steps: int = 2000) -> float:
    """V of the game against the best discriminator, from 8 below to 8 above the bells."""
    low, high = -8, 12
    width = (high - low) / steps
    total = 0.0
    for step in range(steps):
        x = low + (step + 0.5) * width
        rest = fake.pdf(x) / (
            REAL.pdf(x) + fake.pdf(x)
        )  # 1 minus the best, also where that rounds to 1
        total += REAL.pdf(x) * log(best(x, fake)) + fake.pdf(x) * log(rest)
    return total * width


def panel(mean: float, top: float) -> list[str]:
    fake = NormalDist(mean, 1)
    plot = Plot((-2, 8), (0, 1.12), (52, top + 28, 388, top + 158))
    last = mean == REAL.mean
    plot.axes(range(-2, 9, 2), (0, 0.5, 1), "noon temperature x in °C" if last else "", "")
    plot.curve(REAL.pdf, "blue")
    plot.curve(fake.pdf, "purple", dash="6 5")
    plot.curve(lambda x: best(x, fake), "green", dash="2 3")
    if last:
        plot.note((8, 0.24), "real and fakes", anchor="end")
        plot.note((-1.7, 0.56), "best score")
    else:
        plot.note((REAL.mean + 0.4, 0.45), "real", anchor="middle")
        plot.note((mean - 0.2, 0.45), "fakes", anchor="middle")
        plot.note((6.9, 0.82), "best score", anchor="middle")
    words = f"Fakes around {number(mean)}: V = {number(round(value(fake), 3))}"
    return [label(52, top + 16, words), *plot.parts]


def figure() -> str:
    return svg(
        "toward-one-half",
        "The best score as fakes come near the data",
        "Three plots of a bell of real readings around 4, a bell of fakes, and the best discriminator's score. Fakes "
        "around 0: the score climbs steeply from 0 to 1 between the bells. Around 2: the climb is gentler and farther "
        "right. Around 4: the bells are one, and the score is flat at one half.",
        586,
        [part for row, mean in enumerate(MEANS) for part in panel(mean, row * 188)],
    )
