"""What the code of a notebook's cells shows, as HTML without styles and scripts; images become files."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from html import escape
from typing import Any

import bleach
from math_core import LatexError
from mathml import CONVERTER
from quiz.notebook import Cell, plain
from quiz.words import Words

Save = Callable[[bytes, str], str]
"""Keeps an image as a file with this ending; gives its address."""

IMAGES = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt"),
    *("em", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "s", "samp", "small", "span"),
    *("strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
}
ATTRIBUTES = {"a": ["href", "title"], "abbr": ["title"], "*": ["colspan", "rowspan", "scope"]}


def shown(cell: Cell, save: Save, words: Words) -> str:
    """What the code of a cell shows, or an empty text."""
    parts = [_output(output, cell, save, words) for output in cell["outputs"]]
    if not any(parts):
        return ""
    label = escape(words.say("notebook.output"))
    return f'<div class="notebook-output" role="group" aria-label="{label}" data-search-exclude>{"".join(parts)}</div>\n'


def _output(output: dict[str, Any], cell: Cell, save: Save, words: Words) -> str:
    if output["output_type"] == "stream":
        label = words.say("notebook.messages") if output["name"] == "stderr" else ""
        return _terminal("".join(output["text"]), label)
    if output["output_type"] == "error":
        return _terminal("\n".join(output["traceback"]), words.say("notebook.error"))
    bundle = output["data"]
    for kind in IMAGES:
        if content := image(bundle, kind):
            about = _about(output["metadata"], cell["metadata"], kind)
            return _image(content, about, save(content, IMAGES[kind]), words)
    html = _joined(bundle, "text/html")
    if html and {tag.lower() for tag in re.findall(r"<([a-zA-Z][\w-]*)", html)} <= {*TAGS, "style"}:
        return f"<scroll-box>{_clean(html)}</scroll-box>"
    return _formula(_joined(bundle, "text/latex")) or _terminal(_joined(bundle, "text/plain"))


def _terminal(text: str, label: str = "") -> str:
    if not text.strip():
        return ""
    heading = f'<p class="notebook-label">{label}</p>' if label else ""
    return f"{heading}<scroll-box><pre><samp>{escape(plain(text))}</samp></pre></scroll-box>"


def _clean(html: str) -> str:
    """Tables and texts without styles, handlers, and heads of columns that hold nothing.

    A class of their own keeps the theme's script from wrapping the tables once they are shown.
    """
    bare = re.sub(r"<style\b.*?</style>", "", html, flags=re.DOTALL | re.IGNORECASE)
    safe = bleach.clean(bare, tags=TAGS, attributes=ATTRIBUTES, strip=True)
    safe = safe.replace("<table>", '<table class="notebook-table">')
    return re.sub(r"<th>(\s|&nbsp;)*</th>", "<td></td>", safe).strip()


def _formula(latex: str) -> str:
    try:
        mathml = CONVERTER.convert_with_local_state(latex.strip("$ \n"), displaystyle=True)
    except LatexError:
        return ""
    return f"<scroll-box>{mathml}</scroll-box>" if latex else ""


def _about(output: dict[str, Any], cell: dict[str, Any], kind: str) -> dict[str, Any]:
    """What the metadata of an image give, or those of its cell."""
    own = output.get(kind)
    return cell | output | (own if isinstance(own, dict) else {})


def _image(content: bytes, about: dict[str, Any], source: str, words: Words) -> str:
    """An image with the words and the size that are told of it."""
    alt = about.get("alt") or words.say("notebook.figure")
    attributes = {"src": source, "alt": alt} | _size(about, content)
    text = "".join(f' {name}="{escape(str(value))}"' for name, value in attributes.items())
    return f"<p><img{text}></p>"


def image(bundle: dict[str, Any], kind: str) -> bytes:
    """An image of a kind that a bundle of representations holds, or nothing."""
    text = _joined(bundle, kind)
    try:
        return text.encode() if kind == "image/svg+xml" else b64decode(text)
    except ValueError:
        return b""


def _joined(bundle: dict[str, Any], kind: str) -> str:
    """What a bundle holds of a kind, as one text: it may be a list of lines."""
    value = bundle.get(kind, "")
    lines = value if isinstance(value, list) else [value]
    return "".join(line for line in lines if isinstance(line, str))


def _size(about: dict[str, Any], content: bytes) -> dict[str, Any]:
    """The size of a PNG as it says or is told, in proportion, so that nothing moves when it comes."""
    if not content.startswith(b"\x89PNG"):
        return {}
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    wanted = about.get("width")
    shown = wanted if isinstance(wanted, int) else width
    return {"width": shown, "height": about.get("height", round(height * shown / width))}
