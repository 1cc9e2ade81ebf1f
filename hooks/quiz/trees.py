"""What happens to questions in a page's tree, once their texts are rendered."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from quiz.sheet import KeptHtml

SECTION = "p[@class='quiz-section']/span/a"


class Settle(Treeprocessor):
    """The last step of a question's texts, all of which have an attribute `text`.

    A sole paragraph gives up its tag: stems and options are phrases then, as their elements want.

    <legend><p>stem</p></legend>  ->  <legend>stem</legend>

    What stands in the question twice is copied from the first place, where alone it was rendered.
    """

    def run(self, root: Element) -> None:
        for quiz in root.iter("quiz-question"):
            first: dict[str, Element] = {}
            for element in [child for child in quiz.iter() if child.get("text") is not None]:
                number = element.attrib.pop("text")
                original = first.setdefault(number, element) if number else element
                if original is not element:
                    element.text = original.text
                    element.extend(map(_copy, original))
                elif len(element) == 1 and element[0].tag == "p" and not element[0].attrib:
                    _unwrap(element)


def _copy(element: Element) -> Element:
    """Made by hand, for copy.deepcopy takes five times as long over Markdown's strings."""
    twin = Element(element.tag, element.attrib)
    twin.text, twin.tail = element.text, element.tail
    twin.extend(map(_copy, element))
    return twin


def _unwrap(element: Element) -> None:
    (paragraph,) = element
    element.text = paragraph.text
    element[:] = list(paragraph)


class Sections(Treeprocessor):
    """A link to a heading of the page gets the heading's text.

    [#windows](#windows)  ->  [Windows](#windows)
    """

    def run(self, root: Element) -> None:
        links = [
            (quiz, link)
            for quiz in root.iter("quiz-question")
            for link in quiz.iterfind(SECTION)
            if link.text == link.get("href")
        ]
        if not links:
            return
        titles = {
            f"#{heading.get('id')}": heading for heading in root.iter() if _is_heading(heading)
        }
        for quiz, link in links:
            if link.text in titles:
                link.text = _title(titles[link.text])
            else:
                quiz.set("data-lost", link.text or "")  # for the audit


class ScriptWords(Treeprocessor):
    """A page with questions ends with what their scripts say, for hosts whose scripts do not hold it."""

    def __init__(self, md: Markdown, kept: KeptHtml) -> None:
        super().__init__(md)
        self._kept = kept

    def run(self, root: Element) -> None:
        if not self._kept.is_empty:
            script = SubElement(root, "script", {"class": "quiz-words", "type": "application/json"})
            script.text = AtomicString(self._kept.words.script("question"))


def _is_heading(element: Element) -> bool:
    return bool(re.fullmatch("h[1-6]", str(element.tag)))


def _title(heading: Element) -> str:
    """Without the link to the heading itself."""
    parts = [heading.text or ""]
    for child in heading:
        own = "" if child.get("class") == "headerlink" else "".join(child.itertext())
        parts += [own, child.tail or ""]
    return "".join(parts).strip()
