// @ts-check

/** A box around a wide formula or table. Once it scrolls it can be focused, so that the arrow keys scroll it. */
quizDefine(
  "scroll-box",
  class extends HTMLElement {
    constructor() {
      super();
      new ResizeObserver(() => {
        const scrolls = this.scrollWidth > this.clientWidth;
        const known = { tabindex: 0, role: "group", "aria-label": quizWords["scrolls"] ?? "" };
        quizSet(this, scrolls ? known : { tabindex: null, role: null, "aria-label": null });
      }).observe(this);
    }
  },
);
