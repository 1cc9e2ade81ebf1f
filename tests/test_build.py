"""What an author sees of a build: all faults at once, or a site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from project import SETTINGS, copy

ROOT = Path(__file__).parents[1]
GOOD = """
- [ ] One
    > One is odd: it cannot be halved.
- [x] Two

Every other number is even.
"""

Build = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a copy of the project, with these pages for its own."""
    copy(tmp_path)

    def run(config: str = SETTINGS, **pages: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
        (tmp_path / "docs").mkdir()
        for name, text in pages.items():
            (tmp_path / "docs" / f"{name}.md").write_text(text, "utf-8")
        return mkdocs_build(tmp_path, "--strict")

    return run


def mkdocs_build(folder: Path, option: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", option]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def quiz(settings: str, body: str = GOOD) -> str:
    name = settings.partition("id: ")[2].partition("\n")[0]
    return f"```quiz\n---\n{settings}\n---\nWhich number is even, asks {name}?\n{body}```\n"


def test_all_faults_of_all_pages_are_told_at_once(build: Build, tmp_path: Path) -> None:
    result = build(
        index=f"---\ntitle: Start\n---\n\n{quiz('id: a')}\n{quiz('idd: b')}",
        second=quiz("id: a"),
        third=quiz("id: c", "\n- [ ] One\n    > One is odd.\n- [ ] Two\n    > Two?\n"),
        fourth="```quizz\n- [x] A\n```\n\n$\\nonsense{x}$\n\n```quiz\n",
    )
    assert result.returncode == 1
    for place in (
        "docs/index.md:20:1: Q005 there is no setting `idd`; did you mean `id`?",
        "docs/second.md:3:1: Q001 the question at docs/index.md:7 has this id already",
        "docs/third.md:7:1: Q002 no option is marked as right",
        "docs/fourth.md:1:1: Q005 this looks like a quiz",
        "docs/fourth.md:5:2: M001",
        "docs/fourth.md:7:1: Q005 nothing closes this quiz",
    ):
        assert place in result.stderr
    assert "faults: 6" in result.stderr
    assert "Traceback" not in result.stderr
    assert not list((tmp_path / "site").rglob("*.html")), "no page is written beside a fault"


def test_a_broken_link_in_a_quiz_fails_the_build(build: Build) -> None:
    result = build(index=quiz("id: a", GOOD.replace("One is odd", "See [this](missing.md)")))
    assert result.returncode == 1
    assert "missing.md" in result.stderr


def test_a_quiz_from_a_snippet_is_checked_too(build: Build, tmp_path: Path) -> None:
    (tmp_path / "snippet.txt").write_text(quiz("idd: a"), "utf-8")
    result = build(index='--8<-- "snippet.txt"\n')
    assert result.returncode == 1
    assert "\nsnippet.txt:3:1: Q005 there is no setting `idd`" in result.stderr
    assert "faults: 1" in result.stderr


def test_a_quiz_from_a_snippet_counts_in_the_results(build: Build, tmp_path: Path) -> None:
    (tmp_path / "snippet.txt").write_text(quiz("id: included\nmarks: 2"), "utf-8")
    result = build(index='--8<-- "snippet.txt"\n', results="---\ntemplate: results.html\n---\n")
    assert result.returncode == 0, result.stderr
    results = (tmp_path / "site" / "results" / "index.html").read_text("utf-8")
    assert "#quiz-included" in results
    bundle = tmp_path / "site" / "assets" / "bundles" / "results.js"
    assert '"marks": 2' in bundle.read_text("utf-8")


def test_the_pages_and_places_of_a_repeated_snippet_are_told(build: Build, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "even.md").write_text(quiz("marks: 2\nid: even"), "utf-8")
    (tmp_path / "parts" / "all.md").write_text('--8<-- "parts/even.md"\n', "utf-8")
    result = build(index='--8<-- "parts/even.md"\n', second='Text.\n\n--8<-- "parts/all.md"\n')
    assert (
        "parts/even.md:4:1: Q001 docs/second.md shows the question `even` too, after docs/index.md"
        in result.stderr
    )
    assert "faults: 1" in result.stderr


def test_a_fault_is_told_once_for_all_pages_that_show_it(build: Build, tmp_path: Path) -> None:
    (tmp_path / "all.md").write_text(f"Text.\n\n{quiz('idd: a')}\n{quiz('idd: b')}", "utf-8")
    result = build(index='--8<-- "all.md"\n', second='--8<-- "all.md:2:"\n')
    assert "\nall.md:5:1: Q005" in result.stderr
    assert "\nall.md:18:1: Q005" in result.stderr
    assert "faults: 2" in result.stderr


def test_a_question_in_two_parts_of_a_file_is_told_once(build: Build, tmp_path: Path) -> None:
    (tmp_path / "all.md").write_text(f"Text.\n\n{quiz('id: a')}", "utf-8")
    result = build(index='--8<-- "all.md"\n', second='--8<-- "all.md:2:"\n')
    assert "\nall.md:5:1: Q001 docs/second.md shows the question `a` too" in result.stderr
    assert "faults: 1" in result.stderr


def test_two_pages_may_show_two_parts_of_a_file(build: Build, tmp_path: Path) -> None:
    first, second = quiz("id: first"), quiz("id: second")
    (tmp_path / "all.md").write_text(f"{first}\n{second}", "utf-8")
    lines = first.count("\n")
    result = build(index=f'--8<-- "all.md::{lines}"\n', second=f'--8<-- "all.md:{lines + 1}:"\n')
    assert result.returncode == 0, result.stderr


def test_practice_counts_nowhere(build: Build, tmp_path: Path) -> None:
    result = build(
        index=quiz("id: counted"),
        warm_up=f"---\npractice: true\n---\n\n{quiz('id: practice')}",
        results="---\ntemplate: results.html\n---\n",
    )
    assert result.returncode == 0, result.stderr
    site = tmp_path / "site"
    counted, practice, results = (
        (site / name / "index.html").read_text("utf-8") for name in ("", "warm_up", "results")
    )
    assert "#quiz-counted" in results
    assert "#quiz-practice" not in results
    assert 'data-id="practice"' in practice
    assert "assets/bundles/choices.js" in practice, "it can be answered all the same"
    assert "See your results" in counted
    assert "See your results" not in practice


def test_a_reviewed_page_tells_how_long_it_takes_and_its_day(build: Build, tmp_path: Path) -> None:
    result = build(
        SETTINGS.replace("language: en", "language: de"),
        index=f"---\nreviewed: 2026-11-23\n---\n# Title\n\n{'word ' * 500}\n\n{quiz('id: a')}",
        second=f"# No date\n\n{quiz('id: b')}",
    )
    assert result.returncode == 0, result.stderr
    page, undated = (tmp_path / "site" / name / "index.html" for name in ("", "second"))
    text = " ".join(page.read_text("utf-8").split())
    assert '</h1> <p class="page-times">Lesen: etwa 3 Minuten. Fragen: etwa 1 Minute.</p>' in text
    assert 'Zuletzt durchgesehen: <time datetime="2026-11-23">23. November 2026</time>' in text
    assert "page-times" not in undated.read_text("utf-8")


def test_practice_is_true_or_false(build: Build) -> None:
    result = build(index=f"---\ntitle: Start\npractice: maybe\n---\n\n{quiz('id: a')}")
    assert result.returncode == 1
    assert "docs/index.md:3:1: P001 `practice` must be true or false" in result.stderr


def test_after_a_change_the_other_pages_are_not_read_again(build: Build, tmp_path: Path) -> None:
    """As under `mkdocs serve --dirty`, where they are neither rendered nor written."""
    results = "---\ntemplate: results.html\n---\n"
    build(index=quiz("id: old"), other=quiz("id: other\nmarks: 2"), results=results)
    change(tmp_path / "docs" / "index.md", quiz("id: new"))
    change(tmp_path / "docs" / "results.md", results)
    unread = change(tmp_path / "docs" / "other.md", "```quizz\n- [x] A fault\n```\n")
    os.utime(unread, (0, 0))
    result = mkdocs_build(tmp_path, "--dirty")
    assert result.returncode == 0, result.stderr
    html = (tmp_path / "site" / "results" / "index.html").read_text("utf-8")
    assert re.findall(r'href="[^"]*#quiz-(\w+)"', html) == ["new", "other"]
    change(tmp_path / "docs" / "index.md", quiz("idd: new"))
    result = mkdocs_build(tmp_path, "--dirty")
    assert "docs/index.md:3:1" in result.stderr
    assert "faults: 1" in result.stderr


def change(path: Path, text: str) -> Path:
    """Later than whatever the last build wrote."""
    path.write_text(text, "utf-8")
    os.utime(path, (time.time() + 60, time.time() + 60))
    return path


@pytest.mark.parametrize("extension", ["md_in_html", "quiz.extension"])
def test_a_setting_that_would_leak_answers_is_refused(build: Build, extension: str) -> None:
    result = build(SETTINGS.replace(f"  - {extension}\n", ""), index=quiz("id: a"))
    assert result.returncode == 1
    assert f"quizzes need {extension}" in result.stderr


def test_a_right_site_is_built(build: Build, tmp_path: Path) -> None:
    result = build(index=quiz("id: a"))
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "site" / "index.html").exists()


NEGATIVE = """
- [x] One
- [ ] Two
    > Two is even: it can be halved.

Every other number is odd.
"""


def negative(settings: str) -> str:
    return quiz(settings, NEGATIVE).replace("is even", "is not even", 1)


def test_a_warning_fails_a_strict_build_and_says_how_to_go_on(build: Build) -> None:
    result = build(index=negative("id: a"))
    assert result.returncode == 1
    assert "WARNING -  docs/index.md:5:17: Q103" in result.stderr
    assert "allow: {Q103: why it is right here}" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_reason_lets_a_strict_build_pass(build: Build) -> None:
    result = build(index=negative("id: a\nallow: {Q103: here the exception is the point}"))
    assert result.returncode == 0, result.stderr


def test_rules_on_english_words_leave_other_languages_alone(build: Build) -> None:
    settings = SETTINGS.replace("language: en", "language: de")
    result = build(settings, index=negative("id: a"))
    assert result.returncode == 0, result.stderr


def test_warnings_and_errors_are_told_in_one_run(build: Build) -> None:
    result = build(index=negative("id: a") + "\n" + quiz("idd: b"))
    assert "Q103" in result.stderr and "Q005" in result.stderr


def test_a_plain_build_stops_at_errors_alone(build: Build, tmp_path: Path) -> None:
    """The rules of writing take their time; strict builds, `quiz check` and `mkdocs serve` give their advice."""
    build(index=negative("id: a"))
    result = mkdocs_build(tmp_path, "--quiet")
    assert result.returncode == 0
    assert "Q103" not in result.stderr
    page = negative("id: a").replace("One\n", 'One <b onclick="go()">more</b>\n')
    (tmp_path / "docs" / "index.md").write_text(page, "utf-8")
    result = mkdocs_build(tmp_path, "--quiet")
    assert result.returncode == 1
    assert "Q009" in result.stderr and "Q103" not in result.stderr
