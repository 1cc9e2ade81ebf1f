"""Three inputs, four hidden units, and two outputs, with every link drawn and counted."""

from itertools import pairwise
from math import hypot

from draw import color, label, number, svg

COLUMNS = {  # heading: where its circles stand, and what they are called
    "input layer": (50, {"x₁": 102, "x₂": 172, "x₃": 242}),
    "hidden layer": (200, {"h₁": 67, "h₂": 137, "h₃": 207, "h₄": 277}),
    "output layer": (350, {"ŷ₁": 122, "ŷ₂": 222}),
}
PATH = {("x₁", "h₂"): 0.8, ("h₂", "ŷ₁"): -0.5}  # two links with their weights
RADIUS = 20


def figure() -> str:
    name = "small-network"
    columns = list(COLUMNS.values())
    grey, thick, words, holes = [], [], [], ["M0 0H400V340H0Z"]
    for (x1, starts), (x2, ends) in pairwise(columns):
        for start, y1 in starts.items():
            for end, y2 in ends.items():
                gap = RADIUS + 4
                across, down = (d * gap / hypot(x2 - x1, y2 - y1) for d in (x2 - x1, y2 - y1))
                line = f"M{x1 + across:.1f} {y1 + down:.1f}L{x2 - across:.1f} {y2 - down:.1f}"
                if (start, end) not in PATH:
                    grey.append(line)
                    continue
                weight = PATH[start, end]
                dash = ' stroke-dasharray="9 5"' if weight < 0 else ""
                thick.append(
                    f'<path d="{line}" stroke="{color("orange")}" stroke-width="4"{dash}'
                    f' marker-end="url(#{name}-head)"/>'
                )
                x, y = (x1 + x2) / 2, (y1 + y2) / 2
                half = 4 * len(number(weight)) + 3
                holes.append(f"M{x - half:g} {y - 10:g}h{2 * half}v20h{-2 * half}Z")
                words.append(label(x, y + 5, number(weight), anchor="middle"))
    parts = [
        f'<marker id="{name}-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="12" markerHeight="12"'
        ' markerUnits="userSpaceOnUse" orient="auto">'
        f'<path d="M0 0L10 5L0 10Z" fill="{color("orange")}"/></marker>',
        f'<clipPath id="{name}-gaps"><path clip-rule="evenodd" d="{"".join(holes)}"/></clipPath>',
        f'<g fill="none" clip-path="url(#{name}-gaps)">',
        f'<path d="{"".join(grey)}" stroke="{color("grey")}" stroke-width="1"/>',
        *thick,
        "</g>",
        *words,
    ]
    for column, (heading, (x, circles)) in enumerate(COLUMNS.items()):
        tone = "green" if column else "blue"
        fill = f'fill="{color(tone)}" fill-opacity="0.18"' if column else 'fill="none"'
        parts.append(label(x, 20, heading, anchor="middle"))
        for unit, y in circles.items():
            parts += [
                f'<circle cx="{x}" cy="{y}" r="{RADIUS}" {fill} stroke="{color(tone)}" stroke-width="2"/>',
                label(x, y + 5, unit, anchor="middle"),
            ]
            if column == 2:
                parts.append(
                    f'<circle cx="{x}" cy="{y}" r="{RADIUS - 4}" fill="none" stroke="{color(tone)}"'
                    ' stroke-width="1"/>'
                )
            if column:
                parts.append(label(x, y - RADIUS - 4, "+b", anchor="middle", size=14))
    weights = len(grey) + len(PATH)
    biases = sum(len(circles) for _, circles in columns[1:])
    total = f"{weights} weights + {biases} biases = {weights + biases} parameters"
    parts.append(label(200, 326, total, anchor="middle"))
    return svg(
        name,
        "A small feedforward network",
        "Three inputs on the left, four hidden units in the middle, two outputs on the right. Each circle of one"
        " column is linked to each of the next. One path is drawn thick, with a weight of 0.8 and, dashed, one of"
        f" −0.5. Each hidden and each output unit has a bias. In all: {total}.",
        336,
        parts,
    )
