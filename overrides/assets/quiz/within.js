// @ts-check
// Within a page the browser goes where an address leads. The theme's instant navigation would load the page again the first
// time, and lose what is chosen but not yet checked.

/** The page in view; empty while another is on its way. */
var quizPath = location.pathname;

/** @type {(event: MouseEvent) => void} */
var quizFollow =
  globalThis.quizFollow ??
  ((event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [page, place] = link.href.split("#");
    if (place && page === location.href.split("#")[0]) event.stopImmediatePropagation();
    else quizPath = "";
  });

/** The theme notes in the state how far down the page was. @type {(event: PopStateEvent) => void} */
var quizTurn =
  globalThis.quizTurn ??
  ((event) => {
    if (location.pathname !== quizPath) return;
    event.stopImmediatePropagation();
    if (event.state) window.scrollTo(0, event.state.y);
  });

// Before the theme does. Added a second time, a listener is still one.
document.body.addEventListener("click", quizFollow);
window.addEventListener("popstate", quizTurn);
