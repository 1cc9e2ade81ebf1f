"""What MkDocs calls: checks all pages at once, and gives the templates their questions."""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from quiz.audit import View, audit, included_twice
from quiz.page import Page
from quiz.pages import Entry, read
from quiz.render import anchor
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
    folder = Path(os.path.relpath(config.docs_dir))
    pages = {
        file.src_uri: Page((folder / file.src_uri).as_posix(), file.content_string)
        for file in files.documentation_pages()
    }
    entries, faults = read(pages.values())
    faulty = {fault.path for fault in faults}
    own: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        own[entry.page.path].append(entry)
    views = {uri: View(_html(files, uri)) for uri in pages}
    for uri, page in pages.items():
        faults += audit(page, own[page.path], views[uri], faulty=page.path in faulty)
    faults += included_twice([(page, views[uri]) for uri, page in pages.items()], entries)
    if faults:
        raise PluginError("\n" + "\n".join(map(str, sorted(faults))) + f"\nfaults: {len(faults)}")
    env.globals["questions"] = {uri: view.questions for uri, view in views.items()}
    env.filters["quiz_anchor"] = anchor
    env.filters["minified"] = jsmin
    return env


def _html(files: Files, uri: str) -> str:
    file = files.get_file_from_path(uri)
    return file.page.content or "" if file and file.page else ""
