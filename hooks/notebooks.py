"""Notebooks as pages like all others: mkdocs-jupyter says which files are, their text takes the site's own way.

Of its settings these count: `include`, `ignore`, `execute`, `execute_ignore`, `kernel_name`, `cache_dir`. Code may fail
where its cell has the tag `raises-exception`.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path, PurePath
from posixpath import dirname, join, normpath, relpath
from urllib.parse import urljoin

from cells import fill, markdown
from execution import execute
from handout import handout, links
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import meta
from outputs import shown
from quiz.fences import fences
from quiz.notebook import Notebook, load, pages
from quiz.page import Page as Source
from quiz.words import Words, catalogue


def on_config(config: MkDocsConfig) -> None:
    plugin = config.plugins.get("mkdocs-jupyter")
    if plugin and plugin.config["include_source"]:
        raise PluginError("mkdocs.yml: `include_source` would publish the answers of quizzes")


def on_files(files: Files, config: MkDocsConfig) -> None:
    for file in files.media_files():
        is_published = file.inclusion.is_included()  # type: ignore[no-untyped-call]
        if file.src_uri.endswith(".ipynb") and is_published and _has_quiz(file):
            raise PluginError(
                f"{file.src_uri}: as a file it would show the answers of its quizzes; make it a page of"
                " mkdocs-jupyter, or name it in `exclude_docs`"
            )


@event_priority(100)  # before all that expect Markdown
def on_page_markdown(source: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    if not page.file.src_uri.endswith(".ipynb"):
        return None
    page.__dict__.pop("render", None)  # the plugin's own, with a Markdown and a style of its own
    try:
        notebook = load(source)
    except ValueError:
        return ""  # the report tells of it
    _run(notebook, page.file, config)

    beside = page.file.src_uri.removesuffix(".ipynb")

    def image(content: bytes, ending: str) -> File:
        name = f"{sha256(content).hexdigest()[:16]}.{ending}"
        return _file(f"{beside}/{name}", content, config, files)

    def linked(content: bytes, ending: str) -> str:
        return relpath(image(content, ending).src_uri, dirname(page.file.src_uri) or ".")

    def placed(content: bytes, ending: str) -> str:
        return image(content, ending).url_relative_to(page.file)

    words = catalogue(config.mdx_configs["quiz.extension"]["language"])
    text, page.meta = meta.get_data(markdown(notebook, linked))
    page.meta["cells"] = notebook.cells
    page.meta["outputs"] = {
        number: shown(cell, placed, words) for number, cell in enumerate(notebook.cells, start=1)
    }
    own = _handout(notebook, page, words, config, files).encode()
    page.meta["handout"] = _file(f"{beside}/{PurePath(beside).name}.ipynb", own, config, files)
    return text


@event_priority(-100)  # after all that change the page
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    if not page.meta.get("handout"):
        return None
    words = catalogue(config.mdx_configs["quiz.extension"]["language"])
    file = page.meta["handout"].url_relative_to(page.file)
    whole = fill(html, page.meta["outputs"])
    return links(whole, file, page.edit_url or "", words)


def _handout(
    notebook: Notebook, page: Page, words: Words, config: MkDocsConfig, files: Files
) -> str:
    """For readers who are elsewhere: its links lead to the site."""

    def resolve(address: str) -> str:
        path, mark, anchor = address.partition("#")
        file = files.get_file_from_path(normpath(join(dirname(page.file.src_uri), path)))
        return urljoin(config.site_url or "", file.url) + mark + anchor if file else address

    asked = words.say("notebook.asked", address=f"<{page.canonical_url or page.url}>")
    return handout(notebook, asked, resolve)


def _has_quiz(file: File) -> bool:
    found, _ = pages(Source(file.src_uri, file.content_string))
    return any(fence.header == "quiz" for page in found for fence in fences(page.source))


def _run(notebook: Notebook, file: File, config: MkDocsConfig) -> None:
    settings = config.plugins["mkdocs-jupyter"].config
    uri = PurePath(file.src_uri)
    if settings["execute"] and not any(map(uri.match, settings["execute_ignore"])):
        kept = Path(settings["cache_dir"], "outputs", "-".join(uri.with_suffix(".json").parts))
        try:
            execute(notebook, Path(file.abs_src_path or "").parent, settings["kernel_name"], kept)
        except Exception as error:  # of any kind: no such kernel, a kernel that died
            raise PluginError(f"{file.src_uri}: its code cannot be run: {error}") from error


def _file(uri: str, content: bytes, config: MkDocsConfig, files: Files) -> File:
    file = files.get_file_from_path(uri)
    if not file:
        file = File.generated(config, uri, content=content)
        files.append(file)
    return file
