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
    if (this.mode === "again") super.handleEvent(event);
    else if (this.mode !== "review" && event.type !== "keydown") this.take(event);
  }

  /** In a test. @param {Event} event */
  take(event) {
    if (event.type === "input" && this.controls.some((control) => control === event.target)) this.give(false);
    else if (this.mode === "practice" && event.type === "click" && this.buttonOf(event)) this.check();
  }

  check() {
    if (this.mode === "again") return super.check();
    if (this.answering.unanswered.length) return this.complain();
    this.give(true);
    this.tell("polite");
  }

  /** @param {boolean} checked */
  give(checked) {
    if (!this.sitting) return;
    const chosen = this.answering.given;
    const share = chosen.length ? this.answering.judge(chosen).share : 0;
    const partial = this.answering.unanswered.length > 0;
    quizSittings.give(this.sitting, this.questionId, { chosen, words: this.words, share, partial, checked });
    if (!checked) this.untell();
    this.dispatchEvent(new Event("quiz-given", { bubbles: true }));
  }

  /** @param {"off" | "polite"} [live] */
  draw(live) {
    if (this.mode === "again") return super.draw(live);
    this.sure?.remove();
    this.querySelector("[rel=bookmark]")?.remove(); // it leads out of the test, and a review has its own
    this.arrange(this.sitting?.paper ?? "");
    this.answering.given = this.given?.chosen ?? [];
    if (this.mode === "test") this.querySelectorAll(".quiz-answer, .quiz-hint, .quiz-actions").forEach((part) => part.remove());
    if (this.mode === "review") this.review();
    else if (this.given?.checked) this.tell("off");
    else this.untell();
  }

  /** The verdict on the last answer, without the key. @param {"off" | "polite"} live */
  tell(live) {
    this.dataset.state = "wrong";
    const { chosen, share } = this.verdict;
    this.say(live, ...quizVerdict.of(this, { at: "", chosen, correct: share === 1 }));
  }

  untell() {
    this.dataset.state = "";
    this.result.replaceChildren();
  }

  get verdict() {
    return this.given ?? { chosen: [], share: 0, words: "" };
  }

  review() {
    const { chosen } = this.verdict;
    const { share } = this.answering.judge(chosen);
    const last = { at: "", chosen, correct: share === 1 };
    const words = this.verdict.words || this.words;
    this.dataset.state = last.correct ? "right" : "shown";
    this.controls.forEach((control, index) => {
      control.disabled = true;
      if (control.value) this.mark(control, index, last);
    });
    this.querySelectorAll(".quiz-actions, .quiz-hint").forEach((part) => part.remove());
    this.child("details.quiz-answer").toggleAttribute("open", true);
    const answered = words ? quizSay("yours", { words }) : quizSay("unanswered");
    this.say("off", quizVerdict.paragraph(answered), ...(words ? this.marking(last, share) : [quizVerdict.key(this)]));
  }

  get scored() {
    return Number((Number(this.dataset.marks) * this.answering.judge(this.verdict.chosen).share).toFixed(2));
  }

  /** The verdict, the marks awarded, and in any case the right answer. @param {Try} last @param {number} share */
  marking(last, share) {
    const isChosen = this.controls[0].type === "radio";
    const [verdict, ...lines] = quizVerdict.of(this, last);
    const sentence = isChosen ? (share ? "chose-right" : "chose-wrong") : "awarded";
    const awarded = quizVerdict.paragraph(quizSay(sentence, { n: this.scored }));
    const key = last.correct ? [quizVerdict.key(this)] : [];
    return [verdict, awarded, ...key, ...lines];
  }
};

customElements.get("quiz-item") || customElements.define("quiz-item", QuizItem);
