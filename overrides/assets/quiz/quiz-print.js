// @ts-check

/** A button that prints the page with the answer of each question. The theme opens what is folded when it prints. */
var QuizPrint = class extends QuizElement {
  press() {
    const { classList } = document.body;
    classList.add("quiz-keys");
    window.addEventListener("afterprint", () => classList.remove("quiz-keys"), { once: true });
    window.print();
  }
};

quizDefine("quiz-print", QuizPrint);
