// @ts-check

/**
 * "test": nothing is told · "practice": feedback on demand, the key stays hidden · "review": all is told, nothing can be
 * changed · "again": as on the question's own page, with what was answered before out of sight
 * @typedef {"test" | "practice" | "review" | "again"} QuizItemMode
 */

/** A question that is asked again, on another page than its own. */
var QuizItem = class extends QuizQuestion {
  /** What it is part of, in all modes but "again". @type {Sitting | null} */
  sitting = null;
  /** @type {Given | null} */
  #given = null;
  /** Whether it was tried since it was put here. */
  #isTried = false;

  get mode() {
    return /** @type {QuizItemMode} */ (this.dataset.mode);
  }

  get given() {
    return this.#given ?? (this.sitting && quizSittings.given(this.sitting, this.questionId));
  }

  /** What was answered elsewhere, for a review of it. @param {Given | null} given */
  set given(given) {
    this.#given = given;
  }

  /** What is answered now, to be read. */
  get words() {
    const words = this.controls.map((control) => {
      const name = control.labels?.[0]?.innerText.trim();
      if (control instanceof HTMLSelectElement) {
        return control.value && `${name}: ${control.selectedOptions[0].text}`;
      }
      return control.matches("[type=radio], [type=checkbox]") ? control.checked && name : control.value;
    });
    return words.filter(Boolean).join("; ");
  }

  get answer() {
    const answer = super.answer;
    return answer && !this.#isTried ? quizRecords.anew(answer) : answer;
  }

  /** @param {Answer} answer */
  keep(answer) {
    this.#isTried = true;
    super.keep(answer);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const isTaken = this.mode !== "review" && ["click", "input"].includes(event.type);
    if (isTaken || this.mode === "again") super.handleEvent(event);
  }

  choose() {
    if (this.mode === "again") super.choose();
    else this.give(false);
  }

  check() {
    if (this.mode === "again") return super.check();
    if (this.answering.unanswered.length) return this.complain();
    this.give(true);
    this.#tell("polite");
  }

  /** @param {boolean} checked */
  give(checked) {
    if (!this.sitting) return;
    const { given: chosen, unanswered } = this.answering;
    const share = chosen.length ? this.answering.judge(chosen).share : 0;
    const partial = unanswered.length > 0;
    quizSittings.give(this.sitting, this.questionId, { chosen, words: this.words, share, partial, checked });
    if (!checked) this.#untell();
    this.dispatchEvent(new Event("quiz-given", { bubbles: true }));
  }

  /** @param {"off" | "polite"} [live] */
  draw(live) {
    if (this.mode === "again") return super.draw(live);
    this.#drop("quiz-sure, [rel=bookmark]"); // this leads out of the test, and a review has its own
    this.arrange(this.sitting?.paper);
    this.answering.given = this.#last.chosen;
    if (this.mode === "test") this.#drop(".quiz-answer, .quiz-hint, .quiz-actions");
    if (this.mode === "review") this.#review();
    else if (this.given?.checked) this.#tell("off");
    else this.#untell();
  }

  /** @param {string} parts */
  #drop(parts) {
    for (const part of this.querySelectorAll(parts)) part.remove();
  }

  /** The verdict on the last answer, without the key. @param {"off" | "polite"} live */
  #tell(live) {
    this.dataset.state = "wrong";
    this.say(live, ...this.verdict(this.#last));
  }

  #untell() {
    this.dataset.state = "";
    this.result.replaceChildren();
  }

  get #share() {
    return this.answering.judge(this.given?.chosen ?? []).share;
  }

  /** @returns {Try} */
  get #last() {
    return { at: "", chosen: this.given?.chosen ?? [], correct: this.#share === 1 };
  }

  #review() {
    const last = this.#last;
    const words = this.given?.words || this.words;
    this.dataset.state = last.correct ? "right" : "shown";
    this.controls.forEach((control, index) => {
      control.disabled = true;
      if (control.value) this.mark(control, index, last);
    });
    this.#drop(".quiz-actions, .quiz-hint");
    /** @type {HTMLDetailsElement} */ (this.child(".quiz-answer")).open = true;
    if (words) this.say("off", quizSay("yours", { words }), ...this.#marking(last));
    else this.say("off", quizSay("unanswered"), this.key);
  }

  get scored() {
    return quizRecords.scored(Number(this.dataset.marks), this.#share);
  }

  /** The verdict, the marks awarded, and in any case the right answer. @param {Try} last */
  #marking(last) {
    const [verdict, ...lines] = this.verdict(last);
    const isChosen = this.controls[0].type === "radio";
    const sentence = isChosen ? (this.#share ? "chose-right" : "chose-wrong") : "awarded";
    return [verdict, quizSay(sentence, { n: this.scored }), last.correct ? this.key : "", ...lines];
  }
};

quizDefine("quiz-item", QuizItem);
