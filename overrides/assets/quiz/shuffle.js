// @ts-check

/**
 * The same items and the same seed give the same order, in every browser.
 * @template T @param {T[]} items @param {string} seed @param {(item: T) => string | null} name tells them apart
 */
var quizShuffled = (items, seed, name) => {
  const rank = (/** @type {T} */ item) => quizHash(`${seed} ${name(item)}`);
  return [...items].sort((one, other) => rank(one) - rank(other));
};

/**
 * The options of a list in the order of a round: the first has that of the page, and pinned ones stay.
 * @param {Element[]} order of the page @param {number | string} round or a seed @param {string} name of the question
 */
var quizArranged = (order, round, name) => {
  const free = order.filter((item) => !item.querySelector("input[data-pinned]"));
  const others = round ? quizShuffled(free, `${name} ${round}`, (item) => item.textContent) : [...free];
  return order.map((item) => (free.includes(item) ? (others.shift() ?? item) : item));
};

/** FNV-1a, with the end of MurmurHash3 for texts that differ in little. @param {string} text */
var quizHash = (text) => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
