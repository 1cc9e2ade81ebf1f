// @ts-check

/** The review of each question of an outcome, made when it is opened. */
var QuizReviews = class extends QuizElement {
  /** @type {Outcome | null} */
  #outcome = null;
  /** @type {Map<Element, Promise<void>>} */
  #filled = new Map();

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("toggle", this, true);
  }

  /** @returns {HTMLDetailsElement[]} */
  get sections() {
    return [.../** @type {NodeListOf<HTMLDetailsElement>} */ (this.querySelectorAll("details.quiz-review"))];
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.type === "toggle" && target.matches("details.quiz-review[open]")) this.fill(/** @type {HTMLDetailsElement} */ (target));
    else if (event.type === "click" && target.closest("[name=open-all]")) this.openAll();
  }

  /** @param {Outcome} outcome */
  show(outcome) {
    const isSame = outcome.id === this.#outcome?.id;
    const open = isSame ? this.sections.filter((section) => section.open).map(({ id }) => id) : [];
    this.#outcome = outcome;
    this.#filled.clear();
    this.child(".quiz-sections").replaceChildren(...outcome.rows.filter(QuizReviews.has).map((row) => this.section(row)));
    for (const section of this.sections) section.open = open.includes(section.id);
    this.hidden = !this.sections.length;
  }

  /** In practice, what was not answered is left to its page. @param {Row} row */
  static has({ given, isTold }) {
    return Boolean(given) || isTold;
  }

  /** @param {Row} row */
  section(row) {
    const { number, question, scored } = row;
    const score = quizShow.score({ scored, marks: question.marks });
    const summary = quizShow.make("summary", {}, `${quizShow.name(row)} – ${score}`);
    return quizShow.make("details", { class: "quiz-review", id: `review-${number}` }, summary, quizShow.make("div", {}));
  }

  /** @param {number} number of a question, whose review gets the focus */
  open(number) {
    const section = /** @type {HTMLDetailsElement} */ (this.querySelector(`#review-${number}`));
    section.open = true;
    section.querySelector("summary")?.focus();
  }

  /** Done once all are there. */
  openAll() {
    for (const section of this.sections) section.open = true;
    return Promise.all(this.sections.map((section) => this.fill(section)));
  }

  /** @param {HTMLDetailsElement} section */
  fill(section) {
    const filling = this.#filled.get(section) ?? this.load(section);
    this.#filled.set(section, filling);
    return filling;
  }

  /** @param {HTMLDetailsElement} section */
  async load(section) {
    const number = Number(section.id.replace("review-", ""));
    const row = /** @type {Row} */ (this.#outcome?.rows[number - 1]);
    const box = section.children[1];
    try {
      const parts = await this.review(row);
      box.replaceChildren(...parts, this.links(row));
    } catch {
      this.#filled.delete(section);
      box.replaceChildren(quizVerdict.paragraph(quizSay("not-loaded")));
    }
  }

  /** @param {Row} row @returns {Promise<Node[]>} */
  async review(row) {
    const { given, isTold, page, scored } = row;
    const lines = [];
    if (!isTold) lines.push(given?.words && quizSay("yours", { words: given.words }), this.reason(row));
    const item = isTold && (given?.chosen.length || this.#outcome?.id !== "practice") ? await this.item(row) : null;
    if (isTold && !item) lines.push(quizSay("tries-gone"));
    if (item && item.scored < scored) lines.push(quizSay("best-counts", { scored, marks: row.question.marks }));
    return [...(item ? [item] : []), ...lines.filter(Boolean).map((line) => quizVerdict.paragraph(String(line)))];
  }

  /** Why there is no review. @param {Row} row */
  reason({ page }) {
    if (!page) return quizSay("gone");
    return quizSay(this.#outcome?.id === "practice" ? "not-told" : "changed-since");
  }

  /** @param {Row} row */
  async item({ question, given }) {
    const item = await quizBank.item(question.id, "review");
    item.sitting = quizSittings.all.find(({ id }) => id === this.#outcome?.id) ?? null;
    if (!item.sitting) item.given = given;
    return item;
  }

  /** To the question, and back. @param {Row} row */
  links({ number, page, question }) {
    const { make } = quizShow;
    const back = make("a", { href: `#row-${number}` }, quizSay("back-to-table"));
    const away = page ? [make("a", { href: `${quizBank.address(page)}#quiz-${question.id}` }, quizSay("to-page")), " · "] : [];
    return make("p", { class: "quiz-ways" }, ...away, back);
  }
};

customElements.get("quiz-reviews") || customElements.define("quiz-reviews", QuizReviews);
