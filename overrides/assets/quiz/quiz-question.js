// @ts-check

/** @typedef {"check" | "retry" | "show" | "" | undefined} Action */

/**
 * A question that checks answers. Its HTML is complete; this gives the buttons their work, says the verdict and
 * brings back what was answered before.
 *
 * data-state: "" while asked · "wrong" after a wrong try, with the key hidden · "right" · "shown" with the key
 */
var QuizQuestion = class extends QuizFace {
  /** What the button of the last click does, if it was on one. @type {Action} */
  #pressed;
  /** The record that the page shows. Before any, what is chosen was chosen while the script was on its way. @type {string | null | undefined} */
  #shown;

  connectedCallback() {
    if (this.way) super.connectedCallback();
  }

  /** What is kept of this question. */
  get kept() {
    return quizProgress.text(`q:${this.questionId}`);
  }

  /** What is kept of this question as it stands; after a day it is asked anew. */
  get answer() {
    const answer = quizProgress.answer(this.questionId, this.revision);
    return answer && quizRecords.age(answer) ? quizRecords.anew(answer) : answer;
  }

  /** Enter in a field checks what is new in it, and a key held down on a button is one press. @param {any} event */
  handleEvent(event) {
    super.handleEvent(event);
    if (event.type === "submit" && this.button.value === "check") this.check();
    if (event.repeat && event.key === "Enter" && event.target.closest(".quiz-actions")) event.preventDefault();
  }

  hear() {
    if (this.kept !== this.#shown) this.draw();
  }

  /** @param {HTMLInputElement} field */
  enter(field) {
    if (this.controls.includes(field)) this.choose();
  }

  /** A double click is one press: what its second half meets has just moved there. @param {HTMLButtonElement | null} button @param {MouseEvent} event */
  press(button, event) {
    if (event.detail > 1) return this.#pressed && event.preventDefault();
    this.#pressed = /** @type {Action} */ (button?.value);
    if (this.#pressed) this[this.#pressed]();
  }

  /** A new choice is not yet judged, and the verdicts are of an earlier one. */
  choose() {
    if (this.querySelector("[aria-invalid]")) this.result.replaceChildren();
    this.offer("check");
    for (const mark of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".quiz-mark"))) {
      mark.textContent = quizSay(mark.dataset.correct === "true" ? "key" : "tried");
    }
  }

  check() {
    if (this.answering.unanswered.length) return this.complain();
    const chosen = this.answering.given;
    const { share } = this.answering.judge(chosen);
    this.keep(quizRecords.tried(this.answer, this.revision, share, chosen, this.sure?.value));
    this.draw("polite");
  }

  show() {
    if (this.answer) this.keep({ ...this.answer, shown: true });
    this.draw("polite");
    if (this.answer) this.child(".quiz-answer summary").focus();
  }

  retry() {
    let kept = /** @type {string[]} */ ([]);
    if (this.dataset.state === "wrong") {
      kept = this.answering.kept(this.answering.given);
      this.result.replaceChildren();
    } else if (this.answer) {
      this.keep(quizRecords.anew(this.answer));
      this.draw();
    }
    this.#fill(kept);
    this.choose();
    const { unanswered } = this.answering;
    const untried = unanswered.find((control) => !control.getAttribute("aria-describedby"));
    (untried ?? unanswered[0]).focus();
  }

  /** @param {Answer} answer */
  keep(answer) {
    quizProgress.keep(this.questionId, answer);
  }

  /** @param {string[]} [chosen] @param {number} [sure] */
  #fill(chosen = [], sure) {
    this.answering.given = chosen;
    if (this.sure) this.sure.value = sure;
  }

  /** Makes the page agree with what is kept. @param {"off" | "polite"} live whether the result is announced */
  draw(live = "off") {
    const isFirst = this.#shown === undefined;
    this.#shown = this.kept;
    if (isFirst && !this.#shown) {
      this.dataset.state = ""; // all else is as it should be
      return;
    }
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const isInside = this.contains(focused);
    const { answer } = this;
    const last = answer?.tries.at(-1);
    const state = last ? (last.correct ? "right" : answer?.shown ? "shown" : "wrong") : "";
    this.dataset.state = state;
    this.arrange(answer?.round);
    if (last || !isFirst) this.#fill(last?.chosen, last?.sure);
    this.controls.forEach((control, index) => this.mark(control, index, last));
    /** @type {HTMLDetailsElement} */ (this.child(".quiz-answer")).open = this.isOver;
    this.offer(state ? "retry" : "check");
    if (last) this.say(live, ...this.verdict(last));
    else this.say("off", this.past(answer));
    if (isInside) (focused?.getClientRects().length ? focused : this.button)?.focus();
  }

  /** What became of an earlier answer. @param {Answer | null} answer */
  past(answer) {
    if (quizProgress.isChanged(this.questionId, this.revision)) return quizSay("changed");
    const age = answer && quizRecords.age(answer);
    return age ? quizSay("past", { when: new Intl.RelativeTimeFormat(quizWords.language).format(-age, "day") }) : "";
  }
};

quizDefine("quiz-question", QuizQuestion);

// Instant navigation may have put them into the page before this script, which brings the class for their type.
for (const question of document.querySelectorAll("quiz-question:not([data-state])")) {
  /** @type {InstanceType<typeof QuizQuestion>} */ (question).connectedCallback();
}
