// @ts-check

/** What the reader's browser keeps: a record a question, and one of the session. */
var QuizProgress = class {
  /** When a page of the site was opened: the start of a session to come. */
  #opened = "";
  /** How much of the time in view belongs to a session, or to one that is forgotten. */
  #counted = 0;
  /** Where the browser keeps nothing, the page does. @type {Map<string, string>} */
  #memory = new Map();

  /** @param {string} site names the site: others of the same origin share its store */
  constructor(site) {
    this.site = site;
    this.prefix = `quiz:${site}:v1:`;
    this.#open();
    document.addEventListener("visibilitychange", () => this.#count());
  }

  /** Access itself may throw, in a sandboxed frame for one. */
  get #store() {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  }

  /** Whether the last answers were stored; false before the first where there is no store. */
  get isKept() {
    return this.#store !== null && this.#memory.size === 0;
  }

  /** Whether a record, once written, was stored. @param {string} key */
  keeps(key) {
    return !this.#memory.has(key);
  }

  /** What was answered to a question as it stands. @param {string} id @param {string} revision @returns {Answer | null} */
  answer(id, revision) {
    const answer = this.read(`q:${id}`);
    return [answer, ...(answer?.earlier ?? [])].find((one) => one?.revision === revision) ?? null;
  }

  /** All answers, to whatever revision. @returns {Answer[]} */
  get answers() {
    const kept = this.keys.filter((key) => key.startsWith("q:")).map((key) => this.read(key) ?? []);
    return kept.flat().flatMap((answer) => [answer, ...(answer.earlier ?? [])]);
  }

  /** Whether a question was answered, but has been edited since. @param {string} id @param {string} revision */
  isChanged(id, revision) {
    return Boolean(this.read(`q:${id}`)) && !this.answer(id, revision);
  }

  /** @param {string} id @param {Answer} answer */
  keep(id, answer) {
    const { earlier = [], ...last } = this.read(`q:${id}`) ?? {};
    const others = [last, ...earlier].filter(({ v, revision }) => v && revision !== answer.revision);
    this.write(`q:${id}`, others.length ? { ...answer, earlier: others } : answer);
    this.#touch();
    this.#tell();
  }

  /** @returns {Session | null} */
  get session() {
    return this.read("session");
  }

  /** The keys of all records, without the site's prefix. @returns {string[]} */
  get keys() {
    const stored = Object.keys(this.#store ?? {}).filter((key) => key.startsWith(this.prefix));
    return [...new Set([...stored.map((key) => key.slice(this.prefix.length)), ...this.#memory.keys()])];
  }

  /** @param {string[]} keys */
  remove(...keys) {
    for (const key of keys) {
      this.#store?.removeItem(this.prefix + key);
      this.#memory.delete(key);
    }
    this.#tell();
  }

  forget(keys = this.keys) {
    this.remove(...keys);
    this.#open();
  }

  #open() {
    this.#opened = new Date().toISOString();
    this.#counted = quizSeen();
  }

  /** Notes that the reader has just been at work; the first time, a session begins. */
  #touch() {
    const now = new Date().toISOString();
    const fresh = { v: 1, id: quizRecords.newId(), start: this.#opened, spent: 0 };
    const session = this.session ?? fresh;
    // The clock may have been set back.
    this.write("session", { ...session, stop: now > session.start ? now : session.start });
    this.#count();
  }

  /** The first time, what was seen before the session counts too. Two windows side by side do not make the time longer. */
  #count() {
    const { session } = this;
    if (!session) return;
    const limit = Math.max(Date.now() - Date.parse(session.start), session.spent);
    const spent = Math.min(session.spent + quizSeen() - this.#counted, limit);
    this.#counted = quizSeen();
    this.write("session", { ...session, spent });
  }

  /** @param {string} key @returns {any} a record as this version writes it, or null */
  read(key) {
    return quizRecords.parse(key, this.text(key));
  }

  /** @param {string} key @returns {string | null} a record as it was written last, whether it can be read or not */
  text(key) {
    return this.#memory.get(key) ?? this.stored(key);
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
      if (quizRecords.isLater(key, past)) throw new Error();
      if (past && !quizRecords.parse(key, past)) this.#setAside(`aside:${key}`, past);
      /** @type {Storage} */ (this.#store).setItem(this.prefix + key, text);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, text);
    }
  }

  /** @param {string} key taken if it is free @param {string} text */
  #setAside(key, text) {
    if (this.stored(key)) this.#setAside(`aside:${key}`, text);
    else this.#store?.setItem(this.prefix + key, text);
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
var quizProgress =
  globalThis.quizProgress ?? new QuizProgress(document.currentScript?.dataset.store ?? "");
