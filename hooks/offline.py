"""What MkDocs calls so that a published site can be read without a network, and installed."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

import precache
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

log = logging.getLogger("mkdocs.hooks.offline")
_is_served = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Nothing is kept of what an author is at work on."""
    global _is_served
    _is_served = command == "serve"


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    env.globals["offline"] = _is_kept(config)
    return env


@event_priority(-100)  # when all files are written
def on_post_build(config: MkDocsConfig) -> None:
    site = Path(config.site_dir)
    kept = precache.select(site, precache.LIMIT) if _is_kept(config) else None
    if kept:
        log.info("Kept for reading offline: %d files, %d kB", len(kept.files), kept.size // 1000)
    if kept and kept.left_out:
        log.info("Too much to keep before it is read: %d files", kept.left_out)
    worker = precache.script(config.extra["quiz"]["store"], kept)
    (site / precache.WORKER.name).write_text(worker, "utf-8")


def _is_kept(config: MkDocsConfig) -> bool:
    return not _is_served and bool(config.extra["quiz"]["offline"])
