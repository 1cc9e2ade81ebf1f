"""Two learning rates in a narrow ravine, seen from above."""

from math import acos, cos, sin, sqrt

from draw import Plot, color, label, number, svg

NAME = "ravine-paths"
START = (-8.0, 2.0)
LEVELS = (10, 30, 60, 104)
Point = tuple[float, float]


def path(rate: float) -> list[Point]:
    points = [START]
    for _ in range(20):
        w1, w2 = points[-1]
        points.append((w1 - rate * 2 * w1, w2 - rate * 20 * w2))
    return points


def contour(level: float) -> list[Point]:
    """The upper half of where the cost w1² + 10 w2² has this level, between the edges."""
    across, up = sqrt(level), sqrt(level / 10)
    first = acos(min(1, 3 / across))
    last = acos(max(-1, -9 / across))
    angles = (first + (last - first) * k / 80 for k in range(81))
    return [(across * cos(a), up * sin(a)) for a in angles]


def figure() -> str:
    plot = Plot((-9, 3), (-3.4, 3.4), (40, 26, 352, 26 + 6.8 * 26))
    for level in LEVELS:
        upper = contour(level)
        plot.line(upper, "grey", width=1)
        plot.line([(w1, -w2) for w1, w2 in upper], "grey", width=1)
        x, y = plot.at((3, sqrt((level - 9) / 10)))
        plot.parts.append(label(x + 6, y + 5, str(level), size=14, tone="grey"))
    plot.axes((-8, -6, -4, -2, 0, 2), (-2, 0, 2), "", "")
    slow, fast = path(0.02), path(0.09)
    plot.line(fast, "orange")
    plot.dots(fast, "orange", size=3.5)
    plot.line(slow, "blue", dash="5 3")
    plot.dots(slow, "blue", shape="square", size=3)
    x, y = plot.at(START)
    plot.parts.append(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8" fill="none" stroke="{color("")}" stroke-width="2"/>'
    )
    bottom = plot.box[3]
    plot.parts += [
        label(196, bottom + 38, "w₁", anchor="middle"),
        label(6, 44, "w₂"),
        label(358, 18, "cost", tone="grey", size=14),
        f'<path d="M44 {bottom + 59:.1f}h26" stroke="{color("orange")}" stroke-width="2"/>',
        f'<circle cx="57" cy="{bottom + 59:.1f}" r="3.5" fill="{color("orange")}"/>',
        label(78, bottom + 64, "η = 0.09: zigzag, but soon there"),
        f'<path d="M44 {bottom + 83:.1f}h26" stroke="{color("blue")}" stroke-width="2" stroke-dasharray="5 3"/>',
        f'<rect x="54" y="{bottom + 80:.1f}" width="6" height="6" fill="{color("blue")}"/>',
        label(78, bottom + 88, "η = 0.02: smooth, but slow"),
    ]
    parts = [part for part in plot.parts if not part.endswith("></text>")]
    ends = [", ".join(number(round(x, 2) + 0.0) for x in p[-1]) for p in (fast, slow)]
    return svg(
        NAME,
        "Two paths through a ravine",
        "Long, flat contour lines around the origin, seen from above, and two paths of twenty updates from the same start at the"
        f" upper left. One jumps up and down across the valley floor and ends at ({ends[0]}). The other bends down to the floor"
        f" and creeps along it to ({ends[1]}). Both leave the start at a right angle to the contour.",
        bottom + 98,
        parts,
    )
