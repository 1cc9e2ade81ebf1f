// @ts-check

/** "How sure are you?" beside a question, where the site asks it. It is never scored. */
var QuizSure = class extends HTMLElement {
  /** @returns {HTMLInputElement[]} */
  get radios() {
    return [...this.querySelectorAll("input")];
  }

  /** 1 guessed · 2 unsure · 3 sure · undefined where the reader passes over it. @returns {number | undefined} */
  get value() {
    return Number(this.radios.find((radio) => radio.checked)?.value) || undefined;
  }

  set value(value) {
    for (const radio of this.radios) radio.checked = Number(radio.value) === value;
  }

  /** What there is to say of a try. @param {Try} last */
  note({ correct, sure }) {
    return sure === 3 && !correct ? this.dataset.wrong : "";
  }
};

quizDefine("quiz-sure", QuizSure);
