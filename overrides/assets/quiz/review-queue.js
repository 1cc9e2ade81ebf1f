// @ts-check

/** What is to be asked again. Questions that are gone, or have been edited since, are not among it. */
var quizReview = {
  /** @returns {{ id: string, url: string, answer: Answer }[]} each answered question as it stands, in the course's order */
  get answered() {
    return quizPages.flatMap(({ url, questions }) =>
      questions.flatMap(({ id, revision }) => {
        const answer = quizProgress.answer(id, revision);
        return answer ? [{ id, url, answer }] : [];
      }),
    );
  },

  /** Those whose time has come, the longest overdue first. @param {number} [now] */
  due(now = Date.now()) {
    const time = (/** @type {{ answer: Answer }} */ one) => quizRecords.due(one.answer);
    return quizReview.answered.filter((one) => time(one) <= now).sort((one, other) => time(one) - time(other));
  },

  /** The day on which the next come, counted from today, and how many. @param {number} [now] @returns {{ days: number, n: number } | null} */
  next(now = Date.now()) {
    const midnight = (/** @type {number} */ time) => new Date(time).setHours(0, 0, 0, 0);
    // A day of 23 hours is a day too.
    const days = (/** @type {number} */ time) => Math.round((midnight(time) - midnight(now)) / 864e5);
    const later = quizReview.answered.map(({ answer }) => quizRecords.due(answer)).filter((time) => time > now);
    const first = Math.min(...later.map(days));
    return later.length ? { days: first, n: later.filter((time) => days(time) === first).length } : null;
  },

  /** Not right at the first try when last asked. */
  missed() {
    return quizReview.answered.filter(({ answer }) => !answer.asked.correct);
  },

  /** Right, but not for sure. */
  unsure() {
    return quizReview.answered.filter(({ answer }) => answer.asked.correct && (answer.asked.sure ?? 3) < 3);
  },
};
