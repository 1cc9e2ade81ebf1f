// @ts-check

/** A button that prints the page with the answer of each question. The theme opens what is folded when it prints. */
var QuizPrint = class extends QuizElement {
  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== "click") return;
    const { classList } = document.body;
    classList.add("quiz-keys");
    window.addEventListener("afterprint", () => classList.remove("quiz-keys"), { once: true });
    window.print();
  }
};

customElements.get("quiz-print") || customElements.define("quiz-print", QuizPrint);
