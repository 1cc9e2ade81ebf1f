// @ts-check

/** The performance summary: adds up what progress.js keeps of the questions in its table. */
var QuizResults = class extends QuizElement {
  /** @param {Event} event */
  handleEvent(event) {
    if (["storage", "pageshow"].includes(event.type)) this.draw();
  }

  draw() {
    const rows = [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("tbody tr"))];
    const scores = rows.map((row) => this.score(row));
    const sum = (/** @type {number[]} */ values) => values.reduce((all, value) => all + value, 0);
    const scored = sum(scores.map((score) => score.scored));
    const marks = sum(scores.map((score) => score.marks));
    const percent = marks ? (100 * scored) / marks : 0;
    this.child(".quiz-total").textContent = `${scored} / ${marks} (${this.number(percent)}%)`;
    this.advise(percent, scores.filter((score) => score.answered).length, rows.length);
    this.summarize(scores.filter((score) => score.first).length, rows.length);
    this.child(".quiz-unsaved").hidden = quizProgress.isKept;
  }

  /** @param {HTMLElement} row */
  score(row) {
    const { id = "", revision = "" } = row.dataset;
    const answer = quizProgress.answer(id, revision);
    const marks = Number(row.dataset.marks);
    const changed = quizProgress.isChanged(id, revision);
    const answered = Boolean(answer);
    const scored = Number((marks * (answer?.best ?? 0)).toFixed(2));
    const note = changed ? " (changed since you answered)" : answered ? "" : " (not answered)";
    /** @type {HTMLElement} */ (row.lastElementChild).textContent =
      `${scored} / ${marks}${note}`;
    return { marks, scored, answered, first: answered && answer?.first };
  }

  /**
   * Nobody has failed before the last answer.
   * @param {number} percent unrounded: nobody passes by rounding
   * @param {number} answered
   * @param {number} questions
   */
  advise(percent, answered, questions) {
    const advice = this.child(".quiz-advice");
    const { pass = "", fail = "" } = advice.dataset;
    const passed = percent >= Number(this.dataset.passMark);
    const unfinished = `You have answered ${answered} of ${questions} questions so far.`;
    advice.hidden = !answered;
    advice.textContent = passed ? pass : answered < questions ? unfinished : fail;
  }

  /** @param {number} first @param {number} questions */
  summarize(first, questions) {
    const { session } = quizProgress;
    this.set("id", session?.id);
    this.set("start", this.moment(session?.start));
    this.set("stop", this.moment(session?.stop));
    this.set("spent", session && this.duration(session.spent));
    this.set("first", `${first} of ${questions}`);
  }

  /** @param {string} name @param {string | null | undefined} text */
  set(name, text) {
    this.child(`[data-session=${name}]`).textContent = text ?? "not started";
  }

  /** @param {number} value never rounded up: 49.96 is no 50 */
  number(value) {
    return new Intl.NumberFormat(document.documentElement.lang).format(Math.floor(10 * value) / 10);
  }

  /** @param {string | undefined} iso */
  moment(iso) {
    const style = /** @type {const} */ ({ dateStyle: "full", timeStyle: "medium" });
    return iso && new Intl.DateTimeFormat(document.documentElement.lang, style).format(new Date(iso));
  }

  /** @param {number} milliseconds @returns {string} such as 0:00:41 */
  duration(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
};

customElements.get("quiz-results") || customElements.define("quiz-results", QuizResults);
