"""A factor that is applied at every step: powers of 1.1, 1, 0.99 and 0.9."""

from math import log10

from draw import Plot, label, svg

FACTORS = (1.1, 1, 0.99, 0.9)
STEPS = 50
EVERY = 10
LOWEST, HIGHEST = -3, 3
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
# Factor: color, dash, shape of its points, distance of its name from its last point.
LOOKS = {
    1.1: ("vermilion", "9 4", "circle", "explodes", 5),
    1: ("grey", "", "", "stays", -3),
    0.99: ("green", "2 3", "square", "fades slowly", 14),
    0.9: ("blue", "", "circle", "vanishes", 5),
}


def name(factor: float) -> str:
    return f"{factor:g}: {LOOKS[factor][3]}"


def figure() -> str:
    plot = Plot((0, STEPS), (LOWEST, HIGHEST), box=(46, 34, 260, 280))
    plot.axes(range(0, STEPS + 1, EVERY), [], "steps back", "")
    for power in range(LOWEST, HIGHEST + 1):
        _, y = plot.at((0, power))
        words = f"{10**power:g}" if power in (0, 1) else "10" + str(power).translate(RAISED)
        plot.parts.append(label(40, y + 5, words, anchor="end", size=14))
    plot.parts.append(label(4, 18, "share of the gradient that is left (log scale)"))
    for factor in FACTORS:
        tone, dash, shape, _, down = LOOKS[factor]

        def height(steps: float, factor: float = factor) -> float:
            return steps * log10(factor)

        plot.curve(height, tone, dash=dash, steps=1)
        if shape:
            plot.dots(((s, height(s)) for s in range(EVERY, STEPS + 1, EVERY)), tone, shape=shape)
        plot.note((STEPS, height(STEPS)), name(factor), dx=10, dy=down, tone=tone)
    return svg(
        "what-is-left",
        "Powers of four numbers over 50 steps, on a logarithmic scale",
        "Four straight lines start at 1. The line for the factor 1.1 rises to 117 at step 50: it explodes. "
        "The line for 1 stays at 1. The line for 0.99 sinks a little, to 0.605. "
        "The line for 0.9 falls to 0.005: it vanishes.",
        326,
        plot.parts,
    )
