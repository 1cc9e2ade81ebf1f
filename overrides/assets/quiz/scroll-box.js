// @ts-check

/** A box around a wide formula or table. Once it scrolls it can be focused, so that the arrow keys scroll it. */
var ScrollBox = class extends HTMLElement {
  #observer = new ResizeObserver(() => this.#update());

  connectedCallback() {
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #update() {
    const scrolls = this.scrollWidth > this.clientWidth;
    for (const [name, value] of Object.entries({ tabindex: "0", role: "group", "aria-label": quizWords["scrolls"] ?? "" })) {
      if (scrolls) this.setAttribute(name, value);
      else this.removeAttribute(name);
    }
  }
};

customElements.get("scroll-box") || customElements.define("scroll-box", ScrollBox);
