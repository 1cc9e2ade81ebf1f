// @ts-check

/** The questions of a sitting, one at a time, and a list that says how far the reader is with each. */
var QuizSteps = class extends QuizElement {
  /** @type {Sitting | null} */
  sitting = null;
  /** The question in view, from 0. */
  at = 0;

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "quiz-given") this.draw();
    else super.handleEvent(event);
  }

  /** @param {HTMLButtonElement | null} button */
  press(button) {
    if (button?.name === "reload") this.turn(this.at, true);
  }

  /** An answer given in another tab is shown here too. @param {Event} event */
  hear(event) {
    const { key } = /** @type {StorageEvent} */ (event);
    if (!this.sitting || !key?.includes(`:a:${this.sitting.id}:`)) return;
    const item = /** @type {InstanceType<typeof QuizItem> | null} */ (this.querySelector("quiz-item"));
    if (item && key.endsWith(`:${item.questionId}`)) item.draw();
    this.draw();
  }

  get questions() {
    return this.sitting?.questions ?? [];
  }

  /** What is not answered, or not wholly. @returns {number[]} */
  get open() {
    return [...this.questions.keys()].filter((index) => this.#state(index) !== "given");
  }

  /** @param {number} index */
  #state(index) {
    const question = this.questions[index];
    const given = this.sitting && quizSittings.given(this.sitting, question.id);
    if (!quizSittings.isCurrent(question)) return "changed";
    if (!given?.chosen.length) return "open";
    return given.partial ? "part" : "given";
  }

  /** Shows a sitting from now on, or none. @param {Sitting | null} sitting @param {number} [at] */
  show(sitting, at = sitting?.at ?? 0) {
    if (sitting && this.sitting?.id === sitting.id) return;
    this.sitting = sitting;
    this.child(".quiz-place").replaceChildren();
    this.child("nav ol").replaceChildren(...this.questions.map((_, index) => this.row(index)));
    if (sitting) this.turn(Math.min(at, this.questions.length - 1), false).then(() => this.#prefetch());
  }

  /** @param {number} at @param {boolean} takesFocus */
  async turn(at, takesFocus) {
    if (!this.sitting || !this.questions[at]) return;
    this.at = at;
    const sitting = quizSittings.change(this.sitting, () => ({ at }));
    this.sitting = sitting;
    this.child("h2").textContent = quizSay("question-of", { n: at + 1, all: this.questions.length });
    this.#button("previous").disabled = !at;
    this.#button("next").disabled = at === this.questions.length - 1;
    this.#say("");
    this.child(".quiz-place").replaceChildren();
    this.draw();
    if (takesFocus) this.child("h2").focus();
    await this.#load(at, sitting);
  }

  /** @param {string} act @returns {HTMLButtonElement} */
  #button(act) {
    return this.child(`[data-act=${act}]`);
  }

  /** @param {number} at @param {Sitting} sitting */
  async #load(at, sitting) {
    const question = sitting.questions[at];
    const isInView = () => this.at === at && this.sitting === sitting;
    if (!quizSittings.isCurrent(question)) return this.#say(quizSay("step-changed"));
    try {
      const item = await quizBank.item(question.id, sitting.atOnce ? "practice" : "test");
      item.sitting = sitting;
      if (isInView()) this.child(".quiz-place").replaceChildren(item);
    } catch {
      if (isInView()) this.#say(quizSay("not-loaded"), true);
    }
  }

  /** @param {string} text @param {boolean} [isMending] whether loading may be tried again */
  #say(text, isMending = false) {
    this.child("[role=status]").textContent = text;
    this.child("[role=status] + p").hidden = !isMending;
  }

  /** So that the test goes on where the network does not. */
  async #prefetch() {
    for (const question of this.questions) {
      if (!this.isConnected) return;
      if (quizSittings.isCurrent(question)) await quizBank.load(question.id).catch(() => {});
    }
  }

  draw() {
    this.child(".quiz-unsaved").hidden = quizProgress.isKept;
    [...this.child("nav ol").children].forEach((row, index) => this.#mark(row, index));
    const all = this.questions.length;
    this.child(".quiz-count").textContent = quizSay("answered-of", { n: all - this.open.length, all });
  }

  /** A link to a question with what has become of it. @param {number} index */
  row(index) {
    const row = quizMake("li", {}, quizMake("a", { href: `#question-${index + 1}` }));
    this.#mark(row, index);
    return row;
  }

  /** @param {Element} row @param {number} index */
  #mark(row, index) {
    const link = /** @type {Element} */ (row.firstElementChild);
    const state = this.#state(index);
    quizSet(link, { "data-state": state, "aria-current": index === this.at ? "step" : null });
    link.replaceChildren(String(index + 1), quizMake("span", {}, `: ${quizSay(`step-${state}`)}`));
  }
};

quizDefine("quiz-steps", QuizSteps);
