// What needs no program: the theme before the first paint, how far the loading is, what to do when it fails.
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

  // A view that the address asks for is announced before anything is painted: its title, its tab, and a skeleton in the place
  // of the front page. The page itself says what each view is called.
  const announce = () => {
    const asked = new URLSearchParams(location.search), links = [...document.querySelectorAll(".views a")];
    const home = links.find((link) => link.hasAttribute("aria-current"));
    const link = links.find(({ dataset }) => dataset.view === asked.get("view")) ?? home;
    asked.delete("view");
    // As in crates/core/src/state/spoiled.rs: what counts readers asks for nothing.
    for (const key of [...asked.keys()]) if (/^(amp;)*(utm_|mc_|_hs|__hs|hsa_|pk_|mtm_|vero_|(.*clid|[gw]braid|msclkid|igshid|mkt_tok|s_cid|_ga|_gl)$)/i.test(key)) asked.delete(key);
    if (!home || link === home && !asked.size) return;
    home.removeAttribute("aria-current");
    link.setAttribute("aria-current", "page");
    document.title = link.dataset.title;
    byId("skeleton-name").textContent = link.textContent;
    root.dataset.view = link.dataset.view;
  };
  // An observer hears of what is parsed before it is painted.
  new MutationObserver((_, parsing) => {
    if (!byId("skeleton-name")) return;
    parsing.disconnect();
    announce();
  }).observe(document, { childList: true, subtree: true });

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
    // What can be read without the program comes back.
    delete root.dataset.view;
    byId("failure").scrollIntoView();
    byId("failure").focus();
  });

  const has = typeof WebAssembly === "object";
  const isTrap = (error) => has && error instanceof WebAssembly.RuntimeError;
  const stopped = (error) => fail("The program has an error.", error);

  let patience;
  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (started()) return;
      stalled = byId("failure").hidden;
      fail("No part of the program has arrived for half a minute.");
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
    refused(error, reason = "The program arrived incomplete or damaged.") {
      if (isTrap(error)) stopped(error);
      else if (/content security policy|\bCSP\b/i.test(error)) fail("This site’s host or the browser does not allow WebAssembly here.", error);
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
        byId("failure-copied").textContent = "Selected; copy it with the keyboard.";
      }
    });
  });

  if (!has) fail("This browser does not support WebAssembly, or it is switched off.");
  // A script or style sheet that does not come fires an error that does not bubble.
  addEventListener("error", (event) => {
    const part = event.target;
    if (part instanceof HTMLScriptElement) fail(part.src ? `${part.src} did not load.` : "A script did not load.");
    else if (part instanceof HTMLLinkElement && part.rel === "stylesheet") fail(`${part.href} did not load.`);
    else if (isTrap(event.error) || (!started() && event.message)) stopped(event.error ?? event.message);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => {
    if (isTrap(reason)) stopped(reason);
    else if (!started()) fail("The program did not load: the connection was lost.", reason);
  });
  addEventListener("stance-atlas-ready", () => {
    // What had only been slow is no failure.
    if (stalled) byId("failure").hidden = true;
  });
})();
