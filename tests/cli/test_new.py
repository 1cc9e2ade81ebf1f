"""What `quiz new` writes passes the check and the site's build, and spoils nothing that is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from quiz.kinds import KINDS
from quiz.option import normalized
from quiz.page import Page
from quiz.pages import read

ROOT = Path(__file__).parents[2]
SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")


@pytest.fixture
def docs(folder: Path) -> Path:
    (folder / "docs").mkdir()
    return folder / "docs"


def test_a_new_topic_passes_the_check(docs: Path, quiz: Any) -> None:
    result = quiz("new", "topic", "  Transformers: who looks\nat whom? ")
    page = docs / "topics" / "transformers-who-looks-at-whom.md"
    assert result.exit_code == 0
    assert result.output == (
        "docs/topics/transformers-who-looks-at-whom.md is there. Write your topic over its text, then:\n"
        "\n"
        "  1. Add the page to `nav` in mkdocs.yml, where the topics are:\n"
        "       - topics/transformers-who-looks-at-whom.md\n"
        "  2. Look at it:       mkdocs serve\n"
        "  3. Check its quiz:   quiz check docs/topics/transformers-who-looks-at-whom.md\n"
    )
    text = page.read_text("utf-8")
    assert text.startswith("---\ntitle: 'Transformers: who looks at whom?'\ndescription: ")
    assert "\n# Transformers: who looks at whom?\n" in text
    assert "\nid: transformers-who-looks-at-whom-new-question\n" in text
    assert quiz("check", "--strict").output == "no faults · 1 sound question, 1 page\n"


def test_a_new_topic_has_the_sections_of_the_others(docs: Path, quiz: Any) -> None:
    quiz("new", "topic", "Transformers")
    sections = _sections(docs / "topics" / "transformers.md")
    for topic in (ROOT / "docs" / "topics").glob("*.md"):
        others = _sections(topic)
        assert [section for section in sections if section in others] == [
            section for section in sections if section != "A story or an example first"
        ]


def _sections(page: Path) -> list[str]:
    return re.findall(r"^## (.*)", page.read_text("utf-8"), re.MULTILINE)


def test_the_site_builds_with_a_new_topic_and_every_type_of_question(
    docs: Path, quiz: Any, folder: Path
) -> None:
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (docs / "index.md").write_text("# Start\n", "utf-8")
    line = re.search(r"^ +- topics/.*\.md$", quiz("new", "topic", "Transformers").output, re.M)
    for kind in KINDS:
        quiz("new", "question", "--type", kind, "--page", "docs/topics/transformers.md")
    nav = f"\nnav:\n  - index.md\n  - Topics:\n{line and line[0]}\n"
    (folder / "mkdocs.yml").write_text(SETTINGS[: SETTINGS.index("\nnav:")] + nav, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    html = (folder / "site" / "topics" / "transformers" / "index.html").read_text("utf-8")
    assert html.count("<quiz-question ") == 1 + len(KINDS)


def test_a_page_that_is_there_is_left_alone(docs: Path, quiz: Any) -> None:
    quiz("new", "topic", "Transformers")
    page = docs / "topics" / "transformers.md"
    page.write_text("Mine.", "utf-8")
    result = quiz("new", "topic", "Transformers")
    assert result.exit_code == 1
    assert "docs/topics/transformers.md is there already, and stays as it is" in result.stderr
    assert page.read_text("utf-8") == "Mine."


@pytest.mark.parametrize("title", ["", "?!", "深度学习", "a" * 300])
def test_a_title_must_give_a_name(title: str, docs: Path, quiz: Any) -> None:
    result = quiz("new", "topic", title)
    assert result.exit_code == 2
    assert "it needs letters from a to z, and not too many" in result.stderr
    assert list(docs.iterdir()) == []


def test_a_topic_needs_the_folder_of_a_course(quiz: Any, folder: Path) -> None:
    result = quiz("new", "topic", "Transformers")
    assert result.exit_code == 2
    assert "there is no folder docs here; go to where mkdocs.yml is" in result.stderr
    (folder / "docs").mkdir()
    (folder / "docs" / "topics").write_text("", "utf-8")
    result = quiz("new", "topic", "Transformers")
    assert result.exit_code == 1
    assert "Error: Could not open file 'docs/topics/transformers.md'" in result.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_a_printed_question_is_a_good_one(kind: str, quiz: Any) -> None:
    result = quiz("new", "question", "--type", kind)
    assert (result.exit_code, result.stderr) == (0, "")
    entries, faults = read([Page("page.md", result.stdout)])
    (question,) = [entry.question for entry in entries]
    assert (question.kind, question.id, faults) == (kind, "new-question", [])
    assert question.hints
    assert question.explanation
    feedback = [option.feedback for option in question.options]
    assert len(set(feedback)) == len(feedback)
    assert min(map(len, feedback)) >= 20
    for option in question.options:
        leaked = [
            key for key in question.key if normalized(key.text) in normalized(option.feedback)
        ]
        assert option.correct or not leaked
    lengths = {option.correct: len(option.text) for option in question.options}
    if kind in ("single", "several"):
        assert max(lengths.values()) <= 1.3 * min(lengths.values())


def test_the_type_is_single_unless_said(quiz: Any) -> None:
    assert quiz("new", "question").stdout == quiz("new", "question", "--type", "single").stdout


@pytest.mark.parametrize(
    ("before", "gap"),
    [
        (b"", b""),
        (b"\xef\xbb\xbf# A\r\n", b"\r\n"),
        (b"# A", b"\n\n"),
        (b"# A\r\rB", b"\r\r"),
        ("# Ä\n\n- [a](b.md)\n".encode(), b"\n"),
    ],
    ids=["empty", "BOM and CRLF", "no last newline", "CR", "LF"],
)
def test_a_question_is_appended_to_a_page(before: bytes, gap: bytes, write: Any, quiz: Any) -> None:
    page = write("docs/layers.md", before)
    result = quiz("new", "question", "--page", "docs/layers.md")
    after = page.read_bytes()
    assert after.startswith(before + gap + b"```quiz")
    assert {*re.findall(rb"\r\n|\r|\n", after)} == {*re.findall(rb"\r\n|\r|\n", gap or b"\n")}
    (entry,), faults = read([Page("", after.decode("utf-8-sig"))])
    assert (entry.question.id, faults) == ("layers-new-question", [])
    said = f"docs/layers.md:{entry.line}: a question of the type single; write yours over it\n"
    assert (result.output, result.exit_code) == (said, 0)


def test_every_new_question_has_an_id_of_its_own(write: Any, quiz: Any) -> None:
    write("docs/a.md", quiz("new", "question").stdout)
    write("docs/b/a.md", "")
    write("elsewhere/a.md", "")
    for page in ("docs/a.md", "docs/b/a.md", "elsewhere/a.md", "elsewhere/a.md"):
        assert quiz("new", "question", "--page", page).exit_code == 0
    write("docs/c.md", quiz("new", "question").stdout)
    told = quiz("check", "docs").output
    assert "Q001" not in told and told.endswith(" · 4 sound questions, 3 pages\n")
    assert quiz("check", "elsewhere").exit_code == 0


@pytest.mark.parametrize("text", [b"```quiz\nA?\n", b"\xff"])
def test_nothing_is_added_to_a_faulty_page(text: bytes, write: Any, quiz: Any) -> None:
    page = write("docs/a.md", text)
    result = quiz("new", "question", "--page", "docs/a.md")
    assert result.exit_code == 1
    assert result.stderr.startswith("docs/a.md:1:1: ")
    assert result.stderr.endswith("docs/a.md: nothing was added; mend the page first\n")
    assert page.read_bytes() == text
