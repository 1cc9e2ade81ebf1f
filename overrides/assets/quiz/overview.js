// @ts-check

/** Rows to be looked at as one. @typedef {{ label: string, name?: Node, rows: Row[], more: string[] }} Overlooked */

/** What a look at all questions tells. */
var quizOverview = {
  /** Fills a chart and its table. @param {HTMLElement} box @param {Overlooked[]} lines @param {number} passMark */
  fill(box, lines, passMark) {
    const { make } = quizShow;
    const bars = document.createDocumentFragment();
    const table = lines.map(({ label, name = label, rows, more }) => {
      const total = quizOutcomes.total(rows);
      const percent = quizShow.percent(total.percent);
      const bar = make("li", {}, `${label}: ${percent}`);
      bar.insertAdjacentHTML("beforeend", quizOverview.bar(total.percent, passMark));
      bars.append(bar);
      const cells = [quizShow.score(total), percent, ...more].map((cell) => make("td", {}, cell));
      return make("tr", {}, make("th", { scope: "row" }, name), ...cells);
    });
    box.querySelector("ul")?.replaceChildren(bars);
    box.querySelector("tbody")?.replaceChildren(...table);
    box.hidden = lines.length < 2;
  },

  /** With a line where the pass mark is. @param {number} percent @param {number} passMark */
  bar(percent, passMark) {
    const frame = '<rect width="100%" height="100%" fill="none" stroke="currentColor"/>';
    const bar = `<rect width="${percent}%" height="100%" fill="currentColor"/>`;
    return `<svg aria-hidden="true">${frame}${bar}<line x1="${passMark}%" x2="${passMark}%" y2="100%"/></svg>`;
  },

  /** @param {HTMLElement} box @param {Row[]} rows @param {number} passMark */
  topics(box, rows, passMark) {
    const lines = quizOutcomes.topics(rows).map(({ page, rows }) => ({ label: page.title, rows, more: [] }));
    quizOverview.fill(box, lines, passMark);
  },

  /** The earliest first. @param {HTMLElement} box @param {Outcome[]} tests @param {number} passMark */
  attempts(box, tests, passMark) {
    const lines = tests.map(({ id, rows, paper, stop, spent }) => {
      const label = quizShow.date(stop);
      const name = quizShow.make("a", { href: `#sitting-${id}` }, label);
      return { label, name, rows, more: [quizShow.duration(spent), paper] };
    });
    quizOverview.fill(box, lines, passMark);
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
    const { make } = quizShow;
    const sections = rows.flatMap(({ question }) => [quizBank.find(question.id)?.question.section ?? []]);
    const items = [...new Map(/** @type {[string, string][]} */ (sections.filter(({ length }) => length)))].map(
      ([link, text]) => make("li", {}, make("a", { href: quizBank.address(page, link) }, text)),
    );
    return make("li", {}, make("a", { href: quizBank.address(page) }, page.title), ...(items.length ? [make("ul", {}, ...items)] : []));
  },
};
