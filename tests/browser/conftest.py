"""The real site, and a gallery of questions, served as GitHub Pages would, in a real Chromium."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from chromium import HELP, find
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright
from reader import Question, Visitor

ROOT = Path(__file__).parents[2]
GALLERY = ["index.md", "questions.md", "results.md"]
TYPES = ["types.md", "results.md"]
RESULTS = ["index.md", "questions.md", "types.md", "results.md"]
NOTEBOOKS = ["index.md", "questions.md", "notebook.ipynb", "results.md"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """An empty folder and the address that serves it."""
    folder = tmp_path_factory.mktemp("web")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _publish(web: tuple[Path, str], name: str, **settings: Any) -> str:
    """Builds a site into a folder of the origin, as a project's pages are; gives its address."""
    folder, origin = web
    address = f"{origin}/{name}/"
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        site_dir=str(folder / name),
        site_url=address,
        strict=True,
        **settings,
    )
    build(config)
    return address


@pytest.fixture(scope="session")
def course(web: tuple[Path, str]) -> str:
    """As the workflow publishes it: with the repository's address, which the theme would ask about itself."""
    repository = "https://github.com/owner/repository"
    return _publish(web, "course", repo_url=repository, edit_uri="edit/main/docs/")


@pytest.fixture(scope="session")
def gallery(web: tuple[Path, str]) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUESTIONNAIRE_URL", "https://forms.example/course")
        return _publish_pages(web, "gallery", GALLERY)


@pytest.fixture(scope="session")
def types(web: tuple[Path, str]) -> str:
    return _publish_pages(web, "types", TYPES)


@pytest.fixture(scope="session")
def topics(web: tuple[Path, str]) -> str:
    """Two pages with questions, and one of results."""
    return _publish_pages(web, "topics", RESULTS)


@pytest.fixture(scope="session")
def notebooks(web: tuple[Path, str]) -> str:
    """With their code run."""
    return _publish_pages(web, "notebooks", NOTEBOOKS)


def _publish_pages(web: tuple[Path, str], name: str, pages: list[str]) -> str:
    """A site of some pages of the gallery, and no others."""
    only = "\n".join(["*.md", "*.ipynb", *(f"!/{page}" for page in pages)])
    docs = str(ROOT / "tests" / "gallery")
    return _publish(web, name, docs_dir=docs, nav=pages, exclude_docs=only)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find()
    assert path, HELP
    sandbox = [] if os.geteuid() else ["--no-sandbox"]  # root's Chromium has none
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=path, args=sandbox) as browser,
    ):
        yield browser


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Any]:
    """Makes visitors; at the end, none may have met an error or asked another host for anything."""
    visitors: list[Visitor] = []

    def make(**settings: Any) -> Visitor:
        visitors.append(Visitor(chromium, **settings))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.context.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []


@pytest.fixture
def questions(visit: Any, gallery: str) -> Page:
    return visit().open(f"{gallery}questions/")


@pytest.fixture
def single(questions: Page) -> Question:
    return Question(questions, "Which number is even?")


@pytest.fixture
def several(questions: Page) -> Question:
    return Question(questions, "Which numbers are odd?")
