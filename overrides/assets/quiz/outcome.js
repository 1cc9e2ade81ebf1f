// @ts-check

/**
 * What became of one question.
 * @typedef {object} Row
 * @property {number} number from 1
 * @property {Indexed} question as it was asked
 * @property {IndexedPage | null} page none once the question is gone
 * @property {"is-right" | "is-partly" | "is-wrong" | "is-unanswered" | "is-changed"} state
 * @property {number} scored
 * @property {Given | null} given
 * @property {boolean} isTold whether its answer may be known
 */

/**
 * A sitting that has ended, or all that was answered on the questions' own pages.
 * @typedef {object} Outcome
 * @property {string} id of the sitting, or "practice"
 * @property {string} session
 * @property {string} paper
 * @property {string} reader
 * @property {string} start ISO 8601, UTC; empty before the first answer
 * @property {string} stop
 * @property {number} spent milliseconds
 * @property {Row[]} rows
 * @property {number} first how many were right at the first try; practice only
 */

/** A score. @typedef {{ scored: number, marks: number, percent: number, answered: number }} Total */

var quizOutcomes = {
  /** The tests, the newest first, and practice where it belongs in time. @returns {Outcome[]} */
  get all() {
    const tests = quizSittings.all.filter(({ stop }) => stop).map(quizOutcomes.of);
    const practice = quizOutcomes.practice();
    // The answers of a test are counted a moment after its end.
    const isLast = Date.parse(practice.stop) > Date.parse(tests[0]?.stop) + 6e4;
    return isLast ? [practice, ...tests] : [...tests, practice];
  },

  /** @param {Sitting} sitting @returns {Outcome} */
  of(sitting) {
    const { id, paper, reader, start, stop, spent, questions } = sitting;
    const rows = questions.map((question, index) => {
      const page = quizBank.find(question.id)?.page ?? null;
      const given = quizSittings.given(sitting, question.id);
      const isTold = quizSittings.isCurrent(question);
      return quizOutcomes.row({ number: index + 1, question, page, given, isTold });
    });
    return { id, session: id, paper, reader, start, stop, spent, rows, first: 0 };
  },

  /** The best answer to each question counts. @returns {Outcome} */
  practice() {
    const { id = "", start = "", stop = "", spent = 0 } = quizProgress.session ?? {};
    const all = quizPages.flatMap((page) => page.questions.map((question) => ({ page, question })));
    const answers = all.map(({ question }) => quizProgress.answer(question.id, question.revision));
    const rows = all.map((one, index) => {
      const answer = answers[index];
      const isTold = Boolean(answer?.solved || answer?.shown);
      const row = quizOutcomes.row({ number: index + 1, ...one, given: quizOutcomes.given(answer), isTold });
      const isChanged = quizProgress.isChanged(one.question.id, one.question.revision);
      return isChanged ? { ...row, state: /** @type {const} */ ("is-changed") } : row;
    });
    const first = answers.filter((answer) => answer?.first).length;
    return { id: "practice", session: id, paper: "", reader: "", start, stop, spent, rows, first };
  },

  /** The last answer, with the share of the best. @param {Answer | null} answer @returns {Given | null} */
  given(answer) {
    if (!answer) return null;
    const { at, chosen } = answer.tries.at(-1) ?? answer.asked;
    return { v: 1, at, chosen, words: "", share: answer.best };
  },

  /** @param {Omit<Row, "state" | "scored">} row @returns {Row} */
  row(row) {
    const share = row.given?.share ?? 0;
    const degree = share === 1 ? "is-right" : share ? "is-partly" : "is-wrong";
    const scored = Number((row.question.marks * share).toFixed(2));
    return { ...row, state: row.given ? degree : "is-unanswered", scored };
  },

  /** @param {Row[]} rows @returns {Total} */
  total(rows) {
    const sum = (/** @type {(row: Row) => number} */ value) => rows.reduce((all, row) => all + value(row), 0);
    const marks = sum((row) => row.question.marks);
    const exact = sum((row) => row.question.marks * (row.given?.share ?? 0));
    // Nobody passes by rounding, and none fails by what sums lack in the computer.
    const percent = marks && Number(((100 * exact) / marks).toFixed(9));
    return { scored: Number(exact.toFixed(2)), marks, percent, answered: rows.filter((row) => row.given).length };
  },

  /** The rows of each page, in the order of the course. @param {Row[]} rows */
  topics(rows) {
    const topics = quizPages.map((page) => ({ page, rows: rows.filter((row) => row.page === page) }));
    return topics.filter((topic) => topic.rows.length);
  },
};
