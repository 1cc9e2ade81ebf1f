// @ts-check

/**
 * Which questions a test asks, and in what order. Its code says it all, so that a class can take the same paper:
 * "course-k3f9x2-9c1d" asks those of the course, "3-…" three of each page, "all-…" all; then the seed, and a sign of the
 * questions that there were, by which a paper of an earlier site is told.
 */
var quizPaper = {
  /** Ids of the questions of the course's test; all where there are none. @type {string[]} */
  course: [],

  /** @param {string} choice "course", "all", or a number of questions from each page @param {string} [seed] */
  code(choice, seed = quizPaper.seed()) {
    return [choice, seed, quizPaper.sign()].join("-");
  },

  seed() {
    return Math.random().toString(36).slice(2, 9);
  },

  sign() {
    const revisions = quizPages.flatMap((page) => page.questions.map(({ id, revision }) => id + revision));
    return quizHash([...revisions.sort(), ...quizPaper.course].join()).toString(36).slice(-4);
  },

  /** The parts of a code, or null if it is none. @param {string} code */
  read(code) {
    const match = /^(course|all|[1-9]\d?)-([0-9a-z]{1,12})-([0-9a-z]{1,4})$/.exec(code);
    return match && { choice: match[1], seed: match[2], isCurrent: match[3] === quizPaper.sign() };
  },

  /** The questions of a paper in their order. @param {string} choice @param {string} seed */
  questions(choice, seed) {
    const pages = quizPages.map((page) => page.questions);
    const all = pages.flat();
    const name = (/** @type {Indexed} */ question) => question.id;
    const several = (/** @type {Indexed[]} */ page) => quizShuffled(page, seed, name).slice(0, Number(choice));
    const { course } = quizPaper;
    const isCourse = choice === "course" && course.length;
    const chosen = isCourse ? all.filter(({ id }) => course.includes(id)) : Number(choice) ? pages.flatMap(several) : all;
    return quizShuffled(chosen, `${seed} order`, name);
  },
};
