// @ts-check

/** Rows to be looked at as one. @typedef {{ label: string, name?: Node, rows: Row[], more: string[] }} Overlooked */

/** What a look at all questions tells. */
var quizOverview = {
  /** Fills the table of scores. @param {HTMLElement} box @param {Outcome} outcome */
  list(box, { id, rows }) {
    box.querySelector("tbody")?.replaceChildren(...rows.map((row) => quizOverview.row(row, id === "practice")));
    box.querySelector(".quiz-total")?.replaceChildren(quizShow.total(rows));
  },

  /** @param {Row} row @param {boolean} isPractice */
  row(row, isPractice) {
    const { question, page, number } = row;
    const href = row.isReviewed || !page ? `#review-${number}` : quizBank.home(page, question.id);
    const note = quizSay(row.isTold || isPractice ? row.state : "is-changed");
    const name = quizMake("th", { scope: "row" }, quizMake("a", { href }, quizShow.name(row)));
    return quizMake("tr", { id: `row-${number}` }, name, quizMake("td", {}, `${quizShow.score(row)} (${note})`));
  },

  /** Fills a chart and its table. @param {HTMLElement} box @param {Overlooked[]} lines */
  fill(box, lines) {
    const { content } = /** @type {HTMLTemplateElement} */ (document.querySelector("#quiz-bar"));
    const bars = /** @type {Node[]} */ ([]);
    const table = lines.map(({ label, name = label, rows, more }) => {
      const total = quizOutcomes.total(rows);
      const percent = quizShow.percent(total.percent);
      const bar = quizMake("li", {}, `${label}: ${percent}`, content.cloneNode(true));
      bar.querySelector("rect + rect")?.setAttribute("width", `${total.percent}%`);
      bars.push(bar);
      const cells = [quizShow.score(total), percent, ...more].map((cell) => quizMake("td", {}, cell));
      return quizMake("tr", {}, quizMake("th", { scope: "row" }, name), ...cells);
    });
    box.querySelector("ul")?.replaceChildren(...bars);
    box.querySelector("tbody")?.replaceChildren(...table);
    box.hidden = lines.length < 2;
  },

  /** @param {HTMLElement} box @param {Row[]} rows */
  topics(box, rows) {
    const lines = quizOutcomes.topics(rows).map(({ page, rows }) => ({ label: page.title, rows, more: [] }));
    quizOverview.fill(box, lines);
  },

  /** The earliest first. @param {HTMLElement} box @param {Outcome[]} tests */
  attempts(box, tests) {
    const lines = tests.map(({ id, rows, paper, stop, spent }) => {
      const label = quizShow.date(stop);
      const name = quizMake("a", { href: `#sitting-${id}` }, label);
      return { label, name, rows, more: [quizShow.duration(spent), paper] };
    });
    quizOverview.fill(box, lines);
  },

  /** What to read again: of each page the sections that its missed questions are about, or else the page. @param {HTMLElement} box @param {Row[]} rows */
  again(box, rows) {
    const missed = rows.filter(({ state }) => state !== "is-right");
    const pages = quizOutcomes.topics(missed).map(({ page, rows }) => quizOverview.page(page, rows));
    box.querySelector("ul")?.replaceChildren(...pages);
    box.hidden = !pages.length || !rows.some(({ given }) => given);
  },

  /** @param {IndexedPage} page @param {Row[]} rows */
  page(page, rows) {
    const sections = rows.map(({ question }) => quizBank.find(question.id)?.question.section).filter((section) => section !== undefined);
    const items = [...new Map(sections)].map(([link, text]) =>
      quizMake("li", {}, quizMake("a", { href: quizBank.address(page, link) }, text)),
    );
    return quizMake("li", {}, quizMake("a", { href: quizBank.address(page) }, page.title), ...(items.length ? [quizMake("ul", {}, ...items)] : []));
  },
};
