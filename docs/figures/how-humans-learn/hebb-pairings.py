"""A weight grows by Hebb's rule: the same connection before and after, and the weight after each pairing."""

from draw import Plot, color, label, number, svg

STEP, SENDER, RECEIVER, START, PAIRINGS = 0.1, 2, 0.5, 0.3, 3


def figure() -> str:
    weights = [START + pairing * STEP * SENDER * RECEIVER for pairing in range(PAIRINGS + 1)]
    parts = [
        *connection(20, "before", weights[0]),
        *connection(220, f"after {PAIRINGS} pairings", weights[-1]),
    ]
    plot = Plot((-0.6, PAIRINGS + 0.6), (0, 0.7), (52, 112, 388, 300))
    for pairing, weight in enumerate(weights):
        left, top = plot.at((pairing - 0.3, weight))
        right, bottom = plot.at((pairing + 0.3, 0))
        plot.parts.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}"'
            f' height="{bottom - top:.1f}" fill="{color("orange")}"/>'
        )
        plot.note((pairing, weight), f"{weight:.1f}", dy=-6, anchor="middle")
    plot.axes(range(PAIRINGS + 1), (0, 0.2, 0.4, 0.6), "pairings so far", "weight")
    told = ", ".join(f"{weight:.1f}" for weight in weights)
    return svg(
        "hebb-pairings",
        f"A connection gets stronger with each of {PAIRINGS} pairings",
        f"Above, a sender and a receiver joined by a thin line before, by a thick one after {PAIRINGS}"
        f" pairings. Below, bars: the weight is {told} after 0 to {PAIRINGS} pairings.",
        344,
        [*parts, *plot.parts],
    )


def connection(left: float, words: str, weight: float) -> list[str]:
    """As thick as it is strong."""
    thickness = number(round(10 * weight))
    return [
        f'<path d="M{left + 32} 58H{left + 128}" fill="none" stroke="{color("orange")}" stroke-width="{thickness}"/>',
        f'<circle cx="{left + 16}" cy="58" r="16" fill="none" stroke="{color("blue")}" stroke-width="2"/>',
        f'<circle cx="{left + 144}" cy="58" r="16" fill="none" stroke="{color("green")}" stroke-width="2"/>',
        label(left + 16, 63, "x", anchor="middle"),
        label(left + 144, 63, "y", anchor="middle"),
        label(left + 80, 46, f"w = {weight:.1f}", anchor="middle"),
        label(left + 80, 20, words, anchor="middle"),
    ]
