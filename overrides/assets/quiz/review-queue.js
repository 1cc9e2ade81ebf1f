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

  /** Not right at the first try when last asked. */
  get missed() {
    return quizReview.answered.filter(({ answer }) => !answer.asked.correct);
  },

  /** Right, but not for sure. */
  get unsure() {
    return quizReview.answered.filter(({ answer }) => answer.asked.correct && (answer.asked.sure ?? 3) < 3);
  },
};
