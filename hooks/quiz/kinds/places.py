"""What questions share whose rows each get one of a list of answers, in a native select."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import Element, SubElement

from quiz.kinds.base import Fill, Kind, mixed, plain
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question


class Places(Kind):
    settings = frozenset({"partial"})
    prompt: ClassVar[str]

    def answers(self, question: Question) -> dict[str, str]:
        """What can be chosen, by the name under which it is stored."""
        raise NotImplementedError

    def answer(self, question: Question, option: Option) -> str:
        """The name of the right answer of a row."""
        raise NotImplementedError

    def listed(self, question: Question) -> Iterable[Option]:
        """The rows that need an answer, in the order in which they are shown."""
        return mixed(question)

    def revision(self, question: Question) -> Iterable[str]:
        rows = (f"{row.id}={self.answer(question, row)}" for row in self.listed(question))
        return [type(self).__name__, *sorted(rows), *sorted(self.answers(question))]

    def controls(self, question: Question, fill: Fill) -> Element:
        rows = Element("ul", {"class": "quiz-places", "role": "list"})
        for option in self.listed(question):
            item = SubElement(rows, "li")
            name = f"quiz-{question.id}--{option.id}-choice"
            label = SubElement(item, "label", {"for": name})
            fill(SubElement(label, "span"), option.text)
            self._select(SubElement(item, "select", {"id": name}), question, option)
        return rows

    def _select(self, select: Element, question: Question, option: Option) -> None:
        select.attrib |= {
            "name": "answer",
            "data-option": option.id,
            "data-correct": self.answer(question, option),
        }
        plain(select, "option", self.prompt).set("value", "")
        for value, text in self.answers(question).items():
            plain(select, "option", text).set("value", value)
