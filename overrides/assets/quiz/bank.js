// @ts-check

/**
 * A question in the index.
 * @typedef {object} Indexed
 * @property {string} id
 * @property {string} revision
 * @property {number} marks
 * @property {[string, string]} [section] the link to what it is about, from its page, and that link's text
 */

/** A page with questions. @typedef {{ url: string, title: string, questions: Indexed[] }} IndexedPage */

/** All questions of the course, for the pages that ask them again. */
var quizBank = {
  /** @type {Map<string, string>} */
  html: new Map(),

  /** Called by the script of each question. @param {string} id @param {string} html */
  give(id, html) {
    quizBank.html.set(id, html);
  },

  /** A question's place in the index; none once it is gone. @param {string} id */
  find(id) {
    for (const page of quizPages) {
      const question = page.questions.find((one) => one.id === id);
      if (question) return { page, question };
    }
    return null;
  },

  /** @param {string} id @returns {string | undefined} */
  revision(id) {
    return quizBank.find(id)?.question.revision;
  },

  /** The address of a page, or of what one of its links leads to. @param {IndexedPage} page @param {string} [link] */
  address(page, link = "") {
    return new URL(link, quizMarks.base + page.url).href;
  },

  /** Where a question stands on its page. @param {IndexedPage} page @param {string} id */
  home(page, id) {
    return quizBank.address(page, `#quiz-${id}`);
  },

  /** @param {string} id @returns {Promise<string>} rejected where it cannot be loaded; the next call tries again */
  async load(id) {
    // A browser may still keep the question as it was in an earlier build.
    if (!quizBank.html.has(id)) await quizBank.run(`assets/questions/${id}.js?${quizBank.revision(id)}`);
    return quizBank.html.get(id) ?? "";
  },

  /** Done once it has run, rejected where it cannot be loaded. @param {string} path of one of the site's scripts @returns {Promise<unknown>} */
  run(path) {
    const script = quizMake("script", { src: quizMarks.base + path });
    return new Promise((resolve, reject) => {
      Object.assign(script, { onload: resolve, onerror: reject });
      document.head.append(script);
    }).finally(() => script.remove());
  },

  /** A question to be put into the page. @param {string} id @param {QuizItemMode} mode @returns {Promise<InstanceType<typeof QuizItem>>} */
  async item(id, mode) {
    const { content } = Object.assign(document.createElement("template"), { innerHTML: await quizBank.load(id) });
    const base = quizBank.address(/** @type {any} */ (quizBank.find(id)).page);
    for (const name of ["href", "src"]) {
      // Links stay those of the question's page.
      for (const element of content.querySelectorAll(`:is(a, img, source, video, audio)[${name}]`)) {
        element.setAttribute(name, new URL(String(element.getAttribute(name)), base).href);
      }
    }
    const item = /** @type {InstanceType<typeof QuizItem>} */ (document.importNode(content, true).firstElementChild);
    item.dataset.mode = mode;
    return item;
  },
};
