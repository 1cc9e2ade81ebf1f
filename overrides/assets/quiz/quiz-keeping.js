// @ts-check

/** What the reader can do with what is kept: take it along in a file, bring it back, and forget it. */
var QuizKeeping = class extends QuizElement {
  /** What happens on a yes to the question in the dialog. */
  #yes = () => {};
  #undo = () => {};

  /** @returns {HTMLDialogElement} */
  get dialog() {
    return this.child("dialog");
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {Element} */ (event.target);
    const button = event.type === "click" && target.closest("button");
    if (button) this[/** @type {"save" | "choose" | "undo" | "topic" | "all" | "no" | "yes"} */ (button.name)]();
    else if (event.type === "input" && target.matches("[type=file]")) this.load(/** @type {HTMLInputElement} */ (target));
    else if (["storage", "pageshow"].includes(event.type)) this.draw();
  }

  /** How many records are out of reach. */
  draw() {
    const keys = quizProgress.keys.filter((key) => (quizProgress.stored(key) ?? "null") !== "null");
    const records = keys.map((key) => quizRecords.parse(key, quizProgress.stored(key)));
    const later = records.filter((record) => record === undefined).length;
    const corrupt = records.filter((record) => record === null).length;
    const lines = [later && quizSay("later", { n: later }), corrupt && quizSay("aside", { n: corrupt })];
    this.child(".quiz-unread").textContent = lines.filter(Boolean).join(" ");
  }

  save() {
    navigator.storage?.persist?.().catch(() => {}); // where it is asked for, the browser may still say no
    const backup = quizBackup.make();
    const name = `${backup.site}-${backup.exported.slice(0, 10)}.json`;
    quizFile.save(name, backup);
    this.say(quizSay("exported", { name }));
  }

  choose() {
    this.child("[type=file]").click();
  }

  /** @param {HTMLInputElement} input */
  async load(input) {
    const file = input.files?.[0];
    this.child("[name=choose]").focus(); // the dialog gives it back
    input.value = ""; // so that the same file can be chosen again
    if (!file) return;
    const backup = quizBackup.open(await file.text());
    if (typeof backup === "string") return this.say(quizSay(backup, { name: file.name }));
    const plan = quizBackup.plan(backup.records);
    if (plan.changes.size) this.ask(this.preview(backup, plan), quizSay("import"), () => this.take(plan));
    else this.say(quizSay("import-nothing"), this.list(plan));
  }

  /** @param {Backup} backup @param {Plan} plan */
  preview({ exported, site }, plan) {
    const date = quizShow.moment(exported, { dateStyle: "long", timeStyle: "short" });
    const origin = site === quizBackup.site ? "" : quizSay("import-other", { site });
    return [quizSay("import-ask", { date, list: this.list(plan) }), origin].join(" ");
  }

  /** @param {Plan} plan */
  list(plan) {
    const kinds = /** @type {const} */ (["added", "newer", "same", "unreadable"]).filter((kind) => plan[kind]);
    const format = new Intl.ListFormat(quizWords.language);
    return `${format.format(kinds.map((kind) => quizSay(`import-${kind}`, { n: plan[kind] })))}.`;
  }

  /** @param {Plan} plan */
  take(plan) {
    this.#undo = quizBackup.apply(plan.changes);
    this.child("[name=undo]").hidden = false;
    const isKept = [...plan.changes.keys()].every((key) => quizProgress.keeps(key));
    this.tell(quizSay("imported"), this.list(plan), isKept ? "" : quizSay("unkept"));
  }

  undo() {
    this.#undo();
    this.child("[name=undo]").hidden = true;
    this.child("[name=choose]").focus();
    this.tell(quizSay("import-undone"));
  }

  topic() {
    const { value, selectedOptions } = /** @type {HTMLSelectElement} */ (this.child("select"));
    const title = selectedOptions[0].text;
    const ids = quizPages.find(({ url }) => url === value)?.questions.map(({ id }) => `q:${id}`);
    this.ask(quizSay("forget-topic", { title }), quizSay("forget"), () => {
      quizProgress.remove(...quizProgress.keys.filter((key) => ids?.includes(key.replaceAll("aside:", ""))));
      this.tell(quizSay("forgotten-topic", { title }));
    });
  }

  all() {
    const isOfTest = (/** @type {string} */ key) => /^[ta]:/.test(key);
    this.ask(quizSay("forget-all"), quizSay("forget-everything"), () => {
      quizProgress.remove(...quizProgress.keys.filter((key) => !this.tests.checked || !isOfTest(key)));
      this.tell(quizSay(this.tests.checked ? "forgotten-but-tests" : "forgotten-all"));
    });
    this.child("dialog label").hidden = !quizProgress.keys.some(isOfTest);
  }

  /** @returns {HTMLInputElement} */
  get tests() {
    return this.child("[name=tests]");
  }

  /** @param {string} question @param {string} label of the button that says yes @param {() => void} yes */
  ask(question, label, yes) {
    this.child("#quiz-ask").textContent = question;
    this.child("[name=yes]").textContent = label;
    this.child("dialog label").hidden = true;
    this.tests.checked = false;
    this.#yes = yes;
    this.dialog.showModal();
  }

  no() {
    this.dialog.close();
  }

  yes() {
    this.dialog.close();
    this.#yes();
  }

  /** This page's elements hear of a change as those of another tab do. @param {string[]} texts */
  tell(...texts) {
    window.dispatchEvent(new StorageEvent("storage"));
    this.say(...texts);
  }

  /** @param {string[]} texts */
  say(...texts) {
    this.child("[role=status]").textContent = texts.filter(Boolean).join(" ");
  }
};

quizDefine("quiz-keeping", QuizKeeping);
