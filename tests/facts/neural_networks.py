"""Numbers on the page about artificial neural networks."""

from itertools import pairwise
from math import exp, isclose, log, tanh

Matrix = list[list[int]]


def sigmoid(z: float) -> float:
    return 1 / (1 + exp(-z))


def relu(z: float) -> float:
    return max(0, z)


def weighted_sum(weights: list[float], inputs: list[float], bias: float) -> float:
    return sum(w * x for w, x in zip(weights, inputs, strict=True)) + bias


def cross_entropy(prediction: float, target: float) -> float:
    return -target * log(prediction) - (1 - target) * log(1 - prediction)


def pmatrix(rows: Matrix) -> str:
    body = r" \\ ".join(" & ".join(str(entry) for entry in row) for row in rows)
    return rf"\begin{{pmatrix}} {body} \end{{pmatrix}}"


def pair(values: list[int]) -> str:
    return f"$({values[0]}, {values[1]})$"


# The laundry unit
x = [1, 2]
w = [0.5, -0.25]
b = 0.1
z = weighted_sum(w, x, b)
terms = [w[0] * x[0], w[1] * x[1]]

# Two chained layers, outer(inner(x)), each as (slope, intercept)
inner, outer = (2, 1), (3, -4)
slope = outer[0] * inner[0]
intercept = outer[0] * inner[1] + outer[1]

# XOR
cases = [[0, 0], [0, 1], [1, 0], [1, 1]]
hidden_weights, hidden_biases = [[1, 1], [1, 1]], [0, -1]
output_weights, output_bias = [1, -2], 0
products = [[weighted_sum(row, case, 0) for row in hidden_weights] for case in cases]
biases = [hidden_biases for _ in cases]
pre = [[p + c for p, c in zip(*rows, strict=True)] for rows in zip(products, biases, strict=True)]
hidden = [[relu(entry) for entry in row] for row in pre]
outputs = [weighted_sum(output_weights, row, output_bias) for row in hidden]
negatives = sum(entry < 0 for row in pre for entry in row)
words = {1: "one", 2: "two", 3: "three", 4: "four"}
multiples = {2: "doubles", 3: "triples"}

# Parameters of a network with three inputs, four hidden units, and two outputs
sizes = [3, 4, 2]
links = list(pairwise(sizes))
blocks = [(before + 1) * after for before, after in links]
weight_count = sum(before * after for before, after in links)
bias_count = sum(sizes[1:])

# One training step of the laundry unit
rate, target = 0.1, 1
prediction = sigmoid(z)
loss = cross_entropy(prediction, target)
slopes = [(prediction - target) * value for value in [*x, 1]]
new_w = [w[0] - rate * slopes[0], w[1] - rate * slopes[1]]
new_b = b - rate * slopes[2]
new_z = weighted_sum(new_w, x, new_b)
new_prediction = sigmoid(new_z)
new_loss = cross_entropy(new_prediction, target)

CLAIMS = [
    f"the hours of sun, $x_1 = {x[0]}$, and the millimeters of rain, $x_2 = {x[1]}$",
    f"Take the weights ${w[0]}$ and ${w[1]}$ and the bias ${b}$",
    rf"z &= {w[0]} \cdot {x[0]} + ({w[1]}) \cdot {x[1]} + {b} \\",
    f"&= {terms[0]} - {-terms[1]} + {b} = {z:.1f}",
    f"With ReLU our unit answers ${relu(z):.1f}$",
    f"its answer for $z = {z:.1f}$",
    f"**Step**: one above zero, otherwise zero. Answer: ${int(z > 0)}$.",
    f"an S-shaped curve between 0 and 1. Answer: ${sigmoid(z):.3f}$.",
    f"an S-shaped curve between $-1$ and 1. Answer: ${tanh(z):.4f}$.",
    f"then a straight line upward. Answer: ${relu(z):.1f}$.",
    f"The first {multiples[inner[0]]} its input and adds {inner[1]}."
    f" The second {multiples[outer[0]]} what it gets and subtracts {-outer[1]}:",
    f"{outer[0]}({inner[0]}x + {inner[1]}) - {-outer[1]} = {slope}x - {-intercept}",
    *(
        f"Switches {pair(case)} give hidden values {pair(units)} and output ${output}$."
        for case, units, output in zip(cases, hidden, outputs, strict=True)
    ),
    f"Take {words[sizes[0]]} inputs, {words[sizes[1]]} hidden units, and {words[sizes[2]]} outputs",
    f"A hidden unit has {words[sizes[0]]} weights and one bias.",
    f"An output unit has {words[sizes[1]]} weights and one bias.",
    rf"({sizes[0]} + 1) \cdot {sizes[1]} + ({sizes[1]} + 1) \cdot {sizes[2]}"
    f" = {blocks[0]} + {blocks[1]} = {sum(blocks)}",
    f"These are {weight_count} weights and {bias_count} biases.",
    rf"a ${len(hidden_weights)} \times {len(hidden_weights[0])}$ matrix of ones",
    rf"$\mathbf{{b}}^{{[1]}} = ({hidden_biases[0]}, {hidden_biases[1]})^\top$",
    rf"\mathbf{{Z}} &= {pmatrix(products)} + {pmatrix(biases)} \\ &= {pmatrix(pre)}",
    f"ReLU turns the {words[negatives]} negative entry into zero.",
    rf"$\mathbf{{W}}^{{[2]}} = ({output_weights[0]}, {output_weights[1]})$ and bias ${output_bias}$"
    f" the outputs are ${', '.join(str(output) for output in outputs)}$.",
    f"the target $y = {target}$",
    rf"$\hat{{y}} = {prediction:.3f}$, the loss $-\ln {prediction:.3f} = {loss:.3f}$",
    f"The three slopes are ${slopes[0]:.3f}$, ${slopes[1]:.3f}$, and ${slopes[2]:.3f}$.",
    rf"learning rate $\eta = {rate}$ subtracts ${rate}$ times each",
    f"the weights to ${new_w[0]:.4f}$ and ${new_w[1]:.4f}$, the bias to ${new_b:.4f}$.",
    rf"Now $z = {new_z:.3f}$ and $\hat{{y}} = {new_prediction:.3f}$.",
    f"The loss fell to ${new_loss:.3f}$.",
]


def check() -> None:
    """The formulas hold at sample points."""
    assert all(set(row) == {1} for row in hidden_weights)
    assert weight_count + bias_count == sum(blocks)
    assert max(slopes) < 0

    for value in (-2.0, 0.0, 0.7):
        assert outer[0] * (inner[0] * value + inner[1]) + outer[1] == slope * value + intercept
        assert 0 < sigmoid(value) < 1
        assert isclose(tanh(value), (exp(value) - exp(-value)) / (exp(value) + exp(-value)))

    scores = [1.5, -0.3, 0.4]
    total = sum(exp(score) for score in scores)
    assert isclose(sum(exp(score) / total for score in scores), 1)

    def loss_at(parameters: list[float]) -> float:
        return cross_entropy(sigmoid(weighted_sum(parameters[:2], x, parameters[2])), target)

    step = 1e-6
    for i, derivative in enumerate(slopes):
        up, down = [*w, b], [*w, b]
        up[i] += step
        down[i] -= step
        assert isclose((loss_at(up) - loss_at(down)) / (2 * step), derivative, rel_tol=1e-6)

    for w1, w2, bias in ((0.5, -0.25, 0.1), (-3.0, 2.0, 1.5)):
        corner = [weighted_sum([w1, w2], case, bias) for case in cases]
        assert isclose(corner[0] + corner[3], w1 + w2 + 2 * bias)
        assert isclose(corner[1] + corner[2], w1 + w2 + 2 * bias)

    check_collapse()


def check_collapse() -> None:
    """Two layers without activation equal one, with other sizes than the page's."""
    first, first_bias = [[1, -2], [0, 3], [4, 1]], [1, 0, -2]
    second, second_bias = [[2, -1, 1]], [5]
    joined = [[sum(row[k] * first[k][j] for k in range(3)) for j in range(2)] for row in second]
    joined_bias = weighted_sum(second[0], first_bias, second_bias[0])
    for point in ([0, 0], [1, 2], [-3, 5]):
        middle = [weighted_sum(row, point, c) for row, c in zip(first, first_bias, strict=True)]
        chained = weighted_sum(second[0], middle, second_bias[0])
        assert chained == weighted_sum(joined[0], point, joined_bias)
