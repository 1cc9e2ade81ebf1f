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
  /** @type {Map<string, Promise<string>>} */
  loading: new Map(),
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

  /** The address of a page, or of what one of its links leads to. @param {IndexedPage} page @param {string} [link] */
  address(page, link = "") {
    return new URL(link, quizMarks.base + page.url).href;
  },

  /** @param {string} id @returns {Promise<string>} rejected where it cannot be loaded; the next call tries again */
  load(id) {
    const loading = quizBank.loading.get(id) ?? quizBank.request(id);
    quizBank.loading.set(id, loading);
    loading.catch(() => quizBank.loading.delete(id));
    return loading;
  },

  /** @param {string} id @returns {Promise<string>} */
  request(id) {
    const script = document.createElement("script");
    // A browser may still keep the question as it was in an earlier build.
    script.src = `${quizMarks.base}assets/questions/${id}.js?${quizBank.find(id)?.question.revision}`;
    return new Promise((resolve, reject) => {
      script.onload = () => resolve(quizBank.html.get(id) ?? "");
      script.onerror = () => reject(new Error(`the question ${id} cannot be loaded`));
      document.head.append(script);
    }).finally(() => script.remove());
  },

  /** A question to be put into the page. @param {string} id @param {QuizItemMode} mode @returns {Promise<InstanceType<typeof QuizItem>>} */
  async item(id, mode) {
    const template = document.createElement("template");
    template.innerHTML = await quizBank.load(id);
    const source = /** @type {HTMLElement} */ (template.content.firstElementChild);
    quizBank.resolve(source, quizBank.address(/** @type {any} */ (quizBank.find(id)).page));
    const item = /** @type {InstanceType<typeof QuizItem>} */ (document.createElement("quiz-item"));
    for (const { name, value } of source.attributes) item.setAttribute(name, value);
    item.dataset.mode = mode;
    // The theme does so only for code that is there when a page is opened: what scrolls must be reached by keys.
    for (const code of source.querySelectorAll("pre > code")) code.setAttribute("tabindex", "0");
    item.append(...source.childNodes);
    return item;
  },

  /** Links stay those of the question's page. @param {Element} source @param {string} base */
  resolve(source, base) {
    for (const name of ["href", "src"]) {
      for (const element of source.querySelectorAll(`:is(a, img, source, video, audio)[${name}]`)) {
        element.setAttribute(name, new URL(element.getAttribute(name) ?? "", base).href);
      }
    }
  },
};
