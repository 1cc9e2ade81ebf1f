// @ts-check

/** Rows with a list to choose from each. What is stored of an answer is "row=choice" for each row. */
var QuizPlaces = class {
  missing = "no-place";

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
    const wrong = controls.filter((select) => !this.isRight(select, given));
    const hits = controls.length - wrong.length;
    const isRight = !wrong.length;
    return {
      share: "partial" in this.question.dataset ? hits / controls.length : Number(isRight),
      // Of the answers that belong nowhere. What is said of a row would tell its answer.
      told: wrong.map((select) => this.choice(select, given)),
      note: isRight ? "" : quizSay("rows", { right: hits, all: controls.length }),
    };
  }

  /** @param {HTMLSelectElement} select @param {string[]} given */
  choice(select, given) {
    const start = `${select.dataset.option}=`;
    return given.find((row) => row.startsWith(start))?.slice(start.length) ?? "";
  }

  /** @param {HTMLSelectElement} select @param {string[]} given */
  isRight(select, given) {
    return this.choice(select, given) === select.dataset.correct;
  }

  /** @param {HTMLSelectElement} select @param {string[]} given @param {boolean} isOver */
  mark(select, given, isOver) {
    if (this.isRight(select, given)) return isOver ? quizSay("yours-right") : "";
    const [right] = [...select.options].filter(({ value }) => value === select.dataset.correct);
    return isOver ? quizSay("yours-but", { right: right.text }) : quizSay("yours-wrong");
  }

  /** @param {string[]} given */
  kept(given) {
    const keys = this.controls.map((select) => `${select.dataset.option}=${select.dataset.correct}`);
    return given.filter((row) => keys.includes(row));
  }
};
