// @ts-check

/** What readers print, beside the page as it stands. */
var quizPrinting = {
  /** Its reviews, also those that were opened by hand, only if they are wanted. @param {InstanceType<typeof QuizResults>} results @param {boolean} isWhole */
  async results(results, isWhole) {
    if (isWhole) await results.reviews.openAll();
    await quizPrinting.decode(results);
    results.toggleAttribute("data-brief", !isWhole);
    window.addEventListener("afterprint", () => results.removeAttribute("data-brief"), { once: true });
    window.print();
  },

  /** The questions of a test stand in the page for as long as it is printed. @param {HTMLElement} list @param {Sitting} sitting @param {boolean} isKeyed */
  async paper(list, sitting, isKeyed) {
    try {
      const items = sitting.questions.map(({ id }) => quizBank.item(id, isKeyed ? "practice" : "test"));
      for (const item of await Promise.all(items)) {
        item.sitting = sitting;
        list.append(quizMake("li", {}, item));
        if (isKeyed) quizPrinting.key(item);
      }
      await quizPrinting.decode(list);
      window.print();
    } finally {
      list.replaceChildren();
    }
  },

  /** @param {InstanceType<typeof QuizItem>} item */
  key(item) {
    item.removeAttribute("data-state");
    item.child("details.quiz-answer").toggleAttribute("open", true);
  },

  /** @param {HTMLElement} box whose images are to be printed, too */
  decode(box) {
    return Promise.allSettled([...box.querySelectorAll("img")].map((image) => image.decode()));
  },
};
