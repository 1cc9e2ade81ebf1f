"""What the tools print becomes notes beside the lines of a pull request."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ANNOTATE = Path(__file__).parents[1] / ".ci" / "annotate.py"
FILES = ("docs/a.md", "docs/b c.md", "docs/x.ipynb", "hooks/x.py", "overrides/x.js", "mkdocs.yml")


@pytest.fixture
def annotated(tmp_path: Path) -> object:
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    def run(text: str) -> tuple[list[str], str]:
        """The notes that are added, and the summary of the run."""
        summary = tmp_path / "summary"
        summary.unlink(missing_ok=True)
        command = [sys.executable, ANNOTATE]
        environment = {"GITHUB_STEP_SUMMARY": str(summary), "PYTHONUTF8": "1"}
        result = subprocess.run(
            command,
            cwd=tmp_path,
            input=text,
            env=environment,
            capture_output=True,
            encoding="utf-8",
        )
        assert (result.returncode, result.stderr) == (0, "")
        lines = result.stdout.splitlines()
        assert [line for line in lines if line in text.splitlines()] == text.splitlines()
        added = [line for line in lines if line not in text.splitlines()]
        return added, summary.read_text("utf-8") if summary.exists() else ""

    return run


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("docs/a.md:7:1: Q002 no option is right", "docs/a.md,line=7::no option is right"),
        ("\x1b[31mdocs/a.md:7:1: Q002 why\x1b[0m", "docs/a.md,line=7::why"),
        ("docs/a.md:2:10 - Unknown word (tytle)", "docs/a.md,line=2::Unknown word (tytle)"),
        ("WARNING -  docs/b c.md:5:2: 100%, so", "docs/b c.md,line=5::100%25, so"),
        ("WARNING -  docs/a.md: contains a link", "docs/a.md::contains a link"),
        ("docs/x.ipynb:cell 3:5:1: N002 fails", "docs/x.ipynb::cell 3, line 5: fails"),
        ("hooks/x.py:3: error: Name is not known", "hooks/x.py,line=3::Name is not known"),
        ("hooks/x.py:3:5: F401 not used", "hooks/x.py,line=3::not used"),
        ("overrides/x.js(12,3): error TS2304: What?", "overrides/x.js,line=12::What?"),
        ("mkdocs.yml:148:9: a reference", "mkdocs.yml,line=148::a reference"),
    ],
)
def test_a_line_with_a_place_becomes_a_note(line: str, note: str, annotated: object) -> None:
    added, summary = annotated(f"before\n{line}\nafter\n")
    assert added == [f"::error file={note}"]
    assert "Faults: 1" in summary


@pytest.mark.parametrize(
    "line",
    [
        "INFO    -  docs/a.md:7:1: Q117 trivia",
        "docs/none.md:7:1: Q002 a file that is not there",
        "   12 | docs/a.md:7:1: text of a page",
        "https://example.org:80: no",
        "make: *** [Makefile:17: build] Error 1",
        "::debug::docs/a.md:1:1: x",
    ],
)
def test_no_other_line_does(line: str, annotated: object) -> None:
    assert annotated(f"{line}\n") == ([], "")


def test_what_two_commands_tell_is_noted_once(annotated: object) -> None:
    added, summary = annotated(
        "::error file=docs/b c.md,line=3,col=1,title=Q005::so%3A%0Aexpected: x\n"
        "WARNING -  docs/b c.md:3:1: Q005 so:\ndocs/b c.md:4:1: Q005 so:\n"
    )
    assert added == ["::error file=docs/b c.md,line=4::so:"]
    assert "docs/b c.md:3: so:\ndocs/b c.md:4: so:" in summary


def test_the_summary_is_only_text(annotated: object) -> None:
    _, summary = annotated("docs/a.md:1:1: ```` <img src=x>\n")
    assert summary == "## Faults: 1\n\n`````text\ndocs/a.md:1: ```` <img src=x>\n`````\n\n"
