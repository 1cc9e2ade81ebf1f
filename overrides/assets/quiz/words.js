// @ts-check

/**
 * A string of the interface with its values, of which the number `n` chooses the plural.
 * @param {string} key @param {Record<string, any>} [values] strings and numbers @returns {string}
 */
var quizSay = (key, { ...values } = {}) => {
  const { language, [key]: text } = quizWords;
  const form = text.other ? text[new Intl.PluralRules(language).select(values.n)] : text;
  // Also what this text leaves out: the first number is slow to write, and better written with a page than after a click.
  for (const [name, value] of Object.entries(values)) values[name] = value.toLocaleString(language);
  return form.replace(/{(.*?)}/g, (/** @type {string} */ _, /** @type {string} */ name) => values[name]);
};
