// @ts-check

var quizNumber = new Intl.NumberFormat(quizWords.language);
var quizPlural = new Intl.PluralRules(quizWords.language);

/**
 * A string of the interface with its values, of which the number `n` chooses the plural.
 * @param {string} key @param {Record<string, string | number>} [values] @returns {string}
 */
var quizSay = (key, values = {}) => {
  const text = quizWords[key];
  const form = text.other ? text[quizPlural.select(Number(values.n))] : text;
  return form.replace(/{(\w+)}/g, (/** @type {string} */ _, /** @type {string} */ name) => {
    const value = values[name];
    return typeof value === "number" ? quizNumber.format(value) : value;
  });
};
