// @ts-check
// `var` at the top level of these files, for instant navigation runs a page's scripts again.

/**
 * One press of "Check answer".
 * @typedef {object} Try
 * @property {string} at ISO 8601, UTC
 * @property {string[]} chosen ids of options
 * @property {boolean} correct
 */

/**
 * What is kept of a question: what stays, and the tries of the present round.
 * @typedef {object} Answer
 * @property {1} v
 * @property {string} revision of the question
 * @property {boolean} first right at the very first try
 * @property {boolean} solved right at some try
 * @property {boolean} shown the key was shown in this round
 * @property {number} [best] the largest share of the marks so far, from 0 to 1
 * @property {number} [round] how many rounds came before this one
 * @property {Try[]} tries
 */

/**
 * @typedef {object} Session
 * @property {1} v
 * @property {string} id
 * @property {string} start ISO 8601, UTC
 * @property {string} stop
 * @property {number} spent milliseconds with a page in view
 */

/** Whether a value read from the store is what it should be; another hand may have been there. */
var quizRecords = {
  /** @param {any} value */
  isSession(value) {
    return (
      value?.v === 1 &&
      typeof value.id === "string" &&
      Date.parse(value.start) >= 0 &&
      Date.parse(value.stop) >= 0 &&
      value.spent >= 0 &&
      value.spent < Number.MAX_SAFE_INTEGER
    );
  },

  /** @param {any} value */
  isAnswer(value) {
    const flags = [value?.first, value?.solved, value?.shown];
    return (
      value?.v === 1 &&
      typeof value.revision === "string" &&
      flags.every((flag) => typeof flag === "boolean") &&
      (value.best === undefined || (value.best >= 0 && value.best <= 1)) &&
      (value.round === undefined || Number.isSafeInteger(value.round)) &&
      Array.isArray(value.tries) &&
      value.tries.every(quizRecords.isTry)
    );
  },

  /** The share of the marks that an answer has earned. @param {Answer | null} answer */
  share(answer) {
    return answer?.best ?? Number(answer?.solved ?? false);
  },

  /** @param {any} value */
  isTry(value) {
    return (
      typeof value?.at === "string" &&
      typeof value.correct === "boolean" &&
      Array.isArray(value.chosen) &&
      value.chosen.every((/** @type {unknown} */ id) => typeof id === "string")
    );
  },
};
