// A pseudo-language applied to the page from outside: every word is longer, accented and right-to-left, and every number and
// date formatted by the browser uses the digits and months of another script. Text of the corpus (dir=auto, lang) is left alone.
(() => {
  const letters = Object.fromEntries([..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, at) =>
    [letter, [..."áƀçđéƒǧĥíĵķłɱñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶŁṀÑÓƤɊŘŠŦÚṼŴẊÝŽ"][at]]));
  const [OVER, END] = ["\u202e", "\u202c"];
  // Every second vowel is doubled: about a third more text.
  const word = (plain) => {
    let vowels = 0;
    const long = [...plain].map((letter) => (/[aeiou]/i.test(letter) && vowels++ % 2 === 0 ? letters[letter] + letters[letter].toLowerCase() : letters[letter])).join("");
    return `${OVER}${long}${plain.length > 6 ? "šŧ" : "ó"}${END}`;
  };
  const translated = (text) => (text.includes(OVER) ? text : text.replace(/[a-z]+/gi, word));

  for (const name of ["NumberFormat", "DateTimeFormat"]) {
    const Real = Intl[name];
    Intl[name] = new Proxy(Real, { construct: (_, [, options]) => new Real("ar-EG", options) });
  }
  if ("{{words}}" !== "on") return;

  const SPOKEN = ["aria-label", "aria-description", "aria-valuetext", "title", "placeholder"];
  const ofCorpus = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("[dir=auto], body [lang], script, style, title, textarea");
  const turn = (node) => {
    if (ofCorpus(node)) return;
    if (node.nodeType === 3) {
      const next = translated(node.data);
      if (next !== node.data) node.data = next;
      return;
    }
    for (const name of SPOKEN) {
      const value = node.getAttribute?.(name);
      if (value && translated(value) !== value) node.setAttribute(name, translated(value));
    }
    node.childNodes.forEach(turn);
  };
  document.addEventListener("DOMContentLoaded", () => {
    document.documentElement.dir = "rtl";
    turn(document.body);
  });
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => (type === "childList" ? addedNodes.forEach(turn) : turn(target))))
    .observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: SPOKEN });
})();
