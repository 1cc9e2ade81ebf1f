// @ts-check

/** The test. Which of its views is shown depends on the sitting, and on the address: #paper=…, #question-3 or #sitting-…. */
var QuizTest = class extends QuizViews {
  heard = ["storage", "pageshow", "hashchange"];

  connectedCallback() {
    customElements.upgrade(this); // instant navigation brings the parts of it later
    this.addEventListener("quiz-given", this);
    this.addEventListener("quiz-time-up", this);
    super.connectedCallback();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof MouseEvent) this.press(event);
    else if (event instanceof StorageEvent) this.refresh();
    else if (event.type === "hashchange") this.turn();
    else if (event.type === "quiz-given") this.clock.count();
    else if (event.type === "quiz-time-up") this.refresh();
  }

  /** @param {MouseEvent} event */
  press(event) {
    const pressed = /** @type {Element} */ (event.target).closest("button, a");
    const at = /#question-(\d+)$/.exec(pressed?.getAttribute("href") ?? "")?.[1];
    if (pressed instanceof HTMLButtonElement) this.act(pressed.name, event);
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.closeDialogs();
    this.go(Number(at) - 1);
  }

  /** @param {string} name of a button @param {Event} event */
  act(name, event) {
    /** @type {Record<string, () => void>} */
    const actions = {
      start: () => (quizSittings.current ? this.open("anew") : this.begin()),
      resume: () => this.resume(),
      anew: () => this.begin(),
      previous: () => this.go(this.steps.at - 1),
      next: () => this.go(this.steps.at + 1),
      pause: () => this.pause(),
      end: () => this.ask(),
      "end-all": () => this.end(),
      stay: () => this.closeDialogs(),
      again: () => this.renew(),
    };
    if (!(name in actions)) return;
    event.preventDefault();
    actions[name]();
  }

  begin() {
    if (!this.front.form.reportValidity()) return;
    this.closeDialogs();
    const { sitting } = this.front;
    if (quizSittings.current) quizSittings.end(quizSittings.current);
    this.enter(quizSittings.begin(sitting));
  }

  /** Goes on with the test under way. */
  resume() {
    this.closeDialogs();
    const sitting = this.sitting ?? quizSittings.current;
    if (sitting) this.enter(quizSittings.resume(sitting));
  }

  pause() {
    this.clock.count();
    if (this.sitting) this.show(quizSittings.pause(this.sitting));
    this.focusView();
  }

  end() {
    this.clock.count();
    this.closeDialogs();
    if (this.sitting) this.finish(quizSittings.end(this.sitting));
  }

  /** Back to the front, for another test. */
  renew() {
    location.hash = "";
    this.front.open();
    this.show(null);
    this.focusView();
  }

  /** @param {Sitting} sitting */
  enter(sitting) {
    this.show(sitting);
    this.focusView();
    location.replace(`#question-${sitting.at + 1}`);
  }

  /** @param {number} at */
  go(at) {
    const hash = `#question-${at + 1}`;
    if (location.hash === hash) this.steps.turn(at, true);
    else location.hash = hash;
  }

  /** The reader has gone back or forward, or followed a link. */
  turn() {
    if (this.steps.questions[this.named]) {
      if (this.named !== this.steps.at) this.steps.turn(this.named, true);
    } else if (/^#(paper=|sitting-)/.test(location.hash)) {
      this.front.open();
      this.draw();
      this.focusView();
    }
  }

  draw() {
    const [, id] = /^#sitting-(\d+)$/.exec(location.hash) ?? [];
    const named = quizSittings.all.find((sitting) => sitting.id === id);
    this.show(named ?? (location.hash.startsWith("#paper=") ? null : quizSittings.current));
  }

  /** Makes the page agree with what is kept of the sitting. */
  refresh() {
    if (!this.sitting || this.sitting.stop) return;
    const kept = quizProgress.read(`t:${this.sitting.id}`);
    const sitting = kept && quizSittings.settled(kept);
    if (sitting?.stop) this.finish(sitting);
    else if (sitting?.since !== this.sitting.since) {
      this.show(sitting);
      this.focusView();
    }
  }

  /** @param {Sitting} sitting */
  finish(sitting) {
    this.closeDialogs();
    this.show(sitting);
    location.replace(`#sitting-${sitting.id}`);
    this.focusView();
  }
};

customElements.get("quiz-test") || customElements.define("quiz-test", QuizTest);
