// A part of the loader of a release: keeps the site on this device by worker.js, and says when a newer release is there.

// Milliseconds after which a page that has started fetches nothing more. Chromium leaves a new worker waiting, for minutes, that is
// told to begin while the old one still answers.
const CALM = 1500;

const stay = async () => {
  let registering;
  const tell = (what) => registering.then(({ active, installing, waiting }) => (active ?? installing ?? waiting)?.postMessage(what), () => {});

  // The rest is stored at a reader's first step, or when the page has been open for a while.
  let asked = false;
  const step = () => {
    if (!asked) tell(null);
    asked = true;
  };
  const watch = () => {
    for (const event of ["pointerdown", "keydown"]) addEventListener(event, step);
    addEventListener("pagehide", () => tell("enough"));
    if (!navigator.connection?.saveData) setTimeout(() => document.hidden ? addEventListener("visibilitychange", step) : step(), 6000);
  };

  const begin = (registration) => {
    if (!registration.waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting.postMessage("begin");
  };
  const offer = (registration) => {
    const box = document.getElementById("newer");
    document.getElementById("newer-reload").onclick = () => begin(registration);
    document.getElementById("newer-dismiss").onclick = () => {
      box.hidden = true;
      document.getElementById("main").focus();
    };
    // What changes inside of a status is read out; what comes with it is not.
    box.hidden = false;
    setTimeout(() => { box.firstElementChild.hidden = false; }, 100);
  };

  try {
    registering = navigator.serviceWorker.register("worker.js");
    watch();
    const registration = await registering;
    if (registration.waiting && performance.getEntriesByType("navigation")[0]?.type === "reload") return setTimeout(begin, CALM, registration);
    if (registration.waiting) offer(registration);
    const isNewer = () => registration.waiting && registration.active;
    const follow = () => registration.installing?.addEventListener("statechange", () => isNewer() && offer(registration));
    registration.addEventListener("updatefound", follow);
    follow();
    // The icons come last, when the program may be running already.
    new PerformanceObserver((list) => tell(list.getEntries().map(({ name }) => name))).observe({ type: "resource", buffered: true });
    if (navigator.connection?.saveData) tell("enough");
  } catch (error) {
    console.info("Stance Atlas: the site could not be stored for offline reading:", `${error}`);
  }
};
