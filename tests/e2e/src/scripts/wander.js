// A reader who tries everything: the arguments are a seed and a number of steps; each step uses one visible control.
const [seed, n, done] = arguments;

let state = seed;
const random = (below) => {
  state = state + 0x6d2b79f5 | 0;
  let t = Math.imul(state ^ state >>> 15, 1 | state);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) % below;
};
const one = (list) => list[random(list.length)];

const CONTROLS = "a[href^='?'], button, summary, input, select, [role=slider], [tabindex='0']";
const KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter", "Escape", " ", "+", "j", "k"];
const WORDS = ["peace", "sanction", "\"lion's share\"", "negotiat*", "taliban -talks", "Khalizad", "near/5", "(", "qqqqzzzz", "side:", ""];

const inSight = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.disabled;
const key = (target, key) => {
  for (const type of ["keydown", "keyup"]) target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
};
const type = (field, value) => {
  field.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, value);
  for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
};
// Browsers accept at most 200 changes of the address in ten seconds.
const calm = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));

const step = () => {
  if (random(8) === 0 && navigation.entries()[navigation.currentEntry.index - 1]?.sameDocument) return history.back();
  if (random(8) === 0) return one([...document.querySelectorAll(".views a")]).click();
  const controls = [...document.querySelectorAll(CONTROLS)].filter(inSight);
  // Choose a kind first; otherwise the many links would crowd out the rest.
  const kinds = Map.groupBy(controls, (control) => control.getAttribute("role") ?? control.type ?? control.localName);
  const control = one([...kinds.values()].map(one));
  const kind = control.type ?? "";
  if (kind === "search" || kind === "text") type(control, one(WORDS));
  else if (kind === "date") type(control, `2021-0${1 + random(9)}-1${random(10)}`);
  else if (kind === "select-one") {
    control.selectedIndex = random(control.options.length);
    control.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (control.matches("[role=slider], [type=range], [tabindex]") && random(3)) {
    control.focus();
    key(control, one(KEYS));
  } else control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
};

(async () => {
  const seen = {};
  for (let i = 0; i < n; i++) {
    step();
    await calm();
    const view = new URLSearchParams(location.search).get("view") ?? "documents";
    seen[view] = (seen[view] ?? 0) + 1;
  }
  return seen;
})().then(done, (error) => done(`${error}`));
