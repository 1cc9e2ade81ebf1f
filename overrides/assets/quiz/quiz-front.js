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
  #field(name) {
    return this.child(`[name=${name}]`);
  }

  /** @returns {RadioNodeList} */
  get #choices() {
    return /** @type {any} */ (this.form.elements.namedItem("choice"));
  }

  /** "course", "all", or how many questions of each page. */
  get #choice() {
    const { value } = this.#choices;
    return value === "each" ? this.#field("each").value : value;
  }

  /** The test as it would be. @returns {Sitting} */
  get sitting() {
    const { minutes, atOnce } = this.dataset;
    const questions = quizPaper.questions(this.#choice, this.#seed);
    return quizSittings.prepare(quizPaper.code(this.#choice, this.#seed), questions, {
      reader: this.#field("reader").value.trim(),
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
    const [kind, code = ""] = quizNamed(location.hash);
    const paper = quizPaper.read(code);
    const found = paper?.isCurrent ? "given" : paper ? "old" : kind === "paper" ? "no" : "";
    this.#seed = paper?.seed ?? quizPaper.seed();
    if (paper) this.#choose(paper.choice);
    this.#field("reader").value ||= quizSittings.all[0]?.reader ?? "";
    for (const name of ["no", "old", "given"]) this.child(`.quiz-${name}-paper`).hidden = found !== name;
  }

  /** @param {string} choice */
  #choose(choice) {
    const each = this.#field("each");
    this.#choices.value = "all"; // where there is no such choice
    this.#choices.value = Number(choice) ? "each" : choice;
    if (Number(choice)) each.value = String(Math.min(Number(choice), Number(each.max)));
  }

  /** @param {HTMLButtonElement | null} button */
  press(button) {
    if (button?.name === "copy") quizCopy(this.#field("link"), this.child("[role=status]"));
    else if (button?.name === "print") this.#print();
  }

  enter() {
    this.draw();
  }

  draw() {
    this.#field("each").disabled = this.#choices.value !== "each";
    this.child(".quiz-unsaved").hidden = quizProgress.isKept;
    this.child(".quiz-under-way").hidden = !quizSittings.current;
    if (!this.form.checkValidity()) return;
    const { questions, paper } = this.sitting;
    const marks = questions.reduce((sum, question) => sum + question.marks, 0);
    for (const [fact, n] of Object.entries({ questions: questions.length, marks })) {
      this.child(`[data-fact=${fact}]`).textContent = n.toLocaleString(quizWords.language);
    }
    this.#field("link").value = `${location.href.split("#")[0]}#paper=${paper}`;
  }

  async #print() {
    try {
      await quizBank.run("assets/bundles/files.js");
      await quizPrinting.paper(this.child(".quiz-paper"), this.sitting, this.#field("key").checked);
    } catch {
      this.child("[role=status]").textContent = quizSay("not-loaded");
    }
  }
};

quizDefine("quiz-front", QuizFront);
