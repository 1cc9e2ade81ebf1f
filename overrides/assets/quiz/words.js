// @ts-check

/**
 * The strings of the interface, and their language: the build puts them before this, or else the page holds them.
 * @type {Record<string, string | Record<string, string>>}
 */
var quizWords =
  globalThis.quizWords ?? JSON.parse(document.querySelector(".quiz-words")?.textContent ?? "{}");

/**
 * A string of the interface with its values, the number `n` of which chooses the plural.
 * @param {string} key @param {Record<string, string | number>} [values]
 */
var quizSay = (key, values = {}) => {
  const language = String(quizWords.language);
  const text = quizWords[key];
  const form = typeof text === "object" && new Intl.PluralRules(language).select(Number(values.n));
  return String(form ? text[form] : text).replace(/{(\w+)}/g, (_, name) => values[name].toLocaleString(language));
};
