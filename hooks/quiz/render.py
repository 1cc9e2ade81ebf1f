"""From a Question to HTML that is complete without JavaScript.

<quiz-question id="quiz-…">
  <form>
    <fieldset>
      <legend>stem</legend>
      what the reader answers with: inputs in labels, or selects
    <details class="quiz-hint">, each in the one before
    <quiz-sure> where the site asks how sure the reader is
    <p class="quiz-actions"> buttons, shown once the element is upgraded
    <div class="quiz-result" role="status">
  <details class="quiz-answer">
    the right answer in words, the explanation, every option with its feedback, the objective, the section it is about
  <p class="quiz-links"> to this question, and to report a problem with it
"""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from quiz.model import Question
from quiz.sheet import KeptHtml, Prepare, Sheet

# Outside of a dialog this method sends nothing. Autocomplete would choose options by their position.
FORM = '<form autocomplete="off" method="dialog">'

SURE = ("widget.guess", "widget.unsure", "widget.sure")


def anchor(question_id: str) -> str:
    """The `id` of a question's element, for links to it."""
    return f"quiz-{question_id}"


def render(question: Question, kept: KeptHtml, prepare: Prepare = str) -> Element:
    """The element of a question. Every text in it is Markdown still."""
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
    sheet = Sheet(root, kept, prepare)
    sheet.html(FORM)
    _fieldset(sheet, question)
    _hints(sheet, question.hints)
    if kept.confidence:
        _confidence(sheet)
    _actions(sheet)
    sheet.html("</form>")
    _answer(sheet, question)
    _links(sheet, question, kept)
    sheet.close()
    return root


def _fieldset(sheet: Sheet, question: Question) -> None:
    task_id = f"{anchor(question.id)}--task"
    sheet.html(f'<fieldset aria-describedby="{task_id}">')
    sheet.text("legend", question.stem)
    sheet.html(f'<p class="quiz-task" id="{task_id}">{sheet.say(question.type.task(question))}</p>')
    question.type.controls(question, sheet)
    sheet.html("</fieldset>")


def _hints(sheet: Sheet, hints: tuple[str, ...]) -> None:
    """Each hint holds the next, so that they are opened in steps."""
    for number, hint in enumerate(hints, start=1):
        key = "widget.hint-of" if len(hints) > 1 else "widget.hint"
        summary = sheet.say(key, number=number, count=len(hints))
        sheet.html(f'<details class="quiz-hint"><summary>{summary}</summary>')
        sheet.text("div", hint)
    sheet.html("</details>" * len(hints))


def _confidence(sheet: Sheet) -> None:
    """Never scored, and left out by whoever wants to."""
    wrong = escape(sheet.say("widget.sure-but-wrong"))
    sheet.html(f'<quiz-sure data-wrong="{wrong}"><fieldset>')
    sheet.html(f"<legend>{sheet.say('widget.how-sure')}</legend>")
    for value, key in enumerate(SURE, start=1):
        radio = f'<input name="sure" type="radio" value="{value}" />'
        sheet.html(f"<label>{radio} <span>{sheet.say(key)}</span></label>")
    sheet.html("</fieldset></quiz-sure>")


def _actions(sheet: Sheet) -> None:
    check, show = sheet.say("question.check"), sheet.say("widget.show")
    sheet.html(
        '<p class="quiz-actions">'
        f'<button class="md-button md-button--primary" type="button" value="check">{check}</button>'
        f'<button class="md-button" type="button" value="show">{show}</button></p>'
        '<div class="quiz-result" role="status"></div>'
    )


def _answer(sheet: Sheet, question: Question) -> None:
    label = sheet.say(question.type.key_label(question), n=len(question.key))
    sheet.html(f'<details class="quiz-answer"><summary>{sheet.say("widget.answer")}</summary>')
    sheet.html(f'<div class="quiz-key"><p>{label}</p><ul>')
    for option in question.key:
        question.type.key(option, sheet)
    sheet.html("</ul></div>")
    if question.explanation:
        sheet.text("div", question.explanation)
    _feedback(sheet, question)
    if question.objective:
        _background(sheet, "objective", sheet.say("widget.objective"), question.objective)
    if question.section:
        anchored = f"[#{question.section}](#{question.section})"
        link = question.section if question.section.startswith("[") else anchored
        _background(sheet, "section", sheet.say("widget.section"), link)
    sheet.html("</details>")


def _feedback(sheet: Sheet, question: Question) -> None:
    told = [option for option in question.options if option.feedback]
    if not told:
        return
    sheet.html("<dl>")
    for option in told:
        question.type.name(option, sheet)
        sheet.text("dd", option.feedback, **{"data-option": option.id})
    sheet.html("</dl>")


def _links(sheet: Sheet, question: Question, kept: KeptHtml) -> None:
    name = anchor(question.id)
    sheet.html('<p class="quiz-links">')
    sheet.html(f'<a href="#{name}" rel="bookmark">{sheet.say("widget.permalink")}</a>')
    if report := kept.place.report(kept.words, name, question.id, question.revision):
        sheet.html(f' <a href="{escape(report)}">{sheet.say("widget.report")}</a>')
    sheet.html("</p>")


def _background(sheet: Sheet, name: str, label: str, text: str) -> None:
    strong = f"<strong>{label}</strong> "
    sheet.text_behind("p", strong, text, **{"class": f"quiz-{name}"})
