"""Four activation functions, with marks at whole numbers and shade where the slope is almost zero."""

from collections.abc import Callable
from math import exp, tanh

from draw import Plot, color, label, svg

Function = Callable[[float], float]
FLAT = 0.05  # slopes below this count as almost zero


def step(z: float) -> float:
    return float(z > 0)


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


def relu(z: float) -> float:
    return max(0.0, z)


def edge(function: Function) -> float:
    """Above it, the slope of an S-shaped curve is below FLAT."""
    low, high = 0.0, 8.0
    for _ in range(50):
        middle = (low + high) / 2
        slope = (function(middle + 1e-5) - function(middle - 1e-5)) / 2e-5
        low, high = (middle, high) if slope > FLAT else (low, middle)
    return low


def figure() -> str:
    panels: list[tuple[str, Function, tuple[float, float], list[float], list[tuple[float, float]]]]
    s, t = edge(sigmoid), edge(tanh)
    panels = [
        ("step", step, (-0.2, 1.2), [0, 1], [(-4, 4)]),
        ("sigmoid", sigmoid, (-0.2, 1.2), [0, 1], [(-4, -s), (s, 4)]),
        ("tanh", tanh, (-1.2, 1.2), [-1, 0, 1], [(-4, -t), (t, 4)]),
        ("ReLU", relu, (-0.5, 4), [0, 2, 4], [(-4, 0)]),
    ]
    parts = []
    for place, (kind, function, y, ys, flat) in enumerate(panels):
        left, top = 28 + place % 2 * 200, 30 + place // 2 * 190
        right, bottom = left + 164, top + 116
        plot = Plot((-4, 4), y, (left, top, right, bottom))
        for low, high in flat:
            x1, x2 = plot.at((low, 0))[0], plot.at((high, 0))[0]
            plot.parts.append(
                f'<rect x="{x1:.1f}" y="{top}" width="{x2 - x1:.1f}" height="{bottom - top}"'
                f' fill="{color("grey")}" fill-opacity="0.22"/>'
            )
        plot.axes([-4, -2, 0, 2, 4], ys, "", "")
        plot.parts = [part for part in plot.parts if not part.endswith("></text>")]
        plot.parts.append(label((left + right) / 2, top - 10, kind, anchor="middle"))
        if kind == "step":
            plot.line([(-4, 0), (0, 0)], "green")
            plot.line([(0, 1), (4, 1)], "green")
            plot.line([(0, 0), (0, 1)], "green", dash="3 4", width=1)
            x_jump, y_jump = plot.at((0, 1))
            plot.parts.append(
                f'<circle cx="{x_jump:.1f}" cy="{y_jump:.1f}" r="4" fill="none"'
                f' stroke="{color("green")}" stroke-width="2"/>'
            )
        else:
            plot.curve(function, "green")
        plot.dots([(z, function(z)) for z in (-2, -1, 0, 1, 2)], "green")
        parts += [
            *plot.parts,
            label((left + right) / 2, bottom + 36, "pre-activation z", anchor="middle", size=14),
        ]
    return svg(
        "four-activations",
        "Four activation functions",
        "Four curves for pre-activations from −4 to 4. The step jumps from 0 to 1 at zero. The sigmoid rises from"
        " 0 to 1 and tanh from −1 to 1, both S-shaped. ReLU is 0 for negative numbers and then a straight line."
        " Shade covers the whole step, the ends of both S-shaped curves, and the negative half of ReLU.",
        388,
        parts,
    )
