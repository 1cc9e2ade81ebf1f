// @ts-check

/** The results of one test, or of practice: what was scored, what that means, and what to read again. */
var QuizResults = class extends QuizElement {
  /** What is drawn, to be told from what is kept by now. */
  #drawn = "";
  /** The one that the reader chose. */
  #chosen = "";

  connectedCallback() {
    customElements.upgrade(this); // its parts come after it where instant navigation puts in a page
    super.connectedCallback();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { target, type } = event;
    if (event instanceof MouseEvent) this.press(event);
    else if (type === "storage" || type === "pageshow") this.draw();
    else if (type === "input" && target instanceof HTMLSelectElement) this.choose(target.value);
  }

  /** @param {MouseEvent} event */
  press(event) {
    const link = /** @type {Element} */ (event.target).closest("a");
    const [, kind, id] = /^#(review|row|sitting)-(\d+)$/.exec(link?.hash ?? "") ?? [];
    if (!kind || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (kind === "review") this.reviews.open(Number(id));
    else if (kind === "row") this.child(`#row-${id} a`).focus();
    else this.choose(id, true);
  }

  /** @returns {InstanceType<typeof QuizReviews>} */
  get reviews() {
    return this.child("quiz-reviews");
  }

  /** @returns {InstanceType<typeof QuizTakeaway>} */
  get takeaway() {
    return this.child("quiz-takeaway");
  }

  get passMark() {
    return Number(this.dataset.passMark);
  }

  get course() {
    return String(this.dataset.course);
  }

  /** @param {string} id of a sitting, or "practice" @param {boolean} [takesFocus] */
  choose(id, takesFocus = false) {
    this.show(id);
    history.replaceState(history.state, "", id === "practice" ? "#practice" : `#sitting-${id}`);
    if (takesFocus) this.child("h2").focus();
  }

  /** Shows this from now on; without an id, what the address names, or the newest. @param {string} id */
  show(id) {
    this.#chosen = id;
    this.draw();
  }

  draw() {
    const { all } = quizOutcomes;
    const named = this.#chosen || location.hash.replace(/^#(sitting-)?/, "");
    const outcome = all.find(({ id }) => id === named) ?? all[0];
    const state = JSON.stringify([all, outcome.id]);
    this.child(".quiz-unsaved").hidden = quizProgress.isKept;
    if (state === this.#drawn) return;
    this.#drawn = state;
    this.offer(all, outcome);
    this.judge(outcome);
    this.list(outcome);
    this.reviews.show(outcome);
    this.summarize(outcome);
    this.look(outcome, all);
    this.takeaway.show(outcome);
  }

  /** @param {Outcome[]} all @param {Outcome} outcome */
  offer(all, outcome) {
    const select = /** @type {HTMLSelectElement} */ (this.child("[name=attempt]"));
    select.replaceChildren(...all.map((one) => quizShow.make("option", { value: one.id }, quizShow.attempt(one))));
    select.value = outcome.id;
    this.child(".quiz-attempt").hidden = all.length < 2;
  }

  /** Nobody has failed before the last answer, or the end of the test. @param {Outcome} outcome */
  judge({ id, rows }) {
    const { percent, answered } = quizOutcomes.total(rows);
    const isPassed = percent >= this.passMark;
    const isOver = isPassed || id !== "practice" || answered === rows.length;
    const values = { percent: quizShow.percent(percent), mark: quizShow.percent(this.passMark) };
    const soFar = answered ? quizSay("so-far", { n: answered, all: rows.length }) : quizSay("nothing-yet");
    this.child(".quiz-passed").textContent = isOver ? quizSay(isPassed ? "passed" : "failed", values) : soFar;
    this.child(".quiz-advice").textContent = isOver ? this.advice(percent) : "";
  }

  /** Of the highest band that is reached. @param {number} percent unrounded: nobody passes by rounding */
  advice(percent) {
    /** @type {{ at_least: number, text: string }[]} */
    const bands = JSON.parse(this.dataset.advice ?? "[]");
    const reached = bands.filter(({ at_least }) => percent >= at_least);
    return reached.sort((one, other) => other.at_least - one.at_least)[0]?.text ?? "";
  }

  /** @param {Outcome} outcome */
  list({ id, rows }) {
    this.child(".quiz-scores tbody").replaceChildren(...rows.map((row) => this.row(row, id === "practice")));
    this.child(".quiz-total").textContent = quizShow.total(rows);
  }

  /** @param {Row} row @param {boolean} isPractice */
  row(row, isPractice) {
    const { make } = quizShow;
    const { question, page, number } = row;
    const href = QuizReviews.has(row) || !page ? `#review-${number}` : `${quizBank.address(page)}#quiz-${question.id}`;
    const score = quizShow.score({ scored: row.scored, marks: question.marks });
    const note = quizSay(row.isTold || isPractice ? row.state : "is-changed");
    const name = make("th", { scope: "row" }, make("a", { href }, quizShow.name(row)));
    return make("tr", { id: `row-${number}` }, name, make("td", {}, `${score} (${note})`));
  }

  /** @param {Outcome} outcome */
  summarize({ id, session, reader, paper, start, stop, spent, rows, first }) {
    const none = quizSay("not-started");
    this.set("reader", reader);
    this.set("session", session || none);
    this.set("paper", paper);
    this.set("start", quizShow.moment(start) || none);
    this.set("stop", quizShow.moment(stop) || none);
    this.set("spent", start ? quizShow.duration(spent) : none);
    this.set("mark", quizShow.percent(this.passMark));
    this.set("first", id === "practice" ? quizSay("count-of", { n: first, all: rows.length }) : "");
  }

  /** @param {string} name @param {string} text without which there is no such line */
  set(name, text) {
    const value = this.child(`[data-fact=${name}]`);
    value.textContent = text;
    value.hidden = !text;
    /** @type {HTMLElement} */ (value.previousElementSibling).hidden = !text;
  }

  /** @param {Outcome} outcome @param {Outcome[]} all */
  look({ rows }, all) {
    const tests = all.filter(({ id }) => id !== "practice").reverse();
    quizOverview.again(this.child(".quiz-again"), rows);
    quizOverview.topics(this.child(".quiz-topics"), rows, this.passMark);
    quizOverview.attempts(this.child(".quiz-attempts"), tests, this.passMark);
  }
};

customElements.get("quiz-results") || customElements.define("quiz-results", QuizResults);
