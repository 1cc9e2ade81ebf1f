"""The course's own extensions and checks, for pages given as text.

`pytest tests/core --regen` writes the expectations of tests/cases anew: read the difference before you keep it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from jinja2 import Environment
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from project import configured

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
NEIGHBOURS = {"other.md": b"", "picture.png": b""}

settings.register_profile("core", deadline=None, derandomize=True, max_examples=400)
settings.load_profile("core")


class NotebookFile(File):
    """As mkdocs-jupyter makes it of a file on the disk."""

    def is_documentation_page(self) -> bool:
        return True


class Course:
    """Renders pages as the site does, one after the other, and checks them as its build does."""

    def __init__(self) -> None:
        self.config = configured(docs_dir=str(CASES), strict=True)
        self.config.plugins["mkdocs-jupyter"].config["execute"] = False
        self.hook = self.config.hooks["hooks/main.py"]
        self.hook.on_config(self.config)

    def html(self, source: str | bytes, kind: str = ".md") -> str:
        """What a page becomes; raises what would stop the build."""
        return self.build({f"page{kind}": source})[f"page{kind}"]

    def report(self, pages: dict[str, str | bytes]) -> str:
        """What stops the build."""
        with pytest.raises(PluginError) as stopped:
            self.build(pages)
        return str(stopped.value).strip()

    def build(self, sources: dict[str, str | bytes]) -> dict[str, str]:
        pages = [Page(None, self._file(*source), self.config) for source in sources.items()]
        others = [self._file(*file) for file in NEIGHBOURS.items()]
        files = Files([page.file for page in pages] + others)
        for page in pages:
            self._render(page, files)
        self.hook.on_env(Environment(), self.config, files)
        return {page.file.src_uri: page.content or "" for page in pages}

    def _render(self, page: Page, files: Files) -> None:
        events, about = self.config.plugins, {"page": page, "config": self.config, "files": files}
        page.read_source(self.config)
        page.markdown = events.on_page_markdown(page.markdown or "", **about)
        page.render(self.config, files)
        page.content = events.on_page_content(page.content or "", **about)

    def _file(self, uri: str, content: str | bytes) -> File:
        kind = NotebookFile if uri.endswith(".ipynb") else File
        file = kind(uri, None, self.config.site_dir, self.config.use_directory_urls)
        file.content_bytes = content.encode() if isinstance(content, str) else content
        return file


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="write the expectations of tests/cases")


@pytest.fixture(scope="session")
def course() -> Course:
    return Course()


@pytest.fixture(autouse=True)
def _in_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports name a page by its path from here, and pages include texts from here."""
    monkeypatch.chdir(CASES)
