// @ts-check

/** What a question says after a check. */
var quizVerdict = {
  /** @param {InstanceType<typeof QuizQuestion>} question @param {Try} last @returns {HTMLElement[]} */
  of(question, last) {
    const { marks, state } = question.dataset;
    const scored = last.correct ? Number(marks) : 0;
    const lines = [
      quizVerdict.paragraph(`Your answer is ${last.correct ? "correct" : "incorrect"}.`, "quiz-verdict"),
      ...quizVerdict.feedback(question, last),
      ...(state === "shown" ? [quizVerdict.key(question)] : []),
      quizVerdict.paragraph(`You scored ${scored} ${scored === 1 ? "mark" : "marks"} for this part.`),
      quizVerdict.paragraph(`Score: ${scored}/${marks}`),
    ];
    if (!quizProgress.isKept) {
      lines.push(quizVerdict.paragraph("This browser keeps no answers: they are lost with this page."));
    }
    return lines;
  },

  /** Why the chosen options are right, or those that are not are wrong. @param {InstanceType<typeof QuizQuestion>} question @param {Try} last */
  feedback(question, last) {
    const told = question.inputs.filter(
      (input) => last.chosen.includes(input.value) && "correct" in input.dataset === last.correct,
    );
    if (!told.length) return [quizVerdict.paragraph("What you chose is right, but something is missing.")];
    return told.flatMap((input) => quizVerdict.copy(question, `dd[data-option="${input.value}"]`));
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
