// @ts-check

/**
 * The strings of the interface by their keys, and their language. Where no hook puts them before the scripts, a page with
 * questions holds them.
 * @type {Record<string, any>}
 */
var quizWords = JSON.parse(document.querySelector(".quiz-words")?.textContent ?? "{}");
