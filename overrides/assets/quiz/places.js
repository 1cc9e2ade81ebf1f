// @ts-check

/** Rows with a list to choose from each. What is stored of an answer is "row=choice" for each row. */
var QuizPlaces = class extends QuizChoices {
  get missing() {
    return "no-place";
  }

  get given() {
    return this.controls.map((select) => select.value).filter(Boolean);
  }

  /** @param {string[]} rows */
  set given(rows) {
    // A list none of whose choices is selected goes back to its first, which is none.
    for (const option of this.question.querySelectorAll("option")) option.selected = rows.includes(option.value);
  }

  get unanswered() {
    return this.controls.filter((select) => !select.value);
  }

  /** @param {string[]} given @returns {Judged} */
  judge(given) {
    const { length: all } = this.controls;
    const hits = this.kept(given);
    return {
      share: this.share(hits.length / all),
      // Of the answers that belong nowhere. What is said of a row would tell its answer.
      told: given.filter((row) => !hits.includes(row)).map((row) => row.split("=")[1]),
      note: hits.length < all ? quizSay("rows", { right: hits.length, all }) : "",
    };
  }

  /** @param {HTMLSelectElement} select @param {string[]} given */
  isRight(select, given) {
    return given.includes(/** @type {string} */ (select.dataset.correct));
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
    return this.controls.map((select) => select.dataset.correct).filter((row) => given.includes(row));
  }
};

quizWays.ordering = quizWays.matching = QuizPlaces;
