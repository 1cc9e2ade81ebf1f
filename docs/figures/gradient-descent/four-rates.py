"""The first four updates at four learning rates, on one bowl."""

from draw import Plot, color, label, number, svg

NAME = "four-rates"
PANELS = ((0.01, "too small"), (0.1, "good"), (0.9, "large but stable"), (1.05, "too large"))


def cost(w: float) -> float:
    return (w - 3) ** 2 + 1


def path(rate: float) -> list[tuple[float, float]]:
    w = 0.0
    points = [(w, cost(w))]
    for _ in range(4):
        w -= rate * 2 * (w - 3)
        points.append((w, cost(w)))
    return points


def figure() -> str:
    parts = []
    for k, (rate, name) in enumerate(PANELS):
        left, top = 36 + 200 * (k % 2), 46 + 226 * (k // 2)
        plot = Plot((-2.6, 8.6), (0, 30), (left, top, left + 160, top + 136))
        parts.append(label(left + 80, top - 26, name, anchor="middle"))
        parts.append(label(left - 6, top - 7, "cost", anchor="end", size=14))
        parts.append(label(left + 80, top - 7, f"η = {number(rate)}", anchor="middle"))
        plot.axes((0, 3, 6), (0, 10, 20), "w", "")
        plot.line([(w / 20, cost(w / 20)) for w in range(-46, 167) if cost(w / 20) <= 30], "grey")
        points = path(rate)
        plot.line(points, "orange")
        plot.dots(points, "orange")
        x, y = plot.at(points[0])
        plot.parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="none" stroke="{color("")}" stroke-width="2"/>'
        )
        parts += plot.parts
    parts = [part for part in parts if not part.endswith("></text>")]
    return svg(
        NAME,
        "Four learning rates on one bowl",
        "Four panels show the same bowl with a path of five dots, from a ringed start at w = 0. At 0.01 the dots lie on top of"
        " each other near the start. At 0.1 they walk down one side. At 0.9 they jump across the bowl and land lower each time."
        " At 1.05 they jump across and land higher each time.",
        446,
        parts,
    )
