"""The page Your own course, done as it says: another subject, and nothing left of this one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from clone import ROOT, Terminal, title, told
from playwright.sync_api import Browser, expect
from reader import Question, Visitor
from web import served

PAGE = "your-own-course.md"
OURS = re.compile(
    r"deep.?learning|neural|neuron|(?<!-)gradients?\b(?!\()|perceptron|backprop|pooling|autoencoder|convolution"
    r"|generative|adversarial|\bGANs?\b|\bReLU\b|learning rate|mini-batch|\bepochs?\b",
    re.IGNORECASE,
)
MACHINERY = ["tests/test_objectives.py", "tests/test_references.py", "tests/core/test_cases.py"]
TEXTS = {".py", ".md", ".html", ".js", ".json", ".css", ".txt", ".svg", ".xml", ".webmanifest"}


def set_(text: str, values: dict[str, Any], base: tuple[str, ...] = ()) -> str:
    """Settings with some values changed, and each other line as it was."""
    for name, value in values.items():
        path = (*base, name)
        if name == "markdown_extensions":
            glossary = re.compile(r"( +)glossary:.*\n(?:\1 +.*\n)+")
            assert value == [{"abbr": {"glossary": {}}}]
            text, count = glossary.subn(r"\1glossary: {}\n", text)
            assert count == 1
        elif isinstance(value, dict) and value:
            text = set_(text, value, path)
        else:
            text = _replaced(text, path, value)
    return text


def _replaced(text: str, path: tuple[str, ...], value: Any) -> str:
    """With another value in the lines of a setting, which end before the next one that is not within it."""
    node: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for step in path:
        key, node = next(pair for pair in node.value if pair[0].value == step)
    lines, margin, first = text.split("\n"), key.start_mark.column, key.start_mark.line
    inside = " " * (margin + 1)
    last = next(
        n
        for n in range(first + 1, len(lines))
        if not lines[n].startswith(inside) and (lines[n].strip() or n == len(lines) - 1)
    )
    dumped = yaml.safe_dump({path[-1]: value}, sort_keys=False, allow_unicode=True, width=1000)
    new = [" " * margin + line for line in dumped.splitlines()]
    return "\n".join([*lines[:first], *new, "", *lines[last:]])


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """In a clone that has become a course on another subject."""
    terminal = Terminal(tmp_path_factory.mktemp("fork"))
    for block in told(PAGE):
        if block.header == "sh":
            terminal.run(block.text)
        elif title(block) == "mkdocs.yml":
            settings = terminal.here / "mkdocs.yml"
            changed = set_(settings.read_text("utf-8"), yaml.safe_load(block.text))
            settings.write_text(changed, "utf-8")
        else:
            terminal.write(block)
    return terminal


@pytest.fixture
def fork(terminal: Terminal) -> Path:
    return terminal.here


def test_nothing_of_this_course_is_in_the_other_one(fork: Path) -> None:
    site = fork / "site"
    files = [file for file in site.rglob("*") if file.suffix in TEXTS]
    assert len(files) > 30
    assert [(file.name, found[0]) for file in files if (found := _ours(file))] == []


def test_the_machinery_names_no_subject() -> None:
    """Whoever makes a course of their own changes nothing in these folders."""
    files = [path for name in ("hooks", "overrides") for path in (ROOT / name).rglob("*")]
    files = [file for file in files if file.suffix in TEXTS | {".ipynb"}]
    assert len(files) > 100
    assert [(file.name, found[0]) for file in files if (found := _ours(file))] == []


def _ours(file: Path) -> re.Match[str] | None:
    return OURS.search(file.read_text("utf-8"))


def test_a_reader_takes_its_test(fork: Path, chromium: Browser) -> None:
    with served(fork / "site") as address:
        visitor = Visitor(chromium)
        page = visitor.open(f"{address}/")
        expect(page).to_have_title("Bread at Home")
        page.get_by_role("link", name="Start with sourdough").click()
        question = Question(page, "What fills the holes in a loaf of sourdough bread?")
        question.answer("Gas from yeasts")
        expect(question.result).to_contain_text("Your answer is correct.")
        page.goto(f"{address}/test/")
        page.get_by_role("button", name="Start the test").click()
        right = page.get_by_label(re.compile("Gas from yeasts|It holds too little gas so far"))
        right.check()
        page.get_by_role("button", name="Next").click()
        expect(page.get_by_role("heading", name="Question 2 of 2")).to_be_visible()
        right.check()
        page.get_by_role("button", name="End the test").first.click()
        dialog = page.get_by_role("dialog", name="End the test?")
        dialog.get_by_role("button", name="End the test").click()
        expect(page.get_by_text("You are ready to bake.").first).to_be_visible()
        page.goto(f"{address}/results/")
        expect(page.get_by_role("link", name="Question 2: Sourdough")).to_be_visible()
        keys = page.evaluate("Object.keys(localStorage)")
        assert {key.split(":")[1] for key in keys if key.startswith("quiz:")} == {"bread-at-home"}
        assert visitor.faults == []
        visitor.context.close()


def test_the_header_has_the_chosen_color(fork: Path) -> None:
    page = BeautifulSoup((fork / "site" / "index.html").read_text("utf-8"), "html5lib")
    assert page.body and page.body["data-md-color-primary"] == "brown"


def test_its_checks_and_the_tests_of_the_machinery_pass(terminal: Terminal) -> None:
    terminal.run("make check")
    terminal.run(f"python -m pytest --quiet {' '.join(MACHINERY)}")
