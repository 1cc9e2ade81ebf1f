// @ts-check

/**
 * One go at the test. What is answered in it is kept by itself, so that two tabs lose nothing.
 * @typedef {object} Sitting
 * @property {1} v
 * @property {string} id the session id
 * @property {string} paper see paper.js
 * @property {string} reader their name, if they gave it
 * @property {Indexed[]} questions as they were when it began, in their order
 * @property {boolean} atOnce whether answers are judged before the end
 * @property {string} start ISO 8601, UTC
 * @property {string} stop empty until the end
 * @property {number} spent milliseconds in view, pauses left out
 * @property {number} limit milliseconds, 0 for none
 * @property {number} paused milliseconds that do not count towards the limit
 * @property {string} since when the present pause began; empty while it runs
 * @property {number} at the question in view, from 0
 */

/**
 * What was answered to one question of a sitting.
 * @typedef {object} Given
 * @property {1} v
 * @property {string} at ISO 8601, UTC
 * @property {string[]} chosen
 * @property {string} words the same to be read
 * @property {number} share of the marks, from 0 to 1
 * @property {boolean} [checked] feedback was asked for
 */

Object.assign(quizSorts, {
  t: { v: 1, fits: (/** @type {any} */ value) => quizSittings.isSitting(value) },
  a: { v: 1, fits: (/** @type {any} */ value) => quizSittings.isGiven(value) },
});

var quizSittings = {
  /** @returns {Sitting[]} the newest first */
  get all() {
    const keys = quizProgress.keys.filter((key) => key.startsWith("t:"));
    const sittings = keys.map((key) => /** @type {Sitting | null} */ (quizProgress.read(key)));
    return sittings
      .flatMap((sitting) => sitting ?? [])
      .map(quizSittings.settled)
      .sort((one, other) => other.start.localeCompare(one.start));
  },

  /** The test under way. @returns {Sitting | null} */
  get current() {
    return quizSittings.all.find((sitting) => !sitting.stop) ?? null;
  },

  /** @param {string} paper @param {Indexed[]} questions @param {{ reader: string, limit: number, atOnce: boolean }} settings @returns {Sitting} */
  begin(paper, questions, settings) {
    const [id] = crypto.getRandomValues(new Uint32Array(1));
    const start = new Date().toISOString();
    const fresh = { stop: "", spent: 0, paused: 0, since: "", at: 0 };
    return quizSittings.keep({ v: 1, id: String(id).padStart(10, "0"), paper, questions, start, ...settings, ...fresh });
  },

  /** @param {Sitting} sitting */
  keep(sitting) {
    quizProgress.write(`t:${sitting.id}`, sitting);
    return sitting;
  },

  /** @param {Sitting} sitting @param {string} id @returns {Given | null} */
  given(sitting, id) {
    return quizProgress.read(`a:${sitting.id}:${id}`);
  },

  /** Nothing is taken any more once the sitting has ended, in whatever tab. @param {Sitting} sitting @param {string} id @param {Omit<Given, "v" | "at">} given */
  give(sitting, id, given) {
    const now = quizSittings.fresh(sitting);
    if (!now.stop) quizProgress.write(`a:${sitting.id}:${id}`, { v: 1, at: new Date().toISOString(), ...given });
  },

  /** A sitting as it is kept now. @param {Sitting} sitting @returns {Sitting} */
  fresh(sitting) {
    return quizSittings.settled(quizProgress.read(`t:${sitting.id}`) ?? sitting);
  },

  /** When the time is up, in milliseconds; never where there is no limit, or during a pause. @param {Sitting} sitting */
  deadline({ start, limit, paused, since }) {
    return limit && !since ? Date.parse(start) + paused + limit : Infinity;
  },

  /** Ends a sitting whose time has passed while no page was open. @param {Sitting} sitting @returns {Sitting} */
  settled(sitting) {
    const deadline = quizSittings.deadline(sitting);
    return sitting.stop || Date.now() < deadline ? sitting : quizSittings.end(sitting, deadline);
  },

  /** @param {Sitting} sitting @returns {Sitting} */
  pause(sitting) {
    return sitting.since ? sitting : quizSittings.keep({ ...sitting, since: new Date().toISOString() });
  },

  /** @param {Sitting} sitting @returns {Sitting} */
  resume(sitting) {
    const paused = sitting.since ? sitting.paused + Date.now() - Date.parse(sitting.since) : sitting.paused;
    return quizSittings.keep({ ...sitting, paused, since: "" });
  },

  /** Each answer counts as one try at its question from now on. @param {Sitting} sitting @returns {Sitting} */
  end(sitting, now = Date.now()) {
    const kept = quizProgress.read(`t:${sitting.id}`);
    if (kept?.stop) return kept; // by another tab
    for (const { id, revision } of sitting.questions) {
      const given = quizSittings.given(sitting, id);
      const past = quizProgress.answer(id, revision);
      if (given?.chosen.length) {
        quizProgress.keep(id, quizRecords.tried(past && quizRecords.anew(past), revision, given.share, given.chosen));
      }
    }
    return quizSittings.keep({ ...sitting, stop: new Date(now).toISOString() });
  },

  /** @param {any} value */
  isSitting(value) {
    return (
      value?.v === 1 &&
      [value.id, value.paper, value.reader, value.since].every((text) => typeof text === "string") &&
      Date.parse(value.start) >= 0 &&
      (value.stop === "" || Date.parse(value.stop) >= 0) &&
      [value.spent, value.limit, value.paused, value.at].every((number) => number >= 0) &&
      value.questions.every((/** @type {any} */ one) => typeof one.id === "string" && one.marks >= 0)
    );
  },

  /** @param {any} value */
  isGiven(value) {
    return (
      value?.v === 1 &&
      Date.parse(value.at) >= 0 &&
      value.share >= 0 &&
      value.share <= 1 &&
      value.chosen.every((/** @type {unknown} */ id) => typeof id === "string")
    );
  },
};
