// @ts-check

/**
 * Where the reader stands, and the next thing to do. What is in the element stays for those who have not begun, and for
 * readers without script.
 */
var QuizStanding = class extends QuizElement {
  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("quiz-progress", this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("quiz-progress", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (["storage", "quiz-progress", "pageshow"].includes(event.type)) this.draw();
  }

  draw() {
    const pages = quizPages.map((page) => ({ page, ...quizMarks.of(page.url) }));
    const sum = (/** @type {"all" | "answered" | "solved" | "first"} */ what) =>
      pages.reduce((total, page) => total + page[what], 0);
    const isBegun = sum("answered") > 0 || quizSittings.all.length > 0;
    this.querySelector(".quiz-standing")?.remove();
    for (const child of /** @type {Iterable<HTMLElement>} */ (this.children)) child.hidden = isBegun;
    if (!isBegun) return;
    const all = sum("all");
    const figures = [
      this.figure(quizSay("standing-solved", { n: sum("solved"), all })),
      this.figure(quizSay("standing-first", { n: sum("first"), all })),
    ];
    const [text, address] = this.next(pages);
    const box = document.createElement("div");
    box.className = "quiz-standing";
    box.append(...figures, this.link(text, address));
    this.append(box);
  }

  /** @param {string} text */
  figure(text) {
    const figure = document.createElement("p");
    figure.textContent = text;
    return figure;
  }

  /** @param {string} text @param {string} address */
  link(text, address) {
    const link = document.createElement("a");
    link.className = "md-button md-button--primary";
    link.href = address;
    link.textContent = text;
    return link;
  }

  /** What to do next, and where. @param {({ page: IndexedPage } & Standing)[]} pages @returns {[string, string]} */
  next(pages) {
    const { test = "", review = "" } = this.dataset;
    const due = quizReview.due().length;
    const open = pages.find(({ solved, all }) => solved < all);
    if (test && quizSittings.current) return [quizSay("next-test"), test];
    if (review && due) return [quizSay("next-review", { n: due }), review];
    if (open) return [quizSay(open.answered ? "next-on" : "next-new", { title: open.page.title }), quizBank.address(open.page)];
    if (test && !quizSittings.all.length) return [quizSay("next-first-test"), test];
    return [quizSay("next-none"), review || test];
  }
};

customElements.get("quiz-standing") || customElements.define("quiz-standing", QuizStanding);
