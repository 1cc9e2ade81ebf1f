// @ts-check

/** @typedef {InstanceType<typeof QuizChoices> | InstanceType<typeof QuizPlaces> | InstanceType<typeof QuizValue>} Answering */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** What a question shows, whoever asks it: what it is answered with, marks and verdicts, and what to do next. */
var QuizFace = class extends QuizElement {
  /** The options as the page holds them. @type {Element[] | null} */
  #order = null;
  /** @type {Answering | null} */
  #answering = null;

  /** The class for its type, which comes with the script of a page that has such questions. */
  get way() {
    const { QuizPlaces, QuizValue } = globalThis;
    /** @type {Record<string, new (question: HTMLElement) => Answering>} */
    const ways = { numeric: QuizValue, text: QuizValue, ordering: QuizPlaces, matching: QuizPlaces };
    const type = this.dataset.type ?? "";
    return type in ways ? ways[type] : QuizChoices;
  }

  /** How it is answered. @returns {Answering} */
  get answering() {
    return (this.#answering ??= new this.way(this));
  }

  get questionId() {
    return this.dataset.id ?? "";
  }

  /** @returns {Control[]} */
  get controls() {
    return this.answering.controls;
  }

  /** @returns {HTMLButtonElement[]} */
  get buttons() {
    return [...this.child(".quiz-actions").querySelectorAll("button")];
  }

  /** @returns {InstanceType<typeof QuizSure> | null} */
  get sure() {
    return this.querySelector("quiz-sure");
  }

  /** @returns {HTMLElement} */
  get result() {
    return this.child(".quiz-result");
  }

  get revision() {
    return this.dataset.revision ?? "";
  }

  get isComplaining() {
    return this.controls.some((control) => control.hasAttribute("aria-invalid"));
  }

  complain() {
    const { missing, unanswered } = this.answering;
    const [stem] = this.child("legend").innerText.trim().split("\n");
    this.say("polite", quizVerdict.paragraph(quizSay(missing, { stem })));
    this.result.id = `${this.id}--result`;
    for (const control of unanswered) {
      control.setAttribute("aria-invalid", "true");
      if (!control.hasAttribute("aria-describedby")) {
        control.setAttribute("aria-describedby", this.result.id);
      }
    }
    unanswered[0].focus();
  }

  /** Whether the key may be known. */
  get isOver() {
    return this.dataset.state === "right" || this.dataset.state === "shown";
  }

  /** @param {number | string} round or a seed */
  arrange(round) {
    if (!("shuffle" in this.dataset)) return;
    const list = this.child(".quiz-options");
    this.#order ??= [...list.children];
    const next = quizArranged(this.#order, round, this.questionId);
    if (next.some((item, index) => item !== list.children[index])) list.append(...next);
  }

  /** @param {"check" | "retry"} next what the first button does */
  offer(next) {
    const [first, show] = this.buttons;
    first.value = next;
    first.textContent = quizSay(next);
    show.hidden = this.dataset.state !== "wrong";
    for (const control of this.controls) {
      control.removeAttribute("aria-invalid");
      const isComplaint = control.getAttribute("aria-describedby") === this.result.id;
      if (isComplaint) control.removeAttribute("aria-describedby");
    }
  }

  /** @param {Control} control @param {number} index @param {Try | undefined} last */
  mark(control, index, last) {
    const box = /** @type {HTMLElement} */ (control.closest("li, .quiz-value"));
    box.querySelector(".quiz-mark")?.remove();
    control.removeAttribute("aria-describedby");
    // A control is of the kind that its question is answered with.
    const known = /** @type {any} */ (control);
    const text = last && this.answering.mark(known, last.chosen, this.isOver);
    if (!text) return;
    const mark = quizVerdict.paragraph(text, "quiz-mark");
    mark.id = `${this.id}--mark-${index}`;
    mark.dataset.correct = String(this.answering.isRight(known, last.chosen));
    box.append(mark);
    control.setAttribute("aria-describedby", mark.id);
  }

  /** One change of the live region is one announcement. @param {"off" | "polite"} live @param {Node[]} nodes */
  say(live, ...nodes) {
    this.result.setAttribute("aria-live", live);
    this.result.replaceChildren(...nodes);
  }
};
