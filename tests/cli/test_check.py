"""What `quiz check` says of pages, in each of its forms."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from quiz.cli.report import FORMATS, status
from quiz.cli.sources import MANY, Checked, sources
from quiz.faults import Fault
from quiz.rules import RULES, Rule

GOOD = """\
```quiz
---
id: even
---
Which number is even?

- [ ] One
    > One is odd.
- [x] Two

Every other number is even.
```
"""
NO_KEY = GOOD.replace("[x]", "[ ]").replace("even\n", "odd\n")
NO_KEY_REPORT = """\
docs/a.md:7:1: Q002 no option is marked as right
    7 | - [ ] One
      | ^
  expected: `[x]` on at least one option that is right
  for example:
      - [ ] The mean
          > It keeps the mean of the window, so one large value is diluted.
      - [x] The maximum
          > Yes: the largest value in the window survives.

docs/a.md:9:1: Q006 this option has no feedback
    9 | - [ ] Two
      | ^
  expected: feedback under every option that is wrong, each of its lines with `>`
  for example:
      - [ ] The mean
          > It keeps the mean of the window, so one large value is diluted.
      - [x] The maximum
          > Yes: the largest value in the window survives.

2 errors · 1 sound question, 2 pages
"""


def test_a_page_without_faults_passes(write: Any, quiz: Any) -> None:
    write("docs/index.md", GOOD)
    result = quiz("check")
    assert (result.output, result.exit_code) == ("no faults · 1 sound question, 1 page\n", 0)


def test_all_faults_are_told_at_once_in_order(write: Any, quiz: Any) -> None:
    write("docs/b.md", GOOD)
    write("docs/a.md", NO_KEY)
    result = quiz("check")
    assert (result.output, result.exit_code) == (NO_KEY_REPORT, 1)


def test_only_pages_are_read_and_each_once(write: Any, quiz: Any, folder: Path) -> None:
    for name in ("a.md", "deep/b.markdown"):
        write(f"docs/{name}", GOOD.replace("even", Path(name).stem))
    for name in (".hidden/c.md", ".d.md", "e.txt"):
        write(f"docs/{name}", NO_KEY)
    (folder / "docs" / "folder.md").mkdir()
    result = quiz("check", "docs", "docs/a.md", "docs/../docs")
    assert result.output == "no faults · 2 sound questions, 2 pages\n"


def test_links_are_followed_but_not_in_circles(write: Any, quiz: Any, folder: Path) -> None:
    write("shared/a.md", GOOD)
    (folder / "docs").mkdir()
    for name in ("linked", "again"):
        (folder / "docs" / name).symlink_to(folder / "shared")
        (folder / "shared" / name).symlink_to(folder / "docs")
    assert quiz("check").output == "no faults · 1 sound question, 1 page\n"


def test_a_file_that_is_named_is_read_whatever_its_name(write: Any, quiz: Any) -> None:
    write("notes.txt", GOOD)
    assert "1 sound question" in quiz("check", "notes.txt").output


def test_a_byte_order_mark_and_ends_of_lines_do_not_matter(write: Any, quiz: Any) -> None:
    write("docs/a.md", b"\xef\xbb\xbf" + NO_KEY.replace("\n", "\r\n").encode())
    write("docs/b.md", GOOD.replace("\n", "\r"))
    assert quiz("check").output == NO_KEY_REPORT


def test_a_file_in_another_encoding_is_a_fault_at_its_place(write: Any, quiz: Any) -> None:
    write("docs/a.md", NO_KEY)
    write("docs/b.md", "Über\n".encode() + "zwei Füße\n".encode("latin-1"))
    write("docs/c.md", NO_KEY)
    result = quiz("check")
    places = ["docs/a.md:7:1: Q002", "docs/b.md:2:7: P002", "docs/c.md:7:1: Q002"]
    assert result.exit_code == 1
    assert re.findall(r"^docs/\S+ [QP]002", result.output, re.MULTILINE) == places
    assert "P002 the byte FC is not UTF-8\n    2 | zwei F�" in result.output
    assert "Save with Encoding: UTF-8" in result.output


def test_a_file_that_is_gone_is_a_fault(quiz: Any, folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "link.md").symlink_to("nowhere.md")
    result = quiz("check")
    assert result.exit_code == 1
    assert "docs/link.md:1:1: P002 no such file or directory" in result.output


def test_a_folder_that_may_not_be_read_is_a_fault(
    write: Any, quiz: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who runs tests may be allowed everything, so the system says no here."""
    write("docs/closed/a.md", GOOD)
    scan = os.scandir

    def refuse(path: str) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    result = quiz("check")
    assert "docs/closed:1:1: P002 permission denied" in result.output


def test_a_name_that_is_no_text_can_still_be_reported() -> None:
    _, faults = sources([Path(os.fsdecode(b"\xff.md"))])
    assert [fault.path for fault in faults] == ["�.md"]


def test_a_path_that_is_not_there_is_wrong_usage(quiz: Any) -> None:
    for arguments in ([], ["nowhere.md"], ["--format", "xml", "."]):
        result = quiz("check", *arguments)
        assert result.exit_code == 2
        assert "Usage: quiz check" in result.stderr


def test_json_holds_what_the_text_says(write: Any, quiz: Any) -> None:
    write("docs/a.md", NO_KEY)
    result = quiz("check", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [fault["code"] for fault in report.pop("faults")] == ["Q002", "Q006"]
    assert report == {
        "version": 1,
        "pages": 1,
        "questions": 0,
        "errors": 2,
        "warnings": 0,
        "infos": 0,
    }
    assert json.loads(result.stdout)["faults"][1] == {
        "path": "docs/a.md",
        "cell": None,
        "line": 9,
        "column": 1,
        "severity": "error",
        "code": "Q006",
        "message": "this option has no feedback",
        "text": "- [ ] Two",
        "expected": RULES["missing-feedback"].expected,
        "example": RULES["missing-feedback"].example,
        "reason": "",
    }


def test_github_shows_faults_beside_their_lines(write: Any, quiz: Any) -> None:
    write("docs/100%, a:b.md", "```quiz\n---\nid: A\n---\nB?\n\n- [x] C\n- [ ] D\n    > E.\n```\n")
    result = quiz("check", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout == (
        "::error file=docs/100%25%2C a%3Ab.md,line=3,col=1,title=Q005::`id` must be small letters,"
        " digits and single hyphens, such as largest-in-window%0Aexpected: a value of the right kind"
        '%0Afor example:%0A---%0Aid: largest-in-window%0Ahint: "Think: which one number would you'
        ' keep?"%0A---\n'
        "1 error · 0 sound questions, 1 page\n"
    )


@pytest.fixture
def severities(monkeypatch: pytest.MonkeyPatch) -> dict[str, Fault]:
    """One fault of each severity."""
    for name in ("error", "warning", "info"):
        monkeypatch.setitem(RULES, name, Rule("X001", "100%", "a\r\nb", name))
    return {
        name: Fault("docs/x.ipynb", 3, 5, 2, name, "why", "text")
        for name in ("error", "warning", "info")
    }


def test_the_exit_status_follows_the_severity(severities: dict[str, Fault]) -> None:
    error, warning, info = severities.values()
    assert [status([]), status([info]), status([info, warning])] == [0, 0, 0]
    assert status([info, error]) == 1
    assert [status([info], strict=True), status([info, warning], strict=True)] == [0, 1]


def test_github_names_the_cell_of_a_notebook(severities: dict[str, Fault]) -> None:
    """It knows lines of the file only, and those of a cell are others."""
    lines = FORMATS["github"](Checked([], [], list(severities.values()))).split("\n")
    body = "cell 3, line 5: why%0Aexpected: 100%25%0Afor example:%0Aa%0D%0Ab"
    assert lines == [
        f"::error file=docs/x.ipynb,title=X001::{body}",
        f"::warning file=docs/x.ipynb,title=X001::{body}",
        f"::notice file=docs/x.ipynb,title=X001::{body}",
        "1 error, 1 warning, 1 info · 0 sound questions, 0 pages",
    ]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The installed command, as a process of its own."""
    command = Path(sys.executable).with_name("quiz")
    return subprocess.run(
        [command, *arguments], capture_output=True, env=os.environ | environment, check=False
    )


def on_terminal(*arguments: str) -> str:
    """What somebody sees on a terminal."""
    terminal, its_other_end = pty.openpty()
    command = Path(sys.executable).with_name("quiz")
    with subprocess.Popen([command, *arguments], stdout=its_other_end, stderr=its_other_end):
        os.close(its_other_end)
        return b"".join(iter(lambda: _read(terminal), b"")).decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # so Linux says that the other end is closed
        return b""


def test_the_command_is_installed(write: Any) -> None:
    write("docs/b.md", GOOD)
    write("docs/a.md", NO_KEY)
    result = run("check")
    assert (result.returncode, result.stdout.decode(), result.stderr) == (1, NO_KEY_REPORT, b"")


def test_characters_that_a_terminal_lacks_are_no_reason_to_stop(write: Any) -> None:
    write("docs/a.md", NO_KEY.replace("One", "Größe ⅓"))
    result = run("check", PYTHONIOENCODING="latin-1")
    assert (result.returncode, result.stderr) == (1, b"")
    assert "Größe \\u2153".encode("latin-1") in result.stdout


def test_colors_are_for_terminals(write: Any) -> None:
    write("docs/a.md", NO_KEY)
    assert "\x1b[31m\x1b[1mdocs/a.md:7:1: Q002" in on_terminal("check")
    assert b"\x1b" not in run("check").stdout


@pytest.mark.parametrize("command", ["check", "fmt", "bank"])
def test_progress_is_shown_where_work_is_long(command: str, write: Any) -> None:
    for number in range(MANY - 1):
        write(f"docs/{number}.md", "")
    assert "100%" not in on_terminal(command)
    write("docs/one-more.md", "")
    assert "100%" in on_terminal(command)
    assert run(command).stderr == b""


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["check"],
        ["new"],
        ["new", "topic"],
        ["new", "question"],
        ["fmt"],
        ["bank"],
        ["changes"],
    ],
    ids=" ".join,
)
def test_help_shows_how_to_begin(command: list[str], quiz: Any) -> None:
    result = quiz(*command, "--help")
    assert result.exit_code == 0
    assert f"  {' '.join(['quiz', *command])} " in result.output, "an example"
    assert max(map(len, result.output.split("\n"))) <= 80


def test_it_tells_its_version(quiz: Any) -> None:
    assert quiz("--version").output == f"quiz, version {version('course-quiz')}\n"
