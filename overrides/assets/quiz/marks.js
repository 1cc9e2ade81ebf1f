// @ts-check

/** @typedef {{ all: number, answers: Answer[], solved: number }} Standing how many questions, their answers, and how many of these were once right */

/** How far the reader is with each page that has questions, and where the navigation says so. */
var QuizMarks = class {
  #frame = 0;

  /** By each page's address the revisions of its questions; only MkDocs knows them. @type {Record<string, string>} */
  #course = globalThis.quizCourse ?? {};

  /** The site's own address. */
  base = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

  constructor() {
    for (const type of ["quiz-progress", "storage", "pageshow"]) window.addEventListener(type, this);
  }

  /** However many answers change at once, they are read once. */
  handleEvent() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.draw());
  }

  /** All that is kept, by the revisions of the questions: read it once for many pages. */
  get kept() {
    return new Map(quizProgress.answers.map((answer) => [answer.revision, answer]));
  }

  /** @param {string} url of a page, from the site's address @param {Map<string, Answer>} kept @returns {Standing} */
  of(url, kept) {
    const revisions = this.#course[url].split(" ");
    const answers = revisions.flatMap((revision) => kept.get(revision) ?? []);
    return { all: revisions.length, answers, solved: answers.filter(({ solved }) => solved).length };
  }

  draw() {
    const { kept } = this;
    for (const link of document.querySelectorAll(".md-nav--primary a.md-nav__link")) {
      const [, url] = /** @type {HTMLAnchorElement} */ (link).href.split(this.base);
      if (url in this.#course) this.#mark(link, this.of(url, kept));
    }
  }

  /** What stays as it is stays in its place, for screen readers hear of each change. @param {Element} link @param {Standing} page */
  #mark(link, { all, answers, solved }) {
    const state = solved === all ? "done" : answers.length ? "begun" : "untouched";
    const text = `(${quizSay(state, { n: all, solved })})`;
    const item = /** @type {HTMLElement} */ (link.parentElement);
    if (item.dataset.mark === text) return;
    item.dataset.mark = text;
    // On a phone a label stands in for the link to the page in view.
    for (const title of item.querySelectorAll(":scope > .md-nav__link > .md-ellipsis")) {
      /** @type {Element} */ (title.parentElement).querySelector(".quiz-state")?.remove();
      title.after(quizMake("span", { class: "quiz-state", "data-state": state }, text));
    }
  }
};

/** @type {InstanceType<typeof QuizMarks>} */
var quizMarks = globalThis.quizMarks ?? new QuizMarks();

quizMarks.draw();
