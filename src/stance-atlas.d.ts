// What a page of Stance Atlas offers to scripts. Dates are "YYYY-MM-DD", the first day of the interval that `precision`
// names. Every function rejects with an Error that names an unknown key, an unknown id or a bad date.

export type Precision = "day" | "week" | "month" | "year";

export interface Filter {
  /** Query as typed in the search field. */
  q?: string;
  document?: string | string[];
  outlet?: string | string[];
  side?: string | string[];
  actor?: string | string[];
  issue?: string | string[];
  position?: string | string[];
  voice?: string | string[];
  place?: string | string[];
  from?: string;
  to?: string;
  /** Search lines that are not article text too. */
  nonArticle?: boolean;
  /** Number of hits returned, 20 if not given. */
  limit?: number;
  offset?: number;
}

export interface Version { app: string; corpus: string; corpusSha256: string; format: number }

export interface DocumentInfo {
  id: string;
  /** Bare file name. */
  file: string;
  title: string;
  outlet: string;
  published: string;
  precision: Precision;
  textQuality: "as-published" | "machine-translated" | "damaged";
  /** Words and passages of article text. */
  words: number;
  passages: number;
}

export interface Hit {
  document: string;
  /** Number of the passage in its document, from 1. */
  passage: number;
  score: number;
  /** The whole passage. */
  text: string;
  /** Marked ranges in `text`, in UTF-16 units. */
  marks: [number, number][];
}

export interface SearchAnswer {
  /** Number of passages. */
  total: number;
  hits: Hit[];
  facets: Record<string, Record<string, number>>;
  correction: string | null;
  notices: string[];
}

export interface Actor {
  id: string;
  name: string;
  kind: "person" | "organisation" | "state" | "group" | "unnamed" | "pseudo" | "reporter";
  side: string;
  role: string;
  aliases: string[];
}

export interface Issue { id: string; title: string; rule: string; supports: string; opposes: string; mixed: string }

export interface Place {
  id: string;
  name: string;
  kind: "capital" | "city" | "province" | "district" | "country" | "site";
  province: string;
  latitude: number | null;
  longitude: number | null;
  aliases: string[];
}

export type Position = "supports" | "opposes" | "mixed";
export type Voice = "quoted" | "paraphrased" | "unnamed" | "conduct";

export interface Statement {
  id: string;
  actor: string;
  side: string;
  issue: string;
  position: Position;
  voice: Voice;
  /** Who tells it, where neither the actor nor the reporter does. */
  toldBy: string | null;
  /** Statements that share it report the same words and count once. */
  utterance: string;
  said: string;
  precision: Precision;
  document: string;
  quote: string;
  /** UTF-16 units in the document's file. */
  start: number;
  end: number;
  condition: string | null;
  note: string | null;
  reason: string;
}

export interface Figure {
  id: string;
  subject: string;
  title: string;
  /** A number, or the lowest and the highest of a range. */
  value: number | [number, number];
  unit: string;
  asOf: string;
  precision: Precision;
  saidBy: string | null;
  document: string;
  quote: string;
  conflictsWith: string[];
}

export type Status = "government" | "threatened" | "contested" | "claimed" | "taliban";

export interface StatusReport {
  status: Status;
  from: string;
  precision: Precision;
  /** Whose word it is; null for the report's own. */
  claimant: string | null;
  voice: "quoted" | "paraphrased" | "unnamed" | "report";
  document: string;
  quote: string;
}

export interface RecordSource {
  publisher: string;
  title: string;
  /** Day or month. */
  date: string;
  url: string;
  /** Whose reporting it is. */
  origin: string;
  kind: "agency" | "outlet" | "copy" | "reference" | "other";
}

export interface Capital {
  id: string;
  province: string;
  capital: string;
  latitude: number;
  longitude: number;
  /** `unreported` where no report tells of it by that day; that says nothing about who held it. */
  status: Status | "unreported";
  since: string | null;
  precision: Precision | null;
  /** Whether reports of one day contradict each other; `reports` has them all. */
  disagree: boolean;
  /** Those by that day, in order of date. */
  reports: StatusReport[];
  /** From outside the corpus. */
  record: { fell: { earliest: string; latest: string }; manner: string | null; sources: RecordSource[] } | null;
}

/** `price`, `side:taliban`, `outlet:…`, `document:…`, each with `@YYYY-MM-DD..YYYY-MM-DD` or without; either day may be left out. */
export type Party = string;

export interface Compare extends Filter { a: Party; b: Party }

export interface Cell {
  /** The one position of all utterances in words; `divided` where both supports and opposes occur; else `mixed`; null where silent. */
  position: "supports" | "opposes" | "mixed" | "divided" | null;
  /** Utterances in words; one that is told twice counts once. */
  n: number;
  /** Ids of the statements in words. */
  statements: string[];
  /** Ids of the statements in deeds, which are not counted. */
  conduct: string[];
  /** The position differs between dates that do not overlap. */
  changed: boolean;
  /** It both supports and opposes at dates that cannot be told apart. */
  contradicts: boolean;
}

export interface Compared {
  issue: string;
  relation: "agree" | "disagree" | "mixed" | "a-silent" | "b-silent" | "both-silent";
  changed: boolean;
  a: Cell;
  b: Cell;
}

export interface Export extends Filter {
  what: "statements" | "figures" | "hits" | "matrix" | "agreement" | "affiliation" | "map" | "status";
  /** JSON is as docs/schema/export.schema.json says; svg and png are for matrix and map, geojson for map and status, graphml for agreement and affiliation. */
  format: "csv" | "json" | "svg" | "png" | "graphml" | "geojson";
  /** Rows of the matrix, nodes of the networks; actor if not given. */
  group?: "actor" | "side" | "outlet" | "document";
  sort?: "codebook" | "name" | "n" | "date" | "similarity";
  /** What the weight of an edge is; congruence if not given. */
  measure?: "congruence" | "conflict" | "subtraction";
  normalisation?: "none" | "average" | "jaccard" | "cosine";
  /** Day and layers of the map; the last reported day, the reports. */
  asOf?: string;
  layer?: "reports" | "record" | "both";
  /** Views that nobody is named for take part, as actors and for their side. */
  pseudo?: boolean;
}

export interface StanceAtlas {
  version(): Promise<Version>;
  documents(): Promise<DocumentInfo[]>;
  actors(): Promise<Actor[]>;
  issues(): Promise<Issue[]>;
  places(): Promise<Place[]>;
  statements(filter?: Filter): Promise<Statement[]>;
  figures(filter?: Filter): Promise<Figure[]>;
  /** Every capital in the order of the corpus; the last reported day if none is given. */
  capitals(filter?: Filter & { asOf?: string }): Promise<Capital[]>;
  /** Every issue, in codebook order. */
  compare(parties: Compare): Promise<Compared[]>;
  /** A text; of a picture in pixels its bytes. */
  export(request: Export & { format: "png" }): Promise<Uint8Array>;
  export(request: Export): Promise<string>;
  search(filter?: Filter): Promise<SearchAnswer>;
}

declare global {
  interface Window { stanceAtlas?: StanceAtlas }
  interface WindowEventMap { "stance-atlas-ready": Event }
}
