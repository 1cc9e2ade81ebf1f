"""A walker on the bus bowl who feels the slope and sees nothing else."""

from draw import Plot, color, label, number, svg

NAME = "hill-in-fog"
HERE = 8
SEEN = 1.2  # how far each way, in units of w


def cost(w: float) -> float:
    return (w - 3) ** 2 + 1


def slope(w: float) -> float:
    return 2 * (w - 3)


def figure() -> str:
    plot = Plot((-2, 11), (-16, 66), (20, 12, 388, 244))
    steps = range(49)
    hidden = [(-2 + (HERE - SEEN + 2) * step / 48) for step in steps]
    seen = [(HERE - SEEN + 2 * SEEN * step / 48) for step in steps]
    beyond = [(HERE + SEEN + (10.8 - HERE - SEEN) * step / 48) for step in steps]
    for ws, tone, dash, width in (
        (hidden, "grey", "2 7", 2),
        (beyond, "grey", "2 7", 2),
        (seen, "", "", 3),
    ):
        plot.line([(w, cost(w)) for w in ws], tone, dash=dash, width=width)
    x, y = plot.at((HERE, cost(HERE)))
    left, _ = plot.at((HERE - SEEN, 0))
    right, _ = plot.at((HERE + SEEN, 0))
    fog = [
        f'<rect x="{low:.1f}" y="12" width="{high - low:.1f}" height="232" fill="{color("grey")}" fill-opacity="0.16"/>'
        for low, high in ((20, left), (right, 388))
    ]
    walker = [
        f'<path d="M{x:.1f} {y - 26:.1f}v-20M{x - 8:.1f} {y + 6:.1f}L{x:.1f} {y - 26:.1f}L{x + 7:.1f} {y - 8:.1f}'
        f'M{x - 10:.1f} {y - 32:.1f}L{x:.1f} {y - 42:.1f}L{x + 10:.1f} {y - 34:.1f}" fill="none"'
        ' stroke="currentColor" stroke-width="2.5" stroke-linecap="round"/>',
        f'<circle cx="{x:.1f}" cy="{y - 53:.1f}" r="6" fill="currentColor"/>',
    ]
    # downhill along the tangent, on the free side of the curve
    (x1, y1), (x2, y2) = (
        plot.at((w, cost(HERE) + slope(HERE) * (w - HERE) - 7)) for w in (8.3, 6.95)
    )
    arrow = (
        f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{color("orange")}" stroke-width="2.5"'
        f' marker-end="url(#{NAME}-head)"/>'
    )
    head = (
        f'<defs><marker id="{NAME}-head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="5" markerHeight="5"'
        f' orient="auto"><path d="M0 0L8 4L0 8z" fill="{color("orange")}"/></marker></defs>'
    )
    words = [
        label(150, 40, "fog: the valley is hidden", anchor="middle"),
        label(left - 8, 226, "downhill: go left", anchor="end"),
        label(x, 264, f"you are at w = {HERE}", anchor="middle"),
        label(x, 284, f"slope {number(slope(HERE))}", anchor="middle"),
    ]
    return svg(
        NAME,
        "Walking downhill in fog",
        f"A figure stands on the right slope of a bowl, at w = {HERE}. Only a short piece of ground around its feet is clear."
        " It rises to the right, so an arrow points down to the left. Fog covers the rest of the bowl, with the valley.",
        294,
        [head, *fog, *plot.parts, *walker, arrow, *words],
    )
