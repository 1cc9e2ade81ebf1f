// @ts-check
// `var` at the top level of these files, for instant navigation runs a page's scripts again.

/**
 * One press of "Check answer".
 * @typedef {object} Try
 * @property {string} at ISO 8601, UTC
 * @property {string[]} chosen what was answered, such as ids of options
 * @property {boolean} correct
 * @property {number} [sure] 1 guessed · 2 unsure · 3 sure
 */

/**
 * What is kept of a question: what stays, and the tries of the present round.
 * @typedef {object} Answer
 * @property {2} v
 * @property {string} revision of the question
 * @property {boolean} first right at the very first try
 * @property {boolean} solved right at some try
 * @property {number} best the largest share of the marks so far, from 0 to 1
 * @property {number} round how many rounds came before this one
 * @property {boolean} shown the key was shown in this round
 * @property {Try[]} tries
 * @property {Try} asked the first try of the latest round
 * @property {number} level how many of the intervals between reviews are behind it
 * @property {Answer[]} [earlier] answers to other revisions
 */

/**
 * @typedef {object} Session
 * @property {1} v
 * @property {string} id
 * @property {string} start ISO 8601, UTC
 * @property {string} stop
 * @property {number} spent milliseconds with a page in view
 */

/**
 * What is known of the records under one sort of key.
 * @typedef {object} Sort
 * @property {number} v the version that this code writes
 * @property {(value: any) => boolean} fits whether a value is such a record; it may throw where it is none
 * @property {Record<number, (value: any) => any>} [migrate] from each earlier version to the next
 */

var quizRecords = {
  /** Days from one time a question is asked to the next. */
  intervals: [1, 3, 7, 21],

  /** Of a session, or of a test. */
  newId() {
    return Math.random().toFixed(10).slice(2);
  },

  /** A stored text as this version has it; null if it is none, and undefined if a later version has written it. @param {string} key @param {string | null} text */
  parse(key, text) {
    try {
      const { v, fits, migrate } = quizSorts[key.split(":")[0]];
      let value = JSON.parse(/** @type {string} */ (text));
      if (value.v > v) return undefined;
      while (value?.v < v) value = migrate?.[value.v]?.(value);
      return fits(value) ? value : null;
    } catch {
      return null;
    }
  },

  /**
   * An answer after one more try.
   * @param {Answer | null} past
   * @param {string} revision
   * @param {number} share of the marks
   * @param {string[]} chosen
   * @param {number} [sure]
   * @returns {Answer}
   */
  tried(past, revision, share, chosen, sure) {
    const correct = share === 1;
    const last = { at: new Date().toISOString(), chosen, correct, ...(sure && { sure }) };
    const isOn = past?.tries.length && !past.shown && !past.tries.at(-1)?.correct;
    return {
      first: correct,
      round: 0,
      ...past,
      v: 2,
      revision,
      solved: past?.solved || correct,
      best: Math.max(share, past?.best ?? 0),
      shown: !correct && Boolean(isOn),
      ...(isOn
        ? { tries: [...past.tries, last], asked: past.asked, level: past.level }
        : { tries: [last], asked: last, level: quizRecords.level(past, last) }),
    };
  },

  /** Only who knew it for sure, and not too soon, waits longer for the next time. @param {Answer | null} past @param {Try} last */
  level(past, last) {
    if (!last.correct || (last.sure ?? 3) < 3) return 0;
    const isDue = past && Date.parse(last.at) >= quizRecords.due(past);
    return Math.min((past?.level ?? 0) + Number(isDue), quizRecords.intervals.length - 1);
  },

  /** When a question is to be asked again, in milliseconds. @param {Answer} answer */
  due({ asked, level }) {
    return Date.parse(asked.at) + quizRecords.intervals[level] * 864e5;
  },

  /** An answer before the first try of its next round. @param {Answer} answer @returns {Answer} */
  anew(answer) {
    return { ...answer, shown: false, round: answer.round + 1, tries: [] };
  },

  /** When the last try was, in milliseconds. @param {Answer} answer */
  time({ asked, tries }) {
    return Date.parse((tries.at(-1) ?? asked).at);
  },

  /** What a share of the marks comes to. @param {number} marks @param {number} share */
  scored(marks, share) {
    return Number((marks * share).toFixed(2));
  },

  /** Days since the last try, whole ones; none where its time is not known, or the clock was set back. @param {Answer} answer */
  age(answer) {
    const time = quizRecords.time(answer);
    return time && Math.max(0, Math.floor((Date.now() - time) / 864e5));
  },
};

/** By what stands in a key before the first colon; pages add theirs. @type {Record<string, Sort>} */
var quizSorts = {
  ...globalThis.quizSorts,
  q: {
    v: 2,
    fits(value) {
      const asked = { at: quizTime, chosen: [""], correct: true };
      const example = { v: 2, revision: "", first: true, solved: true, shown: true, best: 1, round: 1e15, asked, tries: [asked] };
      return quizFits(value, example) && value.level in quizRecords.intervals && (value.earlier ?? []).every(quizSorts.q.fits);
    },
    migrate: {
      1: (answer) => {
        const asked = answer.tries[0] ?? { at: new Date(0).toISOString(), chosen: [], correct: answer.first };
        return { best: Number(answer.solved), round: 0, ...answer, v: 2, asked, level: 0 };
      },
    },
  },
  session: {
    v: 1,
    fits: (value) => quizFits(value, { v: 1, id: "", start: quizTime, stop: quizTime, spent: 1e15 }),
  },
};
