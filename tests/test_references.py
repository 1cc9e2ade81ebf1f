"""Every source of a reading list can be found: who, when, what, where, and why to read it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
TOPICS = sorted((ROOT / "docs" / "topics").glob("*.md"))
LIST = re.compile(r"^## Read next\n(?P<list>.*?)^## ", re.MULTILINE | re.DOTALL)
SOURCE = re.compile(
    r"- (?P<authors>[^*]+?) \((?P<year>\d{4}(?:, reprinted \d{4})?|no date)\)\. "
    r"\*(?P<title>[^*]+)\*[,. ](?P<rest>.+)"
)
LINK = re.compile(r"\[(?P<text>[^]]+)\]\((?P<url>https?://[^)]+)\)")
DOI = re.compile(r"10\.\d{4,9}/[^\s%]+")
ARXIV = re.compile(r"\d{4}\.\d{4,5}")
ISBN = re.compile(r"ISBN (\S+\d)")
ONLY_HTTP = ("http://neuralnetworksanddeeplearning.com/",)


def lists() -> list[tuple[str, str]]:
    """The lines of all reading lists, each with its topic."""
    found = ((page.stem, LIST.search(page.read_text("utf-8"))) for page in TOPICS)
    return [
        (name, line)
        for name, part in found
        for line in (part["list"].splitlines() if part else ["there is no list"])
        if line and not line.startswith("### ")
    ]


@pytest.mark.parametrize(("topic", "line"), lists())
def test_a_source_says_who_when_what_where_and_why(topic: str, line: str) -> None:
    source = SOURCE.fullmatch(line)
    assert source, line
    assert re.match(r"\w[\w' -]+(, (\w\.[ -]?)+|$| \()|[A-Z]\w+$", source["authors"]), "who?"
    assert source["title"][0].isupper()
    assert LINK.search(source["rest"]) or ISBN.search(source["rest"]), "where?"
    assert why(source["rest"]), "why read it?"


def why(rest: str) -> str:
    """What is said after the first identifier, without other sources."""
    text = re.split(rf"{LINK.pattern}|{ISBN.pattern}", rest, maxsplit=1)[-1]
    words = re.findall(r"[a-z]{2,}", re.sub(r"\*[^*]+\*", "", LINK.sub("", text)))
    return " ".join(words) if len(words) > 1 else ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_identifiers_are_well_formed(page: Path) -> None:
    text = page.read_text("utf-8")
    for number in ISBN.findall(text):
        digits = number.replace("-", "")
        assert re.fullmatch(r"97[89]\d{10}", digits), number
        assert sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits)) % 10 == 0, (
            f"ISBN {number} has a wrong digit"
        )
    for link in LINK.finditer(text):
        name, url = link["text"], link["url"].replace("%28", "(").replace("%29", ")")
        assert url.startswith("https://") or url.startswith(ONLY_HTTP), url
        if url.startswith("https://doi.org/"):
            assert DOI.fullmatch(url.removeprefix("https://doi.org/")), url
        if url.startswith("https://arxiv.org/"):
            assert ARXIV.fullmatch(url.removeprefix("https://arxiv.org/abs/")), url
        if name.startswith("doi:"):
            assert url == f"https://doi.org/{name[4:]}"
        if name.startswith("arXiv:"):
            assert url == f"https://arxiv.org/abs/{name[6:]}"


def test_one_source_is_cited_in_one_way() -> None:
    """The same identifier never stands beside two years or two titles."""
    cited: dict[str, set[tuple[str, str]]] = {}
    for _, line in lists():
        if (source := SOURCE.fullmatch(line)) and (link := LINK.match(source["rest"].lstrip())):
            named = source["year"], source["title"]
            cited.setdefault(link["text"], set()).add(named)
    identified = {text: names for text, names in cited.items() if ":" in text}
    assert {text: names for text, names in identified.items() if len(names) > 1} == {}
