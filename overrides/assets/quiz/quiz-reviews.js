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
  get #sections() {
    return [.../** @type {NodeListOf<HTMLDetailsElement>} */ (this.querySelectorAll("details.quiz-review"))];
  }

  /** @param {Event} event */
  handleEvent(event) {
    const section = /** @type {HTMLDetailsElement} */ (event.target);
    if (event.type !== "toggle") super.handleEvent(event);
    else if (section.matches("details.quiz-review[open]")) this.#fill(section);
  }

  /** @param {HTMLButtonElement | null} button */
  press(button) {
    if (button?.name === "open-all") this.openAll();
  }

  /** @param {Outcome} outcome */
  show(outcome) {
    const isSame = outcome.id === this.#outcome?.id;
    const open = isSame ? this.#sections.filter((section) => section.open).map(({ id }) => id) : [];
    this.#outcome = outcome;
    this.#filled.clear();
    this.child(".quiz-sections").replaceChildren(...outcome.rows.filter((row) => row.isReviewed).map((row) => this.#section(row)));
    for (const section of this.#sections) section.open = open.includes(section.id);
    this.hidden = !this.#sections.length;
  }

  /** @param {Row} row */
  #section(row) {
    const summary = quizMake("summary", {}, `${quizShow.name(row)} – ${quizShow.score(row)}`);
    return quizMake("details", { class: "quiz-review", id: `review-${row.number}` }, summary);
  }

  /** @param {number} number of a question, whose review gets the focus */
  open(number) {
    const section = /** @type {HTMLDetailsElement} */ (this.child(`#review-${number}`));
    section.open = true;
    section.querySelector("summary")?.focus();
  }

  /** Done once all are there. */
  openAll() {
    for (const section of this.#sections) section.open = true;
    return Promise.all(this.#sections.map((section) => this.#fill(section)));
  }

  /** @param {HTMLDetailsElement} section */
  #fill(section) {
    const filling = this.#filled.get(section) ?? this.#load(section);
    this.#filled.set(section, filling);
    return filling;
  }

  /** @param {HTMLDetailsElement} section */
  async #load(section) {
    const number = Number(section.id.replace("review-", ""));
    const row = /** @type {Row} */ (this.#outcome?.rows[number - 1]);
    const box = quizMake("div", {});
    try {
      box.append(...(await this.#review(row)), this.#links(row));
    } catch {
      this.#filled.delete(section);
      box.append(quizMake("p", {}, quizSay("not-loaded")));
    }
    section.children[1]?.remove();
    section.append(box);
  }

  /** @param {Row} row @returns {Promise<Node[]>} */
  async #review({ given, isTold, page, question, scored, marks }) {
    const isPractice = this.#outcome?.id === "practice";
    const lines = [];
    let item;
    if (!isTold) {
      if (given?.words) lines.push(quizSay("yours", { words: given.words }));
      lines.push(quizSay(!page ? "gone" : isPractice ? "not-told" : "changed-since"));
    } else if (given?.chosen.length || !isPractice) {
      item = await quizBank.item(question.id, "review");
      item.sitting = quizSittings.all.find(({ id }) => id === this.#outcome?.id) ?? null;
      item.given = given;
      if (item.scored < scored) lines.push(quizSay("best-counts", { scored, marks }));
    } else lines.push(quizSay("tries-gone"));
    return [...(item ? [item] : []), ...lines.map((line) => quizMake("p", {}, line))];
  }

  /** To the question, and back. @param {Row} row */
  #links({ number, page, question }) {
    const back = quizMake("a", { href: `#row-${number}` }, quizSay("back-to-table"));
    const away = page ? [quizMake("a", { href: quizBank.home(page, question.id) }, quizSay("to-page")), " · "] : [];
    return quizMake("p", { class: "quiz-ways" }, ...away, back);
  }
};

quizDefine("quiz-reviews", QuizReviews);
