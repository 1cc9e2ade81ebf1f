// @ts-check

/** The time of a sitting under way: what has been spent, and what is left where there is a limit. */
var QuizClock = class extends QuizElement {
  /** @type {Sitting | null} */
  sitting = null;
  /** How much of the time in view is counted. */
  #counted = 0;
  #ticking = 0;
  /** The id of the sitting whose end was said to be near. */
  #warned = "";

  heard = ["visibilitychange", "pagehide"];

  connectedCallback() {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  disconnectedCallback() {
    this.count();
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  hear() {
    this.count();
    this.draw();
  }

  /** Shows the time of a sitting from now on; of none before, during a pause, and after. @param {Sitting | null} sitting */
  show(sitting) {
    this.count();
    this.sitting = sitting;
    this.draw();
  }

  /** Adds the time in view since the last count. */
  count() {
    const seen = Math.min(quizSeen() - this.#counted, 6e4); // more than that, and the computer slept
    this.#counted = quizSeen();
    if (!this.sitting || !seen) return;
    // Two windows side by side do not make the time longer.
    this.sitting = quizSittings.change(this.sitting, ({ spent, start, paused }) => ({
      spent: Math.max(spent, Math.min(spent + seen, Date.now() - Date.parse(start) - paused)),
    }));
  }

  #tick() {
    if (quizSeen() - this.#counted > 1e4) this.count();
    this.draw();
  }

  draw() {
    const { sitting } = this;
    if (!sitting?.limit) return;
    const left = Math.min(sitting.limit, quizSittings.deadline(sitting) - Date.now());
    if (left <= 0) return this.#end();
    this.child("[role=timer]").textContent = quizShow.duration(Math.ceil(left / 1000) * 1000).replace(/^0:/, "");
    if (left > 3e5 || sitting.limit <= 3e5 || this.#warned === sitting.id) return;
    this.#warned = sitting.id;
    this.child("[role=status]").textContent = quizSay("minutes-left", { n: Math.ceil(left / 6e4) });
  }

  /** This page's elements hear of it as of what another tab does. */
  #end() {
    this.count();
    window.dispatchEvent(new Event("storage"));
  }
};

quizDefine("quiz-clock", QuizClock);
