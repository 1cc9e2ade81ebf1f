"""How often a leaky integrate-and-fire neuron fires at each current, beside a line like ReLU's and a step."""

import math

from draw import Plot, svg

TAU, RESISTANCE, GAP, PAUSE = 20, 10, 15, 2  # ms, megohm, mV, ms
THRESHOLD = GAP / RESISTANCE  # nA
MARKED = (1.6, 2, 3, 4)  # nA


def rate(current: float) -> float:
    drive = RESISTANCE * current
    if drive <= GAP:
        return 0
    return 1000 / (PAUSE + TAU * math.log(drive / (drive - GAP)))


def figure() -> str:
    plot = Plot((0, 4), (0, 115), (52, 12, 388, 290))
    # Close above the threshold the rate climbs so fast that its points lie close together there.
    currents = [THRESHOLD + 2.5 * (step / 60) ** 3 for step in range(61)]
    plot.line([(THRESHOLD, 0), (THRESHOLD, 98), (4, 98)], "grey", dash="2 4")
    plot.line([(THRESHOLD, 0), (4, rate(4))], "sky", dash="8 5")
    plot.line([(0, 0), *((current, rate(current)) for current in currents)], "green", width=3)
    plot.dots([(current, rate(current)) for current in MARKED], "green", size=5)
    for current, dx in zip(MARKED, (-14, -8, -8, -10), strict=True):
        plot.note((current, rate(current)), f"{rate(current):.0f}", dx=dx, dy=-6, anchor="end")
    plot.note((2.45, 47), "neuron", dx=-12, dy=-8, anchor="end", tone="green")
    plot.note((2.9, 36), "like ReLU", dy=6, tone="")
    plot.note((1.6, 89), "fires or not", dy=4)
    plot.note((1.42, 68), "threshold", anchor="end")
    plot.note((1.42, 68), f"{THRESHOLD:g} nA", dy=18, anchor="end")
    plot.axes(range(5), (0, 25, 50, 75, 100), "input current (nA)", "spikes per second")
    told = "; ".join(f"{current:g} nA, {rate(current):.0f}" for current in MARKED)
    return svg(
        "firing-rate",
        "The firing rate of a model neuron against its input current",
        f"The rate is zero up to {THRESHOLD:g} nA. Above, it climbs steeply at first and then less:"
        f" {told} spikes per second. A dashed straight line from the threshold to the last point"
        " lies below the curve; a dotted step jumps to its full height at once.",
        332,
        plot.parts,
    )
