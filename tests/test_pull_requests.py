"""Bad pull requests: whatever is wrong is told at its line, by the very commands that the workflow runs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner
from mistakes import IN_PAGES, IN_QUIZZES, IN_SPELLING, STOPS, Mistake, Told
from project import SETTINGS, copy
from quiz.cli import main

ROOT = Path(__file__).parents[1]
NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
PAGES = [f"docs/topics/{name}.md" for name in NAMES]
TOPIC = """\
---
title: Number NAME
description: What the number NAME is good for, and how to tell whether it is even.
reviewed: 2026-11-23
---

# Number NAME

## What you will be able to do

- Tell whether the number NAME is even.

## Halves

An even number can be halved.

```quiz
---
id: known-NAME
objective: Tell whether the number NAME is even
section: halves
shuffle: true
---
What is done with the number NAME to see whether it is even?

- [ ] It is doubled
    > Any number can be doubled.
- [x] It is halved
    > Yes: no half may be left over.

Halving tells it.
```
"""
TIMES = 3  # each mistake is made, beside others
NOTE = re.compile(
    r"^::(?:error|warning) file=([^,:]+)(?:,line=(\d+))?(?:,[^:]*)?::(.*)", re.MULTILINE
)


def threes(names: list[str], seed: int) -> list[tuple[str, ...]]:
    """Each name in several groups of three; no group has one twice."""
    random = Random(seed)
    rounds = [random.sample(names, len(names)) for _ in range(TIMES)]
    return [
        tuple(dict.fromkeys([*some, *names[: 3 - len(some)]]))
        for one in rounds
        for some in (one[start : start + 3] for start in range(0, len(one), 3))
    ]


def write(course: Path) -> None:
    """The pages of a small course, and an empty registry."""
    (course / "docs" / "topics").mkdir(parents=True)
    (course / "registry").mkdir()
    (course / "docs" / "index.md").write_text("# Numbers\n", "utf-8")
    for name, page in zip(NAMES, PAGES, strict=True):
        (course / page).write_text(TOPIC.replace("NAME", name), "utf-8")


def make(course: Path, mistakes: dict[str, Mistake], seed: int) -> list[Told]:
    """Each on a page of its own."""
    pages = Random(seed).sample(PAGES, len(mistakes))
    return [
        mistake.make(course, page, f"bad-{number}")
        for number, (mistake, page) in enumerate(zip(mistakes.values(), pages, strict=True))
    ]


def notes(output: str) -> list[Told]:
    """What GitHub shows beside the lines of a pull request."""
    return [Told(file, int(line or 1), text) for file, line, text in NOTE.findall(output)]


def untold(told: list[Told], output: str) -> list[Told]:
    found = notes(output)
    return [
        one
        for one in told
        if not any(note[:2] == one[:2] and one.words in note.words for note in found)
    ]


@pytest.mark.parametrize("names", threes(sorted(IN_QUIZZES), seed=6), ids=" + ".join)
def test_mistakes_in_quizzes_are_told_at_their_lines(
    names: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)
    monkeypatch.chdir(tmp_path)
    told = make(tmp_path, {name: IN_QUIZZES[name] for name in names}, len("".join(names)))
    result = CliRunner().invoke(main, ["check", "--strict", "--format", "github", "docs"])
    assert result.exit_code == 1
    assert untold(told, result.output) == [], result.output


@pytest.fixture
def pull_request(tmp_path: Path) -> Any:
    """A small course with mistakes, and what its check prints for GitHub and writes into the run's summary."""
    write(tmp_path)
    copy(tmp_path)
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    for file in ("Makefile", "cspell.config.yaml", "words.txt", "pyproject.toml"):
        shutil.copy(ROOT / file, tmp_path)
    nav = [f"  - {page.removeprefix('docs/')}\n" for page in ("index.md", *PAGES)]
    (tmp_path / "mkdocs.yml").write_text(f"{SETTINGS}nav:\n{''.join(nav)}", "utf-8")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    for file in ("requirements.txt", "requirements-dev.txt", "package-lock.json"):
        (tmp_path / file).touch()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    for stamp in ("site", "dev"):  # what make would install is what runs this test
        (tmp_path / ".venv" / stamp).touch()

    def run(mistakes: dict[str, Mistake]) -> tuple[list[Told], str, str]:
        told = make(tmp_path, mistakes, len(mistakes))
        summary = tmp_path / "summary.md"
        result = subprocess.run(
            [tmp_path / ".ci" / "run", "quizzes", "spelling", "build"],
            env=os.environ
            | {
                "GITHUB_ACTIONS": "true",
                "GITHUB_STEP_SUMMARY": str(summary),
                "PYTHONPATH": str(tmp_path / "hooks"),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert result.returncode, "the pull request is refused"
        return told, result.stdout, summary.read_text("utf-8")

    return run


def chosen(*groups: tuple[dict[str, Mistake], int], seed: int) -> dict[str, Mistake]:
    """As many of each group, so that all commands of the check have something to tell."""
    random = Random(seed)
    return {name: group[name] for group, n in groups for name in random.sample(sorted(group), n)}


BAD = [
    *(
        {name: IN_PAGES[name] for name in names} | chosen((IN_QUIZZES, 1), (IN_SPELLING, 1), seed=n)
        for n, names in enumerate(threes(sorted(IN_PAGES), seed=3)[:3])
    ),
    chosen((STOPS, 1), (IN_QUIZZES, 2), (IN_SPELLING, 1), seed=4),
]


@pytest.mark.parametrize("mistakes", BAD, ids=" + ".join)
def test_one_run_tells_all_and_each_once(mistakes: dict[str, Mistake], pull_request: Any) -> None:
    told, output, summary = pull_request(mistakes)
    assert untold(told, output) == [], output
    assert "Traceback" not in output
    found = notes(output)
    assert len({(one.file, one.line, one.words.split("%0A")[0]) for one in found}) == len(found)
    for one in told:
        assert re.search(
            rf"^{re.escape(one.file)}(:{one.line})?: .*{re.escape(one.words)}", summary, re.M
        )


def test_there_are_mistakes_of_more_than_twenty_kinds() -> None:
    assert len(IN_QUIZZES | IN_SPELLING | IN_PAGES | STOPS) > 20
    counts = [name for names in threes(sorted(IN_QUIZZES), seed=6) for name in set(names)]
    assert {name for name in IN_QUIZZES if counts.count(name) < TIMES} == set()
    assert {name for names in BAD for name in names} >= IN_PAGES.keys()
