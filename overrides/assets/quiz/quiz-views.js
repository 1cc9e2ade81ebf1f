// @ts-check

/** The views of the test: its front, a question of the sitting, a pause, and the end; and its dialogs. */
var QuizViews = class extends QuizElement {
  /** The one in view. @type {Sitting | null} */
  sitting = null;

  /** @returns {InstanceType<typeof QuizFront>} */
  get front() {
    return this.child("quiz-front");
  }

  /** @returns {InstanceType<typeof QuizClock>} */
  get clock() {
    return this.child("quiz-clock");
  }

  /** @returns {InstanceType<typeof QuizSteps>} */
  get steps() {
    return this.child("quiz-steps");
  }

  /** The question that the address names, from 0; NaN without one. */
  get named() {
    const [kind, number] = quizNamed(location.hash);
    return kind === "question" ? Number(number) - 1 : NaN;
  }

  /** Names what has no answer yet. */
  ask() {
    const open = this.steps.open;
    const key = open.length ? "unanswered-are" : "all-answered";
    this.child(".quiz-open > p").textContent = quizSay(key, { n: open.length });
    this.child(".quiz-open > ul").replaceChildren(...open.map((index) => this.steps.row(index)));
    this.open("end");
  }

  /** @param {string} name */
  open(name) {
    /** @type {HTMLDialogElement} */ (this.child(`dialog[data-name=${name}]`)).showModal();
  }

  closeDialogs() {
    this.querySelectorAll("dialog").forEach((dialog) => dialog.close());
  }

  focusView() {
    this.child("[data-view]:not([hidden]) [data-first]").focus();
  }

  /** @param {Sitting | null} sitting */
  show(sitting) {
    const view = !sitting ? "front" : sitting.stop ? "ended" : sitting.since ? "paused" : "running";
    const running = view === "running" ? sitting : null;
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-view]"))) {
      part.hidden = part.dataset.view !== view;
    }
    this.sitting = sitting;
    this.clock.show(running);
    this.steps.show(running, this.named >= 0 ? this.named : undefined);
    if (view === "front") this.front.draw();
    if (sitting?.stop) this.tell(sitting);
  }

  /** @param {Sitting} sitting that has ended */
  tell(sitting) {
    const isLate = Date.parse(sitting.stop) >= quizSittings.deadline(sitting);
    this.child(".quiz-ended h2").textContent = quizSay(isLate ? "time-up" : "ended");
    /** @type {InstanceType<typeof QuizResults>} */ (this.child("quiz-results")).show(sitting.id);
  }
};
