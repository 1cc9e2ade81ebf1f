// @ts-check

/** @typedef {{ page: IndexedPage } & Standing} PageStanding */

/**
 * Where the reader stands, and the next thing to do. What is in the element stays for those who have not begun, and for
 * readers without script.
 */
var QuizStanding = class extends QuizElement {
  heard = ["storage", "pageshow", "quiz-progress"];

  /** @param {Event} event */
  handleEvent(event) {
    if (event.currentTarget === window) this.draw();
  }

  draw() {
    const { kept } = quizMarks;
    const pages = quizPages.map((page) => ({ page, ...quizMarks.of(page.url, kept) }));
    const isBegun = kept.size > 0 || quizSittings.all.length > 0;
    this.querySelector(".quiz-standing")?.remove();
    for (const child of /** @type {Iterable<HTMLElement>} */ (this.children)) child.hidden = isBegun;
    if (!isBegun) return;
    const box = document.createElement("span");
    box.className = "quiz-standing";
    box.append(this.link(pages), this.figure("solved", pages), this.figure("first", pages));
    this.append(box);
  }

  /** @param {"solved" | "first"} what @param {PageStanding[]} pages */
  figure(what, pages) {
    const all = pages.reduce((total, page) => total + page.all, 0);
    const n = pages.flatMap(({ answers }) => answers).filter((answer) => answer[what]).length;
    const figure = document.createElement("span");
    figure.textContent = quizSay(`standing-${what}`, { n, all });
    return figure;
  }

  /** @param {PageStanding[]} pages */
  link(pages) {
    const link = document.createElement("a");
    const [text, url] = this.next(pages);
    link.className = "md-button md-button--primary";
    link.href = quizMarks.base + url;
    link.textContent = text;
    return link;
  }

  /** What to do next, and where. @param {PageStanding[]} pages @returns {[string, string]} */
  next(pages) {
    const { test, review } = quizAddresses;
    const due = quizReview.due().length;
    const open = pages.find(({ solved, all }) => solved < all);
    if (test && quizSittings.current) return [quizSay("next-test"), test];
    if (review && due) return [quizSay("next-review", { n: due }), review];
    if (open) return [quizSay(open.answers.length ? "next-on" : "next-new", { title: open.page.title }), open.page.url];
    if (test && !quizSittings.all.length) return [quizSay("next-first-test"), test];
    return [quizSay("next-none"), review ?? test ?? ""];
  }
};

quizDefine("quiz-standing", QuizStanding);
