// @ts-check

/**
 * A string of the interface with its values, of which the number `n` chooses the plural.
 * @param {string} key @param {Record<string, any>} [values] strings and numbers @returns {string}
 */
var quizSay = (key, values = {}) => {
  const { language, [key]: text } = quizWords;
  const form = text.other ? text[new Intl.PluralRules(language).select(values.n)] : text;
  return form.replace(/{(\w+)}/g, (/** @type {string} */ _, /** @type {string} */ name) =>
    values[name].toLocaleString(language),
  );
};
