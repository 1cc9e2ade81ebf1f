"""Plots as small SVG files that take their colors from the page: `python docs/figures/draw.py` draws all anew.

A script beside a figure, as gradient-descent/two-valleys.py beside two-valleys.svg, has a function `figure()` that gives
the SVG. The tests run it and compare.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path

WIDTH = 400  # of every figure, in units that are a little less than a pixel on a phone
PALETTE = {
    "blue": "#0072B2",  # data and inputs
    "orange": "#E69F00",  # weights and kernels
    "green": "#009E73",  # activations and outputs
    "vermilion": "#D55E00",  # loss, error, gradients
    "purple": "#CC79A7",  # randomness and latent variables
    "sky": "#56B4E9",  # a second series
    "grey": "#666666",  # structure
}
Point = tuple[float, float]


def color(name: str) -> str:
    """For `stroke` and `fill`: the page may have another tone of it for its dark scheme."""
    return f"var(--figure-{name}, {PALETTE[name]})" if name in PALETTE else "currentColor"


def svg(name: str, title: str, description: str, height: float, parts: Iterable[str]) -> str:
    """A whole figure. `name` makes its ids unique in a page."""
    lines = [
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" viewBox="0 0 {WIDTH} {height:g}"'
        ' xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="15">',
        f'<title id="{name}-title">{escape(title)}</title>',
        f'<desc id="{name}-desc">{escape(description)}</desc>',
        *parts,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def label(
    x: float, y: float, words: str, *, anchor: str = "start", tone: str = "", size: int = 15
) -> str:
    attributes = f' text-anchor="{anchor}"' if anchor != "start" else ""
    attributes += f' font-size="{size}"' if size != 15 else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{color(tone)}"{attributes}>{escape(words)}</text>'


class Plot:
    """Axes from `x` to `y` in a box of the figure: left, top, right, bottom."""

    def __init__(
        self,
        x: Point,
        y: Point,
        box: tuple[float, float, float, float] = (52, 12, 388, 250),
    ) -> None:
        self.x, self.y, self.box = x, y, box
        self.parts: list[str] = []

    def at(self, point: Point) -> Point:
        """Where a point of the data stands in the figure."""
        left, top, right, bottom = self.box
        across = (point[0] - self.x[0]) / (self.x[1] - self.x[0])
        up = (point[1] - self.y[0]) / (self.y[1] - self.y[0])
        return left + across * (right - left), bottom - up * (bottom - top)

    def axes(self, xs: Iterable[float], ys: Iterable[float], x_name: str, y_name: str) -> None:
        """With these ticks and names."""
        left, top, right, bottom = self.box
        self.parts.append(
            f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="currentColor" stroke-width="1"/>'
        )
        for value in xs:
            x, _ = self.at((value, self.y[0]))
            self.parts.append(label(x, bottom + 18, number(value), anchor="middle", size=14))
        for value in ys:
            _, y = self.at((self.x[0], value))
            self.parts.append(label(left - 6, y + 5, number(value), anchor="end", size=14))
        self.parts.append(label((left + right) / 2, bottom + 38, x_name, anchor="middle"))
        self.parts.append(label(left + 6, top + 12, y_name))

    def line(self, points: Iterable[Point], tone: str, *, dash: str = "", width: float = 2) -> None:
        d = "L".join(f"{x:.1f} {y:.1f}" for x, y in map(self.at, points))
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(
            f'<path d="M{d}" fill="none" stroke="{color(tone)}" stroke-width="{width:g}"{dashes}/>'
        )

    def curve(
        self, function: Callable[[float], float], tone: str, *, dash: str = "", steps: int = 96
    ) -> None:
        low, high = self.x
        xs = (low + (high - low) * step / steps for step in range(steps + 1))
        self.line(((x, function(x)) for x in xs), tone, dash=dash)

    def dots(
        self, points: Iterable[Point], tone: str, *, shape: str = "circle", size: float = 4
    ) -> None:
        """Circles, or squares: with the color, never by it alone."""
        for x, y in map(self.at, points):
            mark = (
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:g}"'
                if shape == "circle"
                else f'<rect x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size:g}" height="{2 * size:g}"'
            )
            self.parts.append(f'{mark} fill="{color(tone)}"/>')

    def note(
        self,
        point: Point,
        words: str,
        *,
        dx: float = 0,
        dy: float = 0,
        anchor: str = "start",
        tone: str = "",
    ) -> None:
        x, y = self.at(point)
        self.parts.append(label(x + dx, y + dy, words, anchor=anchor, tone=tone))


def number(value: float) -> str:
    """As people read it: with a minus sign, and no more digits than it needs."""
    return f"{value:g}".replace("-", "−")


def drawn(script: Path) -> str:
    """The figure that a script beside it gives."""
    return str(runpy.run_path(str(script))["figure"]())


def scripts() -> list[Path]:
    return sorted(Path(__file__).parent.glob("*/*.py"))


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    for script in scripts():
        script.with_suffix(".svg").write_text(drawn(script), "utf-8")
