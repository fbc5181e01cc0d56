// What a page of Stance Atlas offers to scripts. Written by `UPDATE_TYPES=1 cargo test -p atlas-core --lib declarations` from the
// structs of crates/core/src/api, so do not edit it.
//
// Days are "YYYY-MM-DD"; with a `precision` they are the first day of the interval that it names. Every function answers with a
// promise, which rejects with an Error that names an unknown key, an unknown id, or a value that does not fit and what was expected.

/** A calendar day, `YYYY-MM-DD` as text; the index counts from 1970-01-01. */
export type Day = string;

/** The length of the interval that a date stands for. */
export type Precision = "day" | "week" | "month" | "year";

/** What narrows an answer. Values of one facet are alternatives; facets, query and days all have to be met. */
export type Filter = {
  /** Query as typed in the search field. */
  q?: string;
  /** Ids of reports. */
  document?: Ids;
  /** Ids of their outlets. */
  outlet?: Ids;
  /** Ids of sides. */
  side?: Ids;
  /** Ids of those who hold a position. */
  actor?: Ids;
  /** Ids of questions. */
  issue?: Ids;
  /** `supports`, `opposes` or `mixed`. */
  position?: Ids;
  /** `quoted`, `paraphrased`, `unnamed` or `conduct`. */
  voice?: Ids;
  /** Ids of places that are named. */
  place?: Ids;
  /** First day on which something was said. */
  from?: Day;
  /** Last day on which something was said. */
  to?: Day;
  /** Search lines that are not article text too. */
  nonArticle?: boolean;
  /** False leaves out headlines, subheadings and captions. */
  headlines?: boolean;
  /** Number of hits returned, 20 if not given. */
  limit?: number;
  /** Hits left out at the start. */
  offset?: number;
};

/** One id, or several in a list. */
export type Ids = string | string[];

/** What `version` answers. */
export type Version = {
  /** The program's version. */
  app: string;
  /** The corpus's version. */
  corpus: string;
  /** SHA-256 of the corpus, in hexadecimal digits. */
  corpusSha256: string;
  /** Version of the index. */
  format: number;
};

/** A report. */
export type DocumentInfo = {
  /** Id of the report. */
  id: string;
  /** Bare file name. */
  file: string;
  /** Headline. */
  title: string;
  /** BCP 47 tag of its language. */
  language: string;
  /** Id of its outlet. */
  outlet: string;
  /** First day of the interval in which it was published. */
  published: Day;
  /** Length of that interval. */
  precision: Precision;
  /** How its wording reached us. */
  textQuality: TextQuality;
  /** Words of article text. */
  words: number;
  /** Passages of article text. */
  passages: number;
};

/** How faithful the wording of a document is. */
export type TextQuality = "as-published" | "machine-translated" | "damaged";

/** What `search` answers. */
export type SearchAnswer = {
  /** Number of passages. */
  total: number;
  /** Those that were asked for, best first. */
  hits: Array<Hit>;
  /** Number of passages by facet and id. */
  facets: Facets;
  /** The query that was searched, where one that finds nothing was corrected. */
  correction: string | null;
  /** What was wrong with the query, and what was done instead. */
  notices: Array<string>;
};

/** A passage that was found. */
export type Hit = {
  /** Id of the report. */
  document: string;
  /** Number of the passage in its document, from 1. */
  passage: number;
  /** How well it fits. */
  score: number;
  /** The whole passage. */
  text: string;
  /** Marked ranges in `text`, in UTF-16 units. */
  marks: Array<[number, number]>;
};

/** Counts by facet and id, in the order of the corpus. */
export type Facets = Record<string, Record<string, number>>;

/** Somebody who holds positions. */
export type Actor = {
  /** Id of the actor. */
  id: string;
  /** Name. */
  name: string;
  /** A person, a state and so on. */
  kind: ActorKind;
  /** Id of the side. */
  side: string;
  /** Who that is, in a few words. */
  role: string;
  /** Other names. */
  aliases: Array<string>;
};

/** What an actor is. */
export type ActorKind = "person" | "organisation" | "state" | "group" | "unnamed" | "pseudo" | "reporter";

/** A question on which positions are held, with the rules by which they were coded. */
export type Issue = {
  /** Id of the issue. */
  id: string;
  /** The question as a sentence to support or to oppose. */
  title: string;
  /** What counts as a statement on it. */
  rule: string;
  /** What counts as support. */
  supports: string;
  /** What counts as opposition. */
  opposes: string;
  /** What counts as mixed. */
  mixed: string;
};

/** A place that is named. */
export type Place = {
  /** Id of the place. */
  id: string;
  /** Name. */
  name: string;
  /** A capital of a province, a district and so on. */
  kind: PlaceKind;
  /** Province in which it lies. */
  province: string;
  /** Degrees north; null where it is no point. */
  latitude: number | null;
  /** Degrees east; null where it is no point. */
  longitude: number | null;
  /** Other names. */
  aliases: Array<string>;
};

/** What a place is. */
export type PlaceKind = "capital" | "city" | "province" | "district" | "country" | "site";

/** What somebody says or does that shows a position on an issue. */
export type Statement = {
  /** Id of the statement. */
  id: string;
  /** Id of the actor. */
  actor: string;
  /** Id of the actor's side. */
  side: string;
  /** Id of the issue. */
  issue: string;
  /** For, against or mixed. */
  position: Position;
  /** How it is told. */
  voice: "quoted" | "paraphrased" | "unnamed" | "conduct";
  /** Who tells it, where neither the actor nor the reporter does. */
  toldBy: string | null;
  /** Statements that share it report the same words and count once. */
  utterance: string;
  /** First day of the interval in which it was said. */
  said: Day;
  /** Length of that interval. */
  precision: Precision;
  /** Id of the report. */
  document: string;
  /** Its words. */
  quote: string;
  /** UTF-16 units in the document's file. */
  start: number;
  /** The first unit after the quote. */
  end: number;
  /** On what it is conditional. */
  condition: string | null;
  /** What else is to be said of it. */
  note: string | null;
  /** Why it was coded so. */
  reason: string;
};

/** What an actor holds on an issue in one statement. */
export type Position = "supports" | "opposes" | "mixed";

/** A number that a report gives. */
export type Figure = {
  /** Id of the figure. */
  id: string;
  /** What it counts, the same for all that can be compared. */
  subject: string;
  /** What it counts, in words. */
  title: string;
  /** A number, or the lowest and the highest of a range. */
  value: FigureValue;
  /** In what it is counted. */
  unit: string;
  /** First day of the interval for which it holds. */
  asOf: Day;
  /** Length of that interval. */
  precision: Precision;
  /** Id of the actor who gives it; null where it is the report's own. */
  saidBy: string | null;
  /** Id of the report. */
  document: string;
  /** Its words. */
  quote: string;
  /** Ids of figures that contradict it. */
  conflictsWith: Array<string>;
};

/** A number or a range. */
export type FigureValue = number | [number, number];

/** A piece of reported speech. */
export type Quotation = {
  /** Id of the quotation. */
  id: string;
  /** Id of the actor whose words they are. */
  speaker: string;
  /** Id of who tells them, where neither the speaker nor the reporter does. */
  toldBy: string | null;
  /** To whom they were said, in the words of the report. */
  addressee: string | null;
  /** Whether there are words in quotation marks. */
  kind: QuotationKind;
  /** Id of the report. */
  document: string;
  /** Its words. */
  quote: string;
  /** UTF-16 units in the document's file. */
  start: number;
  /** The first unit after the quote. */
  end: number;
  /** Words of the report that name the speaker, where the quote does not. */
  attribution: string | null;
};

/** Whether the words are the speaker's. */
export type QuotationKind = "direct" | "indirect";

/** A meeting, as one report tells it. */
export type Meeting = {
  /** Id of the meeting. */
  id: string;
  /** What it is, in a few words. */
  title: string;
  /** Ids of the actors who take part. */
  participants: Array<string>;
  /** Ids of those who are invited. */
  invited: Array<string>;
  /** Ids of those who are told to be missing. */
  absent: Array<string>;
  /** Id of the actor who hosts it; null where that is not told. */
  host: string | null;
  /** Id of the place; null where that is not told. */
  place: string | null;
  /** First day of the interval in which it is, or begins. */
  from: Day;
  /** Last day on which it may end; null where no other day than that of `from` is told. */
  to: Day | null;
  /** Length of the interval that `from` begins. */
  precision: Precision;
  /** False where it is planned, announced or proposed. */
  held: boolean;
  /** Id of the report. */
  document: string;
  /** Its words. */
  quote: string;
  /** UTF-16 units in the document's file. */
  start: number;
  /** The first unit after the quote. */
  end: number;
  /** Ids of meetings that another report tells differently. */
  conflictsWith: Array<string>;
  /** What else is to be said of it. */
  note: string | null;
};

/** What `capitals` takes beside a filter. */
export type AsOf = {
  /** The day; the last reported one if not given. */
  asOf?: Day;
};

/** A place of the map on a day. */
export type Capital = {
  /** Id of the place. */
  id: string;
  /** The area that it lies in. */
  province: string;
  /** Name. */
  capital: string;
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
  /** Id of its status in `map.toml`; `unreported` where no report tells of it by that day, which says nothing about how it stood. */
  status: string;
  /** First day of the interval since which the reports have it so. */
  since: Day | null;
  /** Length of that interval. */
  precision: Precision | null;
  /** Whether reports of one day contradict each other; `reports` has them all. */
  disagree: boolean;
  /** Those by that day, in order of date. */
  reports: Array<StatusReport>;
  /** From outside the corpus. */
  record: CapitalRecord | null;
};

/** What a report says of a place. */
export type StatusReport = {
  /** Id of its status in `map.toml`. */
  status: string;
  /** First day of the interval from which it holds. */
  from: Day;
  /** Length of that interval. */
  precision: Precision;
  /** Whose word it is; null for the report's own. */
  claimant: string | null;
  /** How it is told. */
  voice: "quoted" | "paraphrased" | "unnamed" | "report";
  /** Id of the report. */
  document: string;
  /** Its words. */
  quote: string;
};

/** What became of a place, and when, by sources outside the corpus. */
export type CapitalRecord = {
  /** When that was. */
  fell: Span;
  /** How that came about. */
  manner: string | null;
  /** Where that is from. */
  sources: Array<RecordSource>;
};

/** The days between which something happened. */
export type Span = {
  /** The first day that a source gives. */
  earliest: Day;
  /** The last one. */
  latest: Day;
};

/** A source of the record. */
export type RecordSource = {
  /** Who published it. */
  publisher: string;
  /** Headline. */
  title: string;
  /** Day or month. */
  date: string;
  /** Where it can be read. */
  url: string;
  /** Whose reporting it is. */
  origin: string;
  /** An agency, a copy of another source and so on. */
  kind: SourceKind;
};

/** What a source of the record is. */
export type SourceKind = "agency" | "outlet" | "copy" | "reference" | "other";

/** What `compare` takes beside a filter. */
export type Parties = {
  /** The first. */
  a: Party;
  /** The second. */
  b: Party;
};

/** an actor’s id, `side:x`, `outlet:…`, `document:…`, each with `@YYYY-MM-DD..YYYY-MM-DD` or without; either day may be left out. */
export type Party = string;

/** Two parties on an issue. */
export type Compared = {
  /** Id of the issue. */
  issue: string;
  /** How the two stand to each other. */
  relation: Relation;
  /** The position of one actor differs over time: within one of the parties, or between one party at two times. */
  changed: boolean;
  /** The first. */
  a: Cell;
  /** The second. */
  b: Cell;
};

/** How the positions of two parties on an issue relate. */
export type Relation = "agree" | "disagree" | "mixed" | "a-silent" | "b-silent" | "both-silent";

/** What a party holds on an issue. */
export type Cell = {
  /** The one position of all utterances in words; `divided` where both supports and opposes occur; else `mixed`; null where silent. */
  position: Stance | null;
  /** Utterances in words; one that is told twice counts once. */
  n: number;
  /** Ids of the statements in words. */
  statements: Array<string>;
  /** Ids of the statements in deeds, which are not counted. */
  conduct: Array<string>;
  /** The position of one actor differs between dates that do not overlap. */
  changed: boolean;
  /** One actor both supports and opposes at dates that may be the same. */
  contradicts: boolean;
  /** Two of its actors hold different positions. */
  differ: boolean;
};

/** The position of a party on an issue, over its utterances in words. */
export type Stance = "supports" | "opposes" | "mixed" | "divided";

/** What `export` takes beside a filter. */
export type ExportOptions = {
  /** What is exported. */
  what: What;
  /** JSON is as docs/schema/export.schema.json says; svg and png are for matrix and map, geojson for map and status, graphml for
   * agreement and affiliation. */
  format: "csv" | "json" | "svg" | "png" | "graphml" | "geojson";
  /** Rows of the matrix, nodes of the networks; actor if not given. */
  group?: Group;
  /** Order of the rows; codebook if not given. */
  sort?: Sort;
  /** What the weight of an edge is; congruence if not given. */
  measure?: Measure;
  /** What it is divided by; none if not given. */
  normalisation?: Normalisation;
  /** Views that nobody is named for take part, as actors and for their side. */
  pseudo?: boolean;
  /** Day of the map; the last reported one if not given. */
  asOf?: Day;
  /** Layers of the map; reports if not given. */
  layer?: Layer;
};

/** What can be exported. */
export type What = "statements" | "figures" | "quotations" | "meetings" | "hits" | "matrix" | "agreement" | "affiliation" | "map" | "status" | "timeline" | "actors" | "issues" | "documents";

/** What a row of the matrix stands for. */
export type Group = "actor" | "side" | "outlet" | "document";

/** The order of rows and columns. */
export type Sort = "codebook" | "name" | "n" | "date" | "similarity";

/** What is measured between two actors. */
export type Measure = "congruence" | "conflict" | "subtraction";

/** What a measure is divided by, so that actors who speak often do not agree with everyone. */
export type Normalisation = "none" | "average" | "jaccard" | "cosine";

/** What the map shows. The two layers are never mixed. */
export type Layer = "reports" | "record" | "both";

export interface StanceAtlas {
  version(): Promise<Version>;
  documents(): Promise<DocumentInfo[]>;
  actors(): Promise<Actor[]>;
  /** In codebook order. */
  issues(): Promise<Issue[]>;
  places(): Promise<Place[]>;
  search(filter?: Filter | null): Promise<SearchAnswer>;
  /** In the order of the texts. */
  statements(filter?: Filter | null): Promise<Statement[]>;
  figures(filter?: Filter | null): Promise<Figure[]>;
  /** By the side and id of the speaker, and by the day on which the report was published. */
  quotations(filter?: Filter | null): Promise<Quotation[]>;
  /** By the side and id of anyone who takes part, is invited, is missing or hosts it, by its own place, and by when it is. */
  meetings(filter?: Filter | null): Promise<Meeting[]>;
  /** Every capital in the order of the corpus. */
  capitals(filter?: (Filter & AsOf) | null): Promise<Capital[]>;
  /** Every issue, in codebook order. */
  compare(parties: Filter & Parties): Promise<Compared[]>;
  /** A text; of a picture in pixels its bytes. */
  export(request: Filter & ExportOptions & { format: "png" }): Promise<Uint8Array>;
  export(request: Filter & ExportOptions): Promise<string>;
}

declare global {
  interface Window { stanceAtlas?: StanceAtlas }
  interface WindowEventMap { "stance-atlas-ready": Event }
}
