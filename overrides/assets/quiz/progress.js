// @ts-check
// `var` at the top level, for instant navigation runs a page's scripts again.

/**
 * One press of "Check answer".
 * @typedef {object} Try
 * @property {string} at ISO 8601, UTC
 * @property {string[]} chosen ids of options
 * @property {boolean} correct
 */

/**
 * What is kept of a question: what stays, and the tries of the present round.
 * @typedef {object} Answer
 * @property {1} v
 * @property {string} revision of the question
 * @property {boolean} first right at the very first try
 * @property {boolean} solved right at some try
 * @property {boolean} shown the key was shown in this round
 * @property {Try[]} tries
 */

/**
 * @typedef {object} Session
 * @property {1} v
 * @property {string} id
 * @property {string} start ISO 8601, UTC
 * @property {string} stop
 * @property {number} spent milliseconds with a page in view
 */

/** What the reader's browser keeps: a record a question, and one of the session. */
var QuizProgress = class {
  inView = 0;
  opened = "";
  /** Where the browser keeps nothing, the page does. @type {Map<string, string>} */
  #memory = new Map();

  /** @param {string} site names the site: others of the same origin share its store */
  constructor(site) {
    this.prefix = `quiz:${site}:v1:`;
    this.#open();
    document.addEventListener("visibilitychange", () => this.#look());
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

  /** @param {string} id @returns {Answer | null} */
  answer(id) {
    const answer = this.#read(`q:${id}`);
    return Array.isArray(answer?.tries) ? answer : null;
  }

  /** @param {string} id @param {Answer} answer */
  keep(id, answer) {
    this.#write(`q:${id}`, answer);
  }

  /** Whether another tab has changed a question. @param {StorageEvent} event @param {string} id */
  concerns(event, id) {
    return event.key === null || event.key === `${this.prefix}q:${id}`;
  }

  /** @returns {Session | null} */
  get session() {
    return this.#read("session");
  }

  /** Notes that the reader has just been at work; the first time, a session begins with the page's opening. */
  touch() {
    const session = this.session ?? { v: 1, id: this.#digits, start: this.opened, spent: 0 };
    this.#write("session", { ...session, stop: new Date().toISOString() });
    this.#count();
  }

  forget() {
    const store = this.#store;
    const keys = Object.keys(store ?? {}).filter((key) => key.startsWith(this.prefix));
    keys.forEach((key) => store?.removeItem(key));
    this.#memory.clear();
    this.#open();
  }

  get #digits() {
    const [random] = crypto.getRandomValues(new Uint32Array(1));
    return String(random).padStart(10, "0");
  }

  #open() {
    this.opened = new Date().toISOString();
    this.#look();
  }

  /** Time counts from here while the page is in view. */
  #look() {
    if (document.visibilityState === "visible") this.inView = performance.now();
    else this.#count();
  }

  #count() {
    const now = performance.now();
    const { session } = this;
    if (session) this.#write("session", { ...session, spent: session.spent + now - this.inView });
    this.inView = now;
  }

  /** @param {string} key @returns {any} a record of this version, or null */
  #read(key) {
    try {
      const text = this.#memory.get(key) ?? this.#store?.getItem(this.prefix + key);
      const value = JSON.parse(text ?? "null");
      return value?.v === 1 ? value : null;
    } catch {
      return null;
    }
  }

  /** @param {string} key @param {object} value */
  #write(key, value) {
    const text = JSON.stringify(value);
    try {
      if (!this.#store) throw new Error("no store");
      this.#store.setItem(this.prefix + key, text);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, text);
    }
  }
};

/** @type {InstanceType<typeof QuizProgress>} */
var quizProgress =
  globalThis.quizProgress ?? new QuizProgress(document.currentScript?.dataset.store ?? "");
