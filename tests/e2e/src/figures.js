// Runs before the page's own scripts and only observes: when the app was ready, when the first answer was on the screen, and,
// for each key press, how long it took until the page had changed and until the change was painted (on the next frame).
(() => {
  const figures = { ready: null, first: null, keys: [] };
  Object.defineProperty(window, "__figures", { value: figures });
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });
  let key = null;
  let seen = false;
  addEventListener("stance-atlas-ready", () => (figures.ready = performance.now()), { once: true });
  addEventListener("keydown", (event) => (key = { at: event.timeStamp, index: null }), true);
  const changed = () => {
    if (!seen && window.stanceAtlas && /\d/.test(document.querySelector("[role=status], output")?.textContent ?? "")) {
      seen = true;
      painted((now) => (figures.first = now));
    }
    const pressed = key;
    if (pressed) {
      pressed.index ??= figures.keys.push({}) - 1;
      const times = figures.keys[pressed.index];
      times.changed = performance.now() - pressed.at;
      painted((now) => (times.painted = now - pressed.at));
    }
  };
  addEventListener("stance-atlas-ready", changed, { once: true });
  new MutationObserver((list) => {
    const within = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("main, [role=status], output");
    if (list.some((m) => within(m.target))) changed();
  }).observe(document, { subtree: true, childList: true, characterData: true });
})();
