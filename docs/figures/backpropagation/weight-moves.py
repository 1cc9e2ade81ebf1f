"""Slopes of six weights after one backward pass, and the step that each weight takes."""

from math import exp

from draw import color, label, svg

X, TARGET, RATE = (1.0, 2.0), 1.0, 0.5
W1, B1 = ((0.5, -0.3), (0.2, 0.4)), (0.1, -0.1)
W2, B2 = (0.7, -0.6), 0.05
ZERO, UNIT = 204, 196  # where a slope of 0 stands, and how wide a slope of 1 is
NAME = "weight-moves"


def slopes() -> tuple[list[float], list[float]]:
    """Of the output weights, and of the hidden weights by rows."""
    z = [sum(w * x for w, x in zip(row, X, strict=True)) + b for row, b in zip(W1, B1, strict=True)]
    a = [1 / (1 + exp(-value)) for value in z]
    miss = sum(w * value for w, value in zip(W2, a, strict=True)) + B2 - TARGET
    delta = [w * miss * value * (1 - value) for w, value in zip(W2, a, strict=True)]
    return [miss * value for value in a], [d * x for d in delta for x in X]


def signed(value: float, form: str) -> str:
    return f"{value:{form}}".replace("-", "−")


def row(top: float, name: str, weight: float, slope: float) -> list[str]:
    """A bar for the slope, and below it an arrow for the step, which goes the other way."""
    away = -1 if slope < 0 else 1
    left = ZERO + min(slope, 0) * UNIT
    tip = ZERO - RATE * slope * UNIT
    anchors = ("start", "end") if away < 0 else ("end", "start")
    return [
        label(4, top + 24, name),
        f'<rect x="{left:.1f}" y="{top + 2:.1f}" width="{abs(slope) * UNIT:.1f}" height="14"'
        f' fill="{color("vermilion")}"/>',
        label(ZERO - 7 * away, top + 14, signed(slope, "+.3f"), anchor=anchors[0]),
        f'<path d="M{ZERO} {top + 27:.1f}H{tip + 4 * away:.1f}" stroke="{color("orange")}"'
        ' stroke-width="4"/>',
        f'<path d="M{tip:.1f} {top + 27:.1f}l{8 * away} -7v14z" fill="{color("orange")}"/>',
        label(
            tip - 6 * away,
            top + 32,
            f"{signed(weight, 'g')} → {signed(weight - RATE * slope, '.3f')}",
            anchor=anchors[0],
        ),
    ]


def figure() -> str:
    output, hidden = slopes()
    names = ("w₁₁", "w₁₂", "w₂₁", "w₂₂")
    parts = [label(4, 16, "Output layer"), label(4, 126, "Hidden layer")]
    tops = (26, 66, 136, 176, 216, 256)
    flat = (*W2, *W1[0], *W1[1])
    for top, name, weight, slope in zip(
        tops, (*names[:2], *names), flat, output + hidden, strict=True
    ):
        parts += row(top, name, weight, slope)
    parts.append(
        f'<path d="M{ZERO} 22V100M{ZERO} 132V292" stroke="currentColor" stroke-width="1"/>'
    )
    return svg(
        NAME,
        "Slopes of six weights and the step that each weight takes",
        "For each weight a bar shows its slope, to the left of zero if negative. An arrow below it "
        "points the other way and shows the step. Four weights grow and two shrink.",
        300,
        parts,
    )
