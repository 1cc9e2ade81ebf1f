// @ts-check

/** What an address inside of a page is about, such as "question" and "3". @param {string} [hash] of a link @returns {[string?, string?]} */
var quizNamed = (hash = "") => {
  const [, kind, name] = /^#(\w+)[-=](.+)/.exec(hash) ?? [];
  return [kind, name];
};
