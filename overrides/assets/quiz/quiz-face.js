// @ts-check

/** @typedef {InstanceType<typeof QuizChoices>} Answering */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** What a question shows, whoever asks it: what it is answered with, marks and verdicts, and what to do next. */
var QuizFace = class extends QuizElement {
  /** The options as the page holds them. @type {Element[] | null} */
  #order = null;
  /** @type {Answering | null} */
  #answering = null;

  /** The class for its type, which comes with the script of a page that has such questions. @returns {typeof QuizChoices | undefined} */
  get way() {
    const { QuizPlaces, QuizValue } = globalThis;
    const ways = { numeric: QuizValue, text: QuizValue, ordering: QuizPlaces, matching: QuizPlaces };
    const type = /** @type {keyof typeof ways} */ (this.dataset.type);
    return type in ways ? ways[type] : QuizChoices;
  }

  /** How it is answered. @returns {Answering} */
  get answering() {
    return (this.#answering ??= new (this.way ?? QuizChoices)(this));
  }

  get questionId() {
    return this.dataset.id ?? "";
  }

  get revision() {
    return this.dataset.revision ?? "";
  }

  /** @returns {Control[]} */
  get controls() {
    return this.answering.controls;
  }

  /** @returns {NodeListOf<HTMLButtonElement>} */
  get buttons() {
    return this.querySelectorAll(".quiz-actions button");
  }

  /** @returns {InstanceType<typeof QuizSure> | null} */
  get sure() {
    return this.querySelector("quiz-sure");
  }

  /** @returns {HTMLElement} */
  get result() {
    return this.child(".quiz-result");
  }

  /** Whether the key may be known. */
  get isOver() {
    return this.dataset.state === "right" || this.dataset.state === "shown";
  }

  /** @param {number | string} round or a seed */
  arrange(round) {
    if (!("shuffle" in this.dataset)) return;
    const list = this.child(".quiz-options");
    this.#order ??= [...list.children];
    const next = quizArranged(this.#order, round, this.questionId);
    if (next.some((item, index) => item !== list.children[index])) list.append(...next);
  }

  complain() {
    const { missing, unanswered } = this.answering;
    const [stem] = this.child("legend").innerText.trim().split("\n");
    this.say("polite", quizSay(missing, { stem }));
    this.result.id = `${this.id}--result`;
    for (const control of unanswered) {
      const description = control.getAttribute("aria-describedby") ?? this.result.id;
      quizSet(control, { "aria-invalid": "true", "aria-describedby": description });
    }
    unanswered[0].focus();
  }

  /** @param {"check" | "retry"} next what the first button does */
  offer(next) {
    const [first, show] = this.buttons;
    first.value = next;
    first.textContent = quizSay(next);
    show.hidden = this.dataset.state !== "wrong";
    for (const control of this.controls) {
      quizSet(control, { "aria-invalid": null });
      if (control.getAttribute("aria-describedby") === this.result.id) quizSet(control, { "aria-describedby": null });
    }
  }

  /** @param {Control} control @param {number} index @param {Try | undefined} last */
  mark(control, index, last) {
    const box = /** @type {HTMLElement} */ (control.closest("li, .quiz-value"));
    box.querySelector(".quiz-mark")?.remove();
    quizSet(control, { "aria-describedby": null });
    const text = last && this.answering.mark(control, last.chosen, this.isOver);
    if (!text) return;
    const id = `${this.id}--mark-${index}`;
    const isRight = this.answering.isRight(control, last.chosen);
    box.append(quizMake("p", { class: "quiz-mark", id, "data-correct": String(isRight) }, text));
    quizSet(control, { "aria-describedby": id });
  }

  /** One change of the live region is one announcement. @param {"off" | "polite"} live @param {(Node | string)[]} lines without those that are empty */
  say(live, ...lines) {
    this.result.setAttribute("aria-live", live);
    const said = lines.filter(Boolean).map((line) => (line instanceof Node ? line : quizMake("p", {}, line)));
    this.result.replaceChildren(...said);
  }

  /** What there is to say after a check. @param {Try} last */
  verdict({ chosen, correct, sure }) {
    const marks = Number(this.dataset.marks);
    const { share, told, note } = this.answering.judge(chosen);
    const scored = quizRecords.scored(marks, share);
    return [
      quizMake("p", { class: "quiz-verdict" }, quizSay(correct ? "right" : share ? "partly" : "wrong")),
      note,
      sure === 3 && !correct ? (this.sure?.dataset.wrong ?? "") : "",
      ...[...new Set(told)].flatMap((id) => this.#copies(`dd[data-option="${id}"]`)),
      this.dataset.state === "shown" ? this.key : "",
      quizSay("scored", { n: scored }),
      quizSay("score", { scored, marks }),
      quizProgress.keeps(`q:${this.questionId}`) ? "" : quizSay("unkept"),
    ];
  }

  /** The right answer. */
  get key() {
    return quizMake("div", {}, ...this.#copies(".quiz-answer > :is(.quiz-label, .quiz-key)"));
  }

  /** Copies of what stands in the answer, without ids that would stand twice. @param {string} selector */
  #copies(selector) {
    return [...this.querySelectorAll(selector)].map((original) => {
      const copy = /** @type {Element} */ (original.cloneNode(true));
      copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
      return copy.tagName === "DD" ? quizMake("div", {}, ...copy.childNodes) : copy;
    });
  }
};
