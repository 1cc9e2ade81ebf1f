// @ts-check

/**
 * A question that checks answers. Its HTML is complete; this gives the buttons their work, says the verdict and
 * brings back what was answered before.
 *
 * data-state: "" while asked · "wrong" after a wrong try, with the key hidden · "right" · "shown" with the key
 */
var QuizQuestion = class extends QuizFace {
  /** Whether the last click was on one of the buttons. */
  #pressed = false;
  /** Before the first drawing, what is chosen was chosen while the script was on its way. */
  #isDrawn = false;
  /** The record that the page shows. @type {string | null} */
  #shown = null;

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

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#hold(event);
    else if (event.type === "submit") this.#submit();
    else super.handleEvent(event);
  }

  hear() {
    if (this.kept !== this.#shown) this.draw();
  }

  /** @param {HTMLInputElement} field */
  enter(field) {
    if (this.controls.includes(field)) this.choose();
  }

  /** A key held down is one press. @param {KeyboardEvent} event */
  #hold(event) {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (event.repeat && event.key === "Enter" && this.#act(button)) event.preventDefault();
  }

  /** Enter in a field checks what is new in it. */
  #submit() {
    if (this.buttons[0].value === "check") this.check();
  }

  /** What a button does, if it is one of the question's own. @param {HTMLButtonElement | null} button @returns {"check" | "retry" | "show" | undefined} */
  #act(button) {
    return /** @type {any} */ ([...this.buttons].find((one) => one === button)?.value);
  }

  /** A double click is one press: what its second half meets has just moved there. @param {HTMLButtonElement | null} button @param {MouseEvent} event */
  press(button, event) {
    if (event.detail > 1) {
      if (this.#pressed) event.preventDefault();
      return;
    }
    const act = this.#act(button);
    this.#pressed = Boolean(act);
    if (act) this[act]();
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
    this.answering.given = kept;
    if (this.sure) this.sure.value = undefined;
    this.choose();
    const { controls } = this;
    const untried = controls.find((control) => !control.getAttribute("aria-describedby"));
    const empty = kept.length ? this.answering.unanswered[0] : null;
    (empty ?? untried ?? controls[0]).focus();
  }

  /** @param {Answer} answer */
  keep(answer) {
    quizProgress.keep(this.questionId, answer);
  }

  /** Makes the page agree with what is kept. @param {"off" | "polite"} live whether the result is announced */
  draw(live = "off") {
    const isFirst = !this.#isDrawn;
    this.#isDrawn = true;
    if (isFirst && !this.kept) {
      this.dataset.state = ""; // all else is as it should be
      return;
    }
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const isInside = this.contains(focused);
    const { answer } = this;
    const last = answer?.tries.at(-1);
    this.#shown = this.kept;
    const state = last ? (last.correct ? "right" : answer?.shown ? "shown" : "wrong") : "";
    this.dataset.state = state;
    this.arrange(answer?.round ?? 0);
    if (last || !isFirst) {
      this.answering.given = last?.chosen ?? [];
      if (this.sure) this.sure.value = last?.sure;
    }
    this.controls.forEach((control, index) => this.mark(control, index, last));
    this.child("details.quiz-answer").toggleAttribute("open", this.isOver);
    this.offer(state ? "retry" : "check");
    if (last) this.say(live, ...this.verdict(last));
    else this.say("off", this.past(answer));
    if (isInside) (focused?.getClientRects().length ? focused : this.buttons[0])?.focus();
  }

  /** What became of an earlier answer. @param {Answer | null} answer */
  past(answer) {
    if (quizProgress.isChanged(this.questionId, this.revision)) return quizSay("changed");
    const age = answer && quizRecords.age(answer);
    const format = new Intl.RelativeTimeFormat(quizWords.language);
    return age ? quizSay("past", { when: format.format(-age, "day") }) : "";
  }
};

if (customElements.get("quiz-question")) {
  // Instant navigation has put them into the page before this script.
  const waiting = document.querySelectorAll("quiz-question:not([data-state])");
  for (const question of waiting) /** @type {HTMLElement & { connectedCallback(): void }} */ (question).connectedCallback();
} else customElements.define("quiz-question", QuizQuestion);
