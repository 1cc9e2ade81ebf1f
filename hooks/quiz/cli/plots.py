"""Small plots as SVG. They are drawn in the color of the text around them, and need no other in the dark or on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

WIDTH, HEIGHT, MARGIN = 120, 20, 6
MIDDLE = HEIGHT / 2


class Words(NamedTuple):
    """What a plot says to those who do not see it; `name` makes its ids unique in a page."""

    name: str
    title: str
    description: str


class Scale(NamedTuple):
    """From `low` to `high`, with thresholds of rules of thumb between."""

    low: float
    high: float
    marks: Iterable[float]

    def place(self, value: float) -> float:
        return MARGIN + (WIDTH - 2 * MARGIN) * (value - self.low) / (self.high - self.low)


def dot(words: Words, scale: Scale, value: float, low: float, high: float) -> str:
    """A value on its scale, and between what it may be."""
    plot = _plot(words)
    _line(plot, scale.place(scale.low), scale.place(scale.high), width=1)
    for mark in scale.marks:
        place = f"{scale.place(mark):.1f}"
        SubElement(plot, "path", {"d": f"M{place} 2v{HEIGHT - 4}", "stroke-dasharray": "2 2"})
    _line(plot, scale.place(low), scale.place(high), width=4, opacity="0.5")
    SubElement(plot, "circle", cx=f"{scale.place(value):.1f}", cy=f"{MIDDLE:g}", r="4.5")
    return tostring(plot, "unicode")


def bar(words: Words, share: float, *, filled: bool) -> str:
    """A share of all, filled for what is right."""
    plot = _plot(words)
    size = {"width": f"{(WIDTH - 2) * share:.1f}", "height": f"{HEIGHT - 8}"}
    fill = {} if filled else {"fill": "none"}
    SubElement(plot, "rect", {"x": "1", "y": "4", **size, **fill, "stroke-width": "1.5"})
    return tostring(plot, "unicode")


def _plot(words: Words) -> Element:
    names = {"aria-labelledby": f"{words.name}-t", "aria-describedby": f"{words.name}-d"}
    size = {"width": str(WIDTH), "height": str(HEIGHT), "viewBox": f"0 0 {WIDTH} {HEIGHT}"}
    colors = {"fill": "currentColor", "stroke": "currentColor"}
    plot = Element("svg", {"role": "img", **names, **size, **colors})
    SubElement(plot, "title", id=f"{words.name}-t").text = words.title
    SubElement(plot, "desc", id=f"{words.name}-d").text = words.description
    return plot


def _line(plot: Element, start: float, end: float, *, width: int, opacity: str = "1") -> None:
    path = f"M{start:.1f} {MIDDLE:g}H{end:.1f}"
    SubElement(plot, "path", {"d": path, "stroke-width": str(width), "stroke-opacity": opacity})
