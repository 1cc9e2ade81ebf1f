// @ts-check

// Lets the browser keep the site for reading without a network. In a sandboxed frame even a look at what it offers throws.
window.addEventListener("load", async () => {
  try {
    await navigator.serviceWorker?.register(`${quizMarks.base}service-worker.js`);
  } catch {}
});
