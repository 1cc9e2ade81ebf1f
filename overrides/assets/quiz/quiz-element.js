// @ts-check

/** What the site's elements share: they listen while they are in the page, and draw what is kept, here or in another tab; also when the browser brings back a page as it was. */
var QuizElement = class extends HTMLElement {
  /** Events of the window, at which it is drawn anew. */
  heard = ["storage", "pageshow"];

  connectedCallback() {
    customElements.upgrade(this); // its parts come after it where instant navigation puts in a page
    for (const type of ["click", "input", "keydown", "submit", "quiz-given"]) this.addEventListener(type, this);
    for (const type of this.heard) window.addEventListener(type, this);
    this.draw();
  }

  disconnectedCallback() {
    for (const type of this.heard) window.removeEventListener(type, this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (event.currentTarget === window) this.hear(event);
    else if (event.type === "click") this.press(target.closest("button"), /** @type {MouseEvent} */ (event));
    else if (event.type === "input") this.enter(target);
  }

  /** Of an event of the window. @param {Event} event */
  hear(event) {
    this.draw();
  }

  /** @param {HTMLButtonElement | null} button where the click was on one, or inside: a translator may have been at work @param {MouseEvent} event */
  press(button, event) {}

  /** @param {HTMLInputElement} field whose value is another now */
  enter(field) {}

  draw() {}

  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  child(selector) {
    return /** @type {T} */ (this.querySelector(selector));
  }
};
