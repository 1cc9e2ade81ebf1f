"""What is measured in a process of its own: prints seconds."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from quiz.check import check
from quiz.page import Page
from quiz.pages import read


def faults(folder: Path) -> float:
    """All questions of a site, from their sources alone."""
    return _timed(read, folder)


def advice(folder: Path) -> float:
    """The rules of writing too, as `quiz check` does."""
    return _timed(check, folder)


def _timed(find: Callable[[list[Page]], tuple[list[Any], list[Any]]], folder: Path) -> float:
    pages = [Page(str(path), path.read_text("utf-8")) for path in (folder / "docs").iterdir()]
    start = process_time()
    entries, found = find(pages)
    spent = process_time() - start
    assert entries and not found
    return spent


def rebuild(folder: Path) -> float:
    """One page that changes a second time, as under `mkdocs serve --dirty`: the part spent in our hook."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)  # MkDocs warns of such builds
    spent: list[float] = []
    for _ in range(2):
        (folder / "docs" / "page-0.md").touch()
        config = load_config(str(folder / "mkdocs.yml"))
        spent = _clock(config)
        build(config, dirty=True)
    return sum(spent)


def _clock(config: MkDocsConfig) -> list[float]:
    """A list that grows by the time of each call of the hook."""
    spent: list[float] = []

    def clocked(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            start = process_time()
            try:
                return function(*args, **kwargs)
            finally:
                spent.append(process_time() - start)

        return call

    own = [function for module in config.hooks.values() for function in vars(module).values()]
    for methods in config.plugins.events.values():
        methods[:] = [clocked(method) if method in own else method for method in methods]
    return spent


if __name__ == "__main__":
    tasks = {"faults": faults, "advice": advice, "rebuild": rebuild}
    print(tasks[sys.argv[1]](Path(sys.argv[2])))
