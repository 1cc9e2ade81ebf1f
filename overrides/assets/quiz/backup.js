// @ts-check

/**
 * A file of all that is kept.
 * @typedef {object} Backup
 * @property {"course-progress"} format
 * @property {1} v
 * @property {string} site
 * @property {string} exported ISO 8601, UTC
 * @property {Record<string, any>} records by key; what this version cannot read is there as text
 */

/**
 * What an import would do: what it writes, and how many records are what to those kept here.
 * @typedef {object} Plan
 * @property {Map<string, any>} changes by key
 * @property {number} added
 * @property {number} newer
 * @property {number} same
 * @property {number} unreadable
 */

var quizBackup = {
  /** The name of the site, under which its records are kept. */
  get site() {
    return quizProgress.prefix.split(":")[1];
  },

  /** @returns {Backup} */
  make() {
    const records = quizProgress.keys.map((key) => [key, quizProgress.read(key) ?? quizProgress.text(key)]);
    const exported = new Date().toISOString();
    return { format: "course-progress", v: 1, site: quizBackup.site, exported, records: Object.fromEntries(records) };
  },

  /** @param {string} text @returns {Backup | string} or why it is none, as a key of the words */
  open(text) {
    try {
      const file = JSON.parse(text);
      const { format, v, site, records } = file;
      if (format === "course-progress" && v > 1) return "import-later";
      const isSound = format === "course-progress" && v === 1 && typeof site === "string" && records instanceof Object;
      return isSound && Date.parse(file.exported) >= 0 ? file : "import-none";
    } catch {
      return "import-none";
    }
  },

  /** @param {Record<string, any>} records of a file @returns {Plan} */
  plan(records) {
    const plan = { changes: new Map(), added: 0, newer: 0, same: 0, unreadable: 0 };
    // Sittings come before what was answered in them.
    for (const [key, value] of Object.entries(records).sort().reverse()) {
      const theirs = quizRecords.parse(key, typeof value === "string" ? value : JSON.stringify(value));
      const kind = quizBackup.compare(key, theirs, plan.changes);
      if (key !== "session") plan[kind]++;
    }
    return plan;
  },

  /** @param {string} key @param {any} theirs @param {Map<string, any>} changes gets one more, if there is one @returns {"added" | "newer" | "same" | "unreadable"} */
  compare(key, theirs, changes) {
    const [sort, sitting] = key.split(":");
    const ours = quizProgress.read(key);
    if (!theirs || quizRecords.parse(key, quizProgress.stored(key)) === undefined) return "unreadable";
    const end = sort === "a" && (changes.get(`t:${sitting}`) ?? quizProgress.read(`t:${sitting}`))?.stop;
    if (end && Date.parse(theirs.at) > Date.parse(end)) return "same"; // it came too late to count
    const merge = /** @type {any} */ (quizMerge)[sort];
    const merged = merge(ours ?? theirs, theirs);
    if (ours && JSON.stringify(merged) === JSON.stringify(merge(ours, ours))) return "same";
    changes.set(key, merged);
    return ours ? "newer" : "added";
  },

  /** @param {Map<string, any>} changes @returns {() => void} takes it back, but for what has changed since */
  apply(changes) {
    const before = [...changes.keys()].map((key) => ({ key, text: quizProgress.text(key) }));
    changes.forEach((value, key) => quizProgress.write(key, value));
    const written = before.map(({ key }) => quizProgress.text(key));
    return () => {
      const own = before.filter(({ key }, index) => quizProgress.text(key) === written[index]);
      quizProgress.remove(...own.map(({ key }) => key));
      for (const { key, text } of own) if (text !== null) quizProgress.put(key, text);
    };
  },
};
