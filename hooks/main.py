"""What MkDocs calls: checks all pages at once, and gives the templates their questions."""

from __future__ import annotations

import os
from collections import defaultdict
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from quiz.audit import View, audit, shown_twice
from quiz.page import Page
from quiz.pages import Entry, read
from quiz.render import anchor
from quiz.snippets import Snippets
from rjsmin import jsmin

NEEDED = ("md_in_html", "pymdownx.superfences", "quiz.extension")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Without these extensions a quiz would be shown as text, with its key."""
    missing = [name for name in NEEDED if name not in config.markdown_extensions]
    fences = config.mdx_configs.get("pymdownx.superfences", {}).get("custom_fences", [])
    if not any(fence.get("name") == "quiz" for fence in fences):
        missing.append("the custom fence `quiz` of pymdownx.superfences")
    if missing:
        raise PluginError(f"mkdocs.yml: quizzes need {', '.join(missing)} in `markdown_extensions`")
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All pages are rendered by now: report every fault of the site, or go on with its questions."""
    sources = _sources(files, config)
    entries, faults = read(dict.fromkeys(chain.from_iterable(sources.values())))
    faulty = {fault.path for fault in faults}
    own: dict[Page, list[Entry]] = defaultdict(list)
    for entry in entries:
        own[entry.page].append(entry)
    views = {uri: View(_html(files, uri)) for uri in sources}
    for uri, pages in sources.items():
        known = list(chain.from_iterable(own[page] for page in pages))
        is_faulty = any(page.path in faulty for page in pages)
        faults += audit(pages, known, views[uri], faulty=is_faulty)
    faults += shown_twice([(pages[0], views[uri]) for uri, pages in sources.items()], entries)
    if faults := sorted(set(faults)):
        raise PluginError("\n" + "\n".join(map(str, faults)) + f"\nfaults: {len(faults)}")
    counted = (uri for uri in sources if _counts(files, uri))
    env.globals["questions"] = {uri: views[uri].questions for uri in counted}
    env.filters["quiz_anchor"] = anchor
    env.filters["minified"] = jsmin
    return env


def _sources(files: Files, config: MkDocsConfig) -> dict[str, list[Page]]:
    """The text of each page, and after it those of the files that it includes."""
    folder = Path(os.path.relpath(config.docs_dir))
    snippets = Snippets(config.mdx_configs.get("pymdownx.snippets", {}))
    sources = {}
    for file in files.documentation_pages():
        page = Page((folder / file.src_uri).as_posix(), file.content_string)
        sources[file.src_uri] = [page, *snippets.of(page)]
    return sources


def _html(files: Files, uri: str) -> str:
    file = files.get_file_from_path(uri)
    return file.page.content or "" if file and file.page else ""


def _counts(files: Files, uri: str) -> bool:
    """Whether the questions of a page are part of the course, and not there for practice alone."""
    file = files.get_file_from_path(uri)
    return not (file and file.page and file.page.meta.get("practice"))
