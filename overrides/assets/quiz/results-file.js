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
  /** @param {string} kind "csv" or "json" @param {Outcome} outcome @param {InstanceType<typeof QuizResults>} results */
  async write(kind, outcome, results) {
    const rows = await Promise.all(outcome.rows.map((row) => quizFile.worded(row, results)));
    const file = quizFile.make({ ...outcome, rows }, String(results.dataset.course), results.passMark);
    quizFile.save(`results-${file.session}.${kind}`, kind === "csv" ? quizFile.csv(file) : file);
  },

  /** What was chosen on a question's page is kept without its words. @param {Row} row @param {HTMLElement} box @returns {Promise<Row>} */
  async worded(row, box) {
    const { given, question } = row;
    if (!given?.chosen.length || given.words) return row;
    const item = await quizBank.item(question.id, "review").catch(() => null);
    if (!item) return row;
    item.given = given;
    box.append(item); // outside of the page it has no labels
    const { words } = item;
    item.remove();
    return { ...row, given: { ...given, words } };
  },

  /** @param {Outcome} outcome @param {string} course @param {number} passMark @returns {Filing} */
  make({ session, paper, reader, start, stop, spent, first, rows }, course, passMark) {
    const facts = { session, paper, reader, start, stop, spent, first };
    const head = { format: "course-results", v: /** @type {const} */ (1), course, address: quizMarks.base };
    const total = quizOutcomes.total(rows);
    return { ...head, ...facts, ...total, pass_mark: passMark, questions: rows.map(quizFile.question) };
  },

  /** @param {Row} row @returns {Filed} */
  question({ number, question: { id, revision }, page, state, scored, marks, given }) {
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

  /** @param {string} name of a file @param {string | object} content as CSV, or to become JSON */
  save(name, content) {
    const isText = typeof content === "string";
    const blob = isText
      ? new Blob([content], { type: "text/csv" })
      : new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
    const href = URL.createObjectURL(blob);
    quizMake("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  },
};
