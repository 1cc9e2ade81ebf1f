"""What questions share whose rows each get one of a list of answers, in a native select."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, ClassVar

from quiz.kinds.base import Kind, Part, mixed
from quiz.option import Option

if TYPE_CHECKING:
    from quiz.model import Question
    from quiz.sheet import Sheet


class Places(Kind):
    settings = frozenset({"partial"})
    prompt: ClassVar[str]
    """The key of what a list says while nothing is chosen."""

    @abstractmethod
    def answers(self, question: Question) -> dict[str, str]:
        """What can be chosen, by the name under which it is stored."""

    @abstractmethod
    def answer(self, question: Question, option: Option) -> str:
        """The name of the right answer of a row."""

    def listed(self, question: Question) -> Iterable[Option]:
        """The rows that need an answer, in the order in which they are shown."""
        return mixed(question)

    def revision(self, question: Question) -> Iterable[str]:
        rows = (f"{row.id}={self.answer(question, row)}" for row in self.listed(question))
        return [type(self).__name__, *sorted(rows), *sorted(self.answers(question))]

    def part(self, question: Question, stored: str) -> Part:
        row, _, given = stored.partition("=")
        option = next((one for one in self.listed(question) if one.id == row), None)
        answer = self.answers(question).get(given)
        if not option or answer is None:
            return Part(stored, stored, False)
        return Part(stored, f"{option.text} → {answer}", given == self.answer(question, option))

    def whole(self, question: Question) -> str:
        rows = (
            self.part(question, f"{row.id}={self.answer(question, row)}") for row in question.key
        )
        return ", ".join(row.text for row in rows)

    def controls(self, question: Question, sheet: Sheet) -> None:
        sheet.html('<ul class="quiz-places" role="list">')
        for option in self.listed(question):
            name = f"quiz-{question.id}--{option.id}-choice"
            sheet.html("<li>")
            sheet.text_behind("label", "", option.text, **{"for": name})
            sheet.html(self._select(name, question, option, sheet.say(self.prompt)))
            sheet.html("</li>")
        sheet.html("</ul>")

    def _select(self, name: str, question: Question, option: Option, prompt: str) -> str:
        """Its values are what is stored: the row and what is chosen for it."""
        right = self.answer(question, option)
        return "".join(
            [
                f'<select data-correct="{option.id}={right}" id="{name}" name="answer">',
                f'<option value="">{prompt}</option>',
                *(
                    f'<option value="{option.id}={answer}">{escape(text)}</option>'
                    for answer, text in self.answers(question).items()
                ),
                "</select>",
            ]
        )
