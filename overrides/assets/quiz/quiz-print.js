// @ts-check

/** A button that prints the page with the answer of each question. The theme opens what is folded when it prints. */
quizDefine(
  "quiz-print",
  class extends QuizElement {
    heard = ["afterprint"];

    hear() {
      document.body.classList.remove("quiz-keys");
    }

    press() {
      document.body.classList.add("quiz-keys");
      window.print();
    }
  },
);
