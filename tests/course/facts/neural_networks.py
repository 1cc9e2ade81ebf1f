"""Numbers on the page about artificial neural networks."""

from itertools import pairwise
from math import atanh, exp, isclose, log, prod, sqrt, tanh

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


def decimals(value: float) -> str:
    return f"{round(value, 3):g}"


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

# Figures: whole numbers on four curves, and where the slope of two of them gets small
TABLE = [
    (
        str(value),
        "1" if value > 0 else "0",
        decimals(sigmoid(value)),
        decimals(tanh(value)),
        relu(value),
    )
    for value in (-2, -1, 0, 1, 2)
]
flat = 0.05
sigmoid_edge = -log((1 - sqrt(1 - 4 * flat)) / (1 + sqrt(1 - 4 * flat)))
tanh_edge = atanh(sqrt(1 - flat))

# Questions. First a unit, and what comes out of its usual slips
quiz_x, quiz_w, quiz_b = [2, 3], [0.5, -0.4], 0.9
quiz_z = weighted_sum(quiz_w, quiz_x, quiz_b)
unsigned = weighted_sum([abs(weight) for weight in quiz_w], quiz_x, quiz_b)
no_bias = weighted_sum(quiz_w, quiz_x, 0)

quiz_pre = -1.5

quiz_sizes = [4, 5, 3]
quiz_links = [before * after for before, after in pairwise(quiz_sizes)]
quiz_biases = sum(quiz_sizes[1:])
quiz_blocks = [(before + 1) * after for before, after in pairwise(quiz_sizes)]

predicted, wanted = [2, 5, 4], [3, 5, 2]
errors = [p - t for p, t in zip(predicted, wanted, strict=True)]
squares = [error**2 for error in errors]
mean_square = sum(squares) / len(squares)


def lamp(left: int, right: int) -> tuple[int, int, int]:
    """Hidden values and output of the last question."""
    h1, h2 = int(relu(2 * left + right)), int(relu(left + right - 1))
    return h1, h2, 2 * h1 - 3 * h2


lamp_1, lamp_2, level = lamp(1, 1)

CLAIMS = [
    *(f"| ${z_}$ | ${step}$ | ${s_}$ | ${t_}$ | ${r_}$ |" for z_, step, s_, t_, r_ in TABLE),
    f"where the slope is below ${flat}$",
    f"more than ${sigmoid_edge:.1f}$ away from zero; with tanh this begins ${tanh_edge:.1f}$ away",
    f"together ${terms[0]} - {-terms[1]} + {b} = {z:.1f}$. This pre-activation",
    f"${int(z > 0)}$ with the step, ${sigmoid(z):.3f}$ with the sigmoid, ${tanh(z):.4f}$ with tanh,"
    f" and ${relu(z):.1f}$ with ReLU.",
    f"There are ${sizes[0] * sizes[1]}$ links to the hidden layer and ${sizes[1] * sizes[2]}$ to the output"
    f" layer, with a weight on each: {weight_count} weights.",
    f"That makes {sum(blocks)} parameters.",
    f"has the weights ${quiz_w[0]}$ and ${quiz_w[1]}$ and the bias ${quiz_b}$. It reads the features"
    f" ${quiz_x[0]}$ and ${quiz_x[1]}$",
    f"= {relu(quiz_z):.1f} ± 0.001 > Yes: a positive sum",
    f"!= {relu(no_bias):g} ± 0.001 > ReLU did its work",
    f"!= {no_bias:.1f} ± 0.001 > These are the two products.",
    f"!= {sigmoid(quiz_z):.3f} ± 0.001 > Your sum is fine. Then you used the sigmoid",
    f"!= {tanh(quiz_z):.3f} ± 0.001 > Your sum is fine, and tanh",
    f"!= {int(quiz_z > 0)} ± 0.001 > A step would answer so.",
    f"!= {unsigned:.1f} ± 0.001 > All three terms are there.",
    rf"${quiz_w[0]} \cdot {quiz_x[0]} + ({quiz_w[1]}) \cdot {quiz_x[1]} + {quiz_b}$",
    f"${quiz_w[0] * quiz_x[0]:.1f} - {-quiz_w[1] * quiz_x[1]:.1f} + {quiz_b} = {quiz_z:.1f}$",
    f"share the pre-activation $z = {quiz_pre}$",
    f"Step => {int(quiz_pre > 0)} >",
    f"Sigmoid => {sigmoid(quiz_pre):.3f} >",
    f"Tanh => −{-tanh(quiz_pre):.3f} >",
    f"ReLU => {relu(quiz_pre)} >",
    f"[ ] => −{-quiz_pre} >",
    f"[ ] => {sigmoid(-quiz_pre):.3f} >",
    f"has {quiz_sizes[0]} inputs, {quiz_sizes[1]} hidden units, and {quiz_sizes[2]} outputs. Each hidden and each",
    f"= {sum(quiz_blocks)} > Yes: {quiz_blocks[0]} in the hidden layer and {quiz_blocks[1]} in the output layer.",
    f"!= {sum(quiz_links)} > These are the links",
    f"!= {sum(quiz_blocks) + quiz_sizes[0]} > You gave a bias to the inputs",
    f"!= {prod(quiz_sizes)} > You multiplied all three sizes.",
    f"!= {quiz_biases} > These are the biases.",
    f"!= {sum(quiz_sizes)} > This counts the circles",
    rf"$({quiz_sizes[0]} + 1) \cdot {quiz_sizes[1]} = {quiz_blocks[0]}$. Output layer:"
    rf" $({quiz_sizes[1]} + 1) \cdot {quiz_sizes[2]} = {quiz_blocks[1]}$. Together"
    f" ${quiz_blocks[0]} + {quiz_blocks[1]} = {sum(quiz_blocks)}$, of which {sum(quiz_links)} are weights"
    f" and {quiz_biases} are biases.",
    f"predicts ${predicted[0]}$, ${predicted[1]}$, and ${predicted[2]}$. The targets are"
    f" ${wanted[0]}$, ${wanted[1]}$, and ${wanted[2]}$.",
    f"= {mean_square:.2f} ± 0.005 > Yes",
    f"!= {sum(errors) / 3:.2f} ± 0.005 > You averaged the errors",
    f"!= {-sum(errors) / 3:.2f} ± 0.005 > A cost of squares",
    f"!= {sum(abs(error) for error in errors) / 3:g} ± 0.005 > You dropped the signs",
    f"!= {sum(squares)} ± 0.005 > This is the sum",
    f"!= {sqrt(mean_square):.2f} ± 0.005 > You took a root",
    f"errors are ${errors[0]}$, ${errors[1]}$, and ${errors[2]}$, and their squares ${squares[0]}$,"
    f" ${squares[1]}$, and ${squares[2]}$. The average is ${sum(squares)} / {len(squares)} = {mean_square:.2f}$.",
    f"The hidden values are ${lamp_1}$ and ${lamp_2}$.",
    f"= {level} > Yes: between the levels",
    f"!= {2 * min(lamp_1, 1) - 3 * lamp_2} > Did you cap",
    f"!= {2 * lamp_1 - 3 * (lamp_2 + 1)} > Look at the second hidden unit",
    f"!= {2 * (1 + 1) - 3 * lamp_2} > Look at the first hidden unit",
    f"!= {lamp_1 - lamp_2} > You subtracted the hidden values as they are.",
    f"!= {2 * lamp_1 - lamp_2} > Only one of the two weights",
    f"!= {2 * lamp_1} > So it would be without the second hidden unit.",
    rf"the output $2 \cdot {lamp_1} - 3 \cdot {lamp_2} = {level}$. One switch alone gives level"
    f" ${lamp(1, 0)[2]}$ or level ${lamp(0, 1)[2]}$.",
    f"both together would give their sum, ${lamp(1, 0)[2] + lamp(0, 1)[2]}$.",
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


path = 0.8, -0.5  # the weights that one drawing names
CLAIMS += [
    f"Sun, ${x[0]}$, is multiplied by its weight ${w[0]}$, and rain, ${x[1]}$, by its weight ${w[1]}$.",
    f"both products and its bias ${b}$",
    f"ReLU leaves it at ${relu(quiz_z):.1f}$",
    f"The slope of the sigmoid is below ${flat}$",
    f"the weight is ${path[0]}$, from $h_2$ to $\\hat{{y}}_1$ it is ${path[1]}$",
    f"The hidden values are $2 + 1 = {lamp_1}$ and $1 + 1 - 1 = {lamp_2}$",
]


def check() -> None:
    """The formulas hold at sample points."""
    assert isclose(sigmoid(sigmoid_edge) * (1 - sigmoid(sigmoid_edge)), flat)
    assert isclose(1 - tanh(tanh_edge) ** 2, flat)
    assert lamp(0, 0)[2] == 0
    assert lamp(1, 0)[1] == lamp(0, 1)[1] == 0  # alone, a switch leaves the second unit silent
    assert lamp(0, 1)[2] < level < lamp(1, 0)[2]
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
