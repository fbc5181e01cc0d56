// What a reader cannot read: text that is cut off or overflows its box, overlapping text, and a page that is too wide.
const found = [];
const root = document.documentElement;
const say = (element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().slice(0, 50)}`;
const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, svg, [inert], .skip");
const scrolls = (element) => element.closest("[tabindex='0'], .matrix__scroll, [popover]") !== null && /auto|scroll/.test(getComputedStyle(element).overflow);
// Concordance lines are cut at their outer ends, as are the titles beside them; an option shows them in full.
const cut = (element) => element.matches(".kwic__before, .kwic__after, .kwic__source [title]");
const all = [...document.body.querySelectorAll("*")].filter(seen);
const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

if (root.scrollWidth > root.clientWidth) {
  const wide = all.filter((element) => {
    const box = element.getBoundingClientRect();
    return (box.right > root.clientWidth + 1 || box.left < -1) && !element.closest(".wide, .matrix__scroll");
  });
  found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide: ${wide.slice(0, 3).map(say).join(" | ")}`);
}
for (const element of all) {
  const style = getComputedStyle(element);
  if (!hasText(element) && !element.matches("button, a, label, summary, th, td, legend")) continue;
  if (style.display.startsWith("inline") && style.display === "inline") continue;
  if (element.scrollWidth > element.clientWidth + 1 && !scrolls(element) && !cut(element)) found.push(`${element.scrollWidth - element.clientWidth} px spill: ${say(element)}`);
  if (element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(style.overflowY)) found.push(`cut below: ${say(element)}`);
}

// Text over text, if visible at all. What clips an element is kept: its neighbours ask the same.
const known = new Map([[null, []], [document.body, []]]);
const frames = (element) => {
  if (known.has(element)) return known.get(element);
  const above = frames(element.parentElement);
  known.set(element, getComputedStyle(element).overflow === "visible" ? above : [element.getBoundingClientRect(), ...above]);
  return known.get(element);
};
const clip = (box, element) => {
  let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
  for (const frame of frames(element)) {
    [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
  }
  return { left, top, right, bottom };
};
const floats = (element) => {
  for (let up = element; up; up = up.parentElement) if (up.matches("[role=listbox]") || /fixed|sticky/.test(getComputedStyle(up).position)) return true;
  return false;
};
const pieces = [];
for (const element of all.filter((element) => hasText(element) && !floats(element))) {
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || !node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const { left, top, right, bottom } = clip(box, element);
      // Lines of text may touch; letters may not.
      const edge = (bottom - top) / 4;
      if (right - left > 2 && bottom - top > 4) pieces.push({ element, left: left + 1, right: right - 1, top: top + edge, bottom: bottom - edge });
    }
  }
}
pieces.sort((one, other) => one.top - other.top);
pieces.forEach((one, at) => {
  for (let next = at + 1; next < pieces.length && pieces[next].top < one.bottom; next++) {
    const other = pieces[next];
    if (other.element !== one.element && other.left < one.right && one.left < other.right) found.push(`${say(one.element)} over ${say(other.element)}`);
  }
});
return [...new Set(found)].slice(0, 8);
