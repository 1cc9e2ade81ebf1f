"""The files that a page includes by `--8<--`: pages too, whose quizzes belong to the page that shows them."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markdown import Markdown
from pymdownx.snippets import SnippetExtension, SnippetPreprocessor  # type: ignore[import-untyped]

from quiz.fences import code_lines
from quiz.page import Page

# From pymdown-extensions 13 on, which need Python 3.11.5.
TELLS_LINES = hasattr(SnippetPreprocessor, "process_snippet_lines")


class Snippets:
    """Finds them as pymdownx.snippets does, by its own settings. What is at another address is left out."""

    def __init__(self, settings: dict[str, Any]) -> None:
        own = {"check_paths": False, "url_download": False}
        self._finder = _Finder(SnippetExtension(**settings | own).getConfigs(), Markdown())

    def of(self, page: Page) -> list[Page]:
        """Each file once, with nothing but empty lines for those that the page does not show."""
        return self._finder.find(page) if "8<" in page.source else []


class _Line(str):
    """A line that knows its number (from 0) in its file."""

    number: int


class _Finder(SnippetPreprocessor):  # type: ignore[misc]
    def find(self, page: Page) -> list[Page]:
        self.files: dict[str, list[str]] = {}
        self.shown: dict[str, set[int]] = defaultdict(set)
        self.run(_outside_code(page.lines))
        return [self._page(path, numbers) for path, numbers in self.shown.items()]

    def read_lines(self, path: str) -> list[str]:
        self.files[path] = super().read_lines(path)
        return [_numbered(*line) for line in enumerate(self.files[path])]

    def dedent(self, lines: list[str]) -> list[str]:
        return lines

    def process_snippet_lines(self, lines: list[str], target: dict[str, Any]) -> list[str]:
        """Called with the lines that are shown of a file; gives those where its own snippets are looked for."""
        numbers = (line.number for line in lines if isinstance(line, _Line))
        self.shown[target["snippet"]].update(numbers)
        return _outside_code(lines)

    def parse_snippets(self, lines: list[str], file_name: str | None = None, **kind: bool) -> Any:
        """Called with the lines that are shown of a file, or of the page."""
        if file_name and not TELLS_LINES:
            self.files[file_name] = Path(file_name).read_text("utf-8").split("\n")
            self.shown[file_name].update(_places(lines, self.files[file_name]))
            lines = _outside_code(lines)
        return super().parse_snippets(lines, file_name, **kind)

    def _page(self, path: str, shown: set[int]) -> Page:
        lines = (line if n in shown else "" for n, line in enumerate(self.files[path]))
        return Page(Path(os.path.relpath(path)).as_posix(), "\n".join(lines))


def _outside_code(lines: list[str]) -> list[str]:
    """What is included inside a fence is shown there as text, or is part of a quiz."""
    code = code_lines(lines)
    return [line for number, line in enumerate(lines) if number not in code]


def _numbered(number: int, text: str) -> _Line:
    line = _Line(text)
    line.number = number
    return line


def _places(lines: list[str], whole: list[str]) -> Iterator[int]:
    """Where some lines of a file stand in it: in one piece if they can, else each behind the one before."""
    starts = (n for n in range(len(whole)) if whole[n : n + len(lines)] == lines)
    at = next(starts, 0)
    for line in lines:
        at = next((n for n in range(at, len(whole)) if whole[n] == line), at)
        yield at
        at += 1
