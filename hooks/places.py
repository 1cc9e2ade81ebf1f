"""What MkDocs says of a page, such as a broken link, is told with the line and column where it stands."""

from __future__ import annotations

import logging
import os
import re
from collections import Counter
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from pymdownx.snippets import SnippetMissingError  # type: ignore[import-untyped]
from quiz.notebook import pages
from quiz.page import Page

LOGGERS = [
    logging.getLogger(f"mkdocs.{name}")
    for name in ("commands.build", "structure.nav", "structure.pages")
]
OF_PAGE = re.compile(r"(?:Doc file|Error reading page) '([^']+)':? (.*?'([^']+)'.*)", re.DOTALL)
OF_NAV = re.compile(r"(?:A reference|An absolute path) to '([^']+)' .*")
LEFT_OUT = re.compile(r"The following pages exist .*?:((?:\n  - .+)+)")


class Places(logging.Filter):
    """Lets every message through, with its place where that can be found."""

    def __init__(self, docs: Path, config: Path) -> None:
        super().__init__()
        self._docs, self._config = docs, config
        self._told: Counter[tuple[str, str]] = Counter()

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if found := OF_PAGE.match(message):
            name, rest, what = found.groups()
            record.msg, record.args = f"{self._place(self._docs / name, what)}: {rest}", ()
        elif found := OF_NAV.match(message):
            record.msg, record.args = f"{self._place(self._config, found[1])}: {message}", ()
        elif found := LEFT_OUT.match(message):
            names = found[1].removeprefix("\n  - ").split("\n  - ")
            record.msg, record.args = "\n".join(map(self._left_out, names)), ()
        return True

    def _left_out(self, name: str) -> str:
        file = (self._docs / name).as_posix()
        return f"{file}:1:1: no reader finds this page: `nav` in mkdocs.yml does not name it"

    def _place(self, file: Path, what: str) -> str:
        """What is told twice of a page stands there twice."""
        page = Page(file.as_posix(), file.read_text("utf-8-sig", "replace"))
        sources = pages(page)[0] if file.suffix == ".ipynb" else [page]
        found = next(filter(None, (_places(sources, form) for form in _forms(what))), [])
        self._told[page.path, what] += 1
        return found[(self._told[page.path, what] - 1) % len(found)] if found else page.path


def _forms(what: str) -> list[str]:
    """As the target of a link, as any word, and as the setting `section` of a quiz has an anchor."""
    name = re.escape(what)
    return [
        rf"(?<=[(<\"]){name}(?=[)>\"\s])",
        rf"(?<![\w/.-]){name}(?![\w/-])",
        rf"(?<=section: ){re.escape(what.removeprefix('#'))}$",
    ]


def _places(pages: list[Page], form: str) -> list[str]:
    return [
        f"{page.place}:{number}:{match.start() + 1}"
        for page in pages
        for number, line in enumerate(page.lines, start=1)
        for match in re.finditer(form, line)
    ]


class _Build:
    """The one that runs."""

    places: Places | None = None
    files: Files | None = None
    anchors = logging.WARNING


def on_pre_build(config: MkDocsConfig) -> None:
    _stop()
    file = config.config_file_path or "mkdocs.yml"
    _Build.places = Places(*(Path(os.path.relpath(path)) for path in (config.docs_dir, file)))
    _Build.anchors = config.validation.links.anchors
    for logger in LOGGERS:
        logger.addFilter(_Build.places)


@event_priority(100)  # before what may stop the build
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    _Build.files = files


def on_post_build(config: MkDocsConfig) -> None:
    _stop()


def on_build_error(error: Exception) -> None:
    """MkDocs looks at anchors last, when nothing else has stopped the build: then its author would hear of them late."""
    if files := _Build.files:
        for page in filter(None, (file.page for file in files.documentation_pages())):
            page.validate_anchor_links(files=files, log_level=_Build.anchors)
    _stop()
    if isinstance(error, SnippetMissingError):
        raise PluginError("a page includes a file that is not there") from None


def _stop() -> None:
    for logger in LOGGERS:
        if _Build.places:
            logger.removeFilter(_Build.places)
    _Build.places = _Build.files = None
