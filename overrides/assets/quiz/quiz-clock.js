// @ts-check

/** The time of a sitting under way: what has been spent, and what is left where there is a limit. */
var QuizClock = class extends QuizElement {
  /** @type {Sitting | null} */
  sitting = null;
  /** Since when time in view counts. @type {number | null} */
  #since = null;
  #ticking = 0;
  #isWarned = false;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this);
    window.addEventListener("pagehide", this);
    this.#ticking = window.setInterval(() => this.tick(), 1000);
  }

  disconnectedCallback() {
    this.count();
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this);
    window.removeEventListener("pagehide", this);
    clearInterval(this.#ticking);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "pagehide") this.count();
    else if (event.type === "visibilitychange") this.tick();
  }

  /** Shows the time of a sitting from now on; of none before, during a pause, and after. @param {Sitting | null} sitting */
  show(sitting) {
    this.count();
    if (sitting?.id !== this.sitting?.id) this.#isWarned = false;
    this.sitting = sitting;
    this.count();
    this.draw();
  }

  /** Adds the time in view since the last count. */
  count() {
    const now = performance.now();
    const seen = Math.min(now - (this.#since ?? now), 6e4); // more than that, and the computer slept
    this.#since = this.sitting && document.visibilityState === "visible" ? now : null;
    if (!this.sitting || !seen) return;
    // Two windows side by side do not make the time longer.
    this.sitting = quizSittings.change(this.sitting, ({ spent, start, paused }) => ({
      spent: Math.max(spent, Math.min(spent + seen, Date.now() - Date.parse(start) - paused)),
    }));
  }

  tick() {
    const isHidden = document.visibilityState === "hidden";
    if (isHidden || performance.now() - (this.#since ?? -Infinity) > 1e4) this.count();
    this.draw();
  }

  draw() {
    const { sitting } = this;
    if (!sitting?.limit) return;
    const left = Math.min(sitting.limit, quizSittings.deadline(sitting) - Date.now());
    if (left <= 0) return this.end();
    const seconds = Math.ceil(left / 1000);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const [hours, ...rest] = parts.map((part) => String(part).padStart(2, "0"));
    this.child("[role=timer]").textContent = [...(parts[0] ? [hours] : []), ...rest].join(":");
    if (left <= 3e5 && sitting.limit > 3e5 && !this.#isWarned) this.warn(Math.ceil(left / 6e4));
  }

  /** @param {number} n minutes */
  warn(n) {
    this.#isWarned = true;
    this.child("[role=status]").textContent = quizSay("minutes-left", { n });
  }

  end() {
    this.count();
    this.dispatchEvent(new Event("quiz-time-up", { bubbles: true }));
  }
};

customElements.get("quiz-clock") || customElements.define("quiz-clock", QuizClock);
