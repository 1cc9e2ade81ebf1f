"""From a Question to HTML that is complete without JavaScript.

    <quiz-question id="quiz-…">
      <form>
        <fieldset>
          <legend>stem</legend>
          what the reader answers with: inputs in labels, or selects
        <details class="quiz-hint">, each in the one before
        <p class="quiz-actions"> buttons, shown once the element is upgraded
        <div class="quiz-result" role="status">
      <details class="quiz-answer">
        the right answer in words, the explanation, every option with its feedback, the objective, the section it is about

The Markdown in it waits in elements with a `markdown` attribute: md_in_html renders them within the page's own pass, so
that links, math and footnotes work as everywhere else. It takes the attribute off; where it stays, as inside of plain
HTML, the audit finds it. What stands in a question twice waits only once, and has a number in `text` at each place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from quiz.kinds.base import Fill, plain
from quiz.model import Question

# One line that begins as no block does. References to footnotes are numbered in the order in which blocks are read.
PHRASE = re.compile(r"(?!.*\[\^)([^\W\d_]{2}|`[^`\n]+`|\$[^$\n]+\$)[^\n]*")
Prepare = Callable[[str], str]
"""What a Markdown text goes through before it is put into the tree: fences inside it become code here."""


def anchor(question_id: str) -> str:
    """The `id` of a question's element, for links to it."""
    return f"quiz-{question_id}"


def render(question: Question, prepare: Prepare = str) -> Element:
    """The element of a question. Every text in it is Markdown still."""
    phrases: dict[str, str] = {}

    def fill(element: Element, text: str) -> None:
        if text not in phrases:
            element.text = prepare(text)
            element.set("markdown", "block")
            if PHRASE.fullmatch(element.text):
                element.set("markdown", "span")
                phrases[text] = str(len(phrases))
        element.set("text", phrases.get(text, ""))

    root = Element(
        "quiz-question",
        {
            "id": anchor(question.id),
            "data-id": question.id,
            "data-type": question.kind,
            "data-revision": question.revision,
            "data-marks": str(question.marks),
            "data-search-exclude": "",
            "markdown": "off",
        },
    )
    if question.partial:
        root.set("data-partial", "")
    if question.shuffle:
        root.set("data-shuffle", "")
    # Outside of a dialog this method sends nothing. Autocomplete would choose options by their position.
    form = SubElement(root, "form", {"method": "dialog", "autocomplete": "off"})
    _fieldset(form, question, fill)
    _hints(form, question.hints, fill)
    _actions(form)
    _answer(root, question, fill)
    return root


def _fieldset(form: Element, question: Question, fill: Fill) -> None:
    task_id = f"{anchor(question.id)}--task"
    fieldset = SubElement(form, "fieldset", {"aria-describedby": task_id})
    fill(SubElement(fieldset, "legend"), question.stem)
    plain(fieldset, "p", question.type.task(question), "quiz-task").set("id", task_id)
    fieldset.append(question.type.controls(question, fill))


def _hints(parent: Element, hints: tuple[str, ...], fill: Fill) -> None:
    """Each hint holds the next, so that they are opened in steps."""
    for number, hint in enumerate(hints, start=1):
        parent = SubElement(parent, "details", {"class": "quiz-hint"})
        summary = f"Hint {number} of {len(hints)}" if len(hints) > 1 else "Hint"
        plain(parent, "summary", summary)
        fill(SubElement(parent, "div"), hint)


def _actions(form: Element) -> None:
    actions = SubElement(form, "p", {"class": "quiz-actions"})
    check = plain(actions, "button", "Check answer", "md-button md-button--primary")
    check.attrib |= {"type": "button", "value": "check"}
    show = plain(actions, "button", "Show answer", "md-button")
    show.attrib |= {"type": "button", "value": "show", "hidden": ""}
    SubElement(form, "div", {"class": "quiz-result", "role": "status"})


def _answer(root: Element, question: Question, fill: Fill) -> None:
    details = SubElement(root, "details", {"class": "quiz-answer"})
    plain(details, "summary", "Answer and explanation")
    plain(details, "p", question.type.key_label(question), "quiz-label")
    key = SubElement(details, "ul", {"class": "quiz-key"})
    for option in question.key:
        question.type.key(question, SubElement(key, "li"), option, fill)
    if question.explanation:
        fill(SubElement(details, "div"), question.explanation)
    _feedback(details, question, fill)
    if question.objective:
        _background(details, "objective", "Objective:", question.objective, fill)
    if question.section:
        anchored = f"[#{question.section}](#{question.section})"
        link = question.section if question.section.startswith("[") else anchored
        _background(details, "section", "Read again:", link, fill)


def _feedback(details: Element, question: Question, fill: Fill) -> None:
    told = [option for option in question.options if option.feedback]
    feedback = SubElement(details, "dl") if told else details
    for option in told:
        question.type.name(SubElement(feedback, "dt"), option, fill)
        fill(SubElement(feedback, "dd", {"data-option": option.id}), option.feedback)


def _background(details: Element, name: str, label: str, text: str, fill: Fill) -> None:
    line = SubElement(details, "p", {"class": f"quiz-{name}"})
    plain(line, "strong", label).tail = " "
    fill(SubElement(line, "span"), text)
