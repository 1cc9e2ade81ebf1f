// @ts-check

/** Rows with a list to choose from each. What is stored of an answer is "row=choice" for each row. */
var QuizPlaces = class {
  missing = "Not every row has an answer yet. Complete:";

  /** @param {HTMLElement} question */
  constructor(question) {
    this.question = question;
  }

  /** @returns {HTMLSelectElement[]} */
  get controls() {
    return [...this.question.querySelectorAll(".quiz-places > li > select")].map(
      (select) => /** @type {HTMLSelectElement} */ (select),
    );
  }

  get given() {
    return this.controls
      .filter((select) => select.value)
      .map((select) => `${select.dataset.option}=${select.value}`);
  }

  /** @param {string[]} rows */
  set given(rows) {
    for (const select of this.controls) select.value = this.choice(select, rows);
  }

  get unanswered() {
    return this.controls.filter((select) => !select.value);
  }

  /** @param {string[]} given @returns {Judged} */
  judge(given) {
    const { controls } = this;
    const wrong = controls.filter((select) => this.choice(select, given) !== select.dataset.correct);
    const hits = controls.length - wrong.length;
    const isRight = !wrong.length;
    return {
      share: "partial" in this.question.dataset ? hits / controls.length : Number(isRight),
      // Of the answers that belong nowhere. What is said of a row would tell its answer.
      told: wrong.map((select) => this.choice(select, given)),
      note: isRight ? "" : `Rows that are right: ${hits} of ${controls.length}.`,
    };
  }

  /** @param {HTMLSelectElement} select @param {string[]} given */
  choice(select, given) {
    const start = `${select.dataset.option}=`;
    return given.find((row) => row.startsWith(start))?.slice(start.length) ?? "";
  }

  /** @param {HTMLSelectElement} select @param {string[]} given @param {boolean} isOver */
  mark(select, given, isOver) {
    const choice = this.choice(select, given);
    const key = select.dataset.correct;
    if (choice === key) return isOver ? "Your answer: correct" : "";
    const wrong = "Your answer: not correct";
    const [right] = [...select.options].filter((option) => option.value === key);
    return isOver ? `${wrong}. Correct answer: ${right.text}` : wrong;
  }

  /** @param {string[]} given */
  kept(given) {
    const keys = this.controls.map((select) => `${select.dataset.option}=${select.dataset.correct}`);
    return given.filter((row) => keys.includes(row));
  }
};
