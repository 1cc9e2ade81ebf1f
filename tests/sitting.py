"""A test that was taken, without the page that gives it."""

from __future__ import annotations

from playwright.sync_api import Page

SIT = """async ([answers, reader, only, ends]) => {
  const questions = quizPages.flatMap((page) => page.questions).filter(({ id }) => !only.length || only.includes(id));
  const settings = { reader, limit: 0, atOnce: false };
  const sitting = quizSittings.begin(quizSittings.prepare("all-seed-0000", questions, settings));
  for (const [id, texts] of Object.entries(answers)) {
    const item = await quizBank.item(id, "test");
    item.sitting = sitting;
    document.body.append(item);
    item.controls.forEach((control, index) => {
      if (control.matches("select")) control.value = control.options[texts[index]].value;
      else if (control.matches("[type=text]")) control.value = texts[0];
      else control.checked = texts.includes(control.labels[0].innerText.trim());
    });
    item.give(false);
    item.remove();
  }
  if (ends) quizSittings.end(sitting);
  return sitting.id;
}"""


def sit(
    page: Page,
    answers: dict[str, list[str]],
    *,
    reader: str = "",
    only: list[str] | None = None,
    ends: bool = True,
) -> str:
    """Answers with labels of options, what is typed, or the number of the choice in each row; gives the session's id."""
    return str(page.evaluate(SIT, [answers, reader, only or [], ends]))
