"""Pictures of one spot, rebuilt from few numbers: PCA against an autoencoder.

PCA is computed here. The autoencoder would take minutes without an array library, so its errors are recorded: layers
64–32–k–32–64, tanh in those of 32, Adam with batches of 50, 150 epochs, rate 0.003 and a fifth of it in the last third,
the same pictures. Of seven runs with other first weights, the middle one.
"""

from math import exp, log2, log10, sqrt
from random import Random

from draw import Plot, color, label, number, svg

Vector = list[float]
AUTOENCODER = {1: 0.014, 2: 0.00048, 4: 0.00027}
TRAINED_ON, TESTED_ON, SIDE, WIDTH = 1000, 500, 8, 1.2


def spot(row: float, column: float) -> Vector:
    return [
        exp(-((i - row) ** 2 + (j - column) ** 2) / (2 * WIDTH**2))
        for i in range(SIDE)
        for j in range(SIDE)
    ]


def dot(a: Vector, b: Vector) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def orthonormal(vectors: list[Vector]) -> list[Vector]:
    found: list[Vector] = []
    for vector in vectors:
        for other in found:
            share = dot(vector, other)
            vector = [x - share * y for x, y in zip(vector, other, strict=True)]
        length = sqrt(dot(vector, vector))
        found.append([x / length for x in vector])
    return found


def directions(centered: list[Vector], count: int) -> list[Vector]:
    """In which the data spread most: multiply by their covariance again and again."""
    columns = list(zip(*centered, strict=True))
    covariance = [[dot(a, b) for b in columns] for a in columns]
    chance = Random(1)
    found = [[chance.gauss(0, 1) for _ in columns] for _ in range(count)]
    for _ in range(60):
        found = orthonormal([[dot(row, vector) for row in covariance] for vector in found])
    return found


def errors() -> dict[int, float]:
    """The mean squared error of a pixel, for each number of principal components; 0 is the mean picture."""
    chance = Random(0)
    pictures = [
        spot(chance.uniform(1, 6), chance.uniform(1, 6)) for _ in range(TRAINED_ON + TESTED_ON)
    ]
    mean = [sum(pixel) / TRAINED_ON for pixel in zip(*pictures[:TRAINED_ON], strict=True)]
    centered = [[x - m for x, m in zip(picture, mean, strict=True)] for picture in pictures]
    training, test = centered[:TRAINED_ON], centered[TRAINED_ON:]
    found = directions(training, 20)
    left = sum(dot(picture, picture) for picture in test)
    result = {0: left}
    for k, direction in enumerate(found, 1):
        left -= sum(dot(picture, direction) ** 2 for picture in test)
        result[k] = left
    return {
        k: float(f"{total / TESTED_ON / SIDE**2:.2g}")
        for k, total in result.items()
        if k in (0, 1, 2, 4, 8, 16)
    }


def figure() -> str:
    found = errors()
    mean = found.pop(0)
    pca = {log2(k): log10(error) for k, error in found.items()}
    net = {log2(k): log10(error) for k, error in AUTOENCODER.items()}
    plot = Plot((-0.3, 4.2), (-4.4, -0.9), (60, 12, 388, 270))
    plot.axes([], [], "numbers in the code", "error per pixel (log scale)")
    for k in (1, 2, 4, 8, 16):
        x, _ = plot.at((log2(k), 0))
        plot.parts.append(label(x, 288, number(k), anchor="middle", size=14))
    for power in (-4, -3, -2, -1):
        _, y = plot.at((0, power))
        plot.parts.append(label(54, y + 5, number(10**power), anchor="end", size=14))
        plot.parts.append(f'<path d="M60 {y:.1f}h4" stroke="{color("grey")}"/>')
    plot.line([(-0.3, log10(mean)), (4.2, log10(mean))], "grey", dash="2 4")
    plot.note((4.2, log10(mean)), "mean picture only", dy=-6, anchor="end", tone="grey")
    plot.line([(1, -4.4), (1, log10(mean))], "grey", dash="2 4", width=1)
    plot.note((1, -4.4), "only row and column vary", dx=6, dy=-8, tone="grey")
    plot.line(pca.items(), "sky", dash="7 4")
    plot.dots(pca.items(), "sky", shape="square")
    plot.note((3, pca[3]), "PCA", dx=12, dy=-6)
    plot.line(net.items(), "green")
    plot.dots(net.items(), "green", size=5)
    plot.note((2, net[2]), "autoencoder", dx=10, dy=2)
    return svg(
        "two-numbers",
        "Test error against the size of the code",
        "Both fall as the code grows, the autoencoder's much faster: with two numbers it is far below principal component"
        " analysis with eight.",
        316,
        plot.parts,
    )
