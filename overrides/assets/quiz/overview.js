// @ts-check

/** What a look at all questions tells. */
var quizOverview = {
  /** Fills a chart and its table. @param {Element} box @param {{ text: string, percent: number }[]} bars @param {(string | Node)[][]} rows the first cell names its row @param {number} passMark */
  fill(box, bars, rows, passMark) {
    const { make } = quizShow;
    const lines = rows.map(([name, ...cells]) =>
      make("tr", {}, make("th", { scope: "row" }, name), ...cells.map((cell) => make("td", {}, cell))),
    );
    box.querySelector(".quiz-chart")?.replaceChildren(quizShow.bars(bars, passMark));
    box.querySelector("tbody")?.replaceChildren(...lines);
    /** @type {HTMLElement} */ (box).hidden = rows.length < 2;
  },

  /** The score of each topic. @param {Element} box @param {Row[]} rows @param {number} passMark */
  topics(box, rows, passMark) {
    const topics = quizOutcomes.topics(rows).map((topic) => {
      const total = quizOutcomes.total(topic.rows);
      return { title: topic.page.title, score: quizShow.score(total), percent: total.percent };
    });
    const bars = topics.map(({ title, percent }) => ({ text: `${title}: ${quizShow.percent(percent)}`, percent }));
    const cells = topics.map(({ title, score, percent }) => [title, score, quizShow.percent(percent)]);
    quizOverview.fill(box, bars, cells, passMark);
  },

  /** The tests so far, the earliest first. @param {Element} box @param {Outcome[]} tests @param {number} passMark */
  attempts(box, tests, passMark) {
    const rows = tests.map((test) => {
      const total = quizOutcomes.total(test.rows);
      const date = quizShow.moment(test.stop, { dateStyle: "medium", timeStyle: "short" });
      const link = quizShow.make("a", { href: `#sitting-${test.id}` }, date);
      const percent = quizShow.percent(total.percent);
      const cells = [link, test.paper, quizShow.score(total), percent, quizShow.duration(test.spent)];
      return { bar: { text: `${date}: ${percent}`, percent: total.percent }, cells };
    });
    const bars = rows.map(({ bar }) => bar);
    quizOverview.fill(box, bars, rows.map(({ cells }) => cells), passMark);
  },

  /** What to read again: of each page the sections that its missed questions are about, or else the page. @param {Element} box @param {Row[]} rows */
  again(box, rows) {
    const missed = rows.filter(({ state }) => state !== "is-right");
    const pages = quizOutcomes.topics(missed).map(({ page, rows }) => quizOverview.page(page, rows));
    box.querySelector("ul")?.replaceChildren(...pages);
    /** @type {HTMLElement} */ (box).hidden = !pages.length || !rows.some(({ given }) => given);
  },

  /** @param {IndexedPage} page @param {Row[]} rows */
  page(page, rows) {
    const { make } = quizShow;
    const links = rows.flatMap(({ question }) => {
      const section = quizBank.find(question.id)?.question.section;
      return section ? [/** @type {const} */ ([quizBank.address(page, section[0]), section[1]])] : [];
    });
    const items = [...new Map(links)].map(([href, text]) => make("li", {}, make("a", { href }, text)));
    const link = make("a", { href: quizBank.address(page) }, page.title);
    return make("li", {}, link, ...(items.length ? [make("ul", {}, ...items)] : []));
  },
};
