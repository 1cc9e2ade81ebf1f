// @ts-check

/** What a question says after a check. */
var quizVerdict = {
  /** @param {InstanceType<typeof QuizQuestion>} question @param {Try} last @returns {HTMLElement[]} */
  of(question, last) {
    const { marks, state } = question.dataset;
    const judged = question.answering.judge(last.chosen);
    const scored = Number((Number(marks) * judged.share).toFixed(2));
    const degree = last.correct ? "right" : judged.share ? "partly" : "wrong";
    const notes = [judged.note, question.sure?.note(last)];
    const lines = [
      quizVerdict.paragraph(quizSay(degree), "quiz-verdict"),
      ...notes.flatMap((note) => (note ? [quizVerdict.paragraph(note)] : [])),
      ...quizVerdict.feedback(question, judged.told),
      ...(state === "shown" ? [quizVerdict.key(question)] : []),
      quizVerdict.paragraph(quizSay("scored", { n: scored })),
      quizVerdict.paragraph(quizSay("score", { scored, marks: Number(marks) })),
    ];
    if (!quizProgress.keeps(`q:${question.questionId}`)) {
      lines.push(quizVerdict.paragraph(quizSay("unkept")));
    }
    return lines;
  },

  /** Why the answer is right, or what of it is wrong. @param {InstanceType<typeof QuizQuestion>} question @param {string[]} told */
  feedback(question, told) {
    const ids = [...new Set(told)];
    return ids.flatMap((id) => quizVerdict.copy(question, `dd[data-option="${id}"]`));
  },

  /** @param {InstanceType<typeof QuizQuestion>} question */
  key(question) {
    const box = document.createElement("div");
    box.append(...quizVerdict.copy(question, ".quiz-label"), ...quizVerdict.copy(question, ".quiz-key"));
    return box;
  },

  /** @param {InstanceType<typeof QuizQuestion>} question @param {string} selector @returns {HTMLElement[]} a copy, without ids that would stand twice */
  copy(question, selector) {
    const original = question.querySelector(selector);
    if (!original) return [];
    const copy = document.createElement(original.tagName === "DD" ? "div" : original.tagName);
    copy.className = original.className;
    copy.append(...original.cloneNode(true).childNodes);
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    return [copy];
  },

  /** @param {string} text @param {string} [className] */
  paragraph(text, className = "") {
    const element = document.createElement("p");
    element.textContent = text;
    element.className = className;
    return element;
  },
};
