"""The real site, and a gallery of questions, served as GitHub Pages would, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from playwright.sync_api import Browser, Page
from project import ROOT, STORE, configured
from reader import Question, Visitor
from web import served

GALLERY = ["index.md", "questions.md", "results.md"]
TYPES = ["types.md", "results.md"]
TEST = ["index.md", "questions.md", "types.md", "test.md", "results.md"]
RESULTS = ["index.md", "questions.md", "types.md", "results.md"]
NOTEBOOKS = ["index.md", "questions.md", "notebook.ipynb", "results.md"]


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """An empty folder and the address that serves it."""
    folder = tmp_path_factory.mktemp("web")
    with served(folder) as origin:
        yield folder, origin


def _publish(web: tuple[Path, str], name: str, configure: Any = configured, **settings: Any) -> str:
    """Builds a site into a folder of the origin, as a project's pages are; gives its address."""
    folder, origin = web
    address = f"{origin}/{name}/"
    build(configure(site_dir=str(folder / name), site_url=address, strict=True, **settings))
    return address


def _as_it_is(**settings: Any) -> MkDocsConfig:
    """The course, but in the language that tests read."""
    config = load_config(str(ROOT / "mkdocs.yml"), **settings)
    config.theme["language"] = "en"
    return config


@pytest.fixture(scope="session")
def publish(web: tuple[Path, str]) -> Callable[..., str]:
    """For a site that one file of tests needs."""
    return partial(_publish, web)


@pytest.fixture(scope="session")
def course(web: tuple[Path, str]) -> str:
    """As the workflow publishes it: with the repository's address, which the theme would ask about itself."""
    repository = "https://github.com/owner/repository"
    return _publish(web, "course", _as_it_is, repo_url=repository, edit_uri="edit/main/docs/")


@pytest.fixture(scope="session")
def lesson(web: tuple[Path, str], course: str) -> str:
    """The path of the first topic of the course with a question to choose one answer."""
    site = web[0] / "course"
    pages = sorted(site.glob("topics/**/index.html"))
    first = next(page for page in pages if 'data-type="single"' in page.read_text("utf-8"))
    return f"{first.parent.relative_to(site).as_posix()}/"


@pytest.fixture(scope="session")
def gallery(web: tuple[Path, str]) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUESTIONNAIRE_URL", "https://forms.example/course")
        return _publish_pages(web, "gallery", GALLERY)


@pytest.fixture(scope="session")
def types(web: tuple[Path, str]) -> str:
    return _publish_pages(web, "types", TYPES)


@pytest.fixture(scope="session", params=["de", "pl"])
def translated(request: pytest.FixtureRequest, web: tuple[Path, str]) -> tuple[str, str]:
    """A language, and a site in it."""
    language = request.param
    return language, _publish_pages(web, f"types-{language}", TYPES, language=language)


@pytest.fixture(scope="session")
def examined(web: tuple[Path, str]) -> str:
    """With a test."""
    return _publish_test(web, "examined", questions=["single", "several", "order"])


@pytest.fixture(scope="session")
def timed(web: tuple[Path, str]) -> str:
    """With a test of twenty minutes."""
    return _publish_test(web, "timed", questions=["single", "several", "order"], minutes=20)


@pytest.fixture(scope="session")
def lenient(web: tuple[Path, str]) -> str:
    """With a test that judges each answer at once."""
    return _publish_test(web, "lenient", feedback="at once")


def _publish_test(web: tuple[Path, str], name: str, **test: Any) -> str:
    quiz = {"store": STORE, "test": test}
    return _publish_pages(web, name, TEST, extra={"quiz": quiz})


@pytest.fixture(scope="session")
def topics(web: tuple[Path, str]) -> str:
    """Two pages with questions, and one of results."""
    return _publish_pages(web, "topics", RESULTS)


@pytest.fixture(scope="session")
def notebooks(web: tuple[Path, str]) -> str:
    """With their code run."""
    return _publish_pages(web, "notebooks", NOTEBOOKS)


@pytest.fixture(scope="session")
def journey(web: tuple[Path, str]) -> str:
    """A course of two topics, with a front page and a review, that asks how sure its readers are."""
    return _publish(
        web,
        "journey",
        docs_dir=str(ROOT / "tests" / "journey"),
        nav=["index.md", "letters.md", "numbers.md", "review.md"],
        extra={"quiz": {"store": "journey", "confidence": True}},
        exclude_docs="",
    )


def _publish_pages(web: tuple[Path, str], name: str, pages: list[str], **settings: Any) -> str:
    """A site of some pages of the gallery, and no others."""
    only = "\n".join(["*.md", "*.ipynb", *(f"!/{page}" for page in pages)])
    docs = str(ROOT / "tests" / "gallery")
    return _publish(web, name, docs_dir=docs, nav=pages, exclude_docs=only, **settings)


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
