// What needs no program: the reader's settings before the first paint, how far the loading is, what to do when it fails, keys, focus.
(() => {
  "use strict";
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const started = () => Boolean(byId("app")?.hasAttribute("data-started"));
  const parsed = (run) => document.readyState === "loading" ? addEventListener("DOMContentLoaded", run, { once: true }) : run();

  // As in src/settings.rs, here before the first paint. A store that is denied leaves the defaults; the program says so.
  const settings = { theme: ["light", "dark"], size: ["large", "larger"] };
  for (const [name, values] of Object.entries(settings)) {
    try {
      const value = localStorage.getItem(`stance-atlas.${name}`);
      if (values.includes(value)) root.setAttribute(`data-${name}`, value);
    } catch { break; }
  }

  // The loading bar goes with a failure, and when the app comes.
  const showLoading = (on) => { if (byId("loading")) byId("loading").hidden = !on || started() || !byId("failure").hidden; };

  let stalled = false;
  const fail = (reason, error) => parsed(() => {
    if (!byId("failure").hidden) return;
    byId("failure-title").textContent = started() ? "The program has stopped" : "The program did not start";
    byId("failure-what").textContent = reason;
    byId("failure-texts").hidden = started() || !document.querySelector("#app .report__title[href]");
    byId("failure-reload").href = location.href;
    byId("failure-report").value = [reason, error && `${error}`, error?.stack?.replace(`${error}`, "").trim(), location.href, navigator.userAgent].filter(Boolean).join("\n");
    byId("failure").hidden = false;
    showLoading(false);
    byId("failure").scrollIntoView();
    byId("failure").focus();
  });

  const has = typeof WebAssembly === "object";
  const isTrap = (error) => has && error instanceof WebAssembly.RuntimeError;
  const stopped = (error) => fail("There is a fault in the program.", error);

  let patience;
  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (started()) return;
      stalled = byId("failure").hidden;
      fail("Nothing of the program has come for half a minute.");
    }, 30000);
  };

  window.stanceBoot = {
    progress(loaded, total) {
      wait();
      parsed(() => {
        showLoading(true);
        if (total > 0 && byId("loading-bar")) byId("loading-bar").value = Math.min(1, loaded / total);
      });
    },
    fail,
    // What a trap or a policy says is for the report. Firefox writes CSP.
    refused(error, reason = "The program came incomplete or damaged.") {
      if (isTrap(error)) stopped(error);
      else if (/content security policy|\bCSP\b/i.test(error)) fail("The host of this site or the browser forbids WebAssembly here.", error);
      else fail(reason, error);
    },
  };

  parsed(() => {
    showLoading(true);
    wait();
    byId("failure-reload").addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
    byId("failure-copy").addEventListener("click", async () => {
      byId("failure-report").select();
      try {
        await navigator.clipboard.writeText(byId("failure-report").value);
        byId("failure-copied").textContent = "Copied.";
      } catch {
        byId("failure-copied").textContent = "Selected: copy it with the keyboard.";
      }
    });
  });

  if (!has) fail("This browser has no WebAssembly, or it is switched off.");
  // A script or style sheet that does not come fires an error that does not bubble.
  addEventListener("error", (event) => {
    const part = event.target;
    if (part instanceof HTMLScriptElement) fail(part.src ? `${part.src} did not come.` : "A script did not come.");
    else if (part instanceof HTMLLinkElement && part.rel === "stylesheet") fail(`${part.href} did not come.`);
    else if (isTrap(event.error) || (!started() && event.message)) stopped(event.error ?? event.message);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => {
    if (isTrap(reason)) stopped(reason);
    else if (!started()) fail("The program did not come: the connection was lost.", reason);
  });
  // Keys that do, wherever the focus is, what a link or a button of the page does. They keep silent where somebody types and
  // while a panel is open, which the browser closes on Escape. All but Escape, which types nothing, can be switched off.
  const fields = "textarea, select, input:not([type=checkbox], [type=radio], [type=range])";
  const rows = "ol > li, tbody > tr, .passage, .codebook__issue";
  const go = (element) => {
    element?.focus();
    return Boolean(element) && document.activeElement === element;
  };
  const leave = (main, target) => {
    const details = target.closest("main details[open]"), out = main.querySelector("[data-out]");
    if (details) {
      details.open = false;
      return go(details.firstElementChild);
    }
    out?.click();
    return out;
  };
  const asked = (query) => [...new URLSearchParams(query)].sort().join("&");
  const opener = (main, query) => [...main.querySelectorAll("a[href^='?']")].find((link) => asked(link.getAttribute("href")) === asked(query));
  // Whoever is led out of something is back at the link that would open it again; another page begins at its head.
  addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    const main = byId("main"), link = target.closest?.("a[href^='?']"), head = main?.querySelector("h1"), left = location.search;
    if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
    requestAnimationFrame(() => {
      if (link.matches("[data-out]")) go(opener(main, left)) || go(main);
      else if (main.querySelector("h1") !== head) scrollTo(0, 0);
    });
  }, true);
  // To the next or previous result, entry or row; in a report with hits to the next or previous hit.
  const step = (main, forward) => {
    const hits = main.querySelectorAll(".hitbar:not([hidden]) button"), all = [...main.querySelectorAll(rows)];
    if (hits.length) return !hits[forward].click();
    const at = all.findLastIndex((row) => row.contains(document.activeElement));
    return (forward ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse()).some((row) => go(row.querySelector("a, button, summary")));
  };
  const press = (key, target, main = byId("main")) => {
    if (key === "Escape") return leave(main, target);
    if (root.dataset.shortcuts === "off") return false;
    if (key === "/") return go(byId("search"));
    if (key === "?") return byId("keys").showPopover(), go(byId("keys"));
    if (key === "j" || key === "k") return step(main, +(key === "j"));
    const view = document.querySelectorAll(".views a")[key - 1];
    view?.click();
    return view && go(main);
  };
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    if (ctrlKey || altKey || metaKey || defaultPrevented || !started() || target.closest(fields) || document.querySelector(":popover-open")) return;
    if (press(key, target)) event.preventDefault();
  });
  // What has the focus may be replaced. A button acts where it stands: the one that takes its place has the focus. A link leads
  // on: the new content has it.
  let held = root;
  addEventListener("focusin", ({ target }) => { held = target; });
  const keep = (changes) => {
    const gone = !held.isConnected && changes.map((change) => [change.target, [...change.removedNodes]]).find(([, nodes]) => nodes.some((node) => node.contains(held)));
    if (!gone || document.activeElement !== document.body) return;
    const buttons = gone[1].flatMap((node) => node.localName === "button" ? [node] : [...node.querySelectorAll?.("button") ?? []]);
    const next = [...gone[0].querySelectorAll("button")].slice(0, buttons.indexOf(held) + 1).at(-1);
    (next ?? byId("main")).focus({ preventScroll: true });
  };
  addEventListener("stance-atlas-ready", () => {
    new MutationObserver(keep).observe(byId("app"), { childList: true, subtree: true });
    // What had only been slow is no failure.
    if (stalled) byId("failure").hidden = true;
    // What the head of the first page on paper says, the foot of each further one says too.
    addEventListener("beforeprint", () => root.style.setProperty("--from", JSON.stringify(document.querySelector(".paper").textContent)));
  });
})();
