// @ts-check

/** What is to be asked again. Questions that are gone, or have been edited since, are not among it. */
var quizReview = {
  /** @returns {{ id: string, answer: Answer, due: number }[]} each answered question as it stands, in the course's order */
  get answered() {
    const questions = quizPages.flatMap((page) => page.questions);
    return questions.flatMap(({ id, revision }) => {
      const answer = quizProgress.answer(id, revision);
      return answer ? [{ id, answer, due: quizRecords.due(answer) }] : [];
    });
  },

  /** Those whose time has come, the longest overdue first. */
  due() {
    const now = Date.now();
    return quizReview.answered.filter(({ due }) => due <= now).sort((one, other) => one.due - other.due);
  },

  /** The day on which the next come, counted from today, and how many. @returns {{ days: number, n: number } | null} */
  next() {
    const now = Date.now();
    const midnight = (/** @type {number} */ time) => new Date(time).setHours(0, 0, 0, 0);
    const later = quizReview.answered.filter(({ due }) => due > now);
    // A day of 23 hours is a day too.
    const days = later.map(({ due }) => Math.round((midnight(due) - midnight(now)) / 864e5));
    const first = Math.min(...days);
    return days.length ? { days: first, n: days.filter((day) => day === first).length } : null;
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
