// Where the Tab key has led: what has the focus, whether the focus is visible, whether something covers it, and where it is.
const element = document.activeElement;
if (!element || element === document.body || element === document.documentElement) return null;
window.stops ??= [];
// After the last stop the order starts again, even if it did not start at the top of the page.
if (window.stops.includes(element) || (window.stops.length && element.matches(".skip"))) return null;
window.stops.push(element);
const style = getComputedStyle(element.closest("svg") ? element.querySelector("circle") : element);
const isSeen = element.closest("svg") ? style.stroke !== "none" : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
// One box per line.
const boxes = [...element.getClientRects()];
const isFree = boxes.some((box) => {
  const [left, top, right, bottom] = [Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const at = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
  return right > left && bottom > top && at.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return over && (element.contains(over) || over.contains(element) && over !== document.body && over !== document.documentElement && over.localName !== "main");
  });
});
const placed = (element, [x, y]) => {
  const box = element.getBoundingClientRect();
  return { left: box.left + x, top: box.top + y, bottom: box.bottom + y };
};
// Content of a scrolling frame is placed as if not scrolled; relative to content outside, it is where the frame is.
let frame = element.parentElement;
const scrolls = (frame) => (frame.scrollHeight > frame.clientHeight || frame.scrollWidth > frame.clientWidth) && /auto|scroll/.test(getComputedStyle(frame).overflow);
while (frame && !scrolls(frame)) frame = frame.parentElement;
window.scrolled ??= [null];
if (!window.scrolled.includes(frame)) window.scrolled.push(frame);
const page = [scrollX, scrollY];
const place = [".banner", ".page", ".page__main", ".page ~ .footer"].findLastIndex((part) => element.closest(part));
const name = element.getAttribute("aria-label") ?? element.closest("label")?.textContent ?? element.textContent;
const inside = frame ? [scrollX + frame.scrollLeft, scrollY + frame.scrollTop] : page;
return {
  name: `${element.localName} ${name.trim().slice(0, 50)}`, isSeen, isFree, place, frame: window.scrolled.indexOf(frame),
  inside: placed(element, inside), outside: placed(frame ?? element, page),
};
