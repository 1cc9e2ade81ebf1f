// @ts-check

/** A question in one of the states that readers meet, for its author to look at. Nothing of it is kept. */
var QuizState = class extends QuizQuestion {
  /** What it was answered with. @type {Answer | null} */
  given = null;

  get kept() {
    return this.given && JSON.stringify(this.given);
  }

  get answer() {
    return this.given;
  }

  /** @param {Answer} answer */
  keep(answer) {
    this.given = answer;
  }

  past() {
    return "";
  }
};

quizDefine("quiz-state", QuizState);
