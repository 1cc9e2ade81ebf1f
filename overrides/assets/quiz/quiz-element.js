// @ts-check

/** What the site's elements share: they listen while they are in the page, and draw what is kept, here or in another tab. */
var QuizElement = class extends HTMLElement {
  connectedCallback() {
    for (const type of ["click", "input", "keydown", "submit"]) this.addEventListener(type, this);
    window.addEventListener("storage", this);
    this.draw();
  }

  disconnectedCallback() {
    window.removeEventListener("storage", this);
  }

  /** @param {Event} event */
  handleEvent(event) {}

  draw() {}

  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  child(selector) {
    return /** @type {T} */ (this.querySelector(selector));
  }
};
