"""A picture goes through two numbers and comes back."""

from math import exp

from draw import color, label, svg

SIDE, CELL = 8, 10


def picture(left: float, top: float, row: float, column: float, width: float, tone: str) -> str:
    """A soft spot as pixels: the darker, the more of it."""
    cells = [
        f'<rect x="{left + CELL * j:g}" y="{top + CELL * i:g}" width="{CELL}" height="{CELL}" fill-opacity="{ink:.2f}"/>'
        for i in range(SIDE)
        for j in range(SIDE)
        if (ink := exp(-((i - row) ** 2 + (j - column) ** 2) / (2 * width**2))) > 0.02
    ]
    size = SIDE * CELL
    frame = f'<rect x="{left:g}" y="{top:g}" width="{size}" height="{size}" fill="none" stroke="{color(tone)}" stroke-width="2"/>'
    return "\n".join([f'<g fill="{color(tone)}">', *cells, "</g>", frame])


def arrow(d: str, tone: str = "", head: str = "hourglass-arrow") -> str:
    return f'<path d="{d}" fill="none" stroke="{color(tone)}" stroke-width="2" marker-end="url(#{head})"/>'


def shape(d: str, tone: str) -> str:
    return f'<path d="{d}" fill="none" stroke="{color(tone)}" stroke-width="2" stroke-linejoin="round"/>'


def marker(name: str, tone: str) -> str:
    return (
        f'<marker id="{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="4" markerHeight="4" orient="auto">'
        f'<path d="M0 0L8 4L0 8z" fill="{color(tone)}"/></marker>'
    )


def figure() -> str:
    return svg(
        "hourglass",
        "An autoencoder as an hourglass",
        "From left to right: a picture of 8 by 8 pixels with a soft spot; an encoder that narrows from 64 numbers over 32 to 2;"
        " the code, 0.7 and −0.3; a decoder that widens from 2 over 32 to 64; a picture with almost the same spot."
        " Below, the loss compares the last picture with the first.",
        228,
        [
            "<defs>",
            marker("hourglass-arrow", ""),
            marker("hourglass-loss", "vermilion"),
            "</defs>",
            label(44, 22, "input", anchor="middle"),
            picture(4, 34, 2.4, 4.6, 1.2, "blue"),
            arrow("M88 74H104"),
            shape("M108 34L174 58V90L108 114z", "orange"),
            label(141, 79, "encoder", anchor="middle", size=14),
            label(141, 22, "64 → 32 → 2", anchor="middle", size=14),
            shape("M182 46H218V102H182zM182 74H218", "purple"),
            label(200, 65, "0.7", anchor="middle", size=14),
            label(200, 93, "−0.3", anchor="middle", size=14),
            label(200, 124, "code", anchor="middle"),
            shape("M292 34L226 58V90L292 114z", "orange"),
            label(259, 79, "decoder", anchor="middle", size=14),
            label(259, 22, "2 → 32 → 64", anchor="middle", size=14),
            arrow("M296 74H310"),
            label(356, 22, "output", anchor="middle"),
            picture(316, 34, 2.55, 4.5, 1.3, "green"),
            arrow("M356 122V176H304", "vermilion", "hourglass-loss"),
            arrow("M44 122V176H96", "vermilion", "hourglass-loss"),
            f'<rect x="100" y="148" width="200" height="56" rx="8" fill="none" stroke="{color("vermilion")}" stroke-width="2"/>',
            label(200, 171, "loss: how different?", anchor="middle"),
            label(200, 192, "no label needed", anchor="middle"),
        ],
    )
