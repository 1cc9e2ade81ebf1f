"""Where an abbreviation is not explained: a Python-Markdown extension beside abbr.

A drawing does not show what stands in an <abbr>, in a heading one is noise, and in a question it may give the answer away.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

LEFT_ALONE = ("figure", "h1", "h2", "h3", "h4", "h5", "h6", "quiz-question")


class _Guard(Treeprocessor):
    def run(self, root: Element) -> None:
        for outer in (element for tag in LEFT_ALONE for element in root.iter(tag)):
            for element in outer.iter():
                element.text = element.text and AtomicString(element.text)
                for child in element:
                    child.tail = child.tail and AtomicString(child.tail)


class AbbreviationsExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        # Before abbr (7), which does not look into what is atomic.
        md.treeprocessors.register(_Guard(md), "abbreviations", 8)


def makeExtension(**config: object) -> AbbreviationsExtension:
    return AbbreviationsExtension(**config)
