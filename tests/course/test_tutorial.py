"""The page Add a page, done as it says: in the browser alone, and on one's own computer."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from clone import Terminal, title, told
from quiz.fences import Fence

PAGE = "adding-a-page.md"
IN_BROWSER = told(PAGE, "In the browser")
ON_COMPUTER = told(PAGE, "On your own computer")
OF_TOPICS = "tests/test_objectives.py tests/test_references.py"
(TOPIC,) = (block for block in IN_BROWSER if title(block) == "docs/topics/overfitting.md")
CLONE = ON_COMPUTER[0]


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_in_the_browser(terminal: Terminal) -> None:
    """What is pasted and added there passes the check of the pull request, and readers find the page."""
    terminal.run(CLONE.text)
    (line,) = (block.text for block in IN_BROWSER if title(block) == "mkdocs.yml")
    settings = terminal.here / "mkdocs.yml"
    *_, last = re.finditer(r"^ +- topics/.*\n", settings.read_text("utf-8"), re.MULTILINE)
    text = settings.read_text("utf-8")
    settings.write_text(text[: last.end()] + f"{line}\n" + text[last.end() :], "utf-8")
    terminal.write(TOPIC)
    terminal.run("make check\nmake build")
    terminal.run(f"python -m pytest --quiet {OF_TOPICS} -k overfitting")
    site = terminal.here / "site"
    page = _read(site / "topics" / "overfitting" / "index.html")
    assert page.select_one("quiz-question[data-id=overfitting-two-errors]")
    home = _read(site / "index.html")
    assert "Overfitting" in [link.get_text(strip=True) for link in home.select(".md-nav__link")]


def test_on_ones_own_computer(terminal: Terminal) -> None:
    """Each command, and what the page says that it prints."""
    for block, after in zip(ON_COMPUTER, [*ON_COMPUTER[1:], None], strict=True):
        if block.text == "make serve":
            _serve(terminal)
        elif block.header == "sh":
            _run(terminal, block, after)
    names = terminal.run(f"git --git-dir '{terminal.origin}' ls-tree -r --name-only overfitting")
    assert {"docs/topics/overfitting.md", "registry/overfitting-two-errors.txt"} <= set(
        names.split("\n")
    )
    assert terminal.run("git status --porcelain") == ""


def _run(terminal: Terminal, block: Fence, after: Fence | None) -> None:
    """A command whose output the page shows; a check whose report it shows is one of a mistake."""
    shown = after.text if after and after.header == "text" else ""
    page = terminal.here / "docs" / "topics" / "overfitting.md"
    if "Q002" in shown:
        page.write_text(f"{TOPIC.text}\n".replace("- [x]", "- [ ]"), "utf-8")
        assert shown in terminal.run(f"{block.text} || test $? = 1")
        terminal.write(TOPIC)
    else:
        assert shown in terminal.run(block.text)


def _serve(terminal: Terminal) -> None:
    """The site of `make serve` comes up, and goes when its terminal is closed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    server = subprocess.Popen(
        ["make", "serve"],
        cwd=terminal.here,
        env=terminal.environment | {"PORT": port, "PYTHONPATH": str(terminal.here / "hooks")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        assert "Overview" in _fetched(server, f"http://127.0.0.1:{port}/")
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _fetched(server: subprocess.Popen[bytes], address: str) -> str:
    while server.poll() is None:
        try:
            with urllib.request.urlopen(address) as answer:
                return answer.read().decode()
        except urllib.error.URLError:
            time.sleep(0.5)
    raise AssertionError("the server has ended")


def _read(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html5lib")
