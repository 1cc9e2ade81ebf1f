"""A widget while it is written: HTML, and the Markdown texts in it.

Only the texts become elements of the page's tree, for all that walks over the tree takes its time at each of them. The
HTML around them is kept aside, with a placeholder where it belongs, until the page is HTML too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.util import ETX, STX, AtomicString

from quiz.report import Place
from quiz.words import Words

LINE = r"(?:[^\W\d_]{2}|`[^`\n]+`|\$[^$\n]+\$)[^\n]*"
# Lines that begin as no block does. References to footnotes are numbered in the order in which blocks are read.
PHRASE = re.compile(rf"(?!(?s:.*)\[\^){LINE}(?:\n{LINE})*")
PLACE = re.compile(f"{STX}quiz:([0-9]+){ETX}")  # no page has such characters of its own

Prepare = Callable[[str], str]
"""What a Markdown text goes through before it is put into the tree: fences inside it become code here."""


class KeptHtml(Postprocessor):
    """The HTML of a page's widgets, which it puts into their places.

    It knows the language and the place of the page, and whether questions ask how sure the reader is.
    """

    def __init__(self, md: Markdown, words: Words, place: Place, *, confidence: bool) -> None:
        super().__init__(md)
        self.words = words
        self.place = place
        self.confidence = confidence
        self._kept: list[str] = []

    def reset(self) -> None:
        self._kept.clear()

    @property
    def is_empty(self) -> bool:
        return not self._kept

    def keep(self, html: str) -> AtomicString:
        self._kept.append(html)
        return AtomicString(f"{STX}quiz:{len(self._kept) - 1}{ETX}")

    def run(self, text: str) -> str:
        parts = PLACE.split(text)
        parts[1::2] = [self._kept[int(number)] for number in parts[1::2]]
        return "".join(parts)


class Sheet:
    """Writes a widget into its element, from the start to the end.

    The Markdown in it waits in elements with a `markdown` attribute: md_in_html renders them within the page's own
    pass, so that links, math and footnotes work as everywhere else. It takes the attribute off; where it stays, as inside
    of plain HTML, the audit finds it. What stands in a widget twice waits only once, and has a number in `text` at each
    place.
    """

    def __init__(self, root: Element, kept: KeptHtml, prepare: Prepare) -> None:
        self._root = root
        self._kept = kept
        self._prepare = prepare
        self._html: list[str] = []
        self._numbers: dict[str, str] = {}

    def html(self, html: str) -> None:
        self._html.append(html)

    def say(self, key: str, *, n: float = 0, **values: str | float) -> str:
        """A string of the interface, as HTML."""
        return escape(self._kept.words.say(key, n=n, **values), quote=False)

    def text(self, tag: str, text: str, **attributes: str) -> None:
        """An element that holds a Markdown text."""
        self._fill(self._element(tag, attributes), text)

    def text_behind(self, tag: str, html: str, text: str, **attributes: str) -> None:
        """An element with some HTML, then a span with a Markdown text: one that others look for in the tree."""
        element = self._element(tag, attributes)
        element.text = self._kept.keep(html) if html else None
        self._fill(SubElement(element, "span"), text)

    def close(self) -> None:
        """Leaves a placeholder for the HTML since the last text."""
        if not self._html:
            return
        place = self._kept.keep("".join(self._html))
        self._html.clear()
        if len(self._root):
            self._root[-1].tail = place
        else:
            self._root.text = place

    def _element(self, tag: str, attributes: dict[str, Any]) -> Element:
        self.close()
        return SubElement(self._root, tag, attributes)

    def _fill(self, element: Element, text: str) -> None:
        if text not in self._numbers:
            element.text = self._prepare(text)
            element.set("markdown", "block")
            if PHRASE.fullmatch(element.text):
                element.set("markdown", "span")
                self._numbers[text] = str(len(self._numbers))
        element.set("text", self._numbers.get(text, ""))
