// A script that builds on window.stanceAtlas: it is compiled, never run. `cargo xtask test core` does so.

import type { Statement, StanceAtlas } from "../../src/stance-atlas";

addEventListener("stance-atlas-ready", async () => {
  const atlas: StanceAtlas | undefined = window.stanceAtlas;
  if (!atlas) return;
  const { app, format } = await atlas.version();
  const said: Statement[] = await atlas.statements({ side: "taliban", issue: ["ceasefire"], from: "2021-08-01" });
  const compared = await atlas.compare({ a: "side:taliban", b: "ghani", q: "talks" });
  const picture: Uint8Array = await atlas.export({ what: "matrix", format: "png" });
  const table: string = await atlas.export({ what: "statements", format: "csv" });
  console.log(app, format, said.length, compared[0]?.a.position, picture.byteLength, table);
  // @ts-expect-error A key that is not known is refused.
  await atlas.search({ query: "talks" });
  // @ts-expect-error So is a format that is not known.
  await atlas.export({ what: "matrix", format: "xlsx" });
});
