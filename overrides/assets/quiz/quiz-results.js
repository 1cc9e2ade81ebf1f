// @ts-check

/** The results of one test, or of practice: what was scored, what that means, and what to read again. */
var QuizResults = class extends QuizElement {
  /** What is drawn, to be told from what is kept by now. */
  #drawn = "";
  /** @type {Outcome | null} */
  #outcome = null;
  /** The one that the reader chose. */
  #chosen = "";

  /** @param {HTMLInputElement} field */
  enter({ name, value }) {
    if (name === "attempt") this.#choose(value);
  }

  /** @param {HTMLButtonElement | null} button @param {MouseEvent} event */
  press(button, event) {
    const { take } = button?.dataset ?? {};
    if (take === "copy") quizCopy(this.#field("line"), this.#status);
    else if (take) this.#take(take);
    const [kind, id] = quizNamed(quizLink(event)?.hash);
    if (kind === "review") this.reviews.open(Number(id));
    else if (kind === "row") this.child(`#row-${id} a`).focus();
    else if (kind === "sitting") this.#choose(String(id), true);
    else return;
    event.preventDefault();
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #field(name) {
    return this.child(`[name=${name}]`);
  }

  get #status() {
    return this.child(".quiz-takeaway [role=status]");
  }

  /** @param {string} kind */
  async #take(kind) {
    const outcome = /** @type {Outcome} */ (this.#outcome);
    try {
      await quizBank.run("assets/bundles/files.js");
      if (kind === "print") await quizPrinting.results(this, this.#field("reviews").checked);
      else await quizFile.write(kind, outcome, this);
    } catch {
      this.#status.textContent = quizSay("not-loaded");
    }
  }

  /** @returns {InstanceType<typeof QuizReviews>} */
  get reviews() {
    return this.child("quiz-reviews");
  }

  get passMark() {
    return Number(this.dataset.passMark);
  }

  /** @param {string} id of a sitting, or "practice" @param {boolean} [takesFocus] */
  #choose(id, takesFocus) {
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
    this.#outcome = outcome;
    this.#offer(all, outcome);
    this.#judge(outcome);
    quizOverview.list(this.child(".quiz-scores"), outcome);
    this.reviews.show(outcome);
    this.#summarize(outcome);
    this.#look(outcome, all);
    this.#status.textContent = "";
  }

  /** @param {Outcome[]} all @param {Outcome} outcome */
  #offer(all, outcome) {
    const select = /** @type {HTMLSelectElement} */ (this.child("[name=attempt]"));
    select.replaceChildren(...all.map((one) => quizMake("option", { value: one.id }, quizShow.attempt(one))));
    select.value = outcome.id;
    this.child(".quiz-attempt").hidden = all.length < 2;
  }

  /** Nobody has failed before the last answer, or the end of the test. @param {Outcome} outcome */
  #judge({ id, rows }) {
    const { percent, answered } = quizOutcomes.total(rows);
    const isPassed = percent >= this.passMark;
    const isOver = isPassed || id !== "practice" || answered === rows.length;
    const values = { percent: quizShow.percent(percent), mark: quizShow.percent(this.passMark), n: answered, all: rows.length };
    const soFar = answered ? "so-far" : "nothing-yet";
    this.child(".quiz-passed").textContent = quizSay(!isOver ? soFar : isPassed ? "passed" : "failed", values);
    this.child(".quiz-advice").textContent = isOver ? this.#advice(percent) : "";
  }

  /** Of the first band that is reached, and the highest. @param {number} percent unrounded: nobody passes by rounding */
  #advice(percent) {
    /** @type {{ at_least: number, text: string }[]} */
    const bands = JSON.parse(this.dataset.advice ?? "[]");
    return bands.find(({ at_least }) => percent >= at_least)?.text ?? "";
  }

  /** @param {Outcome} outcome */
  #summarize({ id, session, reader, paper, start, stop, spent, rows, first }) {
    const none = quizSay("not-started");
    const facts = {
      reader,
      session: session || none,
      paper,
      start: quizShow.moment(start) || none,
      stop: quizShow.moment(stop) || none,
      spent: start ? quizShow.duration(spent) : none,
      first: id === "practice" ? quizSay("count-of", { n: first, all: rows.length }) : "",
    };
    for (const [name, text] of Object.entries(facts)) {
      const value = this.child(`[data-fact=${name}]`);
      value.textContent = text;
      value.hidden = /** @type {HTMLElement} */ (value.previousElementSibling).hidden = !text;
    }
    const line = [this.dataset.course, reader, session, paper, quizShow.total(rows), stop.slice(0, 10)];
    this.#field("line").value = line.filter(Boolean).join(" · ");
  }

  /** @param {Outcome} outcome @param {Outcome[]} all */
  #look({ rows }, all) {
    const tests = all.filter(({ id }) => id !== "practice").reverse();
    quizOverview.again(this.child(".quiz-again"), rows);
    quizOverview.topics(this.child(".quiz-topics"), rows);
    quizOverview.attempts(this.child(".quiz-attempts"), tests);
  }
};

quizDefine("quiz-results", QuizResults);
