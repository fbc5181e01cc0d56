// Every function of window.stanceAtlas as a script would use it. It is only type-checked, against src/stance-atlas.d.ts.
import type { Capital, Compared, Figure, Filter, Hit, Meeting, Quotation, StanceAtlas, Statement } from "../../src/stance-atlas";

function ready(): Promise<StanceAtlas> {
  return new Promise((resolve) => {
    const found = () => window.stanceAtlas && resolve(window.stanceAtlas);
    window.addEventListener("stance-atlas-ready", found);
    found();
  });
}

export async function everything(): Promise<void> {
  const atlas = await ready();

  const { app, corpus, corpusSha256, format } = await atlas.version();
  const words: string[] = [app, corpus, corpusSha256, format.toFixed()];

  for (const report of await atlas.documents()) {
    const quality: "as-published" | "machine-translated" | "damaged" = report.textQuality;
    words.push(report.id, report.file, report.title, report.outlet, report.published, report.precision, quality);
    words.push((report.words / report.passages).toFixed(1));
  }
  for (const actor of await atlas.actors()) words.push(actor.id, actor.name, actor.kind, actor.side, actor.role, ...actor.aliases);
  for (const issue of await atlas.issues()) words.push(issue.id, issue.title, issue.rule, issue.supports, issue.opposes, issue.mixed);
  for (const place of await atlas.places()) {
    const point: [number, number] | null = place.latitude === null || place.longitude === null ? null : [place.latitude, place.longitude];
    words.push(place.id, place.name, place.kind, place.province, String(point), ...place.aliases);
  }

  const filter: Filter = { q: "talks", side: ["taliban", "united-states"], from: "2021-08-01", nonArticle: true, limit: 5, offset: 5 };
  const answer = await atlas.search(filter);
  answer.hits.forEach((hit: Hit) => words.push(...hit.marks.map(([start, end]) => hit.text.slice(start, end))));
  words.push(answer.correction ?? "", ...answer.notices, `${answer.total}: ${answer.facets.side.taliban}`);
  await atlas.search();

  const statements: Statement[] = await atlas.statements({ actor: "price", position: ["supports", "mixed"] });
  words.push(...statements.map((statement) => statement.toldBy ?? statement.condition ?? statement.quote));

  const figures: Figure[] = await atlas.figures({ document: "cling-to-hope" });
  words.push(...figures.map(({ value, unit }) => `${typeof value === "number" ? value : value.join("–")} ${unit}`));

  const quotations: Quotation[] = await atlas.quotations({ side: "taliban" });
  words.push(...quotations.map(({ speaker, toldBy, addressee, kind, quote, attribution }) => attribution ?? toldBy ?? addressee ?? speaker + kind + quote));

  const meetings: Meeting[] = await atlas.meetings({ place: "doha", from: "2021-08-01" });
  for (const { held, host, place, from, to, participants, invited, absent, conflictsWith } of meetings) {
    words.push(held ? from : (to ?? from), host ?? place ?? "", ...participants, ...invited, ...absent, ...conflictsWith);
  }

  const capitals: Capital[] = await atlas.capitals({ asOf: "2021-08-09", outlet: "cnn" });
  for (const capital of capitals) {
    if (capital.status === "unreported") continue;
    words.push(capital.since ?? "", ...capital.reports.map((report) => report.claimant ?? report.voice));
    words.push(capital.record?.fell.earliest ?? "", ...(capital.record?.sources.map((source) => source.url) ?? []));
  }

  const compared: Compared[] = await atlas.compare({ a: "side:taliban", b: "ghani@2021-08-01..", issue: "taliban-sincerity" });
  words.push(...compared.filter((one) => one.relation === "agree").flatMap((one) => [...one.a.statements, ...one.b.conduct]));

  const table: string = await atlas.export({ what: "matrix", format: "csv", group: "side", sort: "n", pseudo: true });
  const network: string = await atlas.export({ what: "agreement", format: "graphml", measure: "subtraction", normalisation: "cosine" });
  const picture: Uint8Array = await atlas.export({ what: "map", format: "png", asOf: "2021-08-09", layer: "both" });
  words.push(table, network, picture.length.toFixed());

  // @ts-expect-error A key that no filter has.
  await atlas.search({ colour: "red" });
  // @ts-expect-error Two parties are needed.
  await atlas.compare({ a: "ghani" });
  // @ts-expect-error There is no such format.
  await atlas.export({ what: "map", format: "pdf" });

  console.log(words);
}
