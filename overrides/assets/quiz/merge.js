// @ts-check

/**
 * How two records under one key become one, by what stands in the key before the first colon. Nothing is lowered by it,
 * and neither order nor repetition matters.
 */
var quizMerge = {
  /** @template T @param {T[]} records @param {(record: T) => (number | string)[]} rank what decides, in that order @returns {T[]} the greatest first */
  ranked(records, rank) {
    const keyed = records.map((record) => ({ record, ranks: rank(record) }));
    keyed.sort(({ ranks }, other) => {
      const at = ranks.findIndex((value, index) => value !== other.ranks[index]);
      return at < 0 ? 0 : ranks[at] < other.ranks[at] ? 1 : -1;
    });
    return keyed.map(({ record }) => record);
  },

  /** The last is the newest answer to whatever revision. @param {Answer} one @param {Answer} other @returns {Answer} */
  q(one, other) {
    /** @type {Map<string, Answer>} */
    const revisions = new Map();
    for (const answer of [one, other].flatMap(quizMerge.revisions)) {
      const past = revisions.get(answer.revision);
      revisions.set(answer.revision, past ? quizMerge.answers(past, answer) : answer);
    }
    const [last, ...earlier] = quizMerge.ranked([...revisions.values()], (answer) => [
      quizRecords.time(answer),
      answer.revision,
    ]);
    return earlier.length ? { ...last, earlier } : last;
  },

  /** @param {Answer} answer @returns {Answer[]} */
  revisions({ earlier = [], ...answer }) {
    return [answer, ...earlier.flatMap(quizMerge.revisions)];
  },

  /** Of one revision. @param {Answer} one @param {Answer} other @returns {Answer} */
  answers(one, other) {
    const [newer] = quizMerge.ranked([one, other], (answer) => [
      quizRecords.time(answer),
      JSON.stringify([answer.tries, answer.asked, answer.level, answer.shown]),
    ]);
    return {
      ...newer,
      first: one.first || other.first,
      solved: one.solved || other.solved,
      best: Math.max(one.best, other.best),
      round: Math.max(one.round, other.round),
    };
  },

  /** @param {Session} one @param {Session} other @returns {Session} */
  session(one, other) {
    const [first] = quizMerge.ranked([one, other], ({ start, id }) => [-Date.parse(start), id]);
    const [last] = quizMerge.ranked([one, other], ({ stop }) => [Date.parse(stop), stop]);
    return { ...first, stop: last.stop, spent: Math.max(one.spent, other.spent) };
  },

  /** The first end of a sitting was its end. @param {Sitting} one @param {Sitting} other @returns {Sitting} */
  t(one, other) {
    return quizMerge.ranked([one, other], (sitting) => [
      sitting.stop ? 1 : 0,
      -Date.parse(sitting.stop) || 0,
      sitting.spent,
      JSON.stringify(sitting),
    ])[0];
  },

  /** @param {Given} one @param {Given} other @returns {Given} */
  a(one, other) {
    return quizMerge.ranked([one, other], (given) => [Date.parse(given.at), JSON.stringify(given)])[0];
  },
};
