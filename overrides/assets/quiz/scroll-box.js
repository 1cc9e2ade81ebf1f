// @ts-check

/** A box around a wide formula or table. Once it scrolls it can be focused, so that the arrow keys scroll it. */
var ScrollBox = class extends HTMLElement {
  #observer = new ResizeObserver(() => {
    const scrolls = this.scrollWidth > this.clientWidth;
    const known = { tabindex: "0", role: "group", "aria-label": quizWords["scrolls"] ?? "" };
    quizSet(this, scrolls ? known : { tabindex: null, role: null, "aria-label": null });
  });

  connectedCallback() {
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }
};

quizDefine("scroll-box", ScrollBox);
