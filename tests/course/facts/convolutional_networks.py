"""Numbers on the page about convolutional networks."""

from collections.abc import Callable
from itertools import product
from math import prod
from statistics import mean

Grid = list[list[int]]

X: Grid = [[1, 2, 0], [0, 1, 3], [2, 1, 0]]
K: Grid = [[1, 0], [0, -1]]
EDGE: Grid = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
POOL: Grid = [[1, 3, 2, 1], [4, 6, 5, 0], [7, 2, 9, 8], [1, 0, 3, 4]]


def correlate(image: Grid, kernel: Grid, stride: int = 1, padding: int = 0) -> Grid:
    """Slide the kernel without flipping it."""
    k, wide = len(kernel), len(image[0]) + 2 * padding
    side = [0] * padding
    rows = [[*side, *row, *side] for row in image]
    edge = [[0] * wide for _ in range(padding)]
    rows = [*edge, *rows, *edge]
    return [
        [
            sum(rows[i + u][j + v] * kernel[u][v] for u, v in product(range(k), repeat=2))
            for j in range(0, wide - k + 1, stride)
        ]
        for i in range(0, len(rows) - k + 1, stride)
    ]


def flip(kernel: Grid) -> Grid:
    """Turn the kernel by half a turn."""
    return [row[::-1] for row in kernel[::-1]]


def pool(image: Grid, rule: Callable[[list[int]], float], window: int = 2) -> list[list[float]]:
    """Apply the rule to blocks that do not overlap."""
    return [
        [
            rule([image[i + u][j + v] for u, v in product(range(window), repeat=2)])
            for j in range(0, len(image[0]) - window + 1, window)
        ]
        for i in range(0, len(image) - window + 1, window)
    ]


def size(before: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    return (before + 2 * padding - kernel) // stride + 1


def conv_parameters(kernel: int, channels_in: int, filters: int) -> int:
    return (kernel * kernel * channels_in + 1) * filters


def dense_parameters(inputs: int, outputs: int) -> int:
    return (inputs + 1) * outputs


def receptive_fields(layers: list[tuple[int, int]]) -> list[int]:
    """Follow r through (window, stride) pairs."""
    fields = [1]
    for index, (window, _) in enumerate(layers):
        fields.append(fields[-1] + (window - 1) * prod(s for _, s in layers[:index]))
    return fields


def pmatrix(grid: list[list[float]]) -> str:
    """Write a grid as the page does."""
    rows = r"\\".join("&".join(f"{value:g}" for value in row) for row in grid)
    return rf"\begin{{pmatrix}}{rows}\end{{pmatrix}}"


def signed(value: int) -> str:
    return f"({value})" if value < 0 else str(value)


def products(row: int, column: int) -> str:
    """Spell out one output of the small example."""
    terms = [
        rf"{X[row + u][column + v]}\cdot{signed(K[u][v])}" for u, v in product(range(2), repeat=2)
    ]
    return "+".join(terms) + f"={Y[row][column]}"


def pooled_row(cell: int) -> str:
    """Max-pool a row of eight cells with a 4 in the given cell, counted from 1."""
    row = [4 if index == cell - 1 else 0 for index in range(8)]
    return ", ".join(str(max(row[i : i + 2])) for i in range(0, 8, 2))


Y = correlate(X, K)

pixels = 28 * 28
filters = 8
after = size(28, 3)
dense_same = dense_parameters(pixels, after * after * filters)
conv_same = conv_parameters(3, 1, filters)

# Windows of the edge kernel, by the brightness of their three columns.
left_dark = correlate([[0, 1, 1]] * 3, EDGE)[0][0]
right_dark = correlate([[1, 1, 0]] * 3, EDGE)[0][0]
flat = correlate([[1, 1, 1]] * 3, EDGE)[0][0]

color_weights = 5 * 5 * 3
color_filters = conv_parameters(5, 3, 10)

block = [row[:2] for row in POOL[:2]]
block_max = pool(block, max)[0][0]
block_mean = pool(block, mean)[0][0]

h1 = size(28, 5, 1, 2)
p1 = size(h1, 2, 2)
h2 = size(p1, 5)
p2 = size(h2, 2, 2)
flat_length = p2 * p2 * 16
conv1 = conv_parameters(5, 1, 6)
conv2 = conv_parameters(5, 6, 16)
dense = [dense_parameters(a, b) for a, b in zip((flat_length, 120, 84), (120, 84, 10), strict=True)]
total = conv1 + conv2 + sum(dense)
share = round(100 * dense[0] / total)

LENET = [(5, 1), (2, 2), (5, 1), (2, 2)]
lenet_fields = ", ".join(str(r) for r in receptive_fields(LENET))
two_fields = receptive_fields([(3, 1)] * 2)[-1]
three_fields = receptive_fields([(3, 1)] * 3)[-1]

quiz_window = [0, 0, 8, 0]

# Questions: the keys, and the wrong values with the slip that leads to each.
QUIZ_X: Grid = [[2, 1, 0], [3, 0, 4], [1, 5, 1]]
QUIZ_K: Grid = [[2, 0], [0, -1]]
quiz_y = correlate(QUIZ_X, QUIZ_K)
QUIZ_POOL: Grid = [[2, 5, 1, 0], [3, 4, 7, 2], [8, 0, 1, 3], [2, 6, 4, 4]]
overlapping = [
    [max(QUIZ_POOL[i + u][j + v] for u, v in product(range(2), repeat=2)) for j in range(3)]
    for i in range(3)
]
quiz_side = size(20, 5)
quiz_half = size(quiz_side, 2, 2)

ANSWERS: dict[str, list[float]] = {
    "cnn-one-output": [
        quiz_y[0][1],
        correlate(QUIZ_X, flip(QUIZ_K))[0][1],
        correlate(QUIZ_X, [[2, 0], [0, 0]])[0][1],
        correlate(QUIZ_X, [[2, 0], [0, 1]])[0][1],
        quiz_y[0][0],
        quiz_y[1][0],
    ],
    "cnn-filter-parameters": [
        conv_parameters(3, 3, 16),
        3 * 3 * 16,
        conv_parameters(3, 1, 16),
        3 * 3 * 3 * 16,
        (3 * 3 + 1) * 3 * 16,
    ],
    "cnn-output-height": [
        size(32, 3, 2, 1),
        (32 + 2 - 3) // 2,
        (32 + 2 - 3) / 2 + 1,
        -(-(32 + 2 - 3) // 2) + 1,
        size(32, 3),
        size(32, 3, 1, 1),
    ],
    "cnn-two-layers-field": [receptive_fields([(5, 1)] * 2)[-1], 5, 5 + 5, 5 * 5, 9 * 9],
    "cnn-flattened-length": [
        quiz_half**2 * 8,
        quiz_half**2,
        quiz_half**2 * 3,
        (20 // 2) ** 2 * 8,
        quiz_half**2 * 8 * 3,
        quiz_side**2 * 8,
    ],
}

feature_extractor = conv1 + conv2
classifier = sum(dense)


def typed(value: float) -> str:
    """Write a number as the questions do."""
    return f"{value:g}" if value < 1e5 else str(value)


def answer(name: str) -> str:
    """Give the key of a question, as its line begins."""
    return f"= {typed(ANSWERS[name][0])} > Yes"


def window_row(name: str, row: int, column: int) -> str:
    """Spell out a row of the table below the first figure."""
    cells = [X[row + u][column + v] for u, v in product(range(2), repeat=2)]
    weights = [weight for line in K for weight in line]
    first, *rest = [cell * weight for cell, weight in zip(cells, weights, strict=True)]
    # The last weight is −1, so its product is written behind a minus sign.
    middle = " ".join(f"+ {value}" for value in rest[:-1])
    total = str(Y[row][column]).replace("-", "−")
    numbers = ", ".join(map(str, cells))
    return f"| {name} | {numbers} | {first} {middle} − {-rest[-1]} = {total} |"


def block_row(name: str, row: int, column: int) -> str:
    """Spell out a row of the table below the figure on pooling."""
    cells = [POOL[2 * row + u][2 * column + v] for u, v in product(range(2), repeat=2)]
    return f"| {name} | {', '.join(map(str, cells))} | {max(cells)} | {mean(cells):g} |"


def shift_row(shift: int) -> str:
    """Spell out a row of the table below the figure on shifts."""
    row = ", ".join("4" if index == shift else "0" for index in range(8))
    return f"| {shift} | {row} | {pooled_row(shift + 1)} |"


CORNERS = {
    "top left": (0, 0),
    "top right": (0, 1),
    "bottom left": (1, 0),
    "bottom right": (1, 1),
}

CLAIMS = [
    f"28 × 28 pixels holds {pixels} numbers",
    f"turn it into eight grids of {after} × {after} numbers",
    f"a weight for each pixel: {dense_same:,} parameters",
    f"eight 3 × 3 filters needs {conv_same}: nine weights and a bias for each filter",
    rf"\mathbf{{X}}={pmatrix(X)}",
    rf"\mathbf{{K}}={pmatrix(K)}",
    rf"\mathbf{{Y}}={pmatrix(Y)}",
    f"$$ {products(0, 0)} $$",
    f"$$ {pmatrix(EDGE)} $$",
    f"Where only the left column of the window is black, the sum is ${left_dark}$.",
    f"Where all is white, or all black, it is ${flat}$.",
    f"Where only the right column is black, it is ${right_dark}$.",
    f"keeps its ${max(left_dark, 0)}$ and loses its ${right_dark}$",
    f"stride 1, no padding: {size(8, 3)} × {size(8, 3)}",
    f"stride 1, padding 1: {size(8, 3, 1, 1)} × {size(8, 3, 1, 1)}",
    f"stride 2, padding 1: {size(8, 3, 2, 1)} × {size(8, 3, 2, 1)}",
    f"stride 2, no padding: {size(8, 3, 2)} × {size(8, 3, 2)}",
    f"has {color_weights} weights and 1 bias. Ten such filters have {color_filters} parameters",
    f"Take a window with the values {block[0][0]}, {block[0][1]}, {block[1][0]}, and {block[1][1]}",
    f"**Max pooling** answers {block_max}, the strongest",
    f"**Average pooling** answers {block_mean:g}, the mean",
    f"the 4 in cell 1 gives {pooled_row(1)}",
    f"the 4 in cell 2 gives {pooled_row(2)} again",
    f"the 4 in cell 3 gives {pooled_row(3)}",
    f"six 5 × 5 filters, padding 2: {h1} × {h1} × 6, {conv1} parameters",
    f"pooling, 2 × 2, stride 2: {p1} × {p1} × 6, no parameters",
    f"sixteen 5 × 5 filters, no padding: {h2} × {h2} × 16, {conv2} parameters",
    f"the same pooling: {p2} × {p2} × 16, no parameters",
    f"flatten into a vector: {flat_length} numbers",
    f"120 units, {dense[0]:,} parameters",
    f"84 units, {dense[1]:,} parameters",
    f"10 scores, {dense[2]:,} parameters",
    f"That makes {total:,} parameters, {share}% of them in the first fully connected layer",
    rf"\left\lfloor\frac{{8+0-3}}{{2}}\right\rfloor+1={(8 - 3) // 2}+1={size(8, 3, 2)}",
    rf"$(5^2\cdot6+1)\cdot16={conv2}$",
    f"Two 3 × 3 layers of stride 1 give ${two_fields}$, three give ${three_fields}$",
    f"it goes ${lenet_fields}$",
    r"\\ ".join(products(i, j).replace("=", "&=") for i, j in product(range(2), repeat=2)),
    f"A true convolution would give ${pmatrix(correlate(X, flip(K)))}$",
    f"$$ {pmatrix(POOL)} $$",
    f"The maximum of each block gives ${pmatrix(pool(POOL, max))}$",
    f"the mean gives ${pmatrix(pool(POOL, mean))}$",
    f"every value has a say. A window with 0, 0, 8, and 0 becomes {mean(quiz_window):g}.",
    f"Yes. A window with 0, 0, 8, and 0 becomes {max(quiz_window)},",
    *(window_row(name, *place) for name, place in CORNERS.items()),
    *(block_row(name, *place) for name, place in CORNERS.items()),
    *(shift_row(shift) for shift in range(3)),
    f"shapes are 28 × 28 × 1, {h1} × {h1} × 6, {p1} × {p1} × 6, {h2} × {h2} × 16, and"
    f" {p2} × {p2} × 16, then {flat_length}, 120, 84, and 10 numbers",
    f"feature extractor and has {feature_extractor} parameters",
    f"the classifier and has {classifier:,}",
    f"alone has {dense[0]:,} of the {total:,}, or {share}%",
    f"the receptive field is {receptive_fields([(3, 1)])[-1]} × 3 pixels after one layer,"
    f" {two_fields} × {two_fields} after two, and {three_fields} × {three_fields} after three",
    *map(answer, ANSWERS),
    *(f"!= {typed(value)} >" for values in ANSWERS.values() for value in values[1:]),
    rf"$$ \mathbf{{X}}={pmatrix(QUIZ_X)} $$ $$ \mathbf{{K}}={pmatrix(QUIZ_K)} $$",
    r"$1\cdot2+4\cdot(-1)$, for the other two weights are 0",
    f"that is $2+0+0-4={quiz_y[0][1]}$",
    rf"One filter has $3\cdot3\cdot3={3 * 3 * 3}$ weights and 1 bias. Sixteen of them have"
    rf" $16\cdot28={conv_parameters(3, 3, 16)}$",
    f"$$ {pmatrix(QUIZ_POOL)} $$ What comes out?",
    f"- [x] ${pmatrix(pool(QUIZ_POOL, max))}$",
    f"- [ ] ${pmatrix(pool(QUIZ_POOL, min))}$",
    f"- [ ] ${pmatrix(pool(QUIZ_POOL, mean))}$",
    f"- [ ] ${pmatrix(overlapping)}$",
    rf"\left\lfloor\frac{{32+2-3}}{{2}}\right\rfloor+1={31 // 2}+1={size(32, 3, 2, 1)}",
    f"$r_1=1+4={receptive_fields([(5, 1)])[-1]}$ and"
    f" $r_2=5+4={receptive_fields([(5, 1)] * 2)[-1]}$",
    f"gives $20-5+1={quiz_side}$ rows and columns in 8 channels: {quiz_side} × {quiz_side} × 8",
    f"to {quiz_half} × {quiz_half} × 8, and flattening lines up all {quiz_half**2 * 8} numbers",
]


color = conv_parameters(3, 3, 16)
half_way = (32 + 2 - 3) / 2
CLAIMS += [
    "It has 16 filters of 3 × 3, with biases.",
    f"= {color} > Yes: {3 * 3 * 3} weights and a bias for each of 16 filters.",
    "- input: 28 × 28 × 1",
    f"The part up to {p2} × {p2} × 16 is marked",
    "For $H=8$, $k=3$, $s=2$, $p=0$",
    "An input of 32 × 32 meets a 3 × 3 kernel",
    f"= {size(32, 3, 2, 1)} > Yes: {32 + 2 - 3} halved and rounded down is {int(half_way)}, plus 1.",
    f"What does the formula do with {half_way}?",
    f"\\quad r_0={receptive_fields([])[0]}",
    "A color image of 20 × 20 pixels",
]


def influence(layers: list[tuple[int, int]]) -> int:
    """Count the input cells that reach one output, by walking back through the layers."""
    first = last = 0
    for window, stride in reversed(layers):
        first, last = first * stride, last * stride + window - 1
    return last - first + 1


def check() -> None:
    """Test the formulas themselves."""
    # Eight filters with nine weights and one bias each.
    assert conv_same == 8 * (9 + 1)

    image = [[(7 * i * i + 3 * j * j + i * j) % 11 for j in range(8)] for i in range(8)]

    # The size formula agrees with counting, and rules out a window that reads the last column.
    for stride, padding in product((1, 2, 3), (0, 1, 2)):
        counted = correlate(image, EDGE, stride, padding)
        assert len(counted) == len(counted[0]) == size(8, 3, stride, padding)
    assert (size(8, 3, 2) - 1) * 2 + 3 == 7
    assert all(size(n, k, 1, (k - 1) // 2) == n for n in (8, 28) for k in (1, 3, 5, 7))

    # Pooling obeys the same size formula.
    assert len(pool(POOL, max)) == size(4, 2, 2)

    # Equivariance: shift the image by two columns and the map shifts by two.
    shifted = [[0, 0, *row[:-2]] for row in image]
    before, moved = correlate(image, EDGE), correlate(shifted, EDGE)
    assert all(a[:-2] == b[2:] for a, b in zip(before, moved, strict=True))

    # A flipped kernel, flipped again by a true convolution, gives the same map.
    assert correlate(image, flip(flip(EDGE))) == before
    assert correlate(image, flip(EDGE)) != before

    # The edge kernel answers on both sides of a white square, with opposite signs.
    square = [[int(2 <= i < 6 and 2 <= j < 6) for j in range(8)] for i in range(8)]
    assert correlate(square, EDGE)[2] == [left_dark, left_dark, flat, flat, right_dark, right_dark]

    # No wrong value of a question is right, or stands there twice.
    for values in ANSWERS.values():
        assert len(set(values)) == len(values)

    # A receptive field of 5 · 5 would take windows side by side.
    assert receptive_fields([(5, 5), (5, 1)])[-1] == influence([(5, 5), (5, 1)]) == 5 * 5

    # Receptive fields by the formula and by walking back.
    for layers in (LENET, [(3, 1)] * 2, [(3, 1)] * 3, [(3, 2), (5, 3), (2, 2)]):
        assert receptive_fields(layers)[-1] == influence(layers)

    # A convolution is a fully connected layer with zero and shared weights.
    matrix = [[0] * 9 for _ in range(4)]
    for i, j, u, v in product(range(2), repeat=4):
        matrix[2 * i + j][3 * (i + u) + j + v] = K[u][v]
    pixels_of_x = [value for row in X for value in row]
    dense_y = [sum(w * x for w, x in zip(row, pixels_of_x, strict=True)) for row in matrix]
    assert dense_y == [value for row in Y for value in row]
