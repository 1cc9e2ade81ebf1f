// @ts-check

/**
 * A checked answer.
 * @typedef {object} Judged
 * @property {number} share of the marks, from 0 to 1
 * @property {string[]} told ids of the options whose feedback fits
 * @property {string} note what else there is to say
 */

/** Options to choose from. What is stored of an answer is the ids of those chosen. */
var QuizChoices = class {
  missing = "no-choice";

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
  }

  /** What the reader answers with. @returns {HTMLInputElement[]} */
  get controls() {
    return [...this.question.querySelectorAll(".quiz-options > li > label > input")].map(
      (input) => /** @type {HTMLInputElement} */ (input),
    );
  }

  get given() {
    return this.controls.filter((input) => input.checked).map((input) => input.value);
  }

  /** @param {string[]} ids */
  set given(ids) {
    for (const input of this.controls) input.checked = ids.includes(input.value);
  }

  /** The controls that keep the answer from being checked. */
  get unanswered() {
    return this.given.length ? [] : this.controls;
  }

  /** @param {string[]} given @returns {Judged} */
  judge(given) {
    const { controls } = this;
    const key = controls.filter(this.isRight);
    const chosen = controls.filter((input) => given.includes(input.value));
    const wrong = chosen.filter((input) => !this.isRight(input));
    const hits = chosen.length - wrong.length;
    const isRight = !wrong.length && hits === key.length;
    const share = Math.max(0, hits - wrong.length) / key.length;
    return {
      share: "partial" in this.question.dataset ? share : Number(isRight),
      told: (isRight ? chosen : wrong).map((input) => input.value),
      note: isRight || wrong.length ? "" : quizSay("lacking"),
    };
  }

  /** @param {HTMLInputElement} input */
  isRight(input) {
    return "correct" in input.dataset;
  }

  /** What stands beside a control; the key only once it may be known. @param {HTMLInputElement} input @param {string[]} given @param {boolean} isOver */
  mark(input, given, isOver) {
    const isRight = this.isRight(input);
    const isChosen = given.includes(input.value);
    if (isChosen && !isRight) return quizSay("yours-wrong");
    if (isOver && isRight) return quizSay(isChosen ? "yours-right" : "key");
    return "";
  }

  /** What of a wrong answer stays for the next try. @param {string[]} given @returns {string[]} */
  kept(given) {
    return [];
  }
};
