// @ts-check

/**
 * The results of an outcome as a file. Times are in milliseconds, and practice has no paper.
 * @typedef {Omit<Outcome, "id" | "rows"> & Total & { format: string, v: 1, course: string, address: string, pass_mark: number, questions: Filed[] }} Filing
 */

/**
 * A question in such a file.
 * @typedef {{ number: number, id: string, revision: string, topic: string, state: string, scored: number, marks: number,
 *   chosen: string[], answer: string, at: string }} Filed
 */

/** Results as files, for who keeps them elsewhere. */
var quizFile = {
  /** @param {Outcome} outcome @param {string} course @param {number} passMark @returns {Filing} */
  make({ id, rows, ...facts }, course, passMark) {
    const head = { format: "course-results", v: /** @type {const} */ (1), course, address: quizMarks.base };
    const total = quizOutcomes.total(rows);
    return { ...head, ...facts, ...total, pass_mark: passMark, questions: rows.map(quizFile.question) };
  },

  /** @param {Row} row @returns {Filed} */
  question({ number, question: { id, revision, marks }, page, state, scored, given }) {
    const { chosen = [], words: answer = "", at = "" } = given ?? {};
    return { number, id, revision, topic: page?.title ?? "", state: state.slice(3), scored, marks, chosen, answer, at };
  },

  /** A row a question, with what tells one file from another in each, so that many can be put together. @param {Filing} filing */
  csv({ session, paper, reader, start, stop, questions }) {
    const rows = questions.map((question) => ({ session, paper, reader, start, stop, ...question }));
    const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
    return `\uFEFF${lines.map((cells) => `${cells.map(quizFile.cell).join(",")}\r\n`).join("")}`;
  },

  /** What a spreadsheet would take for a formula becomes a text. @param {unknown} value */
  cell(value) {
    const text = Array.isArray(value) ? value.join(" ") : String(value);
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  },
};
