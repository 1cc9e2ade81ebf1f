"""How large the gradient of each layer is in deep random networks, before any training."""

from collections.abc import Callable
from math import exp, hypot, log10, sqrt, tanh
from operator import mul
from random import Random

from draw import Plot, label, svg

LAYERS, UNITS, SEED = 20, 50, 4
Vector = list[float]
Function = Callable[[float], float]


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


# The activation, its slope, and the variance of a starting weight times the number of inputs.
KINDS: dict[str, tuple[Function, Function, float]] = {
    "ReLU": (lambda z: max(z, 0.0), lambda z: float(z > 0), 2),
    "tanh": (tanh, lambda z: 1 - tanh(z) ** 2, 1),
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z)), 1),
}


def times(matrix: list[Vector], vector: Vector) -> Vector:
    return [sum(map(mul, row, vector)) for row in matrix]


def sizes(kind: str) -> Vector:
    """The length of the weight gradient of each layer, for one example and half the squared error."""
    phi, bend, gain = KINDS[kind]
    rng = Random(SEED)
    values = [[rng.gauss(0, 1) for _ in range(UNITS)]]
    target = [rng.gauss(0, 1) for _ in range(UNITS)]
    spread = sqrt(gain / UNITS)
    weights, sums = [], []
    for _ in range(LAYERS):
        weights.append([[rng.gauss(0, spread) for _ in range(UNITS)] for _ in range(UNITS)])
        sums.append(times(weights[-1], values[-1]))
        values.append([phi(z) for z in sums[-1]])
    arriving = [guess - wanted for guess, wanted in zip(values[-1], target, strict=True)]
    found: Vector = []
    for layer in reversed(range(LAYERS)):
        delta = [up * bend(z) for up, z in zip(arriving, sums[layer], strict=True)]
        found.append(hypot(*delta) * hypot(*values[layer]))
        arriving = times([list(column) for column in zip(*weights[layer], strict=True)], delta)
    return found[::-1]


def figure() -> str:
    plot = Plot((1, LAYERS), (-13, 6), box=(58, 8, 388, 290))
    plot.axes((1, 5, 10, 15, 20), (), "layer (1 is next to the input)", "size of the gradient")
    for power, words in ((0, "1"), (-3, "10⁻³"), (-6, "10⁻⁶"), (-9, "10⁻⁹"), (-12, "10⁻¹²")):
        x, y = plot.at((1, power))
        plot.parts.append(label(x - 6, y + 5, words, anchor="end", size=14))
        plot.line(((1, power), (LAYERS, power)), "grey", dash="1 5", width=1)
    for kind, tone, dash in (
        ("ReLU", "blue", ""),
        ("tanh", "green", "6 3"),
        ("sigmoid", "vermilion", "2 3"),
    ):
        plot.line(
            ((n, log10(size)) for n, size in enumerate(sizes(kind), 1)), tone, dash=dash, width=3
        )
    plot.note((6, 2.7), "ReLU", tone="blue")
    plot.note((6, -1.9), "tanh", tone="green")
    plot.note((10.6, -8), "sigmoid", tone="vermilion")
    return svg(
        "vanishing",
        "Size of the weight gradient in each of 20 layers",
        "Three lines on a logarithmic scale. With ReLU and tanh the gradient keeps about its size from "
        "layer 20 back to layer 1. With the sigmoid it shrinks by a near constant factor per layer.",
        332,
        plot.parts,
    )
