"""Gradient descent on a curve with two valleys, from either end."""

from draw import Plot, svg

NAME = "two-valleys"
RATE = 0.02


def cost(x: float) -> float:
    return x**4 - 3 * x**2 + x


def slope(x: float) -> float:
    return 4 * x**3 - 6 * x + 1


def path(x: float, updates: int) -> list[tuple[float, float]]:
    points = [(x, cost(x))]
    for _ in range(updates):
        x -= RATE * slope(x)
        points.append((x, cost(x)))
    return points


def figure() -> str:
    plot = Plot((-2.2, 2.2), (-5.4, 7), (44, 12, 388, 270))
    plot.axes((-2, -1, 0, 1, 2), (-4, -2, 0, 2, 4, 6), "x", "cost F")
    shown = [x / 50 for x in range(-109, 104)]
    plot.line([(x, cost(x)) for x in shown], "grey")
    right, left = path(2, 40), path(-2, 40)
    plot.dots(right, "orange")
    plot.dots(left, "blue", shape="square")
    plot.note(right[0], "start at 2", dx=-10, dy=5, anchor="end")
    plot.note(left[0], "start at −2", dx=14, dy=5)
    plot.note((0.17, cost(0.17)), "local maximum", dy=-12, anchor="middle")
    plot.note(right[-1], "local minimum", dy=24, anchor="middle")
    plot.note(left[-1], "global minimum", dy=24, anchor="middle")
    return svg(
        NAME,
        "Two starts, two valleys",
        "A curve with a deep valley on the left, a hump in the middle, and a shallow valley on the right. Dots that start high"
        " on the right walk into the shallow valley, squares that start high on the left into the deep one."
        " The dots and squares stand closer and closer together.",
        314,
        plot.parts,
    )
