"""The picture of a page that other sites show beside a link to it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from card import MARGIN, SIZE, Cards
from PIL import Image

ICON = Path(__file__).parents[1] / "overrides" / "assets" / "icons" / "192.png"
TITLE, TEXT = "Numbers", "What they are, and what they are good for."
INDIGO = (64, 81, 181)


def drawn(title: str = TITLE, text: str = TEXT, color: str = "#4051b5") -> Image.Image:
    return Image.open(BytesIO(Cards("A course", color, ICON).png(title, text))).convert("RGB")


def test_a_card_has_the_size_that_is_asked_for_and_is_always_the_same() -> None:
    assert drawn().size == SIZE == (1200, 630)
    png = Cards("A course", "#4051b5", ICON).png(TITLE, TEXT)
    assert png == Cards("A course", "#4051b5", ICON).png(TITLE, TEXT)
    assert len(png) < 30_000


@pytest.mark.parametrize(
    "title",
    [
        "Wahrscheinlichkeitsverteilungen",
        "Why the gradient of a deep network fades on its way back, and what can be done about it today",
        "word " * 100,
    ],
)
def test_a_long_title_stays_on_the_card_and_leaves_room_for_the_text(title: str) -> None:
    card = drawn(title, "word " * 100)
    for edge in ((0, 0, MARGIN, 630), (1200 - MARGIN + 8, 0, 1200, 630)):
        assert card.crop(edge).getcolors() == [(630 * (edge[2] - edge[0]), INDIGO)]
    assert MARGIN < bottom(drawn(title, "")) < bottom(card) < 480


def bottom(card: Image.Image) -> int:
    """Where the texts above the site's name end."""
    above = card.crop((300, 0, 1200, 480)).point(lambda value: 255 if value > 220 else 0)
    return (above.getbbox() or (0, 0, 0, 0))[3]


@pytest.mark.parametrize("title", ["深層学習", "שלום", "प्रशिक्षण", "Fun 🎉"])
def test_what_the_fonts_cannot_write_is_left_out(title: str) -> None:
    """Rather than to show boxes, or letters that do not join."""
    assert drawn(title, TEXT).tobytes() == drawn("", TEXT).tobytes() != drawn().tobytes()


@pytest.mark.parametrize("title", ["Größe", "Łódź", "Обучение", "Ελληνικά", "f(x) ≥ 0"])
def test_many_alphabets_can_be_written(title: str) -> None:
    assert drawn(title, TEXT).tobytes() != drawn("", TEXT).tobytes()


@pytest.mark.parametrize(("color", "is_white"), [("#4051b5", True), ("#ffec3d", False)])
def test_words_can_be_read_on_any_color(color: str, is_white: bool) -> None:
    darkest, lightest = drawn(color=color).crop((300, 0, 1200, 630)).convert("L").getextrema()
    assert (lightest > 250) == (darkest > 5) == is_white
