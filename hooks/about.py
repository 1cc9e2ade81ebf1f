"""What MkDocs calls so that search engines and social sites know what a page is: for about.html, and a card for each page."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import settings
from card import Cards
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from quiz.course import shown
from reading_time import minutes
from structured import About, Lesson, plain

_is_served = False
_env: Environment


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Nobody shares what an author is at work on: no cards are drawn."""
    global _is_served
    _is_served = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.extra["course"] = settings.read(config, "course")
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All pages have their titles by now."""
    global _env
    _env = env
    if _has_cards(config):
        cards = Cards(config.site_name, _color(config.theme), _icon(config.theme))
        for file in [*files.documentation_pages()]:
            if file.page and file.page.content is not None:
                png = cards.png(_title(file.page, config), _description(file.page, config))
                files.append(File.generated(config, _card(file.page), content=png))
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Without an address of the site there is none to tell."""
    if config.site_url:
        lesson = _lesson(page, config)
        context["about"] = {"page": lesson, "data": _data(page, lesson, config, nav)}
    return context


def _data(page: Page, lesson: Lesson, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """For the front page of a course and for the pages that ask its questions; for others nothing."""
    if page.is_homepage:
        asking = {part["url"] for part in _env.globals["course"](nav)}  # type: ignore[operator]
        lessons = [_lesson(part, config) for part in nav.pages if part.url in asking]
        return _about(config).course(lesson, lessons) if lessons else {}
    questions = [] if page.meta.get("practice") else shown(page.content or "")
    return _about(config).lesson(lesson, questions) if questions else {}


def _about(config: MkDocsConfig) -> About:
    known = config.extra["course"]
    site = config.site_name, str(config.site_url)
    provider = known["provider"].get("name"), known["provider"]["url"]
    return About(
        *site,
        language=str(config.theme.get("language", "en")),
        provider=provider if provider[0] else site,
        level=known["level"],
        license=known["license"],
    )


def _lesson(page: Page, config: MkDocsConfig) -> Lesson:
    reviewed = page.meta.get("reviewed")
    return Lesson(
        str(page.canonical_url),
        _title(page, config),
        _description(page, config),
        reviewed.isoformat() if isinstance(reviewed, date) else "",
        f"{config.site_url}{quote(_card(page))}" if _has_cards(config) else "",
        minutes(page.content or ""),
    )


def _title(page: Page, config: MkDocsConfig) -> str:
    """As the theme has it above the page, without the name of the site behind it."""
    title = config.site_name if page.is_homepage else page.meta.get("title") or page.title
    return plain(str(title or config.site_name))


def _description(page: Page, config: MkDocsConfig) -> str:
    return str(page.meta.get("description") or config.site_description or "")


def _has_cards(config: MkDocsConfig) -> bool:
    return bool(config.site_url) and not _is_served


def _card(page: Page) -> str:
    return f"assets/cards/{page.file.src_uri.rpartition('.')[0]}.png"


def _icon(theme: Theme) -> Path | None:
    icons = (Path(folder, "assets/icons/192.png") for folder in theme.dirs)
    return next(filter(Path.is_file, icons), None)


def _color(theme: Theme) -> str:
    """That of the header: the theme's style sheet knows it by its name."""
    palette = theme.get("palette") or {}
    first = palette[0] if isinstance(palette, list) else palette
    name = str(first.get("primary", "indigo")).replace(" ", "-")
    sheets = (Path(folder).glob("assets/stylesheets/palette.*.css") for folder in theme.dirs)
    styles = "".join(sheet.read_text("utf-8") for sheet in chain.from_iterable(sheets))
    found = re.search(rf"data-md-color-primary={name}\]{{--md-primary-fg-color:(#\w+)", styles)
    return found[1] if found else name if name in ("black", "white") else "#4051b5"
