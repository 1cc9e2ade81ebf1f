"""While an author writes, a page whose text alone changed is built alone, and is there at once in a site of any size.

All else is built as a whole: settings, templates, figures, new pages, and what other pages show of a page, its head.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from quiz.notebook import load
from watchdog.events import FileSystemEvent, FileSystemEventHandler

HEAD = re.compile(r".*?^# .*?$", re.DOTALL | re.MULTILINE)

log = logging.getLogger("mkdocs.hooks.serving")
_heads: dict[Path, str] = {}  # of all pages, as they were built last
_is_served = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global _is_served
    _is_served = command == "serve"


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    if not _is_served:
        return
    paths = [Path(file.abs_src_path) for file in files.documentation_pages() if file.abs_src_path]
    _heads.clear()
    _heads.update({path: _head(path, path.stat().st_mtime_ns) for path in paths})


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    changes = Changes()
    for watched in (config.docs_dir, config.config_file_path, *config.watch):
        path = Path(watched).absolute()
        server.observer.schedule(changes, str(path), recursive=path.is_dir())
    server.builder = Rebuild(config, builder, changes)
    logging.getLogger("mkdocs.commands.build").addFilter(_is_not_about_being_dirty)
    return server


class Changes(FileSystemEventHandler):
    """The files that were changed since they were asked for last."""

    def __init__(self) -> None:
        self._paths: set[Path] = set()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory:
            found = {event.src_path, event.dest_path} - {""}
            self._paths |= {Path(str(path)) for path in found}

    def take(self) -> set[Path]:
        """Without those that an editor made and removed again while it saved."""
        taken, self._paths = self._paths, set()
        return {path for path in taken if path in _heads or path.exists()}


class Rebuild:
    """Builds what changed."""

    def __init__(self, config: MkDocsConfig, builder: Callable[[], None], changes: Changes) -> None:
        self._config = config
        self._whole = builder
        self._changes = changes
        self._failed = False

    def __call__(self) -> None:
        changed = self._changes.take()
        is_whole = self._failed or not all(map(_only_text_changed, changed))
        self._failed = True
        if is_whole:
            self._whole()
        else:
            self._alone(changed)
        self._failed = False

    def _alone(self, changed: set[Path]) -> None:
        """The search goes on with the texts of the last whole build: it would know these pages only."""
        log.info("Building alone: %s", ", ".join(sorted(path.name for path in changed)))
        config = load_config(self._config.config_file_path, **self._config.user_configs[-1])
        config.site_url = self._config.site_url
        index = Path(config.site_dir, "search", "search_index.json")
        known = index.read_bytes() if index.exists() else b""
        build(config, serve_url=config.site_url, dirty=True)
        if known:
            index.write_bytes(known)


def _only_text_changed(path: Path) -> bool:
    return path.exists() and _heads.get(path) == _head(path, path.stat().st_mtime_ns)


@cache
def _head(path: Path, changed: int) -> str:
    """The settings and the title of a page; of one without a title, all of it."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".ipynb":
        try:
            text = "\n".join(cell["source"] for cell in load(text).cells)
        except ValueError:
            return text
    head = HEAD.match(text)
    return head[0] if head else text


def _is_not_about_being_dirty(record: logging.LogRecord) -> bool:
    return "'dirty' build" not in record.getMessage()
