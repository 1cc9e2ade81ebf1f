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
 * @property {boolean} [partial] something of the answer is still missing
 * @property {boolean} [checked] feedback was asked for
 */

quizSorts.t = {
  v: 1,
  fits(value) {
    const numbers = { spent: 1e15, limit: 1e15, paused: 1e15, at: 1e15 };
    const texts = { id: "", paper: "", reader: "", since: "", start: quizTime, stop: value.stop === "" ? "" : quizTime };
    return quizFits(value, { v: 1, ...texts, ...numbers, questions: [{ id: "", marks: 1e15 }] });
  },
};
quizSorts.a = { v: 1, fits: (value) => quizFits(value, { v: 1, at: quizTime, share: 1, chosen: [""] }) };

var quizSittings = {
  /** @returns {Sitting[]} the newest first */
  get all() {
    const keys = quizProgress.keys.filter((key) => key.startsWith("t:"));
    /** @type {Sitting[]} */
    const sittings = keys.flatMap((key) => quizProgress.read(key) ?? []);
    return sittings
      .map(quizSittings.settled)
      .sort((one, other) => other.start.localeCompare(one.start));
  },

  /** The test under way. @returns {Sitting | null} */
  get current() {
    return quizSittings.all.find((sitting) => !sitting.stop) ?? null;
  },

  /** A sitting that is not kept yet, and begins now. @param {string} paper @param {Indexed[]} questions @param {{ reader: string, limit: number, atOnce: boolean }} settings @returns {Sitting} */
  prepare(paper, questions, settings) {
    const fresh = { start: new Date().toISOString(), stop: "", spent: 0, paused: 0, since: "", at: 0 };
    return { v: 1, id: quizRecords.newId(), paper, questions, ...settings, ...fresh };
  },

  /** @param {Sitting} prepared @returns {Sitting} */
  begin(prepared) {
    return quizProgress.write(`t:${prepared.id}`, prepared);
  },

  /** Another tab may have changed it too, have ended it, or have forgotten it. @param {Sitting} sitting @param {(kept: Sitting) => Partial<Sitting>} change */
  change(sitting, change) {
    const kept = quizProgress.read(`t:${sitting.id}`);
    return kept && !kept.stop ? quizProgress.write(`t:${sitting.id}`, { ...kept, ...change(kept) }) : (kept ?? sitting);
  },

  /** @param {Sitting} sitting @param {string} id @returns {Given | null} */
  given(sitting, id) {
    return quizProgress.read(`a:${sitting.id}:${id}`);
  },

  /** Nothing is taken any more once the sitting has ended, in whatever tab. @param {Sitting} sitting @param {string} id @param {Omit<Given, "v" | "at">} given */
  give(sitting, id, given) {
    const kept = quizSittings.settled(quizProgress.read(`t:${sitting.id}`) ?? sitting);
    if (!kept.stop) quizProgress.write(`a:${sitting.id}:${id}`, { v: 1, at: new Date().toISOString(), ...given });
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
    return quizSittings.change(sitting, ({ since }) => ({ since: since || new Date().toISOString() }));
  },

  /** @param {Sitting} sitting @returns {Sitting} */
  resume(sitting) {
    return quizSittings.change(sitting, ({ since, paused }) => ({
      paused: since ? paused + Math.max(0, Date.now() - Date.parse(since)) : paused,
      since: "",
    }));
  },

  /** Whether a question is still as it was when the sitting began. @param {Indexed} question */
  isCurrent({ id, revision }) {
    return quizBank.revision(id) === revision;
  },

  /** Each answer counts as one try at its question from now on. @param {Sitting} sitting @returns {Sitting} */
  end(sitting, now = Date.now()) {
    return quizSittings.change(sitting, () => {
      sitting.questions.forEach((question) => quizSittings.count(sitting, question));
      return { stop: new Date(now).toISOString(), since: "" };
    });
  },

  /** An answer to what has been edited meanwhile counts for that earlier text only. @param {Sitting} sitting @param {Indexed} question */
  count(sitting, question) {
    const { id, revision } = question;
    const given = quizSittings.given(sitting, id);
    if (!given?.chosen.length) return;
    const past = quizProgress.answer(id, revision);
    quizProgress.keep(id, quizRecords.tried(past && quizRecords.anew(past), revision, given.share, given.chosen));
    if (!quizSittings.isCurrent(question)) quizProgress.remove(`a:${sitting.id}:${id}`);
  },
};
