// @ts-check

/** The test. Which of its views is shown depends on the sitting, and on the address: #paper=…, #question-3 or #sitting-…. */
var QuizTest = class extends QuizViews {
  heard = ["storage", "pageshow", "hashchange"];

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "quiz-given") this.clock.count();
    else super.handleEvent(event);
  }

  /** @param {Event} event */
  hear({ type }) {
    if (type === "storage") this.#refresh();
    else if (type === "hashchange") this.#turn();
  }

  /** @param {HTMLButtonElement | null} button @param {MouseEvent} event */
  press(button, event) {
    const [kind, number] = quizNamed(quizLink(event)?.hash);
    const { act } = button?.dataset ?? {};
    if (act) this[/** @type {"start" | "resume" | "begin" | "previous" | "next" | "pause" | "ask" | "end" | "closeDialogs" | "renew"} */ (act)]();
    if (kind === "question") {
      this.closeDialogs();
      this.#go(Number(number) - 1);
    }
    if (act || kind === "question") event.preventDefault();
  }

  start() {
    if (quizSittings.current) this.open("anew");
    else this.begin();
  }

  previous() {
    this.#go(this.steps.at - 1);
  }

  next() {
    this.#go(this.steps.at + 1);
  }

  begin() {
    const { front } = this;
    if (!front.form.reportValidity()) return;
    if (quizSittings.current) quizSittings.end(quizSittings.current);
    this.#enter(quizSittings.begin(front.sitting));
  }

  /** Goes on with the test under way. */
  resume() {
    const sitting = this.sitting ?? quizSittings.current;
    if (sitting) this.#enter(quizSittings.resume(sitting));
  }

  pause() {
    this.clock.count();
    if (this.sitting) this.#turnTo(quizSittings.pause(this.sitting));
  }

  end() {
    this.clock.count();
    if (this.sitting) this.#finish(quizSittings.end(this.sitting));
  }

  /** Back to the front, for another test. */
  renew() {
    location.hash = "";
    this.front.open();
    this.#turnTo(null);
  }

  /** What had the focus may be out of view. @param {Sitting | null} sitting @param {string} [hash] */
  #turnTo(sitting, hash) {
    this.closeDialogs();
    this.show(sitting);
    if (hash) location.replace(hash);
    this.focusView();
  }

  /** @param {Sitting} sitting */
  #enter(sitting) {
    this.#turnTo(sitting, `#question-${sitting.at + 1}`);
  }

  /** @param {Sitting} sitting */
  #finish(sitting) {
    this.#turnTo(sitting, `#sitting-${sitting.id}`);
  }

  /** @param {number} at */
  #go(at) {
    const hash = `#question-${at + 1}`;
    if (location.hash === hash) this.steps.turn(at, true);
    else location.hash = hash;
  }

  /** The reader has gone back or forward, or followed a link. */
  #turn() {
    if (this.steps.questions[this.named]) {
      if (this.named !== this.steps.at) this.steps.turn(this.named, true);
    } else if (["paper", "sitting"].includes(quizNamed(location.hash)[0] ?? "")) {
      this.front.open();
      this.draw();
      this.focusView();
    }
  }

  draw() {
    const [kind, id] = quizNamed(location.hash);
    const named = quizSittings.all.find((sitting) => sitting.id === id);
    this.show(named ?? (kind === "paper" ? null : quizSittings.current));
  }

  /** Makes the page agree with what is kept of the sitting. */
  #refresh() {
    if (!this.sitting || this.sitting.stop) return;
    const kept = quizProgress.read(`t:${this.sitting.id}`);
    const sitting = kept && quizSittings.settled(kept);
    if (sitting?.stop) this.#finish(sitting);
    else if (sitting?.since !== this.sitting.since) this.#turnTo(sitting);
  }
};

quizDefine("quiz-test", QuizTest);
