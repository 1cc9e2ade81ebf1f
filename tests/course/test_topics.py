"""Topics have the same frame, so that a reader knows where to look; and each says how long it takes and how old it is.

A new page may grow into the frame: it is held to it as soon as its numbers are computed in facts/.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml
from reading_time import minutes

ROOT = Path(__file__).parents[2]
FACTS = ROOT / "tests" / "course" / "facts"
TOPICS = sorted(
    ROOT / "docs" / "topics" / f"{file.stem.replace('_', '-')}.md" for file in FACTS.glob("*.py")
)
FIRST = "What you will be able to do"
LAST = [
    "The mathematics",
    "Often said, not quite right",
    "Bridges",
    "What is out of date",
    "Read next",
    "Check yourself",
]
QUIZ = re.compile(r"^```quiz\n.*?^```\n", re.MULTILINE | re.DOTALL)
FOLDED = re.compile(r"^\?\?\? .*\n(?:\n|    .*\n)+", re.MULTILINE)
WORKED = re.compile(r"=\s*-?\d[^$]*=|\d\s*[-+·]\s*\d|\\cdot\s*-?\(?\d")
SHAPE = re.compile(r"\\mathbb\{R\}|\\times|pmatrix|(single|whole) numbers?|one number|scalar")


@pytest.fixture(params=TOPICS, ids=lambda topic: topic.stem)
def page(request: pytest.FixtureRequest) -> str:
    return request.param.read_text("utf-8")


def sections(page: str) -> dict[str, str]:
    """The text below each heading of the second level."""
    titles_and_texts = re.split(r"^## (.+)\n", page, flags=re.MULTILINE)[1:]
    return dict(zip(titles_and_texts[::2], titles_and_texts[1::2], strict=True))


def core(page: str) -> str:
    """What comes before the mathematics, and can be read alone."""
    return page[: page.index("\n## The mathematics\n")]


def test_a_topic_has_its_sections_in_order(page: str) -> None:
    titles = list(sections(page))
    assert titles[0] == FIRST
    assert titles[-len(LAST) :] == LAST
    assert 3 <= len(re.findall("^- ", sections(page)[FIRST], re.MULTILINE)) <= 6


def test_the_core_takes_about_five_minutes(page: str) -> None:
    """For a reader of 250 words a minute, without the questions and what is folded away."""
    text = FOLDED.sub("", QUIZ.sub("", core(page).split("---\n", 2)[2]))
    text = re.sub(r"<[^>]+>|^--8<--.*", "", re.sub(r"\$\$?[^$]+\$\$?", "x", text), flags=re.M)
    assert len(text.split()) <= 6 * 250
    assert "<figure" in core(page)
    assert WORKED.search(text) or WORKED.search(core(page)), "a worked number"


def test_the_core_can_be_read_without_the_mathematics(page: str) -> None:
    assert "(#the-mathematics)" not in QUIZ.sub("", core(page))
    assert "```quiz" in core(page), "it has questions of its own"


def test_formulas_have_their_shapes_beside_them(page: str) -> None:
    text = QUIZ.sub("", sections(page)["The mathematics"])
    for part in re.split("^### ", text, flags=re.MULTILINE):
        if "$$" in part:
            assert SHAPE.search(part), f"which shapes have the symbols? {part}"


def test_what_is_often_said_is_quoted_and_answered(page: str) -> None:
    lines = [line for line in sections(page)[LAST[1]].splitlines() if line.startswith("- ")]
    assert len(lines) >= 3
    assert all(re.match(r'- \*\*"[^"]+[.?]"\*\* .{40}', line) for line in lines)


def test_bridges_lead_to_other_topics_and_say_why(page: str) -> None:
    lines = sections(page)["Bridges"].strip().splitlines()
    assert len(lines) >= 3
    for line in lines:
        assert re.match(r"- \[[^]]+\]\([a-z-]+\.md\).*: .{15}", line), line


def test_what_is_out_of_date_is_told(page: str) -> None:
    assert len(sections(page)["What is out of date"].split()) >= 30


def test_a_topic_says_when_it_was_reviewed(page: str) -> None:
    assert type(yaml.safe_load(page.split("---\n")[1])["reviewed"]) is date


def test_reading_time_counts_words_figures_formulas_and_questions() -> None:
    text = "<p>" + "word " * 400 + "</p>"
    question = "<quiz-question><p>" + "word " * 400 + "<details>x</details></p></quiz-question>"
    folded = "<details><summary>In words</summary>" + "word " * 400 + "</details>"
    assert minutes(text) == (2, 0)
    assert minutes(text + question * 3) == (2, 3)
    assert minutes(text + folded) == (2, 0)
    assert minutes(text + "<figure><svg><text>a b c</text></svg></figure>" * 4) == (4, 0)
    assert minutes(text + '<math display="block"><mi>x</mi></math>' * 8) == (4, 0)
    assert minutes(text + "<math><mi>x</mi></math>" * 8) == (2, 0)


def test_no_page_states_its_reading_time_by_hand() -> None:
    for topic in TOPICS:
        assert not re.search(
            r"\d+ minutes to read|^About \d+ minutes", topic.read_text("utf-8"), re.M
        )
