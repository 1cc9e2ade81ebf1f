// @ts-check

/** @param {HTMLInputElement} field whose text is copied @param {HTMLElement} status says so */
var quizCopy = async (field, status) => {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy"); // a page from a folder has no clipboard of its own
  }
  status.textContent = quizSay("copied");
};
