// @ts-check

/**
 * Whether a value has all that an example has: texts, and times where it has a time; numbers from 0 up to its own; lists of
 * what its list begins with. It may throw where the value is not sound, for another hand may have been there.
 * @param {any} value @param {any} example @returns {boolean}
 */
var quizFits = (value, example) => {
  if (example instanceof Array) return value.every((/** @type {any} */ item) => quizFits(item, example[0]));
  if (example instanceof Object) return Object.keys(example).every((name) => quizFits(value[name], example[name]));
  const isSame = typeof value === typeof example;
  if (typeof example === "number") return isSame && value >= 0 && value <= example;
  return isSame && (!Date.parse(example) || Date.parse(value) >= 0);
};

/** An example of a time. */
var quizTime = "2000-01-01";
