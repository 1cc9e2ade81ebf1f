// @ts-check

/**
 * What a typed answer may be; right ones come first.
 * @typedef {object} Accepted
 * @property {string} id
 * @property {boolean} correct
 * @property {number} [value] and how far from it a number may be
 * @property {number} [tolerance]
 * @property {string} [text] as `quizText` gives it
 * @property {boolean} [case] whether capital letters matter
 */

/** A number or a text to type. What is stored of an answer is what was typed. */
var QuizValue = class extends QuizChoices {
  get missing() {
    return this.given.length ? "no-number" : "no-value";
  }

  get given() {
    return this.controls.map((input) => input.value.trim()).filter(Boolean);
  }

  /** @param {string[]} texts */
  set given([text = ""]) {
    this.controls[0].value = text;
  }

  get unanswered() {
    const [text] = this.given;
    const isFit = text && (this.question.dataset.type !== "numeric" || quizNumbers(text).length);
    return isFit ? [] : this.controls;
  }

  /** @returns {Accepted[]} */
  get accepted() {
    return JSON.parse(this.controls[0].dataset.accepted);
  }

  /** @param {string[]} given @returns {Judged} */
  judge([text = ""]) {
    const found = this.accepted.find((one) => this.#fits(one, text));
    return { share: Number(found?.correct ?? 0), told: found ? [found.id] : [], note: "" };
  }

  /** @param {Accepted} accepted @param {string} text */
  #fits({ value, tolerance = 0, text: expected, case: isCased }, text) {
    if (value === undefined) return quizText(text, isCased) === expected;
    const slack = 1e-12 * Math.abs(value); // for 12.3% of a computer is not quite 0.123
    return quizNumbers(text).some((number) => Math.abs(number - value) <= tolerance + slack);
  }

  /** @param {HTMLInputElement} input @param {string[]} given */
  isRight(input, given) {
    return this.judge(given).share === 1;
  }

  isChosen() {
    return true;
  }
};

quizWays.numeric = quizWays.text = QuizValue;

/** A text without what does not matter, as in hooks/quiz/kinds/text.py. @param {string} text @param {boolean} [isCased] */
var quizText = (text, isCased) => {
  const plain = text.normalize("NFKC").replaceAll("’", "'").replace(/[\s-]+/g, " ");
  const bare = plain.replace(/^[ .,;:!?]+|[ .,;:!?]+$/g, "");
  return isCased ? bare : bare.toLowerCase();
};

/**
 * What a text may mean as a number, as in hooks/quiz/numbers.py; "1,000" means two.
 * @param {string} text @returns {number[]} none where it is no number
 */
var quizNumbers = (text) => {
  const decimals = (/** @type {string} */ part) =>
    [part.replace(",", "."), part.replaceAll(",", " ")].map((plain) => {
      const [decimal = ""] = plain.trim().match(/^[+-]?([1-9]\d{0,2}( \d{3})+|\d*)(\.\d*)?(e[+-]?\d{1,2})?$/i) ?? [];
      return parseFloat(decimal.replaceAll(" ", ""));
    });
  const plain = text.replaceAll("−", "-").replaceAll("⁄", "/").replace(/\s/g, " ").replace(/ *[x×·*] *10\^/gi, "e");
  const [, above = "", below = "1", percent] = plain.trim().match(/^([^/%]+)(?:\/([^/%]+))?(%?)$/) ?? [];
  const unit = percent ? 100 : 1;
  const quotients = decimals(above).flatMap((top) => decimals(below).map((low) => top / low / unit));
  return quotients.filter(Number.isFinite);
};
