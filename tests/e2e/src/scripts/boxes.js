// The boxes of all block elements: name, left, right, top, and the width of the page.
const width = document.documentElement.clientWidth;
const isBlock = (element) => element.checkVisibility() && !element.closest("svg, .unseen, .skip") && !getComputedStyle(element).display.startsWith("inline");
return [...document.querySelectorAll("body *")].filter(isBlock).map((element) => {
  const box = element.getBoundingClientRect();
  const say = `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent.trim().slice(0, 30)}`;
  return [say, box.left, width - box.right, box.width, box.top + scrollY];
});
