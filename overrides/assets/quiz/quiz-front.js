// @ts-check

/** The front of the test: the reader chooses the questions, and may give the same paper to others. */
var QuizFront = class extends QuizElement {
  #seed = "";

  connectedCallback() {
    quizPaper.course = (this.dataset.questions ?? "").split(" ").filter(Boolean);
    this.open();
    super.connectedCallback();
  }

  /** @param {string} name @returns {HTMLInputElement} */
  field(name) {
    return this.child(`[name=${name}]`);
  }

  /** "course", "all", or how many questions of each page. */
  get choice() {
    const { value } = /** @type {HTMLInputElement} */ (this.child("[name=choice]:checked"));
    return value === "each" ? this.field("each").value : value;
  }

  /** The test as it would be. @returns {Sitting} */
  get sitting() {
    const { minutes, atOnce } = this.dataset;
    const questions = quizPaper.questions(this.choice, this.#seed);
    return quizSittings.prepare(quizPaper.code(this.choice, this.#seed), questions, {
      reader: this.field("reader").value.trim(),
      limit: Number(minutes) * 6e4,
      atOnce: atOnce === "true",
    });
  }

  /** @returns {HTMLFormElement} */
  get form() {
    return this.child("form");
  }

  /** Takes the paper that the address names, or a new one. */
  open() {
    const [, code = ""] = /^#paper=(.+)/.exec(location.hash) ?? [];
    const paper = quizPaper.read(code);
    this.#seed = paper?.seed ?? quizPaper.seed();
    if (paper) this.choose(paper.choice);
    this.field("reader").value ||= quizSittings.all[0]?.reader ?? "";
    this.child(".quiz-no-paper").hidden = !code || paper !== null;
    this.child(".quiz-old-paper").hidden = paper?.isCurrent ?? true;
    this.child(".quiz-given-paper").hidden = !paper?.isCurrent;
  }

  /** @param {string} choice */
  choose(choice) {
    const value = Number(choice) ? "each" : choice;
    const radio = this.querySelector(`[value=${value}]`) ?? this.child("[value=all]");
    /** @type {HTMLInputElement} */ (radio).checked = true;
    const each = this.field("each");
    if (Number(choice)) each.value = String(Math.min(Number(choice), Number(each.max)));
  }

  /** @param {Event} event */
  handleEvent(event) {
    const { name } = /** @type {HTMLInputElement} */ (event.target);
    if (event.type === "click" && name === "copy") quizHand.copy(this.field("link"), this.child("[role=status]"));
    else if (event.type === "click" && name === "print") this.print();
    else if (event.type === "input" || event.type === "storage") this.draw();
  }

  draw() {
    this.field("each").disabled = !this.child("[value=each]:checked");
    this.child(".quiz-unsaved").hidden = quizProgress.isKept;
    this.child(".quiz-under-way").hidden = !quizSittings.current;
    if (!this.form.checkValidity()) return;
    const { questions, paper } = this.sitting;
    const marks = questions.reduce((sum, question) => sum + question.marks, 0);
    this.child("[data-fact=questions]").textContent = quizNumber.format(questions.length);
    this.child("[data-fact=marks]").textContent = quizNumber.format(marks);
    this.field("link").value = `${location.href.split("#")[0]}#paper=${paper}`;
  }

  /** The questions stand in the page for as long as it is printed. */
  async print() {
    const { sitting } = this;
    const isKeyed = this.field("key").checked;
    try {
      const items = sitting.questions.map(({ id }) => quizBank.item(id, isKeyed ? "practice" : "test"));
      (await Promise.all(items)).forEach((item) => this.lay(item, sitting, isKeyed));
      await Promise.allSettled([...this.querySelectorAll("img")].map((image) => image.decode()));
      window.print();
    } catch {
      this.child("[role=status]").textContent = quizSay("not-loaded");
    }
    this.child(".quiz-paper").replaceChildren();
  }

  /** @param {InstanceType<typeof QuizItem>} item @param {Sitting} sitting @param {boolean} isKeyed */
  lay(item, sitting, isKeyed) {
    const row = document.createElement("li");
    item.sitting = sitting;
    row.append(item);
    this.child(".quiz-paper").append(row);
    if (!isKeyed) return;
    item.removeAttribute("data-state");
    item.child("details.quiz-answer").toggleAttribute("open", true);
  }
};

customElements.get("quiz-front") || customElements.define("quiz-front", QuizFront);
