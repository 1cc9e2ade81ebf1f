// @ts-check

/** @typedef {InstanceType<typeof QuizChoices>} Answering */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** What a question shows, whoever asks it: what it is answered with, marks and verdicts, and what to do next. */
var QuizFace = class extends QuizElement {
  /** The options as the page holds them. @type {Element[] | null} */
  #order = null;
  /** @type {Answering | null} */
  #answering = null;

  /** The class for its type, once a script has brought it. */
  get way() {
    return quizWays[/** @type {string} */ (this.dataset.type)];
  }

  /** How it is answered. @returns {Answering} */
  get answering() {
    return (this.#answering ??= new this.way(this));
  }

  get questionId() {
    return /** @type {string} */ (this.dataset.id);
  }

  get revision() {
    return /** @type {string} */ (this.dataset.revision);
  }

  /** @returns {Control[]} */
  get controls() {
    return this.answering.controls;
  }

  /** The first one, which checks or begins anew. @returns {HTMLButtonElement} */
  get button() {
    return this.child(".quiz-actions button");
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

  /** The first round has the order of the page, and pinned options stay. @param {number | string} [round] or a seed */
  arrange(round) {
    if (!("shuffle" in this.dataset)) return;
    const list = this.child(".quiz-options");
    this.#order ??= [...list.children];
    const free = this.#order.filter((item) => !item.querySelector("[data-pinned]"));
    const others = round ? quizShuffled(free, `${this.questionId} ${round}`, (item) => item.textContent) : free;
    const next = this.#order.map((item) => others[free.indexOf(item)] ?? item);
    if (next.some((item, index) => item !== list.children[index])) list.append(...next);
  }

  complain() {
    const { missing, unanswered } = this.answering;
    const [stem] = this.child("legend").innerText.trim().split("\n");
    this.say("polite", quizSay(missing, { stem }));
    this.result.id = `${this.id}--result`;
    for (const control of unanswered) {
      const description = control.getAttribute("aria-describedby") ?? this.result.id;
      quizSet(control, { "aria-invalid": true, "aria-describedby": description });
    }
    unanswered[0].focus();
  }

  /** @param {"check" | "retry"} next what the first button does */
  offer(next) {
    this.button.value = next;
    this.button.textContent = quizSay(next);
    for (const control of this.controls) {
      quizSet(control, { "aria-invalid": null });
      if (control.getAttribute("aria-describedby") === this.result.id) quizSet(control, { "aria-describedby": null });
    }
  }

  /** @param {Control} control @param {number} index @param {Try | undefined} last */
  mark(control, index, last) {
    const box = /** @type {HTMLElement} */ (control.closest("li, .quiz-value"));
    box.querySelector(".quiz-mark")?.remove();
    const text = last && this.answering.mark(control, last.chosen, this.isOver);
    const id = `${this.id}--mark-${index}`;
    quizSet(control, { "aria-describedby": text ? id : null });
    if (!last || !text) return;
    const isRight = this.answering.isRight(control, last.chosen);
    box.append(quizMake("p", { class: "quiz-mark", id, "data-correct": isRight }, text));
  }

  /**
   * One change of the live region is one announcement: of several children some screen readers tell only the last, and a box
   * without any attribute is none to them.
   * @param {"off" | "polite"} live @param {(Node | string)[]} lines without those that are empty
   */
  say(live, ...lines) {
    this.result.setAttribute("aria-live", live);
    const said = lines.filter(Boolean).map((line) => (line instanceof Node ? line : quizMake("p", {}, line)));
    this.result.replaceChildren(quizMake("div", { "aria-atomic": true }, ...said));
  }

  /** What there is to say after a check. @param {Try} last */
  verdict(last) {
    const { chosen, correct } = last;
    const marks = Number(this.dataset.marks);
    const { share, told, note } = this.answering.judge(chosen);
    const scored = quizRecords.scored(marks, share);
    return [
      quizMake("p", { class: "quiz-verdict" }, quizSay(correct ? "right" : share ? "partly" : "wrong")),
      note,
      this.sure?.note(last) ?? "",
      ...this.#copies(`:is(${["", ...told].map((id) => `[data-option="${id}"]`)})`),
      this.dataset.state === "shown" ? this.key : "",
      quizSay("scored", { n: scored }),
      quizSay("score", { scored, marks }),
      quizProgress.keeps(`q:${this.questionId}`) ? "" : quizSay("unkept"),
    ];
  }

  /** The right answer. */
  get key() {
    return this.#copies(".quiz-key")[0];
  }

  /** Copies of what stands in the answer, without ids that would stand twice. @param {string} selector */
  #copies(selector) {
    return [...this.querySelectorAll(selector)].map((original) => {
      const copy = /** @type {Element} */ (original.cloneNode(true));
      copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
      return copy.matches("dd") ? quizMake("div", {}, ...copy.childNodes) : copy;
    });
  }
};
