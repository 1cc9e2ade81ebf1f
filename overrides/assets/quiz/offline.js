// @ts-check

// Lets the browser keep the site for reading without a network. In a sandboxed frame even a look at what it offers throws.
try {
  const { serviceWorker } = navigator;
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const keep = () => serviceWorker?.register(new URL("../../service-worker.js", src)).catch(() => {});
  if (src.startsWith("http")) window.addEventListener("load", keep);
} catch {}
