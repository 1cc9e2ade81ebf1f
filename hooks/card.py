"""The picture that social sites show beside a link to a page: its title and description on the site's color."""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font
from PIL import Image, ImageColor, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

SIZE = WIDTH, HEIGHT = 1200, 630
MARGIN, GAP, ICON = 80, 24, 88
FONTS = Path(matplotlib.get_data_path(), "fonts", "ttf")  # they come with a package
PLAIN, BOLD = (str(FONTS / f"{name}.ttf") for name in ("DejaVuSans", "DejaVuSans-Bold"))
KNOWN = FT2Font(PLAIN).get_charmap().keys() & FT2Font(BOLD).get_charmap().keys()
RIGHT_TO_LEFT = {"R", "AL"}
# Sizes of letters, each with the lines that there is room for: the first is taken in which a text fits.
TITLE = ((84, 2), (64, 3), (40, 4))
TEXT = ((34, 3),)


class Cards:
    """The cards of a site, which have its name, color, and icon in common."""

    def __init__(self, site_name: str, color: str, icon: Path | None) -> None:
        self._ink = _ink(color)
        self._ground = Image.new("RGB", SIZE, color)
        self._site_name = site_name
        middle = HEIGHT - MARGIN - ICON // 2
        if icon:
            mark = Image.open(icon).convert("RGBA").resize((ICON, ICON))
            self._ground.paste(mark, (MARGIN, middle - ICON // 2), mark)
        self._name_place = MARGIN + (ICON + GAP if icon else 0), middle

    def png(self, title: str, description: str) -> bytes:
        """A card, on which a text is left out that cannot be drawn."""
        image = self._ground.copy()
        draw = ImageDraw.Draw(image)
        below = self._write(draw, MARGIN, title, BOLD, TITLE)
        self._write(draw, below + GAP, description, PLAIN, TEXT)
        if title != self._site_name and can_be_drawn(self._site_name):
            draw.text(self._name_place, self._site_name, self._ink, _font(PLAIN, 34), anchor="lm")
        file = BytesIO()
        few_colors = image.quantize(32, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few_colors.save(file, "PNG")
        return file.getvalue()

    def _write(
        self,
        draw: ImageDraw.ImageDraw,
        top: float,
        text: str,
        font: str,
        sizes: tuple[tuple[int, int], ...],
    ) -> float:
        """Gives the place below it."""
        if not can_be_drawn(text):
            return top
        size, lines = _fitting(text, font, sizes)
        for line in lines:
            draw.text((MARGIN, top), line, self._ink, _font(font, size))
            top += size * 1.25
        return top


def can_be_drawn(text: str) -> bool:
    """Whether the fonts know all of its letters, and these follow one another from left to right."""
    return all(
        ord(letter) in KNOWN and unicodedata.bidirectional(letter) not in RIGHT_TO_LEFT
        for letter in text
    )


def _fitting(text: str, font: str, sizes: tuple[tuple[int, int], ...]) -> tuple[int, list[str]]:
    """A size and lines; where no size is small enough, the smallest, without the end of the text."""
    for size, room in sizes:
        lines = _lines(text, _font(font, size))
        if len(lines) <= room and all(_has_room(line, _font(font, size)) for line in lines):
            return size, lines
    if len(lines) > room:
        lines[room - 1 :] = [f"{lines[room - 1].rpartition(' ')[0]} …"]
    return size, lines


def _lines(text: str, font: FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and _has_room(f"{lines[-1]} {word}", font):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _has_room(line: str, font: FreeTypeFont) -> bool:
    return font.getlength(line) <= WIDTH - 2 * MARGIN


def _ink(ground: str) -> str:
    """White or black, whichever is better to be read on this color."""
    red, green, blue = (
        (part / 255 / 12.92 if part < 11 else ((part / 255 + 0.055) / 1.055) ** 2.4)
        for part in ImageColor.getrgb(ground)[:3]
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "white" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "black"


@cache
def _font(file: str, size: int) -> FreeTypeFont:
    # The other layout asks a library that not every machine has.
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
