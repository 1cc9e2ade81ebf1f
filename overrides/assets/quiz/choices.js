// @ts-check

/**
 * A checked answer.
 * @typedef {object} Judged
 * @property {number} share of the marks, from 0 to 1
 * @property {string[]} told ids of the options whose feedback fits
 * @property {string} note what else there is to say
 */

/** Options to choose from, and what the other ways to answer share. What is stored of an answer is the ids of those chosen. */
var QuizChoices = class {
  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
  }

  /** What to say where there is no answer. */
  get missing() {
    return "no-choice";
  }

  /** What the reader answers with. @returns {any[]} inputs or selects, as it is with each class */
  get controls() {
    return [...this.question.querySelectorAll("[name=answer]")];
  }

  /** What is stored. @returns {string[]} */
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
    const key = controls.filter((input) => this.isRight(input, given));
    const chosen = controls.filter((input) => this.isChosen(input, given));
    const wrong = chosen.filter((input) => !key.includes(input));
    const share = Math.max(0, chosen.length - 2 * wrong.length) / key.length;
    return {
      share: this.share(share),
      told: (share === 1 ? chosen : wrong).map((input) => input.value),
      note: share === 1 || wrong.length ? "" : quizSay("lacking"),
    };
  }

  /** Less than all counts where the question says so. @param {number} share */
  share(share) {
    return "partial" in this.question.dataset ? share : Math.floor(share);
  }

  /** @param {any} control @param {string[]} given */
  isRight(control, given) {
    return "correct" in control.dataset;
  }

  /** @param {any} control @param {string[]} given */
  isChosen(control, given) {
    return given.includes(control.value);
  }

  /** What stands beside a control; the key only once it may be known. @param {any} control @param {string[]} given @param {boolean} isOver */
  mark(control, given, isOver) {
    const isChosen = this.isChosen(control, given);
    if (!this.isRight(control, given)) return isChosen ? this.wrong(control, isOver) : "";
    if (!isOver) return "";
    return quizSay(isChosen ? "yours-right" : "key");
  }

  /** @param {any} control @param {boolean} isOver */
  wrong(control, isOver) {
    return quizSay("yours-wrong");
  }

  /** What of a wrong answer stays for the next try. @param {string[]} given @returns {string[]} */
  kept(given) {
    return [];
  }
};

/** By the type of a question how it is answered: what comes with the script of a page that has such questions. @type {Record<string, typeof QuizChoices>} */
var quizWays = { ...globalThis.quizWays, "true-false": QuizChoices, single: QuizChoices, several: QuizChoices };
