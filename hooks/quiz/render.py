"""From a Question to HTML that is complete without JavaScript.

    <quiz-question id="quiz-…">
      <form>
        <fieldset>
          <legend>stem</legend>
          <ul class="quiz-options"> <li> <label> <input> text
        <details class="quiz-hint">
        <p class="quiz-actions"> buttons, shown once the element is upgraded
        <div class="quiz-result" role="status">
      <details class="quiz-answer">
        the right answer in words, the explanation, every option with its feedback

The Markdown in it waits in elements with a `markdown` attribute: md_in_html renders them within the page's own pass, so
that links, math and footnotes work as everywhere else. It takes the attribute off; where it stays, as inside of plain
HTML, the audit finds it.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from quiz.model import Option, Question

Prepare = Callable[[str], str]
"""What a Markdown text goes through before it is put into the tree: fences inside it become code here."""


def anchor(question_id: str) -> str:
    """The `id` of a question's element, for links to it."""
    return f"quiz-{question_id}"


def render(question: Question, prepare: Prepare = str) -> Element:
    """The element of a question. Every text in it is Markdown still."""
    root = Element(
        "quiz-question",
        {
            "id": anchor(question.id),
            "data-id": question.id,
            "data-revision": question.revision,
            "data-marks": str(question.marks),
            "data-search-exclude": "",
            "markdown": "off",
        },
    )
    # Outside of a dialog this method sends nothing. Autocomplete would choose options by their position.
    form = SubElement(root, "form", {"method": "dialog", "autocomplete": "off"})
    _choices(form, question, prepare)
    if question.hint:
        _details(form, "hint", "Hint", question.hint, prepare)
    _actions(form)
    _answer(root, question, prepare)
    return root


def _choices(form: Element, question: Question, prepare: Prepare) -> None:
    task_id = f"{anchor(question.id)}--task"
    fieldset = SubElement(form, "fieldset", {"aria-describedby": task_id})
    _markdown(fieldset, "legend", question.stem, prepare)
    task = "Select all that apply." if question.several else "Select one answer."
    _text(fieldset, "p", task, "quiz-task").set("id", task_id)
    choices = SubElement(fieldset, "ul", {"class": "quiz-options", "role": "list"})
    for option in question.options:
        label = SubElement(SubElement(choices, "li"), "label")
        label.append(_input(option, several=question.several))
        _markdown(label, "span", option.text, prepare)


def _input(option: Option, *, several: bool) -> Element:
    attributes = {"type": "checkbox" if several else "radio", "name": "answer", "value": option.id}
    if option.correct:
        attributes["data-correct"] = ""
    return Element("input", attributes)


def _actions(form: Element) -> None:
    actions = SubElement(form, "p", {"class": "quiz-actions"})
    check = _text(actions, "button", "Check answer", "md-button md-button--primary")
    check.attrib.update({"type": "button", "value": "check"})
    show = _text(actions, "button", "Show answer", "md-button")
    show.attrib.update({"type": "button", "value": "show", "hidden": ""})
    SubElement(form, "div", {"class": "quiz-result", "role": "status"})


def _answer(root: Element, question: Question, prepare: Prepare) -> None:
    details = SubElement(root, "details", {"class": "quiz-answer"})
    _text(details, "summary", "Answer and explanation")
    answers = "Correct answers:" if len(question.key) > 1 else "Correct answer:"
    _text(details, "p", answers, "quiz-label")
    key = SubElement(details, "ul", {"class": "quiz-key"})
    for option in question.key:
        _markdown(key, "li", option.text, prepare)
    if question.explanation:
        _markdown(details, "div", question.explanation, prepare)
    feedback = SubElement(details, "dl")
    for option in question.options:
        if option.feedback:
            _markdown(feedback, "dt", option.text, prepare)
            answer = _markdown(feedback, "dd", option.feedback, prepare)
            answer.set("data-option", option.id)


def _details(parent: Element, name: str, summary: str, text: str, prepare: Prepare) -> None:
    details = SubElement(parent, "details", {"class": f"quiz-{name}"})
    _text(details, "summary", summary)
    _markdown(details, "div", text, prepare)


def _text(parent: Element, tag: str, text: str, css_class: str = "") -> Element:
    element = SubElement(parent, tag, {"class": css_class} if css_class else {})
    element.text = text
    return element


def _markdown(parent: Element, tag: str, text: str, prepare: Prepare) -> Element:
    element = SubElement(parent, tag, {"markdown": "block"})
    element.text = prepare(text)
    return element
