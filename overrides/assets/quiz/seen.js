// @ts-check

/** How many milliseconds a page of the site has been in view. @type {() => number} */
var quizSeen =
  globalThis.quizSeen ??
  (() => {
    let seen = 0;
    let since = Infinity; // not in view
    const count = () => {
      const now = performance.now();
      seen += Math.max(0, now - since);
      since = document.hidden ? Infinity : now;
      return seen;
    };
    count();
    document.addEventListener("visibilitychange", count);
    return count;
  })();
