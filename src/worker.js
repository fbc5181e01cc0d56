// The service worker of a release: keeps the site on the reader's device. xtask/src/finish/offline.rs fills in the names.
//
// One cache for each release, in which each file is checked by its hash. A page is served from the cache of the release that
// is active; the next one waits until no page of the old one is open, or a reader takes it.

// Each file of this release with the begin of its SHA-256.
const FILES = { __proto__: null, ..."{{files}}" };
// All sites of an origin share its caches: ours begin with where this one lies.
const SCOPE = registration.scope;
const OURS = `stance-atlas ${SCOPE} `;
const RELEASE = OURS + "{{release}}";
const MISSING = "This part of the site is not stored on this device yet, and there is no connection";

const addressOf = (name) => SCOPE + (name === "index.html" ? "" : name.split("/").map(encodeURIComponent).join("/"));

// The file that an address leads to.
const nameOf = (address) => {
  const path = address.split(/[?#]/)[0];
  if (!path.startsWith(SCOPE)) return "";
  try {
    return decodeURIComponent(path.slice(SCOPE.length)) || "index.html";
  } catch { return ""; }
};

const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

const digest = async (bytes) => {
  const all = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(all.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// What is on its way. These responses are never read, only cloned, so that page and cache share one.
const coming = new Map();
const take = async (name, address, cache) => {
  if (!coming.has(name)) coming.set(name, fetch(address, { cache }));
  return (await coming.get(name)).clone();
};

// Stores a file of this release: from an older one, from what the browser has just fetched, or from the host.
const keep = async (name, address = addressOf(name)) => {
  try {
    const cache = await caches.open(RELEASE);
    const key = addressOf(name);
    if (await cache.match(key)) return;
    const sources = [
      () => caches.match(key),
      () => take(name, address, "force-cache"),
      () => {
        coming.delete(name);
        return take(name, address, "reload");
      },
    ];
    for (const source of sources) {
      const response = await source();
      if (response && !response.ok) break;
      const bytes = await response?.arrayBuffer();
      if (bytes && await digest(bytes) === FILES[name]) return await cache.put(key, new Response(bytes, response));
    }
    throw new Error(`${name} does not match this release`);
  } finally {
    coming.delete(name);
  }
};

// Pages of this release, as far as this worker has seen them come.
const pages = new Set();

// Older caches go when this one is whole and each open page is known to be of this release.
const tidy = async () => {
  const cache = await caches.open(RELEASE);
  const kept = (await cache.keys()).length;
  const open = await clients.matchAll();
  if (kept < Object.keys(FILES).length || registration.installing || registration.waiting) return;
  if (!open.every(({ id }) => pages.has(id))) return;
  for (const name of await ourCaches()) if (name !== RELEASE) await caches.delete(name);
};

// A new release is ready with all that its page needs; where data are to be saved the reports wait for a reader's step.
const update = async () => {
  const wanted = (name) => !(navigator.connection?.saveData && name.startsWith("documents/"));
  await Promise.all(Object.keys(FILES).filter(wanted).map((name) => keep(name)));
};

const stored = async (name) => {
  for (const cacheName of name in FILES ? [RELEASE] : await ourCaches()) {
    const response = await caches.match(addressOf(name), { cacheName });
    if (response) return response;
  }
};

const answer = async (event, name) => {
  const response = await stored(name);
  if (response) return response;
  try {
    if (!(name in FILES)) return await fetch(event.request);
    const keeping = keep(name).catch(() => {});
    event.waitUntil(keeping);
    // Others are handed on as they come, so that the program is compiled meanwhile; only what has its hash is stored.
    if (event.request.mode !== "navigate") return await take(name, addressOf(name), "force-cache");
    await keeping;
    return await stored(name) ?? await fetch(event.request);
  } catch {
    return new Response(`${MISSING}.`, { status: 504, statusText: MISSING, headers: { "Content-Type": "text/plain" } });
  }
};

// The first release on a device is installed when it is stored whole, so that who waits for `ready` has every view; or with
// what there is, when the page goes before or data are to be saved.
let settle;
const settled = new Promise((resolve) => { settle = resolve; });

// A page says what it has fetched; that it wants the rest too, by saying nothing; or a word.
const obey = async ({ data, source }) => {
  if (data === "begin") return skipWaiting();
  if (data === "enough") return settle();
  const names = data ? ["index.html", ...data.map(nameOf)] : Object.keys(FILES);
  for (const name of names) {
    // The browser keeps the page under the address by which it was opened.
    const address = name === "index.html" ? source.url.split("#")[0] : undefined;
    // What does not come now is asked for again at the next visit.
    if (name in FILES) await keep(name, address).catch(() => {});
  }
  if (data) return;
  settle();
  await tidy();
};

addEventListener("install", (event) => event.waitUntil(registration.active ? update() : settled));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(tidy)));
addEventListener("message", (event) => event.waitUntil(obey(event)));
addEventListener("fetch", (event) => {
  const name = nameOf(event.request.url);
  // Of another site below this one, or fetched for another purpose.
  if (event.request.method !== "GET" || !(name in FILES || /-[0-9a-f]{16}[./]/.test(name))) return;
  if (event.request.mode === "navigate") pages.add(event.resultingClientId);
  event.respondWith(answer(event, name));
});
