// @ts-check

/**
 * A question that checks answers. Its HTML is complete; this gives the buttons their work, says the verdict and
 * brings back what was answered before.
 *
 * data-state: none while asked · "wrong" after a wrong try, with the key hidden · "right" · "shown" with the key
 */
var QuizQuestion = class extends QuizElement {
  /** Whether the last click was on one of the buttons. */
  #pressed = false;

  get questionId() {
    return this.dataset.id ?? "";
  }

  get inputs() {
    const inputs = this.querySelectorAll(".quiz-options > li > label > input");
    return /** @type {HTMLInputElement[]} */ ([...inputs]);
  }

  /** @returns {HTMLButtonElement[]} */
  get buttons() {
    return [...this.child(".quiz-actions").querySelectorAll("button")];
  }

  /** @returns {HTMLElement} */
  get result() {
    return this.child(".quiz-result");
  }

  /** What is kept of this question as it stands; nothing once it has been edited. */
  get answer() {
    const answer = quizProgress.answer(this.questionId);
    return answer?.revision === this.dataset.revision ? answer : null;
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof StorageEvent) {
      if (quizProgress.concerns(event, this.questionId)) this.draw();
    } else if (event instanceof MouseEvent) this.press(event);
    else if (event instanceof KeyboardEvent) this.hold(event);
    else if (this.inputs.some((input) => input === event.target)) this.choose();
  }

  /** @param {Event} event whose target may be inside a button, once a translator has been at work */
  buttonOf(event) {
    return this.buttons.find((button) => button.contains(/** @type {Node} */ (event.target)));
  }

  /** A key held down is one press. @param {KeyboardEvent} event */
  hold(event) {
    if (event.repeat && event.key === "Enter" && this.buttonOf(event)) event.preventDefault();
  }

  /** A double click is one press: what its second half meets has just moved there. @param {MouseEvent} event */
  press(event) {
    if (event.detail > 1) {
      if (this.#pressed) event.preventDefault();
      return;
    }
    const button = this.buttonOf(event);
    this.#pressed = Boolean(button);
    if (button) this[/** @type {"check" | "retry" | "show"} */ (button.value)]();
  }

  /** A new choice is not yet judged, and the verdicts are of an earlier one. */
  choose() {
    if (this.isComplaining) this.result.replaceChildren();
    this.offer("check");
    for (const mark of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".quiz-mark"))) {
      mark.textContent = mark.dataset.correct === "true" ? "Correct answer" : "Tried: not correct";
    }
  }

  get isComplaining() {
    return this.inputs.some((input) => input.hasAttribute("aria-invalid"));
  }

  check() {
    const chosen = this.inputs.filter((input) => input.checked).map((input) => input.value);
    if (!chosen.length) return this.complain();
    const correct = this.inputs.every((input) => input.checked === "correct" in input.dataset);
    const past = this.answer;
    const round = past && !past.shown && !past.tries.at(-1)?.correct ? past.tries : [];
    this.keep({
      first: past?.first ?? correct,
      solved: past?.solved || correct,
      shown: !correct && round.length > 0,
      tries: [...round, { at: new Date().toISOString(), chosen, correct }],
    });
    this.draw("polite");
  }

  show() {
    if (this.answer) this.keep({ ...this.answer, shown: true });
    this.draw("polite");
    if (this.answer) this.child(".quiz-answer summary").focus();
  }

  retry() {
    if (this.dataset.state === "wrong") {
      this.result.replaceChildren();
    } else if (this.answer) {
      this.keep({ ...this.answer, shown: false, tries: [] });
      this.draw();
    }
    this.inputs.forEach((input) => (input.checked = false));
    this.choose();
    this.inputs.find((input) => !input.getAttribute("aria-describedby"))?.focus();
  }

  complain() {
    const [stem] = this.child("legend").innerText.trim().split("\n");
    this.say("polite", quizVerdict.paragraph(`Nothing is chosen yet. Choose an answer to: ${stem}`));
    this.result.id = `${this.id}--result`;
    for (const input of this.inputs) {
      input.setAttribute("aria-invalid", "true");
      if (!input.hasAttribute("aria-describedby")) {
        input.setAttribute("aria-describedby", this.result.id);
      }
    }
    this.inputs[0]?.focus();
  }

  /** @param {Omit<Answer, "v" | "revision">} answer */
  keep(answer) {
    quizProgress.keep(this.questionId, { v: 1, revision: this.dataset.revision ?? "", ...answer });
  }

  /** Makes the page agree with what is kept. @param {"off" | "polite"} live whether the result is announced */
  draw(live = "off") {
    const focused = document.activeElement;
    const { answer } = this;
    const last = answer?.tries.at(-1);
    const state = last ? (last.correct ? "right" : answer?.shown ? "shown" : "wrong") : "";
    this.dataset.state = state;
    this.inputs.forEach((input) => this.mark(input, last, state));
    this.child("details.quiz-answer").toggleAttribute("open", state === "right" || state === "shown");
    this.offer(state ? "retry" : "check");
    if (last) this.say(live, ...quizVerdict.of(this, last));
    else if (quizProgress.answer(this.questionId) && !answer) {
      this.say(live, quizVerdict.paragraph("This question has changed since you answered it."));
    } else this.result.replaceChildren();
    if (this.contains(focused) && !focused?.getClientRects().length) this.buttons[0].focus();
  }

  /** @param {"check" | "retry"} next what the first button does */
  offer(next) {
    const [first, show] = this.buttons;
    first.value = next;
    first.textContent = next === "check" ? "Check answer" : "Try again";
    show.hidden = this.dataset.state !== "wrong";
    for (const input of this.inputs) {
      input.removeAttribute("aria-invalid");
      const isComplaint = input.getAttribute("aria-describedby") === this.result.id;
      if (isComplaint) input.removeAttribute("aria-describedby");
    }
  }

  /** @param {HTMLInputElement} input @param {Try | undefined} last @param {string} state */
  mark(input, last, state) {
    const isKey = "correct" in input.dataset;
    const isOver = state === "right" || state === "shown";
    input.checked = Boolean(last?.chosen.includes(input.value));
    let text = "";
    if (input.checked && !isKey) text = "Your answer: not correct";
    else if (isOver && isKey) text = input.checked ? "Your answer: correct" : "Correct answer";
    const item = /** @type {HTMLElement} */ (input.closest("li"));
    item.querySelector(".quiz-mark")?.remove();
    input.removeAttribute("aria-describedby");
    if (!text) return;
    const mark = quizVerdict.paragraph(text, "quiz-mark");
    mark.id = `${this.id}--${input.value}`;
    mark.dataset.correct = String(isKey);
    item.append(mark);
    input.setAttribute("aria-describedby", mark.id);
  }

  /** One change of the live region is one announcement. @param {"off" | "polite"} live @param {Node[]} nodes */
  say(live, ...nodes) {
    this.result.setAttribute("aria-live", live);
    this.result.replaceChildren(...nodes);
  }
};

customElements.get("quiz-question") || customElements.define("quiz-question", QuizQuestion);
