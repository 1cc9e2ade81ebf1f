// @ts-check

/** Rows with a list to choose from each. What is stored of an answer is "row=choice" for each row. */
var QuizPlaces = class extends QuizChoices {
  get missing() {
    return "no-place";
  }

  get given() {
    return this.controls.filter(({ value }) => value).map((select) => this.#row(select, select.value));
  }

  /** @param {string[]} rows */
  set given(rows) {
    for (const select of this.controls) select.value = this.#choice(select, rows);
  }

  get unanswered() {
    return this.controls.filter(({ value }) => !value);
  }

  /** @param {string[]} given @returns {Judged} */
  judge(given) {
    const { controls } = this;
    const wrong = controls.filter((select) => !this.isRight(select, given));
    const hits = controls.length - wrong.length;
    return {
      share: this.share(hits / controls.length),
      // Of the answers that belong nowhere. What is said of a row would tell its answer.
      told: wrong.map((select) => this.#choice(select, given)),
      note: wrong.length ? quizSay("rows", { right: hits, all: controls.length }) : "",
    };
  }

  /** @param {HTMLSelectElement} select @param {string} [choice] */
  #row({ dataset }, choice = dataset.correct) {
    return `${dataset.option}=${choice}`;
  }

  /** @param {HTMLSelectElement} select @param {string[]} given */
  #choice(select, given) {
    return [...select.options].find(({ value }) => given.includes(this.#row(select, value)))?.value ?? "";
  }

  /** @param {HTMLSelectElement} select @param {string[]} given */
  isRight(select, given) {
    return given.includes(this.#row(select));
  }

  isChosen() {
    return true;
  }

  /** @param {HTMLSelectElement} select @param {boolean} isOver */
  wrong(select, isOver) {
    const { text } = /** @type {HTMLOptionElement} */ (select.querySelector(`[value="${select.dataset.correct}"]`));
    return isOver ? quizSay("yours-but", { right: text }) : super.wrong(select, isOver);
  }

  /** @param {string[]} given */
  kept(given) {
    return this.controls.map((select) => this.#row(select)).filter((row) => given.includes(row));
  }
};

quizWays.ordering = quizWays.matching = QuizPlaces;
