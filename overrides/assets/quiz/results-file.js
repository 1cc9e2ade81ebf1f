// @ts-check

/**
 * A question in such a file.
 * @typedef {{ number: number, id: string, revision: string, topic: string, state: string, scored: number, marks: number,
 *   chosen: string[], answer: string, at: string }} Filed
 */

/**
 * The results as a file, of which this must be known here.
 * @typedef {{ kind: string, session: string, paper: string, reader?: string, start: string, stop: string, questions: Filed[], [more: string]: unknown }} Filing
 */

/** Results as files, for who keeps them elsewhere. */
var quizFile = {
  /** @param {Outcome} outcome @param {string} course @param {number} passMark @returns {Filing} */
  data({ rows, id, session, paper, reader, start, stop, spent, first }, course, passMark) {
    const { scored, marks, percent } = quizOutcomes.total(rows);
    return {
      format: "course-results",
      v: 1,
      course,
      address: quizMarks.base,
      kind: id === "practice" ? "practice" : "test",
      session,
      paper,
      ...(reader && { reader }),
      start,
      stop,
      seconds: Math.round(spent / 1000),
      scored,
      marks,
      percent,
      pass_mark: passMark,
      passed: percent >= passMark,
      ...(id === "practice" && { first }),
      questions: rows.map(quizFile.question),
    };
  },

  /** @param {Row} row @returns {Filed} */
  question({ number, question: { id, revision, marks }, page, state, scored, given }) {
    const { chosen = [], words = "", at = "" } = given ?? {};
    const topic = page?.title ?? "";
    return { number, id, revision, topic, state: state.slice(3), scored, marks, chosen, answer: words, at };
  },

  /** A row a question; with what tells one file from another in each, so that many can be put together. @param {Filing} filing */
  csv({ session, paper, reader = "", start, stop, questions }) {
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

  /** @param {string} text @param {string} name @param {string} type */
  save(text, name, type) {
    const href = URL.createObjectURL(new Blob([text], { type }));
    quizShow.make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  },
};
