"""What a reader of each page of a built site downloads, and how long the page takes."""

from __future__ import annotations

import gzip
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from reading_time import minutes

LOADED = {"script": "src", "img": "src", "link": "href"}


class Weight(NamedTuple):
    """Compressed bytes of the page and of what it loads, and minutes for its text and its questions."""

    size: int
    minutes: int


def weights(site: Path) -> dict[str, Weight]:
    """By the pages' addresses."""
    site = site.resolve()
    size = cache(lambda file: len(gzip.compress(file.read_bytes(), mtime=0)))

    def weight(file: Path) -> Weight:
        html = file.read_text("utf-8")
        page = _Page()
        page.feed(html)
        files = {file, *(_target(site, file, address) for address in page.addresses)}
        own = [one for one in files if one.is_relative_to(site) and one.is_file()]
        return Weight(sum(map(size, own)), sum(minutes(_text(html))))

    return {_address(site, file): weight(file) for file in sorted(site.rglob("*.html"))}


class _Page(HTMLParser):
    """The addresses of what a page loads at once."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "link" and "stylesheet" not in (values.get("rel") or ""):
            return
        if tag in LOADED and (address := values.get(LOADED[tag])):
            self.addresses.add(address)


def _target(site: Path, file: Path, address: str) -> Path:
    """The file behind an address of the site; the page itself for one elsewhere."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return file
    folder = site if parts.path.startswith("/") else file.parent
    return (folder / unquote(parts.path).lstrip("/")).resolve()


def _address(site: Path, file: Path) -> str:
    return file.relative_to(site).as_posix().removesuffix("index.html") or "index.html"


def _text(html: str) -> str:
    """Without the menus around it."""
    return html.partition("<article")[2].partition(">")[2].partition("</article>")[0]
