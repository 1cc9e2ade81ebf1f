// @ts-check

/** What the site's elements share: they listen while they are in the page, and draw what is kept, here or in another tab; also when the browser brings back a page as it was. */
var QuizElement = class extends HTMLElement {
  /** Events of the window. */
  heard = ["storage", "pageshow"];

  connectedCallback() {
    for (const type of ["click", "input", "keydown", "submit"]) this.addEventListener(type, this);
    for (const type of this.heard) window.addEventListener(type, this);
    this.draw();
  }

  disconnectedCallback() {
    for (const type of this.heard) window.removeEventListener(type, this);
  }

  /** @param {Event} event */
  handleEvent(event) {}

  draw() {}

  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  child(selector) {
    return /** @type {T} */ (this.querySelector(selector));
  }
};
