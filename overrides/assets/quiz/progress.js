// @ts-check

/** What the reader's browser keeps: a record a question, and one of the session. */
var QuizProgress = class {
  /** How much of the time in view belongs to a session, or to one that is forgotten. */
  #counted = 0;
  /** Where the browser keeps nothing, the page does. @type {Record<string, string>} */
  #memory = {};

  /** Names the site: others of the same origin share its store. */
  prefix = `quiz:${document.currentScript?.dataset.store ?? ""}:v1:`;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#count());
  }

  /** Access itself may throw, in a sandboxed frame for one. */
  get #store() {
    try {
      return localStorage;
    } catch {
      return null;
    }
  }

  /** Whether the last answers were stored; false before the first where there is no store. */
  get isKept() {
    return Boolean(this.#store) && !Object.keys(this.#memory).length;
  }

  /** Whether a record, once written, was stored. @param {string} key */
  keeps(key) {
    return !(this.prefix + key in this.#memory);
  }

  /** What was answered to a question as it stands. @param {string} id @param {string} revision @returns {Answer | null} */
  answer(id, revision) {
    return this.#answers(`q:${id}`).find((answer) => answer.revision === revision) ?? null;
  }

  /** All answers, to whatever revision. @returns {Answer[]} */
  get answers() {
    return this.keys.filter((key) => key.startsWith("q:")).flatMap((key) => this.#answers(key));
  }

  /** To one question, to the latest of its revisions first. @param {string} key @returns {Answer[]} */
  #answers(key) {
    const { earlier = [], ...latest } = this.read(key) ?? {};
    return latest.v ? [latest, ...earlier] : [];
  }

  /** Whether a question was answered, but has been edited since. @param {string} id @param {string} revision */
  isChanged(id, revision) {
    return this.read(`q:${id}`) && !this.answer(id, revision);
  }

  /** @param {string} id @param {Answer} answer */
  keep(id, answer) {
    const key = `q:${id}`;
    const earlier = this.#answers(key).filter(({ revision }) => revision !== answer.revision);
    this.write(key, earlier.length ? { ...answer, earlier } : answer);
    this.#touch();
    this.#tell();
  }

  /** @returns {Session | null} */
  get session() {
    return this.read("session");
  }

  /** The keys of all records, without the site's prefix. @returns {string[]} */
  get keys() {
    const keys = new Set([this.#store ?? {}, this.#memory].flatMap(Object.keys));
    return [...keys].filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
  }

  /** @param {string[]} keys */
  remove(...keys) {
    for (const key of keys) {
      this.#store?.removeItem(this.prefix + key);
      delete this.#memory[this.prefix + key];
    }
    if (!this.session) this.#counted = quizSeen();
    this.#tell();
  }

  /** Notes that the reader has just been at work; the first time, a session begins with what was seen until now. */
  #touch() {
    const now = new Date().toISOString();
    const start = new Date(Date.now() + this.#counted - quizSeen()).toISOString();
    const session = this.session ?? { v: 1, id: quizRecords.newId(), start, spent: 0 };
    // The clock may have been set back.
    this.#count({ ...session, stop: now > session.start ? now : session.start });
  }

  /** Two windows side by side do not make the time longer. */
  #count(session = this.session) {
    if (!session) return;
    const limit = Math.max(Date.now() - Date.parse(session.start), session.spent);
    const spent = Math.min(session.spent + quizSeen() - this.#counted, limit);
    this.#counted = quizSeen();
    this.write("session", { ...session, spent });
  }

  /** @param {string} key @returns {any} a record as this version writes it, or null */
  read(key) {
    return quizRecords.parse(key, this.text(key)) ?? null;
  }

  /** @param {string} key @returns {string | null} a record as it was written last, whether it can be read or not */
  text(key) {
    return this.#memory[this.prefix + key] ?? this.stored(key);
  }

  /** @template {object} T @param {string} key @param {T} value */
  write(key, value) {
    this.put(key, JSON.stringify(value));
    return value;
  }

  /**
   * What cannot be read is set aside, not lost, and what a later version has written stays as it is.
   * @param {string} key
   * @param {string} text
   */
  put(key, text) {
    const past = this.stored(key);
    try {
      const record = quizRecords.parse(key, past);
      if (record === undefined) throw new Error();
      if (past && !record) this.#setAside(key, past);
      /** @type {Storage} */ (this.#store).setItem(this.prefix + key, text);
      delete this.#memory[this.prefix + key];
    } catch {
      this.#memory[this.prefix + key] = text;
    }
  }

  /** @param {string} key @param {string} text */
  #setAside(key, text) {
    while (this.stored(key)) key = `aside:${key}`;
    this.#store?.setItem(this.prefix + key, text);
  }

  /** @param {string} key */
  stored(key) {
    return this.#store?.getItem(this.prefix + key) ?? null;
  }

  /** As a storage event tells other tabs. */
  #tell() {
    window.dispatchEvent(new Event("quiz-progress"));
  }
};

/** @type {InstanceType<typeof QuizProgress>} */
var quizProgress = globalThis.quizProgress ?? new QuizProgress();
