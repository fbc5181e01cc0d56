// Every target smaller than 24 px, except links within text, whose size is that of the line; and targets that are covered by a
// neighbour so that less than that is left.
const found = [];
const boxes = [];
const LEAST = 24 - 0.5;
const within = (element) => {
  const block = element.parentElement.closest("p, li, dd, td, th, div, h1, h2, h3, blockquote, footer, summary");
  return getComputedStyle(element).display === "inline" && block.textContent.trim().length > element.textContent.trim().length + 12;
};
for (const element of document.querySelectorAll("a[href], button, input, select, summary, textarea")) {
  if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert], .skip") || element.disabled) continue;
  if (element.localName === "a" && !element.closest("svg") && within(element)) continue;
  const box = (element.closest("label") ?? element).getBoundingClientRect();
  if (element.localName === "a" && !element.closest("svg, .matrix__scroll")) boxes.push({ element, box });
  if (box.width < LEAST || box.height < LEAST) {
    found.push(`${box.width.toFixed(1)} × ${box.height.toFixed(1)}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 90)} in ${element.parentElement.className}`);
  }
}
boxes.sort((one, other) => one.box.top - other.box.top);
boxes.forEach((one, at) => {
  for (let next = at + 1; next < boxes.length && boxes[next].box.top < one.box.bottom; next++) {
    const other = boxes[next];
    // An open panel lies over the page.
    if (other.element.closest("[popover]") !== one.element.closest("[popover]")) continue;
    const beside = other.box.left >= one.box.right - 1 || one.box.left >= other.box.right - 1;
    const left = other.box.bottom - one.box.bottom;
    if (!beside && left < LEAST && other.box.top < one.box.bottom - 0.5) found.push(`${left.toFixed(1)} px are left of ${other.element.textContent.slice(0, 40)} below ${one.element.textContent.slice(0, 40)} in ${one.element.parentElement.className}`);
  }
});
return found.length ? [`${found.length} in all`, ...found.slice(0, 12)] : [];
