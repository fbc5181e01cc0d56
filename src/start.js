// The loader of a release: fetches the packed program, starts it. xtask/src/finish/pack.rs fills in the names, and puts
// unpack.js and offline.js before it.

// Two editions of the program: the first has what a first visit needs, the second every view.
const EDITIONS = JSON.parse('[{{editions}}]');
const VIEWS = "{{views}}".split(" ");
const wanted = new URLSearchParams(location.search).get("view");

const addressOf = (name) => new URL(name, import.meta.url);
// Once the second is on this device, it serves every view: no step loads the page again.
const isStored = async (names) => {
  try {
    const found = navigator.serviceWorker.controller && await Promise.all(names.map((name) => caches.match(addressOf(name))));
    return found.every(Boolean);
  } catch { return false; }
};

// What to say of the program if the next step fails.
let what;

const fetchPacked = async (name, size) => {
  const packed = new Uint8Array(size);
  let loaded = 0;
  window.stanceBoot?.progress(0, size);
  const response = await fetch(addressOf(name));
  if (!response.ok) {
    // Of the service worker's own making: it has plain words for what is not stored.
    if (response.status === 504 && response.type === "default") throw new Error(what = response.statusText);
    throw new Error(`${response.status} ${response.statusText}`.trim());
  }
  const reader = response.body.getReader();
  try {
    for (let part; !(part = await reader.read()).done;) {
      if (loaded + part.value.length <= size) packed.set(part.value, loaded);
      loaded += part.value.length;
      window.stanceBoot?.progress(loaded, size);
    }
  } catch { /* cut off, as the count tells */ }
  if (loaded === size) return packed;
  what = loaded < size ? "came incomplete" : "came damaged";
  throw new Error(`${loaded.toLocaleString("en")} of ${size.toLocaleString("en")} bytes`);
};

const load = async ([name, packedName, size]) => {
  what = "did not come";
  const coming = import(name);
  // Of both, the program is missed first.
  coming.catch(() => {});
  const packed = await fetchPacked(packedName, size);
  const glue = await coming;
  // Lets the full bar be painted; a page in the background paints nothing.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
  what = "came damaged";
  const start = performance.now();
  const program = unpack(packed);
  performance.measure("stance-unpack", { start });
  what = "was refused by the browser";
  await glue.default({ module_or_path: program });
};

// Beside the first edition the second shows nothing: it adds the functions that the first lacks.
let second;
if (window.stanceBoot) window.stanceBoot.second = () => second ??= load(EDITIONS[1]).catch((error) => {
  second = undefined;
  throw new Error(`The program ${what} (${error.message}).`);
});

try {
  await load(EDITIONS[VIEWS.includes(wanted) || await isStored(EDITIONS[1].slice(0, 2)) ? 1 : 0]);
  stay();
} catch (error) {
  window.stanceBoot?.refused(error, what === error.message ? `${what}.` : `The program ${what} (${error.message}).`);
}
