"""What `quiz new` writes passes the check and the site's build, and spoils nothing that is there."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import project
import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import markdown
from quiz.kinds import KINDS
from quiz.option import normalized
from quiz.page import Page
from quiz.pages import read

ROOT = Path(__file__).parents[2]
NAV = "nav:\n  - index.md\n  - Topics:\n      - topics/first.md\n"
EXTENSIONS = ["attr_list", "pymdownx.arithmatex"]
OF_PAGES = ["tests/test_objectives.py", "tests/test_lessons.py"]


@pytest.fixture
def docs(folder: Path) -> Path:
    (folder / "mkdocs.yml").write_text(NAV, "utf-8")
    (folder / "docs").mkdir()
    return folder / "docs"


def test_a_new_topic_passes_the_check(docs: Path, quiz: Any) -> None:
    result = quiz("new", "topic", "  Transformers: who looks\nat whom? ")
    page = docs / "topics" / "transformers-who-looks-at-whom.md"
    assert result.exit_code == 0
    assert result.output == (
        "docs/topics/transformers-who-looks-at-whom.md is there, and in the navigation of mkdocs.yml.\n"
        "Write your topic over its text, then:\n"
        "\n"
        "  1. Look at it:       mkdocs serve\n"
        "  2. Check its quiz:   quiz check docs/topics/transformers-who-looks-at-whom.md\n"
        "  3. Record its ids:   quiz fmt\n"
    )
    text = page.read_text("utf-8")
    assert text.startswith("---\ntitle: 'Transformers: who looks at whom?'\ndescription: ")
    assert f"\nreviewed: {datetime.date.today()}\n---\n" in text
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


def test_the_site_builds_with_new_pages_and_every_type_of_question(
    docs: Path, quiz: Any, folder: Path
) -> None:
    """And what tests the pages of the course finds nothing to say against the new ones."""
    project.copy(folder)
    (docs / "index.md").write_text("# Start\n", "utf-8")
    settings = project.SETTINGS + "nav:\n  - index.md\n"
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    quiz("new", "topic", "Transformers")
    quiz("new", "notebook", "Attention by hand")
    _run("-m", "pytest", "-q", *OF_PAGES, f"--rootdir={folder}", folder=_with_tests(folder))
    for kind in KINDS:
        quiz("new", "question", "--type", kind, "--page", "docs/topics/transformers.md")
    assert quiz("check", "--strict", "docs/notebooks").exit_code == 0
    _run("-m", "mkdocs", "build", "--strict", folder=folder)
    topic = (folder / "site" / "topics" / "transformers" / "index.html").read_text("utf-8")
    assert topic.count("<quiz-question ") == 1 + len(KINDS)
    lesson = (folder / "site" / "notebooks" / "attention-by-hand" / "index.html").read_text("utf-8")
    assert lesson.count("<quiz-question ") == 1
    assert re.search('<img [^>]*alt="A curve of the typical distance', lesson)
    assert "typical distance after 25 steps:  4.8" in lesson
    assert 'href="../../notebooks/attention-by-hand/"' in topic


def _with_tests(folder: Path) -> Path:
    (folder / "tests").mkdir()
    for name in OF_PAGES:
        shutil.copy(ROOT / name, folder / name)
    return folder


def _run(*command: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_solution_of_a_new_notebook_runs(docs: Path, quiz: Any) -> None:
    quiz("new", "notebook", "Attention by hand")
    path = docs / "notebooks" / "attention-by-hand.ipynb"
    notebook: Any = nbformat.read(path, 4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    head, *cells = notebook.cells
    assert head.cell_type == "raw"
    assert head.source.startswith("---\ntitle: Attention by hand\n")
    assert head.source.endswith("\npractice: true\n---")
    assert cells[0].source.startswith("# Attention by hand\n")
    solution = re.search(r"```python\n(.*?)```", "".join(cell.source for cell in cells), re.S)
    code = [cell.source for cell in cells if cell.cell_type == "code"]
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLBACKEND", "agg")
        exec("\n".join([*code, solution[1] if solution else "raise"]), names)
    assert abs(names["distance"][99] / names["distance"][24] - 2) < 0.2
    assert abs(names["places"][:, 99].mean() - 20) < 1


def test_a_page_that_is_there_is_left_alone(docs: Path, quiz: Any, folder: Path) -> None:
    quiz("new", "topic", "Transformers")
    page = docs / "topics" / "transformers.md"
    page.write_text("Mine.", "utf-8")
    settings = (folder / "mkdocs.yml").read_text("utf-8")
    result = quiz("new", "topic", "Transformers!")
    assert result.exit_code == 1
    assert "docs/topics/transformers.md is there already, and stays as it is" in result.stderr
    assert page.read_text("utf-8") == "Mine."
    assert (folder / "mkdocs.yml").read_text("utf-8") == settings


@pytest.mark.parametrize(
    "text", ["---\ntitle: deep\n---\nText.", "Text.\n\n# Deep #\n", "---\ntitle: [\n---\n# Deep"]
)
def test_a_title_belongs_to_one_page(text: str, docs: Path, quiz: Any) -> None:
    (docs / "other.md").write_text(text, "utf-8")
    result = quiz("new", "topic", "Deep")
    assert result.exit_code == 1
    assert "docs/other.md has this title already; choose another one" in result.stderr
    assert not (docs / "topics").exists()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('Who said "it\'s"?', "who-said-its"),
        ("Größe & Maß: Übung", "grosse-mass-ubung"),
        ("Głębokie uczenie 👩‍💻", "glebokie-uczenie"),
        ("C# [x] *and* $5 {a} `b`", "c-x-and-5-a-b"),
        ("2024", "2024"),
        ("no", "no"),
    ],
)
def test_a_title_means_what_it_says(title: str, name: str, docs: Path, quiz: Any) -> None:
    assert quiz("new", "topic", title).exit_code == 0
    text = (docs / "topics" / f"{name}.md").read_text("utf-8")
    assert yaml.safe_load(text.split("---")[1])["title"] == title
    heading = next(line for line in text.split("\n") if line.startswith("# "))
    html = BeautifulSoup(markdown(heading, extensions=EXTENSIONS), "html.parser")
    assert html.get_text() == title
    assert [tag.name for tag in html.find_all()] == ["h1"]
    assert quiz("check", "--strict").exit_code == 0


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("", "it needs letters from a to z, and not too many"),
        ("?!", "it needs letters from a to z, and not too many"),
        ("深度学习", "or give the name yourself: --name my-page"),
        ("a" * 300, "it needs letters from a to z, and not too many"),
        ("a <b>", "plain text, without < and >"),
        ("a\x1bb", "plain text"),
    ],
)
@pytest.mark.parametrize("what", ["topic", "notebook"])
def test_a_title_must_give_a_name(
    title: str, told: str, what: str, docs: Path, quiz: Any, folder: Path
) -> None:
    result = quiz("new", what, title)
    assert result.exit_code == 2
    assert told in result.stderr
    assert list(docs.iterdir()) == []
    assert (folder / "mkdocs.yml").read_text("utf-8") == NAV


def test_a_name_can_be_given(docs: Path, quiz: Any) -> None:
    assert quiz("new", "topic", "深度学习", "--name", "deep").exit_code == 0
    assert "\n# 深度学习\n" in (docs / "topics" / "deep.md").read_text("utf-8")
    for name in ("Deep", "a b", "deep.md", "../deep", ""):
        result = quiz("new", "topic", "深度", "--name", name)
        assert result.exit_code == 2
        assert "the name must be small letters, digits and hyphens" in result.stderr


def test_a_topic_needs_the_folder_of_a_course(quiz: Any, folder: Path) -> None:
    result = quiz("new", "topic", "Transformers")
    assert result.exit_code == 2
    assert "there is no mkdocs.yml here; go to the folder of a course" in result.stderr
    (folder / "mkdocs.yml").write_text(NAV, "utf-8")
    assert "there is no docs here" in quiz("new", "topic", "Transformers").stderr
    (folder / "docs").mkdir()
    (folder / "docs" / "topics").write_text("", "utf-8")
    result = quiz("new", "topic", "Transformers")
    assert result.exit_code == 1
    assert "Error: Could not open file 'docs/topics/transformers.md'" in result.stderr
    assert (folder / "mkdocs.yml").read_text("utf-8") == NAV


def test_an_unusual_navigation_is_left_to_its_author(docs: Path, quiz: Any, folder: Path) -> None:
    settings = folder / "mkdocs.yml"
    settings.write_text("nav: [index.md]\n", "utf-8")
    result = quiz("new", "topic", "Transformers")
    assert result.exit_code == 0
    assert (docs / "topics" / "transformers.md").exists()
    assert settings.read_text("utf-8") == "nav: [index.md]\n"
    assert result.output.startswith(
        "docs/topics/transformers.md is there, but in mkdocs.yml nothing has changed: its `nav`, in line 1, has an"
        " unusual form.\nAdd the page to `nav` there by hand:\n\n  - topics/transformers.md\n"
    )


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
    said = f"docs/layers.md:{entry.line}: a question of the type single; write yours over it, then run quiz fmt\n"
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
