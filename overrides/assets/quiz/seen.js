// @ts-check

/** How many milliseconds a page of the site has been in view. @type {() => number} */
var quizSeen =
  globalThis.quizSeen ??
  (() => {
    let seen = 0;
    let since = 0;
    let isInView = false;
    const count = () => {
      const now = performance.now();
      if (isInView) seen += Math.max(0, now - since);
      since = now;
      isInView = document.visibilityState === "visible";
      return seen;
    };
    count();
    document.addEventListener("visibilitychange", count);
    return count;
  })();
