"""The numbers of a topic's page are computed anew: facts/<topic>.py builds the sentences that must stand there.

To add one, compute it in the topic's file and add the sentence to CLAIMS, with the result put in by an f-string. A page
without such numbers needs no file.
"""

from __future__ import annotations

import re
import runpy
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
TOPICS = sorted((ROOT / "docs" / "topics").glob("*.md"))
WORDS = {f"{{http://www.w3.org/2000/svg}}{tag}" for tag in ("title", "desc", "text")}
# What is not computed here: settings of pages and quizzes, sources, addresses, what is included, what lessons/ checks, indices.
LEFT_OUT = re.compile(
    r"""
    \A---\n.*?^---\n | ^\#\#\ Read\ next\n.*?(?=^\#\#\ ) | ^(?:id|section):[^\n]*
    | ^--8<--[^\n]* | ^\ *\[[^]]+\]\(\.\./notebooks/[^\n]* | \]\([^)\s]*\) | </?[a-z][^<>\n]*>
    | `[^`\n]+` | _\{[^{}]*\} | \\times10\^\{ | ±\s[\d.]+ | (?<![\w.])(?:1[89]|20)\d\ds?\b(?!\.\d)
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
# Two digits or more, what follows an equals sign, and what a key says; other digits are counting words and parts of formulas.
NUMBER = re.compile(
    r"(?<![\w.])[-−]?(?:\d+(?:[, ]\d{3})*\.\d+|\d{1,3}(?:[, ]\d{3})+|\d{2,})"
    r"|(?<=\d=)[-−]?\d|(?<==)[-−]?[2-9]|(?<=\s=\s)[-−]?\d|(?<==>\s)[-−]?\d"
)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_the_page_says_what_is_computed(topic: Path) -> None:
    page = _plain(topic.read_text("utf-8"))
    facts = _facts(topic)
    assert [claim for claim in facts["CLAIMS"] if _plain(claim) not in page] == []
    facts.get("check", lambda: None)()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_every_number_on_the_page_is_computed(topic: Path) -> None:
    """If one is not, add the words around it to CLAIMS, with the number put in."""
    page = _plain(LEFT_OUT.sub("", topic.read_text("utf-8")))
    covered: set[int] = set()
    for claim in {_plain(LEFT_OUT.sub("", claim)) for claim in _facts(topic)["CLAIMS"]}:
        for found in re.finditer(re.escape(claim), page):
            covered |= set(range(*found.span()))
    assert [
        page[max(number.start() - 40, 0) : number.end() + 30]
        for number in NUMBER.finditer(page)
        if not covered & set(range(*number.span()))
    ] == []


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_the_words_of_figures_say_what_is_computed(topic: Path) -> None:
    """Each number in a drawing stands in a claim, or the drawing's script computes it."""
    claimed = set(NUMBER.findall(" ".join(_facts(topic)["CLAIMS"]).replace("−", "-")))
    for drawing in (ROOT / "docs" / "figures" / topic.stem).glob("*.svg"):
        if drawing.with_suffix(".py").exists():
            continue
        root = ElementTree.parse(drawing).getroot()
        words = " ".join("".join(part.itertext()) for part in root.iter() if part.tag in WORDS)
        drawn = set(NUMBER.findall(_plain(words).replace("−", "-")))
        assert drawn - claimed == set(), drawing.name


@cache
def _facts(topic: Path) -> dict[str, Any]:
    file = ROOT / "tests" / "course" / "facts" / f"{topic.stem.replace('-', '_')}.py"
    return runpy.run_path(str(file)) if file.exists() else {"CLAIMS": []}


def _plain(text: str) -> str:
    return " ".join(text.split())
