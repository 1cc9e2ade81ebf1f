// @ts-check

/**
 * For authors: below each question of the page all that readers may be told, when the address ends in `?states`.
 * An example answer is named by what a reader does.
 * @typedef {{ name: "state-right" | "state-wrong" | "state-shown", chosen: string[], shown?: boolean }} Example
 */
var QuizStates = class extends QuizElement {
  /** Instant navigation does nothing where only what follows the `?` changes. @param {Event} event */
  handleEvent(event) {
    event.stopPropagation();
  }

  draw() {
    const isAsked = new URLSearchParams(location.search).has("states");
    const [plain, states] = this.querySelectorAll("a");
    (isAsked ? states : plain).setAttribute("aria-current", "true");
    if (!isAsked) return;
    for (const question of document.querySelectorAll("quiz-question")) {
      if (!question.nextElementSibling?.matches(".quiz-states")) this.show(/** @type {any} */ (question));
    }
  }

  /** @param {InstanceType<typeof QuizQuestion>} question */
  show(question) {
    const box = quizMake("div", { class: "quiz-states" });
    question.after(box);
    quizExamples(question).forEach(({ name, chosen, shown }, index) => {
      const state = this.copy(question, `--state-${index}`);
      const label = quizMake("p", { class: "quiz-label" }, quizSay(name));
      const group = quizMake("div", { role: "group", "aria-label": quizSay(name) }, label, state);
      const { share } = question.answering.judge(chosen);
      const given = quizRecords.tried(null, state.revision, share, chosen);
      state.given = shown ? { ...given, shown } : given;
      box.append(group);
    });
  }

  /** @param {InstanceType<typeof QuizQuestion>} question @param {string} ending of its ids, which must not stand twice */
  copy(question, ending) {
    const state = /** @type {InstanceType<typeof QuizState>} */ (document.createElement("quiz-state"));
    for (const { name, value } of question.attributes) state.setAttribute(name, value);
    state.append(...question.cloneNode(true).childNodes);
    for (const element of [state, ...state.querySelectorAll("*")]) {
      for (const name of ["id", "for", "aria-describedby", "aria-labelledby"]) {
        const value = element.getAttribute(name);
        if (value && element.tagName !== "BUTTON") element.setAttribute(name, value.replace(/\S+/g, `$&${ending}`));
      }
    }
    return state;
  }
};

/** @param {InstanceType<typeof QuizQuestion>} question @returns {Example[]} */
var quizExamples = (question) => {
  const { answering } = question;
  const { right, wrong } =
    answering instanceof QuizPlaces
      ? quizPlaceExamples(answering)
      : answering instanceof QuizValue
        ? quizValueExamples(answering)
        : quizChoiceExamples(answering);
  return [
    ...wrong.map((chosen) => ({ name: /** @type {const} */ ("state-wrong"), chosen })),
    { name: "state-right", chosen: right },
    { name: "state-shown", chosen: wrong[0], shown: true },
  ];
};

/** Each wrong option; where several are right, all the wrong ones, and too few. @param {InstanceType<typeof QuizChoices>} choices */
var quizChoiceExamples = ({ controls }) => {
  const values = (/** @type {boolean} */ correct) =>
    controls.filter((input) => "correct" in input.dataset === correct).map((input) => input.value);
  const right = values(true);
  const isOne = controls[0].type === "radio";
  const lacking = right.length > 1 ? [right.slice(1)] : [];
  return { right, wrong: isOne ? values(false).map((value) => [value]) : [values(false), ...lacking] };
};

/** All rows off by one, and each choice that belongs nowhere. @param {InstanceType<typeof QuizPlaces>} places */
var quizPlaceExamples = ({ controls }) => {
  const right = controls.map((select) => select.dataset.correct ?? "");
  const names = right.map((row) => row.split("=")[0]);
  const choice = (/** @type {string} */ row) => row.split("=")[1];
  const keys = right.map(choice);
  const spare = [...controls[0].options].map(({ value }) => choice(value)).filter((value) => value && !keys.includes(value));
  const rows = (/** @type {string[]} */ choices) => choices.map((value, index) => `${names[index]}=${value}`);
  const others = spare.map((value) => rows([value, ...keys.slice(1)]));
  return { right, wrong: [rows([...keys.slice(1), keys[0]]), ...others] };
};

/** Each wrong value that has a feedback of its own, and one without. @param {InstanceType<typeof QuizValue>} typed */
var quizValueExamples = (typed) => {
  const { accepted } = typed;
  const words = (/** @type {Accepted} */ { value, text = "" }) => [value === undefined ? text : String(value)];
  const largest = Math.max(...accepted.map(({ value = 0, tolerance = 0 }) => Math.abs(value) + tolerance));
  const other = [String(Math.ceil(2 * largest + 1))];
  const wrong = accepted.filter(({ correct }) => !correct).map(words);
  return { right: words(accepted[0]), wrong: [...wrong, other] };
};

quizDefine("quiz-states", QuizStates);
