"""A row of eight cells with one response, shifted by 0, 1, and 2 cells, and what max pooling makes of it."""

from draw import color, label, number, svg

CELL, LEFT = 38, 88
STEP = 124


def row(place: int) -> list[int]:
    return [4 if cell == place else 0 for cell in range(8)]


def pooled(values: list[int]) -> list[int]:
    return [max(values[i : i + 2]) for i in range(0, len(values), 2)]


def cells(top: float, values: list[int], width: float) -> list[str]:
    parts = []
    for index, value in enumerate(values):
        x = LEFT + index * width
        fill = f'fill="{color("green")}" fill-opacity="0.3"' if value else 'fill="none"'
        parts.append(
            f'<rect x="{x:g}" y="{top:g}" width="{width:g}" height="32" {fill} stroke="{color("green")}"'
            ' stroke-width="1.5"/>'
        )
        tone = "" if value else "grey"
        parts.append(
            label(x + width / 2, top + 22, number(value), anchor="middle", tone=tone, size=17)
        )
    return parts


def figure() -> str:
    parts = [
        '<defs><marker id="shift-and-pool-arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5"'
        ' markerHeight="5" orient="auto"><path d="M0 0L10 5L0 10Z" fill="currentColor"/></marker></defs>',
        label(LEFT, 20, "The map shifts along: equivariance."),
    ]
    first = pooled(row(0))
    for shift in range(3):
        top = 38 + shift * STEP
        values = row(shift)
        parts += [label(8, top + 22, f"shift {shift}"), *cells(top, values, CELL)]
        for window in range(4):
            x = LEFT + window * 2 * CELL
            parts.append(
                f'<path d="M{x + 4} {top + 37}v6h{2 * CELL - 8}v-6M{x + CELL} {top + 43}v14" fill="none"'
                ' stroke="currentColor" stroke-width="1.5" marker-end="url(#shift-and-pool-arrow)"/>'
            )
        after = pooled(values)
        verdict = "pooled" if not shift else "same" if after == first else "changed"
        parts += [label(8, top + 84, verdict), *cells(top + 62, after, 2 * CELL)]
    parts.append(label(LEFT, 38 + 3 * STEP, "Pooling forgives some shifts only."))
    return svg(
        "shift-and-pool",
        "A shifted response, before and after pooling",
        "Three rows of eight cells, one below the other. Each holds a single 4, in the first, the second,"
        " and the third cell; all else is 0. Below each row stands what max pooling by pairs of cells makes of"
        " it: four cells. The results of the first two rows are the same, and that of the third differs.",
        48 + 3 * STEP,
        parts,
    )
