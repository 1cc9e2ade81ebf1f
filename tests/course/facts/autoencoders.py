"""Numbers on the page about autoencoders."""

import runpy
import sys
from itertools import pairwise
from math import exp, isclose, log, pi, sqrt
from pathlib import Path

FIGURES = Path(__file__).parents[3] / "docs" / "figures"
sys.path.insert(0, str(FIGURES))

Vector = tuple[float, ...]


def plain(value: float, digits: int = 6) -> str:
    return f"{round(value, digits):.12g}"


def listed(values: Vector) -> str:
    return ", ".join(plain(value) for value in values)


def dollars(values: Vector) -> str:
    return ", ".join(f"${plain(value)}$" for value in values)


def squared_error(x: Vector, y: Vector) -> float:
    return sum((a - b) ** 2 for a, b in zip(x, y, strict=True))


def mean_squared_error(x: Vector, y: Vector) -> float:
    return squared_error(x, y) / len(x)


def cross_entropy(x: float, output: float) -> float:
    return -(x * log(output) + (1 - x) * log(1 - output))


def sparse_penalty(code: Vector, strength: float) -> float:
    return strength * sum(abs(h) for h in code)


def decode(code: Vector, weights: Vector) -> float:
    return sum(h * w for h, w in zip(code, weights, strict=True))


def sample(mu: Vector, sigma: Vector, epsilon: Vector) -> Vector:
    return tuple(m + s * e for m, s, e in zip(mu, sigma, epsilon, strict=True))


def kl(mu: float, sigma: float) -> float:
    return (mu**2 + sigma**2 - 1 - log(sigma**2)) / 2


def layer_parameters(sizes: list[int]) -> list[int]:
    return [(m + 1) * n for m, n in pairwise(sizes)]


def latex(number: int) -> str:
    return f"{number:,}".replace(",", "{,}") if number > 9999 else str(number)


def sum_of(numbers: list[int]) -> str:
    return "+".join(latex(n) for n in numbers) + f"={latex(sum(numbers))}"


def line_error(points: list[Vector], slope: float, height: float) -> float:
    """Mean squared distance, per recorded number, to the line through (0, height)."""
    total = sum((y - height - slope * x) ** 2 / (1 + slope**2) for x, y in points)
    return total / (2 * len(points))


side = 8

pixels = (0.2, 0.9, 0.4, 0.5)
output = (0.4, 0.8, 0.4, 0.5)
differences = tuple(round(a - b, 9) for a, b in zip(pixels, output, strict=True))
squares = tuple(d * d for d in differences)
loss = mean_squared_error(pixels, output)

damaged = (pixels[0], 0.0, *pixels[2:])
copy_loss = mean_squared_error(pixels, damaged)

snapshots: list[Vector] = [(x, x * x / 2) for x in range(-2, 3)]
level = sum(y for _, y in snapshots) / len(snapshots)
pca_loss = line_error(snapshots, 0, level)
curve_loss = sum(mean_squared_error((x, y), (x, x**2 / 2)) for x, y in snapshots) / len(snapshots)
sixth = (1.5, 1.5**2 / 2)

sparse_code = (0, 2, 0, 0, 0.5, 0)
strength = 0.01
penalty = sparse_penalty(sparse_code, strength)

mu, sigma, epsilon = (0.6, -1), (0.5, 1), (1.2, -0.4)
z = sample(mu, sigma, epsilon)
parts = [kl(m, s) for m, s in zip(mu, sigma, strict=True)]


def kl_sum(m: float, s: float) -> str:
    return rf"half of ${plain(m * m)}+{plain(s * s)}-1-\ln {plain(s * s)}$"


plot = runpy.run_path(str(FIGURES / "autoencoders" / "two-numbers.py"))
holes = runpy.run_path(str(FIGURES / "autoencoders" / "holes.py"))
pca, net = plot["PCA"], plot["AUTOENCODER"]

small, large = layer_parameters([64, 32, 2, 32, 64]), layer_parameters([784, 32, 784])

CLAIMS = [
    f"{side} × {side} pixels: {side * side} gray values",
    f"four pixels $({listed(pixels)})$ come back as $({listed(output)})$",
    f"Subtract: {dollars(differences)}.",
    f"Square: {dollars(squares)}.",
    f"Add: ${plain(sum(squares))}$.",
    f"Divide by the {len(pixels)} pixels: ${plain(loss)}$.",
    f"A perfect copy scores {plain(mean_squared_error(pixels, pixels))}.",
    "its height: " + ", ".join(f"$({listed(point)})$" for point in snapshots) + ".",
    f"answers height ${plain(level)}$ every time",
    f"Its mean squared error is ${plain(pca_loss)}$.",
    f"The error is ${plain(curve_loss)}$.",
    f"A sixth, $({listed(sixth)})$,",
    f"set the second to ${plain(damaged[1])}$",
    f"plain copying has the loss ${plain(pixels[1])}^2/{len(pixels)}={plain(copy_loss)}$",
    rf"$-\ln 0.8\approx {cross_entropy(1, 0.8):.3f}$",
    rf"$\ln 2\approx {cross_entropy(0.5, 0.5):.3f}$",
    f"the code $({listed(sparse_code)})$ adds ${plain(penalty)}$",
    f"With ${plain(loss)}$ from above, the loss is ${plain(loss + penalty)}$",
    rf"\mu}}=({listed(mu)})$",
    rf"\sigma}}=({listed(sigma)})$",
    rf"\epsilon}}=({listed(epsilon)})$",
    rf"${plain(mu[0])}+{plain(sigma[0])}\cdot {plain(epsilon[0])}={plain(z[0])}$",
    rf"${plain(mu[1])}+{plain(sigma[1])}\cdot({plain(epsilon[1])})={plain(z[1])}$",
    f"First KL part: {kl_sum(mu[0], sigma[0])}, about ${plain(parts[0], 3)}$",
    f"Second KL part: {kl_sum(mu[1], sigma[1])}, exactly ${plain(parts[1])}$",
    rf"$\operatorname{{KL}}\approx {plain(sum(parts), 3)}$",
    rf"$(\mu, \sigma)=(0, 1)$ gives ${plain(kl(0, 1))}$; $(1, 1)$ gives ${plain(kl(1, 1))}$",
    f"$(2, 1)$ gives ${plain(kl(2, 1))}$",
    f"$(0, 0.5)$ gives about ${plain(kl(0, 0.5), 3)}$",
    f"64–32–2–32–64: ${sum_of(small)}$",
    f"784–32–784: ${sum_of(large)}$",
    f"the mean picture every time gives {plot['MEAN_ONLY']}.",
    *(f"| {k} | {pca[k]} | {net.get(k, 'not trained')} |" for k in pca),
    f"Train on {plot['TRAINED_ON']} of them, and measure the error on {plot['TESTED_ON']} others",
    f"about {pca[2] / net[2]:.0f} times smaller",
    f"{holes['CODES'] * len(holes['GROUPS'])} points in three groups",
    f"{holes['CLOUDS']} clouds that overlap",
    f"circle of radius {holes['RADIUS']} stands for",
    f"about {1 - exp(-(holes['RADIUS'] ** 2) / 2):.0%} of its draws",
]

# The questions: what they ask with, and the numbers that they recognize.
asked, answered = (1, 0, 1, 1), (0.9, 0.1, 0.8, 1.0)
misses = [a - b for a, b in zip(asked, answered, strict=True)]
square_sum = sum(miss * miss for miss in misses)
CLAIMS += [
    f"Four pixels $({listed(asked)})$ come back as $(0.9, 0.1, 0.8, 1.0)$",
    f"= {plain(square_sum / 4)} ± 0.0004",
    f"!= {plain(sum(misses) / 4)} ± 0.0004",
    f"!= {plain(square_sum)} ± 0.0004",
    f"!= {plain(sum(map(abs, misses)) / 4)} ± 0.0004",
    f"!= {sqrt(square_sum / 4):.4f} ± 0.0026",
]

m, s, e = 1, 0.5, -2
CLAIMS += [
    rf"mean $\mu={m}$ and the standard deviation $\sigma={s}$. The random draw is $\epsilon={e}$",
    f"= {plain(m + s * e)} > Yes: two standard deviations below",
    f"!= {plain(m + e)} > That is",
    f"!= {plain(m + s**2 * e)} > You have used the variance, ${plain(s**2)}$.",
    f"!= {plain(m + s)} > The width of the cloud is in it",
    f"!= {plain(m + s * -e)} > The size of the step",
]

outer, inner = 100, 20
there, back = layer_parameters([outer, inner, outer])
CLAIMS += [
    f"fully connected layers of {outer}, {inner}, and {outer} units",
    f"= {there + back} > Yes: the decoder has {back - there} more",
    f"!= {there} > This is the encoder",
    f"!= {outer * inner + inner + outer} > This counts one set of weights",
    f"!= {2 * outer * inner} > All weights",
    f"!= {2 * outer * inner + inner} > You have given biases to the code",
    f"!= {2 * outer * inner + outer} > You have given biases to the output",
    rf"$({outer}+1)\cdot {inner}={there}$. Decoder: $({inner}+1)\cdot {outer}={back}$. Together: ${there + back}$",
]

means, spreads = (3, -1), (1, 1)
asked_kl = sum(kl(mean, spread) for mean, spread in zip(means, spreads, strict=True))
CLAIMS += [
    f"means $({listed(means)})$ and the standard deviations $({listed(spreads)})$",
    f"= {plain(asked_kl)} > Yes: the mean far",
    f"!= {plain(sum(means) / 2)} > You have added the means",
    f"!= {plain(asked_kl / 2)} > This is the average",
    f"!= {plain((means[0] ** 2 - means[1] ** 2) / 2)} > A minus sign",
    f"!= {plain(2 * asked_kl)} > This is the sum",
]


# What the pictures and the questions are made of.
sizes = [64, 32, 2, 32, 64]
cause = [plain(miss) for miss in misses]
CLAIMS += [
    f"From {side * side} numbers to {sizes[2]} and back",
    f"The encoder narrows {sizes[0]} numbers to {sizes[1]} and then to {sizes[2]}",
    "Here the code is $(0.7, -0.3)$",  # drawn so
    f"widens {sizes[2]} numbers to {sizes[3]} and then to {sizes[4]}",
    f"such data: {side * side} numbers each",
    f"have {sizes[0]}, {sizes[1]}, $k$, {sizes[3]}, and {sizes[4]} units",
    f"The differences {', '.join(f'${miss}$' for miss in cause)} have the squares "
    f"{dollars(tuple(miss * miss for miss in misses))}. They add up to ${plain(square_sum)}$, "
    f"and a quarter of that is ${plain(square_sum / 4)}$",
    "linear layers only, 10 inputs, and 3 code units",
    "64 inputs and 100 code units",
    "Compare 64 with 100.",
    f"Take the clean pixels $({listed(pixels)})$",
    "You have 5000 sharp photos",
    rf"One pixel with $x=1$ and $\hat{{x}}=0.8$ adds $-\ln 0.8\approx {cross_entropy(1, 0.8):.3f}$",
    rf"A gray pixel $x=0.5$, copied perfectly, still adds $\ln 2\approx {cross_entropy(0.5, 0.5):.3f}$",
    rf"With $\lambda={strength}$, the code",
    rf"$z=\mu+\sigma\epsilon={m}+{s}\cdot({e})={plain(m + s * e)}$",
    rf"$\frac{{1}}{{2}}({means[0] ** 2}+{means[1] ** 2})={plain(asked_kl)}$",
]


def kl_by_integration(m: float, s: float, steps: int = 20_000) -> float:
    low, width = m - 12 * s, 24 * s / steps

    def integrand(x: float) -> float:
        q = exp(-(((x - m) / s) ** 2) / 2) / (s * sqrt(2 * pi))
        log_q_over_p = -(((x - m) / s) ** 2) / 2 - log(s) + x * x / 2
        return q * log_q_over_p

    return width * sum(integrand(low + (i + 0.5) * width) for i in range(steps))


def check() -> None:
    for m, s in [(0, 1), (1, 1), (2, 1), (0, 0.5), *zip(mu, sigma, strict=True)]:
        assert isclose(kl(m, s), kl_by_integration(m, s), abs_tol=1e-6)

    # Of what the plot records, more code numbers are better, and all are better than as many of PCA.
    assert net[1] > net[2] > net[4]
    assert all(net[k] < pca[k] for k in net)
    assert net[2] < pca[8] / 3

    # No other line through the marble's snapshots is closer than the level one.
    slopes = [i / 50 for i in range(-500, 501)]
    heights = [i / 20 for i in range(-40, 81)]
    assert min(line_error(snapshots, a, b) for a in slopes for b in heights) >= pca_loss - 1e-12
    upright = sum(x * x for x, _ in snapshots) / (2 * len(snapshots))
    assert upright > pca_loss

    # A perfect copy is the cheapest output for binary cross-entropy, at any gray value.
    for x in (0.2, 0.5, 0.9):
        others = (i / 100 for i in range(1, 100))
        assert all(cross_entropy(x, x) <= cross_entropy(x, other) + 1e-12 for other in others)

    # Normal decoder with fixed variance: -ln p is scaled squared error plus a constant.
    def minus_log_density(y: Vector, spread: float) -> float:
        log_scale = log(spread * sqrt(2 * pi))
        return squared_error(pixels, y) / (2 * spread**2) + len(pixels) * log_scale

    gap = minus_log_density(output, 0.3) - minus_log_density(pixels, 0.3)
    assert isclose(gap, squared_error(pixels, output) / (2 * 0.3**2))

    # A shrunken code with larger decoder weights gives the same output for half the price.
    weights = (0.3, -0.7, 1.1, 0.4, 2.0, -0.5)
    half, double = tuple(h / 2 for h in sparse_code), tuple(2 * w for w in weights)
    assert isclose(decode(half, double), decode(sparse_code, weights))
    assert isclose(sparse_penalty(half, strength), penalty / 2)
