"""The course's own machinery, with pages given as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
NEIGHBOURS = {"other.md": "", "picture.png": ""}

settings.register_profile("core", deadline=None)
settings.load_profile("core")


class Course:
    """Renders and checks pages with the extensions and the hook of the real site."""

    def __init__(self) -> None:
        self.config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(CASES))
        self.hook = self.config.hooks["hooks/main.py"]

    def build(self, sources: dict[str, str]) -> dict[str, str]:
        """HTML by page; raises what stops the site's build."""
        pages = [Page(None, self._file(*item), self.config) for item in sources.items()]
        files = Files([page.file for page in pages] + [self._file(*n) for n in NEIGHBOURS.items()])
        for page in pages:
            page.read_source(self.config)
            page.render(self.config, files)
        self.hook.on_env(Environment(), self.config, files)
        return {page.file.src_uri: page.content or "" for page in pages}

    def html(self, source: str) -> str:
        return self.build({"page.md": source})["page.md"]

    def _file(self, uri: str, content: str) -> File:
        file = File(uri, None, self.config.site_dir, self.config.use_directory_urls)
        file.content_string = content
        return file


@pytest.fixture(scope="session")
def course() -> Course:
    return Course()


@pytest.fixture(autouse=True)
def _in_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports name a page by its path from here, and pages include texts from here."""
    monkeypatch.chdir(CASES)
