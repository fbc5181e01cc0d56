// Before the program is there: shows how far the loading is, and says so when it fails.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const started = () => byId("app").hasAttribute("data-started");

  const fail = (reason) => {
    if (!byId("failure").hidden) return;
    byId("failure").hidden = false;
    byId("loading").hidden = true;
    const before = started() ? "" : "The program could not be loaded: ";
    byId("failure-what").textContent = `${before}${reason} What you asked for stands in the address and is not lost.`;
    byId("failure-reload").href = location.href;
    byId("failure-report").value = `${reason}\n${location.href}\n${navigator.userAgent}`;
  };

  window.stanceBoot = {
    progress(loaded, total) {
      byId("loading").hidden = started();
      if (total > 0) byId("loading-bar").value = Math.min(1, loaded / total);
    },
    fail,
  };

  byId("loading").hidden = started();
  if (typeof WebAssembly !== "object") fail("this browser has no WebAssembly, or it is switched off.");
  // A script or style sheet that does not come fires an error that does not bubble.
  addEventListener("error", (event) => {
    if (event.target instanceof HTMLScriptElement || event.target instanceof HTMLLinkElement) {
      fail(`${event.target.src || event.target.href || "a part of the page"} did not come.`);
    } else if (!started() && event.message) fail(`${event.message}.`);
  }, true);
  addEventListener("unhandledrejection", (event) => { if (!started()) fail(`${event.reason}.`); });
  addEventListener("load", () => setTimeout(() => { if (!started() && byId("loading-bar").value === 0) fail("nothing has come for half a minute."); }, 30000));
})();
