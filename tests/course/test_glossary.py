"""Every term of the glossary is where a reader looks for it, is explained, and leads to the section that teaches it."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import Markdown

ROOT = Path(__file__).parents[2]
TOPICS = sorted((ROOT / "docs" / "topics").glob("*.md"))
ENTRY = re.compile(r"^(?P<term>\S.*) \{ #(?P<id>[a-z-]+) \}\n:   (?P<text>.+)\n", re.MULTILINE)
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
ENTRIES = {entry["term"]: entry for entry in ENTRY.finditer(GLOSSARY)}
IDS = {entry["id"] for entry in ENTRIES.values()}
SENTENCE = re.compile(r"[A-Z][^.!?]*\.")
TAUGHT = re.compile(
    r"(?P<sentence>.+) \[(?P<title>[^]]+)\]\(topics/(?P<page>[a-z-]+)\.md#[a-z-]+\)"
)
SEE = re.compile(r"See \[[^]]+\]\(#(?P<id>[a-z-]+)\)\.")

# Two capitals or more; names of software, of people, and of units of measurement are none.
IN_CAPITALS = re.compile(r"\b[A-Z][a-z]?[A-Z]+[a-z]?\b|\b[A-Z]{2,}s?\b|\bReLU\b")
NAMES = {"JAX", "LeNet"}
# Code, formulas, settings of a quiz and of the page, and addresses.
NO_TEXT = re.compile(
    r"^---\n.*?^---\n|\$\$.*?\$\$|\$[^$]+\$|`[^`\n]+`|\]\([^)]*\)|<[^>]*>", re.M | re.S
)


class _Loader(yaml.SafeLoader):
    """Reads settings whose tags name what only MkDocs knows."""


_Loader.add_multi_constructor("", lambda *_: None)


def abbreviations() -> dict[str, str]:
    settings: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)
    with_options = (e for e in settings["markdown_extensions"] if isinstance(e, dict))
    return next(e["abbr"]["glossary"] for e in with_options if "abbr" in e)


def place(term: str) -> str:
    """Hyphens count as spaces, and what is in parentheses not at all."""
    return re.sub(r"[^a-z ]", "", re.sub(r" \(.*\)", "", term).lower().replace("-", " "))


def test_every_line_is_an_entry_under_its_letter() -> None:
    assert len(ENTRIES) == GLOSSARY.count("\n:   ") == len(IDS)
    letter = ""
    for line in GLOSSARY.split("\n"):
        if line.startswith("## "):
            letter = line[3:]
        elif match := re.match(r"(.+) \{ #", line):
            assert match[1][0].upper() == letter, line


def test_terms_are_in_alphabetical_order() -> None:
    for above, below in pairwise(ENTRIES):
        assert place(above) < place(below), f"{below} stands below {above}"


@pytest.mark.parametrize("term", ENTRIES)
def test_a_term_has_one_sentence_and_leads_to_where_it_is_taught(term: str) -> None:
    """That the section exists is checked by the build."""
    text = ENTRIES[term]["text"]
    if see := SEE.fullmatch(text):
        target = next(entry for entry in ENTRIES.values() if entry["id"] == see["id"])
        assert not SEE.fullmatch(target["text"]), "leads from pillar to post"
        return
    taught = TAUGHT.fullmatch(text)
    assert taught, text
    assert SENTENCE.fullmatch(re.sub(r"\$[^$]+\$", "x", taught["sentence"])), taught["sentence"]
    page = (ROOT / "docs" / "topics" / f"{taught['page']}.md").read_text("utf-8")
    assert f"\n# {taught['title']}\n" in page


def test_every_abbreviation_is_explained() -> None:
    for short, text in abbreviations().items():
        assert re.fullmatch(r"[A-Za-z].*[a-z]", text) and len(text) > len(short) + 20, short
        assert short.removesuffix("s") in abbreviations(), f"{short} has no singular"
    spelled = {match[1] for term in ENTRIES if (match := re.search(r"\(([A-Z]+)\)", term))}
    assert spelled <= abbreviations().keys()
    assert spelled <= ENTRIES.keys(), "readers look for the short form too"


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.stem)
def test_every_abbreviation_of_a_topic_is_known(topic: Path) -> None:
    text, _, rest = topic.read_text("utf-8").partition("\n## Read next\n")
    text += rest[rest.find("\n## Check yourself\n") :]
    used = set(IN_CAPITALS.findall(NO_TEXT.sub(" ", text)))
    assert used - abbreviations().keys() - NAMES == set()


def test_drawings_headings_and_questions_are_left_alone() -> None:
    page = """\
# The GAN

A GAN plays.

<figure markdown="block">
<svg role="img">
<text>GAN</text>
</svg>
<figcaption markdown="span">A GAN.</figcaption>
</figure>

```quiz
---
id: gan
---
What does a GAN do?

- [x] It plays
- [ ] It sleeps
    > A GAN does not.
```
"""
    names = ["abbr", "abbreviations", "md_in_html", "quiz.extension"]
    html = Markdown(extensions=names, extension_configs={"abbr": {"glossary": {"GAN": "a game"}}})
    assert html.convert(page).count("<abbr") == 1
