// @ts-check

/** @typedef {{ all: number, answered: number, solved: number, first: number }} Standing how many questions, and how many of them were … */

/** How far the reader is with each page that has questions, and where the navigation says so. */
var quizMarks = {
  /** The site's own address. */
  base: new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href,

  /** By each page's address the revisions of its questions; only MkDocs knows them. @type {Record<string, string>} */
  course: globalThis.quizCourse ?? {},

  /** @param {string} url of a page, from the site's address @returns {Standing} */
  of(url) {
    const revisions = quizMarks.course[url].split(" ");
    const kept = quizProgress.answers.filter((answer) => revisions.includes(answer.revision));
    const count = (/** @type {"solved" | "first"} */ what) => kept.filter((answer) => answer[what]).length;
    return { all: revisions.length, answered: kept.length, solved: count("solved"), first: count("first") };
  },

  draw() {
    for (const link of document.querySelectorAll(".md-nav--primary a.md-nav__link")) {
      const { href, hash } = /** @type {HTMLAnchorElement} */ (link);
      const url = href.slice(quizMarks.base.length);
      if (!hash && url in quizMarks.course) quizMarks.mark(link, quizMarks.of(url));
    }
  },

  /** @param {Element} link @param {Standing} page */
  mark(link, { all, answered, solved }) {
    const state = solved === all ? "done" : answered ? "begun" : "untouched";
    link.querySelector(".quiz-state")?.remove();
    const mark = document.createElement("span");
    mark.className = "quiz-state";
    mark.dataset.state = state;
    mark.append(quizSay(state, { n: all, solved }));
    link.append(mark);
  },
};

quizMarks.draw();
window.addEventListener("quiz-progress", quizMarks.draw);
window.addEventListener("storage", quizMarks.draw);
window.addEventListener("pageshow", quizMarks.draw);
