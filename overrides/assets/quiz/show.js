// @ts-check

/** How results are written down. */
var quizShow = {
  /** @param {Row | Total} score */
  score({ scored, marks }) {
    return quizSay("points", { scored, marks });
  },

  /** @param {number} value never rounded up: 49.96 is no 50 */
  percent(value) {
    const style = { style: /** @type {const} */ ("percent"), maximumFractionDigits: 1 };
    return (Math.floor(10 * value + 1e-6) / 1000).toLocaleString(quizWords.language, style);
  },

  /** @param {string} iso @param {Intl.DateTimeFormatOptions} style */
  moment(iso, style = { dateStyle: "full", timeStyle: "medium" }) {
    return iso && new Date(iso).toLocaleString(quizWords.language, style);
  },

  /** @param {number} milliseconds @returns {string} such as 0:00:41 */
  duration(milliseconds) {
    const rounded = Math.round(milliseconds / 1000) * 1000;
    return Math.floor(rounded / 36e5) + new Date(rounded).toISOString().slice(13, 19);
  },

  /** @param {Row} row */
  name({ number, page, question }) {
    return quizSay("question-name", { number, title: page?.title ?? question.id });
  },

  /** @param {string} iso */
  date(iso) {
    return quizShow.moment(iso, { dateStyle: "medium", timeStyle: "short" });
  },

  /** @param {Outcome} outcome */
  attempt({ id, stop, rows }) {
    const date = id === "practice" ? quizSay("practice") : quizShow.date(stop);
    return `${date}: ${quizShow.total(rows)}`;
  },

  /** @param {Row[]} rows */
  total(rows) {
    const total = quizOutcomes.total(rows);
    return `${quizShow.score(total)} (${quizShow.percent(total.percent)})`;
  },
};
