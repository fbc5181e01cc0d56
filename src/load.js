// The loader of a release: fetches the program, which is compiled while it comes, and starts it. xtask/src/finish/program.rs
// fills in the size, and puts offline.js before it.

const SIZE = Number("{{size}}");
const boot = window.stanceBoot;

// How much of the program has come and whether that is all, and what to say of it if the next step fails.
let loaded = 0, ended = false, what = "did not load";

const fetchProgram = async () => {
  boot?.progress(0, SIZE);
  const response = await fetch(new URL("./stance-atlas_bg.wasm", import.meta.url));
  if (response.ok) return response;
  // Of the service worker's own making: it has plain words for what is not stored.
  if (response.status === 504 && response.type === "default") throw new Error(what = response.statusText);
  throw new Error(`${response.status} ${response.statusText}`.trim());
};

// The same, told how far it is. Whatever type a host gives it, the browser compiles it as it comes.
const counted = (response) => {
  const count = new TransformStream({
    transform(part, stream) {
      loaded += part.length;
      boot?.progress(loaded, SIZE);
      stream.enqueue(part);
    },
    flush() { ended = true; },
  });
  return new Response(response.body.pipeThrough(count), { headers: { "Content-Type": "application/wasm" } });
};

// Where an error in compiling or starting comes from. A fault in the bytes stops the stream before its end.
const explain = (error) => {
  const damaged = error.name === "CompileError";
  if (ended ? loaded !== SIZE : !damaged) {
    what = loaded > SIZE ? "arrived damaged" : "arrived incomplete";
    return `${loaded.toLocaleString("en")} of ${SIZE.toLocaleString("en")} bytes`;
  }
  what = damaged ? "arrived damaged" : "was refused by the browser";
  return error.message;
};

try {
  const coming = import("./stance-atlas.js");
  // Of both, the program is missed first.
  coming.catch(() => {});
  const response = await fetchProgram();
  const { default: start } = await coming;
  what = undefined;
  await start({ module_or_path: counted(response) });
  stay();
} catch (error) {
  const why = what ? error.message : explain(error);
  boot?.refused(error, what === why ? `${what}.` : `The program ${what} (${why}).`);
}
