// @ts-check

/** Results to be taken along: printed, as a file, or as a line for the instructor. */
var QuizTakeaway = class extends QuizElement {
  /** @type {Outcome | null} */
  #outcome = null;

  /** @returns {InstanceType<typeof QuizResults>} */
  get results() {
    return /** @type {any} */ (this.closest("quiz-results"));
  }

  /** @param {string} name @returns {HTMLInputElement} */
  field(name) {
    return this.child(`[name=${name}]`);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const name = event.type === "click" && /** @type {Element} */ (event.target).closest("button")?.name;
    if (name === "print") this.print();
    else if (name === "csv" || name === "json") this.download(name);
    else if (name === "copy") quizHand.copy(this.field("line"), this.child("[role=status]"));
  }

  /** @param {Outcome} outcome */
  show(outcome) {
    this.#outcome = outcome;
    this.field("line").value = this.line(outcome);
    this.say("");
  }

  /** @param {string} text */
  say(text) {
    this.child("[role=status]").textContent = text;
  }

  /** @param {Outcome} outcome */
  line({ session, reader, paper, rows, stop }) {
    const facts = [this.results.course, reader, session, paper, quizShow.total(rows), stop.slice(0, 10)];
    return facts.filter(Boolean).join(" · ");
  }

  /** Reviews that were opened by hand are printed only if they are wanted, too. */
  async print() {
    const { results } = this;
    const isWhole = this.field("reviews").checked;
    if (isWhole) await results.reviews.openAll();
    await Promise.allSettled([...results.querySelectorAll("img")].map((image) => image.decode()));
    results.toggleAttribute("data-brief", !isWhole);
    window.addEventListener("afterprint", () => results.removeAttribute("data-brief"), { once: true });
    window.print();
  }

  /** @param {"csv" | "json"} kind */
  async download(kind) {
    if (!this.#outcome) return;
    const rows = await Promise.all(this.#outcome.rows.map((row) => this.worded(row)));
    const file = quizFile.make({ ...this.#outcome, rows }, this.results.course, this.results.passMark);
    quizHand.save(`results-${file.session}.${kind}`, kind === "csv" ? quizFile.csv(file) : file);
  }

  /** What was chosen on a question's page is kept without its words. @param {Row} row @returns {Promise<Row>} */
  async worded(row) {
    const { given, question } = row;
    if (!given?.chosen.length || given.words) return row;
    const item = await quizBank.item(question.id, "review").catch(() => null);
    if (!item) return row;
    item.given = given;
    this.append(item); // outside of the page it has no labels
    const { words } = item;
    item.remove();
    return { ...row, given: { ...given, words } };
  }
};

customElements.get("quiz-takeaway") || customElements.define("quiz-takeaway", QuizTakeaway);
