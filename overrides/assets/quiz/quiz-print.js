// @ts-check

/** A button that prints the page with the answer of each question. */
var QuizPrint = class extends QuizElement {
  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== "click") return;
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const closed = document.querySelectorAll("details.quiz-answer:not([open])");
    const show = (/** @type {boolean} */ isShown) => {
      closed.forEach((answer) => (answer.open = isShown));
      document.body.classList.toggle("quiz-keys", isShown);
    };
    show(true);
    window.addEventListener("afterprint", () => show(false), { once: true });
    window.print();
  }
};

customElements.get("quiz-print") || customElements.define("quiz-print", QuizPrint);
