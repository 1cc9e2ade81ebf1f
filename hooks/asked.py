"""What a site asks: its questions, page by page, for the pages that ask them again."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import meta
from quiz.course import Shown, entry, script, shown

TEMPLATES = {"test.html", "results.html", "review.html"}


class Asked:
    """The questions of all pages that do not say `practice: true`, once every page is rendered.

    Where only some are, as under `mkdocs serve --dirty`, the others are read once, and again when they change.
    """

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config = config
        self._files = files
        self._questions: dict[File, list[Shown]] = {}
        self._settings = {file: _meta(file) for file in files.documentation_pages()}
        for file, settings in self._settings.items():
            if not settings.get("practice"):
                self._questions[file] = _shown(file)

    @property
    def ids(self) -> list[str]:
        return [question.id for questions in self._questions.values() for question in questions]

    def has(self, *templates: str) -> bool:
        """Whether there is a page of one of these."""
        return any(_template(settings) in templates for settings in self._settings.values())

    def index(self, nav: Navigation) -> list[dict[str, Any]]:
        """The pages with questions, in the order of the navigation."""
        return [
            entry(page.url, self._title(page.file), questions)
            for page in nav.pages
            if (questions := self._questions.get(page.file))
        ]

    def publish(self) -> None:
        """Adds a file for each question, if there is a page that asks them again."""
        if not self.has(*TEMPLATES):
            return
        for questions in self._questions.values():
            for question in questions:
                name = f"assets/questions/{question.id}.js"
                self._files.append(File.generated(self._config, name, content=script(question)))

    def _title(self, file: File) -> str:
        """Of a page that is not rendered now MkDocs knows the title only where the navigation names it."""
        title = (file.page and file.page.title) or self._settings[file].get("title")
        return str(title or file.name)


def _template(settings: dict[str, Any]) -> object:
    return settings.get("template")


def _meta(file: File) -> dict[str, Any]:
    if file.page and file.page.meta:
        return dict(file.page.meta)
    if file.abs_src_path:
        return _source_meta(Path(file.abs_src_path), Path(file.abs_src_path).stat().st_mtime_ns)
    return dict(meta.get_data(file.content_string)[1])


@cache
def _source_meta(source: Path, changed: int) -> dict[str, Any]:
    return dict(meta.get_data(source.read_text("utf-8-sig"))[1])


def _shown(file: File) -> list[Shown]:
    """Of a page that is not rendered now, what was written when it was."""
    if file.page and file.page.content is not None:
        return shown(file.page.content)
    written = Path(file.abs_dest_path)
    return _written(written, written.stat().st_mtime_ns) if written.exists() else []


@cache
def _written(page: Path, changed: int) -> list[Shown]:
    return shown(page.read_text("utf-8"))
