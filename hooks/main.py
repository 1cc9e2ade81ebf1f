"""What MkDocs calls: checks all pages at once, and gives the templates their questions."""

from __future__ import annotations

import logging
import os
from itertools import chain
from pathlib import Path
from typing import Literal

import settings
from asked import Asked
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from quiz.fault_box import fault_list
from quiz.faults import Fault
from quiz.notebook import failures
from quiz.notebook import pages as cell_pages
from quiz.page import Page
from quiz.render import anchor
from quiz.snippets import Snippets
from quiz.survey import Rendered, survey
from quiz.words import catalogue
from reading_time import minutes
from scripts import Scripts

STATES = "assets/bundles/states.js"
AUTHORS = {STATES, "assets/states.css"}
NEEDED = ("md_in_html", "pymdownx.superfences", "quiz.extension")

log = logging.getLogger("mkdocs.hooks.quiz")
_stays_up = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """A build stops at a fault; what serves an author shows it in the page, and goes on."""
    global _stays_up
    _stays_up = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Without these extensions a quiz would be shown as text, with its key. It speaks the theme's language."""
    missing = [name for name in NEEDED if name not in config.markdown_extensions]
    fences = config.mdx_configs.get("pymdownx.superfences", {}).get("custom_fences", [])
    if not any(fence.get("name") == "quiz" for fence in fences):
        missing.append("the custom fence `quiz` of pymdownx.superfences")
    if missing:
        raise PluginError(f"mkdocs.yml: quizzes need {', '.join(missing)} in `markdown_extensions`")
    config.extra["quiz"] = settings.read(config, "quiz")
    options = config.mdx_configs.setdefault("quiz.extension", {})
    options.setdefault("language", str(config.theme.get("language", "en")))
    options.setdefault("confidence", config.extra["quiz"]["confidence"])
    options.setdefault("repository", config.repo_url or "")
    options["words"] = "elsewhere"  # beside the script
    if _stays_up:
        config.theme.static_templates.add(STATES)
    return config


def on_files(files: Files, config: MkDocsConfig) -> None:
    """The parts of the scripts are published in bundles, and what only authors look at not at all."""
    for file in [file for file in files if file.src_uri.startswith("assets/")]:
        is_part = file.src_uri.startswith("assets/quiz/") and file.src_uri.endswith(".js")
        is_spare = file.src_uri in AUTHORS and not _stays_up
        if config.theme.static_templates and (is_part or is_spare):
            files.remove(file)


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    """The page is rendered next, with these options."""
    config.mdx_configs["quiz.extension"]["page"] = page.canonical_url or page.url


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All pages are rendered by now, or under --dirty those that changed: tell every fault of theirs, or go on."""
    rendered = [
        file for file in files.documentation_pages() if file.page and _html(file) is not None
    ]
    snippets = Snippets(config.mdx_configs.get("pymdownx.snippets", {}))
    own, broken = _sources(rendered, Path(os.path.relpath(config.docs_dir)))
    pages = [
        Rendered([*own[file], *chain.from_iterable(map(snippets.of, own[file]))], _html(file) or "")
        for file in rendered
    ]
    advise = _stays_up or config.strict  # it costs as much as a third of the build
    language = str(config.theme.get("language", "en"))
    faults = survey(pages, advise=advise, language=language)
    _advise(faults)
    errors = sorted(broken + [fault for fault in faults if fault.severity == "error"])
    _tell(errors, dict(zip(rendered, pages, strict=True)))
    asked = Asked(config, files)
    if asked.has("test.html"):
        _complain(config, asked.ids)
    asked.publish()
    env.globals |= {"course": asked.index, "authoring": _stays_up}
    words = catalogue(config.mdx_configs["quiz.extension"]["language"])
    scripts = Scripts(env, words)
    env.globals |= {"say": words.say, "percent": words.percent}
    env.globals |= {"words": scripts.words, "script": scripts.code}
    env.filters |= {"quiz_anchor": anchor, "minutes": minutes, "day": words.day}
    return env


def _sources(rendered: list[File], folder: Path) -> tuple[dict[File, list[Page]], list[Fault]]:
    """The text of each page, which in a notebook is in several pieces, and the faults of notebooks."""
    sources: dict[File, list[Page]] = {}
    faults: list[Fault] = []
    for file in rendered:
        page = Page((folder / file.src_uri).as_posix(), file.content_string)
        sources[file] = [page]
        if file.src_uri.endswith(".ipynb") and file.page:
            sources[file], problems = cell_pages(page)
            faults += [*problems, *failures(page, file.page.meta.get("cells", []))]
    return sources, faults


def _advise(faults: list[Fault]) -> None:
    """Logs warnings, which `--strict` counts, and infos."""
    for fault in faults:
        if fault.severity != "error":
            log.log(logging.getLevelName(fault.severity.upper()), str(fault))


def _tell(faults: list[Fault], pages: dict[File, Rendered]) -> None:
    if not faults:
        return
    report = "\n" + "\n".join(map(str, faults)) + f"\nfaults: {len(faults)}"
    if not _stays_up:
        raise PluginError(report)
    log.error(report)
    for file, page in pages.items():
        paths = {source.path for source in page.sources}
        if file.page and (own := [fault for fault in faults if fault.path in paths]):
            file.page.content = fault_list(own) + (file.page.content or "")


def _complain(config: MkDocsConfig, ids: list[str]) -> None:
    """Of questions of the test that there are not."""
    try:
        settings.complain(config, settings.unknown_questions(config.extra["quiz"], ids))
    except PluginError as error:
        if not _stays_up:
            raise
        log.error(str(error))


def _html(file: File) -> str | None:
    return file.page.content if file.page else None
