// @ts-check
// Within a page the browser goes where an address leads. The theme's instant navigation would load the page again the first
// time, and lose what is chosen but not yet checked.

/** The page in view; empty while another is on its way. @type {string | undefined} */
var quizPath;

/** The link that a click follows in this tab. @param {MouseEvent} event */
var quizLink = (event) =>
  event.ctrlKey || event.metaKey || event.shiftKey ? null : /** @type {Element} */ (event.target).closest("a");

if (quizPath === undefined) {
  // Before the theme does.
  document.body.addEventListener("click", (event) => {
    const link = quizLink(event);
    if (!link) return;
    const [page, place] = link.href.split("#");
    if (place && page === location.href.split("#")[0]) event.stopImmediatePropagation();
    else quizPath = "";
  });
  window.addEventListener("popstate", (event) => {
    if (location.pathname !== quizPath) return;
    event.stopImmediatePropagation();
    if (event.state) scrollTo(0, event.state.y); // the theme notes in it how far down the page was
  });
}

quizPath = location.pathname;
