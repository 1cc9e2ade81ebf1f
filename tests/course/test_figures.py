"""Figures: drawn from their numbers, named for who cannot see them, and in the colors of the page."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "docs" / "figures"
sys.path.insert(0, str(FIGURES))
from draw import WIDTH, drawn, scripts  # noqa: E402

DRAWINGS = sorted(FIGURES.glob("*/*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
FREE = re.compile(r"currentColor|none|var\(--figure-[a-z]+, #[0-9A-F]{6}\)|url\(#.*\)")


@pytest.mark.parametrize("script", scripts(), ids=lambda path: path.stem)
def test_a_plot_shows_its_numbers(script: Path) -> None:
    """If not: `python docs/figures/draw.py`."""
    assert script.with_suffix(".svg").read_text("utf-8") == drawn(script)


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda path: path.stem)
def test_a_figure_has_words_and_the_colors_of_the_page(drawing: Path) -> None:
    text = drawing.read_text("utf-8")
    root = ElementTree.fromstring(text)
    names = root.attrib["aria-labelledby"].split()
    told = [root.find(f"{SVG}{tag}") for tag in ("title", "desc")]
    assert [part.attrib["id"] for part in told if part is not None] == names
    assert all(part is not None and (part.text or "").strip() for part in told)
    assert root.attrib["role"] == "img"
    assert root.attrib["viewBox"].startswith(f"0 0 {WIDTH} ")
    assert "\n\n" not in text, "an empty line would end it in Markdown"
    for words in root.iter(f"{SVG}text"):
        said = "".join(words.itertext())
        assert not re.search(r"[*_`$]", said), f"Markdown would read {said}"
        assert not re.search("orange|sky", words.attrib.get("fill", "")), "too pale for words"
    for element in root.iter():
        for name in ("fill", "stroke"):
            assert FREE.fullmatch(element.attrib.get(name, "none")), element.attrib
        assert float(element.attrib.get("font-size", "15")) >= 14, element.attrib


def test_every_figure_is_on_a_page() -> None:
    pages = "".join(page.read_text("utf-8") for page in (ROOT / "docs").rglob("*.md"))
    assert [
        str(path.relative_to(ROOT)) for path in DRAWINGS if str(path.relative_to(ROOT)) not in pages
    ] == []
