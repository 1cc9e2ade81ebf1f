"""Codes of a plain and of a variational autoencoder, sketched; a cross marks a code that is decoded."""

from math import cos, exp, log, sin, sqrt
from random import Random

from draw import Plot, Point, color, label, svg

CELL = 9
GROUPS = [((-1.9, 1.5), 0.45, 0.55), ((1.9, 1.7), 0.4, 0.45), ((0.3, -1.9), 1.0, 0.3)]
CODES = 12  # in each group
CLOUDS = 26
RADIUS = 2  # of the circle for the standard normal distribution
SPREAD = 0.5  # of each cloud; the middles spread so that all together have variance 1
GOLDEN = 2.399963  # an angle that never repeats


def spot(row: float, column: float, width: float = 1.2) -> list[float]:
    return [
        exp(-((i - row) ** 2 + (j - column) ** 2) / (2 * width**2))
        for i in range(8)
        for j in range(8)
    ]


def picture(left: float, top: float, pixels: list[float]) -> list[str]:
    cells = [
        f'<rect x="{left + CELL * (n % 8):g}" y="{top + CELL * (n // 8):g}" width="{CELL}" height="{CELL}"'
        f' fill="{color("green")}" fill-opacity="{ink:.2f}"/>'
        for n, ink in enumerate(pixels)
        if ink > 0.02
    ]
    side = 8 * CELL
    return [
        *cells,
        f'<rect x="{left:g}" y="{top:g}" width="{side}" height="{side}" fill="none" stroke="{color("green")}" stroke-width="2"/>',
    ]


def panel(left: float, title: str) -> Plot:
    plot = Plot((-3, 3), (-3, 3), (left, 28, left + 174, 202))
    plot.parts += [
        label(left + 87, 18, title, anchor="middle"),
        f'<rect x="{left}" y="28" width="174" height="174" fill="none" stroke="{color("grey")}"/>',
    ]
    for value, words in ((-3, "−3"), (0, "0"), (3, "3")):
        x, y = plot.at((value, -3))
        plot.parts.append(label(x, y + 17, words, anchor="middle", size=14))
    return plot


def cross(plot: Plot, point: Point) -> None:
    x, y = plot.at(point)
    plot.parts.append(
        f'<path d="M{x - 7:.1f} {y - 7:.1f}l14 14m0 -14l-14 14" stroke="currentColor" stroke-width="3"/>'
    )


def decoded(left: float, pixels: list[float], words: str) -> list[str]:
    x = left + 87
    return [
        f'<path d="M{x - 5} 237l10 10m0 -10l-10 10" stroke="currentColor" stroke-width="3"/>',
        f'<path d="M{x} 252V264" stroke="currentColor" stroke-width="2" marker-end="url(#holes-arrow)"/>',
        *picture(x - 4 * CELL, 270, pixels),
        label(x, 362, words, anchor="middle"),
    ]


def figure() -> str:
    chance = Random(3)
    plain = panel(14, "plain")
    for (x, y), across, up in GROUPS:
        codes = [
            (x + across * chance.gauss(0, 0.8), y + up * chance.gauss(0, 0.8)) for _ in range(CODES)
        ]
        plain.dots(codes, "purple", size=3)
    cross(plain, (0, 0.4))

    variational = panel(212, "variational")
    x, y = variational.at((0, 0))
    edge, _ = variational.at((RADIUS, 0))
    cloud, _ = variational.at((SPREAD, 0))
    for n in range(CLOUDS):
        r = sqrt(1 - SPREAD**2) * sqrt(-2 * log(1 - (n + 0.5) / CLOUDS))
        cx, cy = variational.at((r * cos(GOLDEN * n), r * sin(GOLDEN * n)))
        variational.parts.append(
            f'<circle cx="{cx:.1f}" cy="{cy:.1f}" r="{cloud - x:.1f}" fill="{color("purple")}" fill-opacity="0.3"/>'
        )
    variational.parts.append(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{edge - x:.1f}" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="6 4"/>'
    )
    cross(variational, (0.75, 0.55))

    smear = [
        (a + b + c) / 3
        for a, b, c in zip(spot(1.5, 1, 1.5), spot(2, 6, 1.5), spot(6, 4, 1.5), strict=True)
    ]
    return svg(
        "holes",
        "Codes as points and as clouds",
        "Two square maps of codes with two numbers, from −3 to 3. Left, plain: three groups of points with empty space"
        " between them; a cross there decodes to a smear. Right, variational: overlapping clouds around the middle, most of"
        " them within a dashed circle; a cross among them decodes to a clear spot.",
        372,
        [
            '<defs><marker id="holes-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="4" markerHeight="4"'
            ' orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>',
            *plain.parts,
            *decoded(14, smear, "a smear"),
            *variational.parts,
            *decoded(212, spot(3, 4), "a spot"),
        ],
    )
