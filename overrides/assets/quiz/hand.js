// @ts-check

/** What readers get into their hands. */
var quizHand = {
  /** @param {HTMLInputElement} field whose text is copied @param {HTMLElement} status says so */
  async copy(field, status) {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy"); // a page from a folder has no clipboard of its own
    }
    status.textContent = quizSay("copied");
  },

  /** @param {string} name of a file @param {string | object} content as CSV, or to become JSON */
  save(name, content) {
    const isText = typeof content === "string";
    const blob = isText
      ? new Blob([content], { type: "text/csv" })
      : new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
    const href = URL.createObjectURL(blob);
    quizShow.make("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  },
};
