// The loader of the single file: all that it starts is in the page already. xtask/src/finish/single.rs puts the glue before it.

// The page before the program has the reports in its links; the program's own links name files, which are not there.
const texts = new Map();
for (const link of document.querySelectorAll("a[download]")) texts.set(`documents/${link.download}`, link);
addEventListener("click", (event) => {
  const text = texts.get(event.target.closest?.("a")?.getAttribute("href"));
  if (!text) return;
  event.preventDefault();
  text.click();
});

let what = "arrived damaged";
try {
  const packed = Uint8Array.from(atob(document.getElementById("program").textContent), (char) => char.charCodeAt(0));
  const program = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  what = "was refused by the browser";
  await glue({ module_or_path: program });
} catch (error) {
  window.stanceBoot?.refused(error, `The program ${what} (${error.message}).`);
}
