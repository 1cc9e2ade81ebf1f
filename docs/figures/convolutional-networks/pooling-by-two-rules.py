"""One grid, pooled by the maximum and by the mean of each block."""

from collections.abc import Callable
from statistics import mean

from draw import color, label, number, svg

GRID = [[1, 3, 2, 1], [4, 6, 5, 0], [7, 2, 9, 8], [1, 0, 3, 4]]
CELL = 44
# A color and a kind of line for each block: solid, dashes, dots, dashes and dots.
LINES = [("blue", ""), ("green", "10 5"), ("purple", "2 4"), ("grey", "10 4 2 4")]


def block(i: int, j: int) -> list[int]:
    return [GRID[2 * i + u][2 * j + v] for u in range(2) for v in range(2)]


def outline(left: float, top: float, side: float, which: int) -> str:
    tone, dash = LINES[which]
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<rect x="{left:g}" y="{top:g}" width="{side:g}" height="{side:g}" rx="4" fill="{color(tone)}"'
        f' fill-opacity="0.14" stroke="{color(tone)}" stroke-width="3"{dashes}/>'
    )


def pooled(left: float, top: float, rule: Callable[[list[int]], float]) -> list[str]:
    parts = []
    for which in range(4):
        i, j = divmod(which, 2)
        x, y = left + j * (CELL + 4), top + i * (CELL + 4)
        parts.append(outline(x, y, CELL, which))
        value = number(rule(block(i, j)))
        parts.append(label(x + CELL / 2, y + 28, value, anchor="middle", size=17))
    return parts


def arrow(path: str) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="2"'
        ' marker-end="url(#pooling-by-two-rules-arrow)"/>'
    )


def figure() -> str:
    left, top = 14, 64
    parts = [
        '<defs><marker id="pooling-by-two-rules-arrow" viewBox="0 0 10 10" refX="8" refY="5"'
        ' markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10Z"'
        ' fill="currentColor"/></marker></defs>',
        label(left + 2 * CELL + 2, top - 14, "input", anchor="middle"),
    ]
    for which in range(4):
        i, j = divmod(which, 2)
        x, y = left + j * (2 * CELL + 4), top + i * (2 * CELL + 4)
        parts.append(outline(x, y, 2 * CELL, which))
        values = block(i, j)
        for cell, value in enumerate(values):
            cx, cy = x + (cell % 2 + 0.5) * CELL, y + (cell // 2 + 0.5) * CELL
            parts.append(label(cx, cy + 6, number(value), anchor="middle", size=17))
            if value == max(values):
                parts.append(
                    f'<circle cx="{cx:g}" cy="{cy:g}" r="16" fill="none" stroke="currentColor"'
                    ' stroke-width="2"/>'
                )
    middle = top + 2 * CELL + 2
    parts += [
        arrow(f"M210 {middle - 12}L268 {middle - 62}"),
        arrow(f"M210 {middle + 12}L268 {middle + 62}"),
        label(328, 22, "maximum", anchor="middle"),
        *pooled(282, 34, max),
        label(328, 172, "mean", anchor="middle"),
        *pooled(282, 184, mean),
        label(200, 308, "0 parameters; height and width halved,", anchor="middle"),
        label(200, 328, "number of channels unchanged", anchor="middle"),
    ]
    return svg(
        "pooling-by-two-rules",
        "Max pooling and average pooling of one grid",
        "A grid of 4 by 4 numbers is cut into four blocks of 2 by 2, each with its own color and kind of"
        " line; the largest number of each block is ringed. One arrow leads to the four maxima, another"
        " to the four means, at the same places and with the same lines as their blocks. Below: 0"
        " parameters; height and width halved, number of channels unchanged.",
        340,
        parts,
    )
