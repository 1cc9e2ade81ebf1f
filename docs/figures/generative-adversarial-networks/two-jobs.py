"""Two models of the same readings: a border, and two bells to draw from."""

from statistics import NormalDist

from draw import Plot, color, label, svg

UPPER, VALLEY = NormalDist(2, 1), NormalDist(5, 1)
SHARES = [(i + 0.5) / 5 for i in range(5)]
NEW = [UPPER.inv_cdf(0.35), VALLEY.inv_cdf(0.3), VALLEY.inv_cdf(0.8)]  # stand for chance


def valley_given(x: float) -> float:
    """Both villages send readings equally often."""
    return VALLEY.pdf(x) / (UPPER.pdf(x) + VALLEY.pdf(x))


def border() -> float:
    return (UPPER.mean + VALLEY.mean) / 2


def figure() -> str:
    sort = Plot((0, 7), (-0.5, 1.25), (52, 34, 388, 214))
    sort.axes(range(8), (0, 0.5, 1), "", "")
    sort.curve(valley_given, "green")
    sort.line([(border(), -0.5), (border(), 1.2)], "", dash="5 4", width=1.5)
    sort.dots([(UPPER.inv_cdf(share), -0.34) for share in SHARES], "blue")
    sort.dots([(VALLEY.inv_cdf(share), -0.34) for share in SHARES], "sky", shape="square")
    sort.note((UPPER.mean, -0.17), "upper village", anchor="middle")
    sort.note((VALLEY.mean, -0.17), "valley", anchor="middle")
    sort.note((border(), 1.12), "border", dx=-8, anchor="end")
    sort.note((4.4, 0.7), "p(valley | x)")

    draw = Plot((0, 7), (-0.07, 0.25), (52, 278, 388, 458))
    draw.axes(range(8), (0, 0.1, 0.2), "noon temperature x in °C", "")
    draw.curve(lambda x: UPPER.pdf(x) / 2, "blue")
    draw.curve(lambda x: VALLEY.pdf(x) / 2, "sky", dash="7 4")
    draw.note((UPPER.mean, 0.212), "p(x, upper village)", anchor="middle")
    draw.note((VALLEY.mean, 0.212), "p(x, valley)", anchor="middle")
    for x in NEW:
        across, down = draw.at((x, -0.035))
        draw.parts.append(
            f'<path d="M{across:.1f} {down - 7:.1f}l6 7l-6 7l-6-7z" fill="{color("purple")}"/>'
        )
    left, down = draw.at((0.1, -0.05))
    draw.parts.append(label(left, down + 2, "new"))
    return svg(
        "two-jobs",
        "A border, or two bells to draw from",
        "Above: readings of two villages on an axis from 0 to 7 °C, a border at 3.5 °C, and an S-curve: the probability "
        "that a reading comes from the valley. Below: a bell around 2 and a bell around 5, and three new readings "
        "drawn from them.",
        500,
        [
            label(52, 20, "Discriminative: which village was it?"),
            *sort.parts,
            label(52, 264, "Generative: what is likely? Draw more!"),
            *draw.parts,
        ],
    )
