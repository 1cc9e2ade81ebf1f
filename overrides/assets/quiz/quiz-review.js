// @ts-check

/** Questions asked again, one after the other: what is due, what was missed, or a topic. */
var QuizReview = class extends QuizElement {
  /** The questions of this round. @type {string[]} */
  #ids = [];
  #at = 0;
  #began = 0;

  heard = ["storage", "pageshow", "quiz-progress", "focus"];

  /** @param {Event} event */
  hear({ type }) {
    this.draw();
    if (type === "quiz-progress" && this.#ids.length) this.child(".quiz-from").hidden = false;
  }

  /** The second half of a double click meets what has just moved there. @param {HTMLButtonElement | null} button @param {MouseEvent} event */
  press(button, event) {
    const name = event.detail > 1 ? "" : button?.name;
    if (name === "next") this.#ask(this.#at + 1);
    else if (name === "end") this.#end();
    else if (name) this.#begin(this.#queue(name));
  }

  /** @param {string} name of a button @returns {string[]} the ids of its questions */
  #queue(name) {
    const { value } = /** @type {HTMLSelectElement} */ (this.child(".quiz-choice select"));
    const queue =
      name === "topic"
        ? quizPages.filter(({ url }) => url === value).flatMap(({ questions }) => questions)
        : quizReview[/** @type {"due" | "missed" | "unsure"} */ (name)]();
    return queue.map(({ id }) => id);
  }

  /** @param {string[]} ids */
  #begin(ids) {
    this.#ids = ids;
    this.#began = Date.now();
    this.#ask(0);
  }

  /** @param {number} at */
  async #ask(at) {
    this.#at = at;
    const ids = this.#ids;
    const id = ids[at];
    const item = await quizBank.item(id, "again").catch(() => quizMake("p", {}, quizSay("review-unloaded")));
    const { page } = quizBank.find(id) ?? {};
    if (this.#ids !== ids || this.#at !== at || !page) return; // the reader has gone on
    const link = /** @type {HTMLAnchorElement} */ (this.child(".quiz-from a"));
    link.href = quizBank.home(page, id);
    link.textContent = page.title;
    this.child("[name=next]").hidden = at === ids.length - 1;
    this.#turn(true, quizSay("review-at", { n: at + 1, all: ids.length }), item);
  }

  #end() {
    const answers = this.#ids.flatMap((id) => quizProgress.answer(id, quizBank.revision(id) ?? "") ?? []);
    const given = answers.filter(({ asked }) => Date.parse(asked.at) >= this.#began);
    const right = given.filter(({ asked }) => asked.correct);
    this.#ids = [];
    this.draw();
    const score = quizMake("p", {}, quizSay("standing-first", { n: right.length, all: given.length }));
    this.#turn(false, quizSay("review-over"), score);
  }

  /** The heading gets the focus, so that it is read and what follows comes next. @param {boolean} isAsking @param {string} title @param {HTMLElement} content */
  #turn(isAsking, title, content) {
    const heading = this.child(".quiz-round > h2");
    heading.textContent = title;
    this.child(".quiz-place").replaceChildren(content);
    this.child(".quiz-from").hidden = true;
    this.child(".quiz-from + .quiz-actions").hidden = !isAsking;
    this.child(".quiz-choice").hidden = isAsking;
    this.child(".quiz-round").hidden = false;
    heading.focus();
  }

  draw() {
    this.child(".quiz-unsaved").hidden = quizProgress.isKept;
    for (const name of ["due", "missed", "unsure"]) {
      const button = /** @type {HTMLButtonElement} */ (this.child(`[name=${name}]`));
      const n = this.#queue(name).length;
      button.textContent = quizSay(`review-${name}`, { n });
      button.disabled = !n;
      if (n) button.hidden = false;
    }
    this.child(".quiz-next").textContent = this.#outlook;
  }

  /** What there is to do, or when. */
  get #outlook() {
    const next = quizReview.next();
    if (!quizReview.answered.length) return quizSay("review-empty");
    const none = quizReview.due().length ? "" : `${quizSay("review-none")} `;
    if (!next) return none;
    const format = new Intl.RelativeTimeFormat(quizWords.language, { numeric: "auto" });
    const when = format.format(next.days, "day");
    return none + quizSay("review-later", { when, n: next.n });
  }
};

quizDefine("quiz-review", QuizReview);
