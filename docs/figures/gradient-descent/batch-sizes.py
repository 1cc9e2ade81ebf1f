"""One pass over twelve examples, in three ways."""

from math import exp

from draw import color, label, svg

NAME = "batch-sizes"
EXAMPLES = 12
ROWS = (
    (12, "Batch gradient descent", "none", 0.0),
    (4, "Mini-batches of 4", "some", 1 / 2),  # the noise falls with the square root of the size
    (1, "Strict SGD, one by one", "much", 1.0),
)
PITCH = 20


def bell(x: float, y: float, spread: float) -> str:
    """Around x, standing on y; a spike if nothing spreads."""
    if not spread:
        return f'<path d="M{x} {y}v-44" stroke="{color("purple")}" stroke-width="3"/>'
    height = 24 / (0.3 + spread)
    points = ((x + k, y - height * exp(-((k / (18 * spread)) ** 2) / 2)) for k in range(-46, 47, 2))
    d = "L".join(f"{a:.1f} {b:.1f}" for a, b in points)
    return f'<path d="M{d}" fill="none" stroke="{color("purple")}" stroke-width="2"/>'


def figure() -> str:
    parts = [
        f'<defs><marker id="{NAME}-head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="5" markerHeight="5"'
        f' orient="auto"><path d="M0 0L8 4L0 8z" fill="{color("orange")}"/></marker></defs>'
    ]
    for row, (size, name, noise, spread) in enumerate(ROWS):
        top = 20 + 146 * row
        updates = EXAMPLES // size
        parts.append(label(14, top, name))
        for k in range(EXAMPLES):
            parts.append(
                f'<rect x="{18 + PITCH * k}" y="{top + 20}" width="12" height="12" fill="{color("blue")}"/>'
            )
        for k in range(updates):
            left, width = 14 + PITCH * size * k, PITCH * size
            middle = left + width / 2
            parts.append(
                f'<rect x="{left + 1}" y="{top + 14}" width="{width - 2}" height="24" rx="5" fill="none"'
                ' stroke="currentColor" stroke-width="1.5"/>'
            )
            parts.append(
                f'<path d="M{middle:g} {top + 40}v24" stroke="{color("orange")}" stroke-width="2"'
                f' marker-end="url(#{NAME}-head)"/>'
            )
        each = f"{size} example{'s' * (size > 1)} each" if updates > 1 else f"all {size} examples"
        parts.append(label(14, top + 86, f"{updates} update{'s' * (updates > 1)}, {each}"))
        parts.append(f'<path d="M282 {top + 62}h104" stroke="currentColor" stroke-width="1"/>')
        parts.append(bell(334, top + 61, spread))
        parts.append(label(334, top + 86, f"noise: {noise}", anchor="middle"))
    return svg(
        NAME,
        "Three ways to use twelve examples",
        "Three rows of twelve squares. In the first row one frame holds them all, and one arrow leads down from it. In the second,"
        " three frames hold four each, with three arrows. In the third, each square has its own frame and arrow. To the right,"
        " a curve for the noise of an update: a spike without width, a narrow bell, a wide bell.",
        418,
        parts,
    )
