// @ts-check

/**
 * What became of one question.
 * @typedef {object} Row
 * @property {number} number from 1
 * @property {Indexed} question as it was asked
 * @property {IndexedPage | null} page none once the question is gone
 * @property {"is-right" | "is-partly" | "is-wrong" | "is-unanswered" | "is-changed"} state
 * @property {number} scored
 * @property {number} marks
 * @property {Given | null} given
 * @property {boolean} isTold whether its answer may be known
 * @property {boolean} isReviewed in practice, what was not answered is left to its page
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
    const rows = sitting.questions.map((question, index) => {
      const page = quizBank.find(question.id)?.page ?? null;
      const given = quizSittings.given(sitting, question.id);
      return quizOutcomes.row({ number: index + 1, question, page, given, isTold: quizSittings.isCurrent(question) });
    });
    return { ...sitting, session: sitting.id, rows, first: 0 };
  },

  /** The best answer to each question counts. @returns {Outcome} */
  practice() {
    const { id = "", start = "", stop = "", spent = 0 } = quizProgress.session ?? {};
    const all = quizPages.flatMap((page) => page.questions.map((question) => ({ page, question })));
    let first = 0;
    const rows = all.map(({ page, question }, index) => {
      const answer = quizProgress.answer(question.id, question.revision);
      first += Number(answer?.first ?? 0);
      const isTold = Boolean(answer?.solved || answer?.shown);
      const row = quizOutcomes.row({ number: index + 1, page, question, given: quizOutcomes.given(answer), isTold });
      const isChanged = quizProgress.isChanged(question.id, question.revision);
      return isChanged ? { ...row, state: /** @type {const} */ ("is-changed") } : row;
    });
    return { id: "practice", session: id, paper: "", reader: "", start, stop, spent, rows, first };
  },

  /** The last answer, with the share of the best. @param {Answer | null} answer @returns {Given | null} */
  given(answer) {
    if (!answer) return null;
    const { at, chosen } = answer.tries.at(-1) ?? answer.asked;
    return { v: 1, at, chosen, words: "", share: answer.best };
  },

  /** @param {Omit<Row, "state" | "scored" | "marks" | "isReviewed">} row @returns {Row} */
  row(row) {
    const share = row.given?.share ?? 0;
    const state = !row.given ? "is-unanswered" : share === 1 ? "is-right" : share ? "is-partly" : "is-wrong";
    const { marks } = row.question;
    const isReviewed = Boolean(row.given) || row.isTold;
    return { ...row, isReviewed, state, marks, scored: quizRecords.scored(marks, share) };
  },

  /** @param {Row[]} rows @returns {Total} */
  total(rows) {
    const sum = (/** @type {(row: Row) => number} */ value) => rows.reduce((all, row) => all + value(row), 0);
    const marks = sum((row) => row.marks);
    const exact = sum((row) => row.marks * (row.given?.share ?? 0));
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
