"""A new page goes into the navigation; comments, tags, and the ends of lines stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from quiz.cli.nav import with_page

ROOT = Path(__file__).parents[2]
TOPIC = "topics/new.md"


def added(before: str, page: str = TOPIC, section: str = "Topics") -> list[str]:
    """The lines that are new, where all others are as they were."""
    changed = with_page(before.encode(), page, section)
    assert changed is not None
    old, new = before.splitlines(keepends=True), changed.decode().splitlines(keepends=True)
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    count = len(new) - len(old)
    assert new[:start] + new[start + count :] == old
    return new[max(0, start - 1) : start + count]


def test_the_course_gets_one_line_more() -> None:
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    last, new = added(settings)
    assert last.strip().startswith("- topics/")
    assert new == "      - topics/new.md\n"
    assert "!ENV" in settings and "!!python/name" in settings


@pytest.mark.parametrize(
    ("nav", "lines"),
    [
        (
            "nav:\n- index.md\n- Topics:\n  - topics/a.md\n- b.md\n",
            "  - topics/a.md\n  - topics/new.md\n",
        ),
        (
            "nav:\n  - Topics:\n    - A: topics/a.md # the first\n\n  # More\n  - b.md\n",
            "    - A: topics/a.md # the first\n    - topics/new.md\n",
        ),
        ("nav:\n  - 'topics/a.md'", "  - 'topics/a.md'\n  - topics/new.md\n"),
        ("nav:\r\n  - topics/a.md\r\n", "  - topics/a.md\r\n  - topics/new.md\r\n"),
        ("\ufeffnav:\n  - topics/a.md\nextra: {}\n", "  - topics/a.md\n  - topics/new.md\n"),
        (
            "nav:\n  - Topics:\n      - Easy:\n          - topics/a.md\n      - Hard:\n          - topics/b.md\n",
            "          - topics/b.md\n          - topics/new.md\n",
        ),
        ("nav:\n  - index.md\n", "  - index.md\n  - Topics:\n      - topics/new.md\n"),
        ("nav:\n- a.md\n- b.md\n", "- b.md\n- Topics:\n    - topics/new.md\n"),
    ],
    ids=["no indentation", "comments", "no last newline", "CRLF", "BOM", "groups", "first", "flat"],
)
def test_the_page_follows_the_last_of_its_folder(nav: str, lines: str) -> None:
    if not nav.endswith("\n"):
        assert with_page(nav.encode(), TOPIC, "Topics") == f"{nav}\n  - topics/new.md\n".encode()
    else:
        assert "".join(added(nav)) == lines


def test_the_first_notebook_gets_a_section_behind_the_topics() -> None:
    nav = "nav:\n  - index.md\n  - Topics:\n      - topics/a.md\n      - topics/b.md\n  - end.md\n"
    new = "notebooks/new.ipynb"
    assert added(nav, new, "Notebooks") == [
        "      - topics/b.md\n",
        "  - Notebooks:\n",
        "      - notebooks/new.ipynb\n",
    ]
    nav = nav.replace("  - end.md\n", "  - Notebooks: [notebooks/a.ipynb]\n")
    with pytest.raises(ValueError, match="its line 6 holds several pages"):
        with_page(nav.encode(), new, "Notebooks")


def test_without_a_navigation_there_is_nothing_to_do() -> None:
    assert with_page(b"site_name: A\n", TOPIC, "Topics") is None
    assert with_page(b"", TOPIC, "Topics") is None


def test_a_page_is_not_named_twice() -> None:
    nav = b"nav:\n  - topics/new.md\n"
    assert with_page(nav, TOPIC, "Topics") == nav


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("a: 1\nnav: [a.md]\n", "its `nav`, in line 2, has an unusual form"),
        ("nav: index.md\n", "unusual form"),
        ("nav:\n  A: a.md\n", "unusual form"),
        ("nav:\n  - topics/a.md\n  - topics/b.md: [\n", "it is no YAML"),
        ("nav:\n  - topics/a\n    b.md\n  - [topics/c.md, d.md]\n", "holds several pages"),
        ("a: &a topics/a.md\nnav:\n  - *a\n", "unusual form"),
    ],
)
def test_another_form_is_refused(settings: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        with_page(settings.encode(), TOPIC, "Topics")


def test_another_encoding_is_refused() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        with_page("nav:\n  - ä.md\n".encode("latin-1"), TOPIC, "Topics")
