"""The four positions of a 2 x 2 kernel on a 3 x 3 input, and the sum at each."""

from draw import color, label, number, svg

X = [[1, 2, 0], [0, 1, 3], [2, 1, 0]]
K = [[1, 0], [0, -1]]
PLACES = [(0, 0), (0, 1), (1, 0), (1, 1)]
CELL = 32
FRAME = 144


def cells(left: float, top: float, values: list[list[int | None]], tone: str) -> list[str]:
    """A grid of numbers; None leaves a cell empty."""
    parts = []
    for i, row in enumerate(values):
        for j, value in enumerate(row):
            x, y = left + j * CELL, top + i * CELL
            parts.append(
                f'<rect x="{x:g}" y="{y:g}" width="{CELL}" height="{CELL}" fill="none"'
                f' stroke="{color(tone)}" stroke-width="1.5"/>'
            )
            if value is not None:
                parts.append(label(x + CELL / 2, y + 22, number(value), anchor="middle", size=17))
    return parts


def box(left: float, top: float, side: float, tone: str) -> tuple[str, str]:
    """A window: its tint, to be drawn below the cells, and its outline, to be drawn above them."""
    place = f'<rect x="{left:g}" y="{top:g}" width="{side:g}" height="{side:g}"'
    return (
        f'{place} fill="{color(tone)}" fill-opacity="0.2"/>',
        f'{place} fill="none" stroke="{color(tone)}" stroke-width="4"/>',
    )


def signed(value: int) -> str:
    return f"({number(value)})" if value < 0 else number(value)


def frame(top: float, done: int) -> list[str]:
    """One position: the first `done` outputs are known before it."""
    row, column = PLACES[done]
    pairs = [(X[row + u][column + v], K[u][v]) for u in range(2) for v in range(2)]
    total = sum(x * k for x, k in pairs)
    words = " + ".join(f"{number(x)} · {signed(k)}" for x, k in pairs) + f" = {number(total)}"
    output: list[list[int | None]] = [[None, None], [None, None]]
    for i, j in PLACES[: done + 1]:
        output[i][j] = sum(X[i + u][j + v] * K[u][v] for u in range(2) for v in range(2))
    window = box(40 + column * CELL, top + row * CELL, 2 * CELL, "orange")
    answer = box(304 + column * CELL, top + 16 + row * CELL, CELL, "green")
    return [
        window[0],
        *cells(40, top, X, "blue"),
        window[1],
        f'<path d="M144 {top + 48:g}H184" fill="none" stroke="{color("orange")}" stroke-width="2"'
        ' stroke-dasharray="6 4"/>',
        *cells(192, top + 16, K, "orange"),
        f'<path d="M266 {top + 48:g}H290" fill="none" stroke="currentColor" stroke-width="2"'
        ' marker-end="url(#a-kernel-slides-arrow)"/>',
        answer[0],
        *cells(304, top + 16, output, "green"),
        answer[1],
        label(200, top + 118, words, anchor="middle", size=16),
    ]


def figure() -> str:
    parts = [
        '<defs><marker id="a-kernel-slides-arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5"'
        ' markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10Z" fill="currentColor"/></marker></defs>',
        label(88, 18, "input X", anchor="middle", tone="blue"),
        label(224, 18, "kernel K", anchor="middle"),
        label(336, 18, "output Y", anchor="middle", tone="green"),
    ]
    for done in range(4):
        parts += frame(30 + done * FRAME, done)
    return svg(
        "a-kernel-slides",
        "A kernel slides over an input",
        "Four frames, one below the other. In each, a window of 2 by 2 cells of the 3 by 3 input is"
        " outlined, first at the top left, then at the top right, the bottom left, and the bottom right."
        " Beside it stand the kernel and the output, where one more cell is filled each time. Below each"
        " frame is the sum of four products that gives this cell: 0, −1, −1, and 1.",
        20 + 4 * FRAME,
        parts,
    )
