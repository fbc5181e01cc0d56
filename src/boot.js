// Before the program is there: shows how far the loading is, and says so when it fails.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const started = () => byId("app").hasAttribute("data-started");

  // The loading bar goes when the app comes.
  const showLoading = (on) => { if (byId("loading")) byId("loading").hidden = !on; };

  const fail = (reason) => {
    if (!byId("failure").hidden) return;
    byId("failure").hidden = false;
    showLoading(false);
    const before = started() ? "" : "The program could not be loaded: ";
    byId("failure-what").textContent = `${before}${reason} What you asked for stands in the address and is not lost.`;
    byId("failure-reload").href = location.href;
    byId("failure-report").value = `${reason}\n${location.href}\n${navigator.userAgent}`;
  };

  window.stanceBoot = {
    progress(loaded, total) {
      showLoading(!started());
      if (total > 0 && !started()) byId("loading-bar").value = Math.min(1, loaded / total);
    },
    fail,
  };

  showLoading(!started());
  if (typeof WebAssembly !== "object") fail("this browser has no WebAssembly, or it is switched off.");
  // A script or style sheet that does not come fires an error that does not bubble.
  addEventListener("error", (event) => {
    const part = event.target;
    if (part instanceof HTMLScriptElement) fail(`${part.src || "a script"} did not come.`);
    else if (part instanceof HTMLLinkElement && part.rel === "stylesheet") fail(`${part.href} did not come.`);
    else if (event.error instanceof WebAssembly.RuntimeError || (!started() && event.message)) fail(`${event.message}.`);
  }, true);
  addEventListener("unhandledrejection", (event) => { if (!started()) fail(`${event.reason}.`); });
  addEventListener("load", () => setTimeout(() => { if (!started() && !byId("loading-bar").value) fail("nothing has come for half a minute."); }, 30000));
})();
