"""Formulas as MathML, made while the page is rendered: a Python-Markdown extension behind pymdownx.arithmatex.

<span class="arithmatex">\\(x^2\\)</span>, so  ->  <span class="math"><math><msup>…</msup></math>,</span> so
<div class="arithmatex">\\[x^2\\]</div>       ->  <scroll-box><math display="block"><msup>…</msup></math></scroll-box>
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from math_core import LatexError, LatexToMathML

CONVERTER = LatexToMathML(fancy_error=False)
ERROR_CLASS = "math-error"


class _ToMathML(Treeprocessor):
    def run(self, root: Element) -> None:
        for holder in (*root.iter("label"), *root.iter("legend")):
            for element in holder.iter():
                self._replace(element, is_named=True)
        for element in root.iter():
            self._replace(element, is_named=False)

    def _replace(self, element: Element, *, is_named: bool) -> None:
        """In labels a formula needs a name, for Chromium leaves MathML out of theirs."""
        if element.get("class") != "arithmatex":
            return
        is_block = element.tag == "div"
        latex = unescape(element.text or "")[2:-2].strip()
        element.attrib = {} if is_block else {"class": "math"}
        element.tag = "scroll-box" if is_block else "span"
        try:
            mathml = CONVERTER.convert_with_local_state(latex, displaystyle=is_block)
        except LatexError as error:
            element.set("class", ERROR_CLASS)
            element.set("title", re.sub(r"^\d+: ", "", " ".join(str(error).split())))
            element.text = AtomicString(latex)
        else:
            if is_named:
                mathml = mathml.replace("<math", f'<math aria-label="{escape(latex)}"', 1)
            element.text = AtomicString(self.md.htmlStash.store(mathml) + _punctuation(element))


def _punctuation(element: Element) -> str:
    """The signs behind a formula, which should not begin a line of their own."""
    tail = element.tail or ""
    signs = re.match(r"[.,;:!?)\]’”%]*", tail)[0]  # type: ignore[index]
    element.tail = tail[len(signs) :]
    return signs


class MathmlExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        # After inline (20), which makes the formulas inside of lines.
        md.treeprocessors.register(_ToMathML(md), "mathml", 18)


def makeExtension(**config: Any) -> MathmlExtension:
    return MathmlExtension(**config)
