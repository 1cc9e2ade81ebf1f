// @ts-check
// Keeps the site for reading without a network. The build writes what to keep, as `site`, above these lines.

/**
 * @typedef {object} Site
 * @property {string} store names the site
 * @property {string} version of its files; none where nothing is to be kept any longer
 * @property {string[]} addresses relative to this file
 */

var worker = /** @type {ServiceWorkerGlobalScope & { site: Site }} */ (/** @type {unknown} */ (self));
var { store, version, addresses } = worker.site;
var root = new URL("./", location.href).href;
/** All sites of an origin share its caches: these are this site's. */
var mine = `quiz:${store}:${new URL(root).pathname} `;
var cacheName = mine + version;
/** Such a file is never changed: another content gets another name. */
var hashed = /\.[0-9a-f]{8}\.min\.(css|js)$/;

worker.addEventListener("install", (event) => {
  worker.skipWaiting();
  if (version) event.waitUntil(keepAll());
});

worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));

if (version) {
  worker.addEventListener("fetch", (event) => {
    const { method, url, headers } = event.request;
    if (method === "GET" && url.startsWith(root) && !headers.has("range")) event.respondWith(answer(event));
  });
}

/** All or nothing. */
async function keepAll() {
  const cache = await caches.open(cacheName);
  try {
    await cache.addAll(addresses.map((address) => new Request(root + address, { cache: "no-cache" })));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  if (version) await worker.clients.claim();
  else await worker.registration.unregister();
}

/** From the network, so that nothing is out of date; without one, what is kept. @param {FetchEvent} event */
async function answer(event) {
  const address = event.request.url.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");
  const file = hashed.test(address) && (await kept(address));
  if (file) return file;
  try {
    return await fresh(event, address);
  } catch {
    const missing = event.request.mode === "navigate" ? await kept(`${root}404.html`, 404) : null;
    return (await kept(address)) ?? missing ?? Response.error();
  }
}

/** What is read is kept, whether or not it was kept before. @param {FetchEvent} event @param {string} address */
async function fresh(event, address) {
  const isPage = /(\/|\.html)$/.test(address);
  const response = await fetch(event.request, isPage ? { cache: "no-cache" } : {});
  const isDownload = event.request.mode === "navigate" && !isPage;
  if (response.status === 200 && !response.redirected && !isDownload) {
    event.waitUntil(keep(address, response.clone()));
  }
  return response;
}

/** Unless the browser has no room for it. @param {string} address @param {Response} response */
async function keep(address, response) {
  const cache = await caches.open(cacheName);
  await cache.put(address, response).catch(() => {});
}

/** A copy, for a browser takes no page that it once was redirected to. @param {string} address @param {number} [status] */
async function kept(address, status = 200) {
  const found = await caches.match(address, { cacheName, ignoreVary: true });
  return found ? new Response(found.body, { status, headers: found.headers }) : null;
}
