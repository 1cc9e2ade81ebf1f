// @ts-check

/**
 * A question that checks answers. Its HTML is complete; this gives the buttons their work, says the verdict and
 * brings back what was answered before.
 *
 * data-state: none while asked · "wrong" after a wrong try, with the key hidden · "right" · "shown" with the key
 */
var QuizQuestion = class extends HTMLElement {
  connectedCallback() {
    for (const type of ["click", "change"]) this.addEventListener(type, this);
    window.addEventListener("storage", this);
    this.draw();
  }

  disconnectedCallback() {
    window.removeEventListener("storage", this);
  }

  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  child(selector) {
    return /** @type {T} */ (this.querySelector(selector));
  }

  get question() {
    return this.dataset.id ?? "";
  }

  get inputs() {
    return [...this.querySelectorAll("input")];
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
    const answer = quizProgress.answer(this.question);
    return answer?.revision === this.dataset.revision ? answer : null;
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof StorageEvent) {
      if (quizProgress.concerns(event, this.question)) this.draw();
    } else if (event.type === "change") this.choose();
    else if (event instanceof MouseEvent && event.detail < 2) {
      // Not for the second half of a double click, which would undo the first.
      const button = this.buttons.find((button) => button === event.target);
      if (button) this[/** @type {"check" | "retry" | "show"} */ (button.value)]();
    }
  }

  /** A new choice is not yet judged, and the verdicts are of an earlier one. */
  choose() {
    this.offer("check");
    for (const mark of this.querySelectorAll('.quiz-mark[data-correct="false"]')) {
      mark.textContent = "Tried: not correct";
    }
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
    this.child(".quiz-answer summary").focus();
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
    const stem = this.child("legend").textContent?.trim();
    this.say("polite", this.paragraph(`Nothing is chosen yet. Choose an answer to: ${stem}`));
    this.result.id = `${this.id}-result`;
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
    quizProgress.keep(this.question, { v: 1, revision: this.dataset.revision ?? "", ...answer });
    quizProgress.touch();
  }

  /** Makes the page agree with what is kept. @param {"off" | "polite"} live whether the result is announced */
  draw(live = "off") {
    const { answer } = this;
    const last = answer?.tries.at(-1);
    const state = last ? (last.correct ? "right" : answer?.shown ? "shown" : "wrong") : "";
    this.dataset.state = state;
    this.inputs.forEach((input) => this.mark(input, last, state));
    this.child("details.quiz-answer").toggleAttribute("open", state === "right" || state === "shown");
    this.offer(state ? "retry" : "check");
    if (last) this.say(live, ...this.verdict(last));
    else if (quizProgress.answer(this.question) && !answer) {
      this.say(live, this.paragraph("This question has changed since you answered it."));
    } else this.result.replaceChildren();
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
    const mark = this.paragraph(text, "quiz-mark");
    mark.id = `${this.id}-${input.value}`;
    mark.dataset.correct = String(isKey);
    item.append(mark);
    input.setAttribute("aria-describedby", mark.id);
  }

  /** @param {Try} last */
  verdict(last) {
    const scored = last.correct ? Number(this.dataset.marks) : 0;
    return [
      this.paragraph(`Your answer is ${last.correct ? "correct" : "incorrect"}.`, "quiz-verdict"),
      ...this.feedback(last),
      ...(this.dataset.state === "shown" ? [this.key()] : []),
      this.paragraph(`You scored ${scored} ${scored === 1 ? "mark" : "marks"} for this part.`),
      this.paragraph(`Score: ${scored}/${this.dataset.marks}`),
    ];
  }

  /** Why the chosen options are right, or those that are not are wrong. @param {Try} last */
  feedback(last) {
    const told = this.inputs.filter(
      (input) => last.chosen.includes(input.value) && "correct" in input.dataset === last.correct,
    );
    if (!told.length) return [this.paragraph("What you chose is right, but something is missing.")];
    return told.flatMap((input) => this.copy(`dd[data-option="${input.value}"]`));
  }

  key() {
    const box = document.createElement("div");
    box.append(...this.copy(".quiz-label"), ...this.copy(".quiz-key"));
    return box;
  }

  /** @param {string} selector @returns {HTMLElement[]} a copy, without ids that would stand twice in the page */
  copy(selector) {
    const original = this.querySelector(selector);
    if (!original) return [];
    const copy = document.createElement(original.tagName === "DD" ? "div" : original.tagName);
    copy.className = original.className;
    copy.append(...original.cloneNode(true).childNodes);
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    return [copy];
  }

  /** @param {string} text @param {string} [className] */
  paragraph(text, className = "") {
    const element = document.createElement("p");
    element.textContent = text;
    element.className = className;
    return element;
  }

  /** One change of the live region is one announcement. @param {"off" | "polite"} live @param {Node[]} nodes */
  say(live, ...nodes) {
    this.result.setAttribute("aria-live", live);
    this.result.replaceChildren(...nodes);
  }
};

customElements.get("quiz-question") || customElements.define("quiz-question", QuizQuestion);
