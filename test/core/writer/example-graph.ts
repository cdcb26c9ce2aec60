import type { GraphClaim, GraphFile, StatementAttributes } from "@dossier/core";

const TEXT = "Norway signed the accord. Chile denies that it sold ships to Norway.";

function claim(fields: Partial<GraphClaim> & { readonly id: string }): GraphClaim {
  return {
    polarity: "affirmed",
    modality: "actual",
    score: 0.9,
    by: "svo",
    label: "signed",
    attribution: [],
    qualifiers: {},
    evidence: [quoteOf(0, 25)],
    ...fields,
  };
}

function quoteOf(start: number, end: number): GraphClaim["evidence"][number] {
  return {
    start,
    end,
    document: "d_1",
    quote: TEXT.slice(start, end),
    prefix: TEXT.slice(0, start),
    suffix: TEXT.slice(end),
    zone: "body",
    subject: { start, end: start + 6 },
    object: { start: end - 7, end: end - 1 },
    trigger: { start: start + 7, end: start + 13 },
  };
}

function statement(
  claims: readonly GraphClaim[],
  fields: Partial<StatementAttributes> = {},
): StatementAttributes {
  return {
    predicate: "sign",
    relation: "signs",
    label: "signed",
    status: "single-source",
    documents: 1,
    origins: 1,
    confidence: 0.9,
    claims,
    ...fields,
  };
}

function node(
  label: string,
  x: number,
  entityType: "Country" | "Agreement",
): GraphFile["nodes"][number]["attributes"] {
  return {
    label,
    entityType,
    aliases: [`${label}'s`],
    x,
    y: -1.5,
    ids: entityType === "Country" ? { iso3166: "XX", wikidata: "Q20" } : {},
    facts: [],
    mentions: [{ start: 0, end: 6, document: "d_1", text: "Norway", kind: "name" }],
    linkedBy: [{ reason: "same name", count: 1 }],
  };
}

/** Three nodes, an edge that one document asserts, a contested one, and a fact. */
export const EXAMPLE: GraphFile = {
  attributes: {
    format: "dossier-graph/1",
    generator: { name: "dossier", version: "0.1.0" },
    documents: {
      d_1: {
        name: "ships.md",
        title: "Ships & accords",
        publisher: "The Fjord",
        published: "2024-03-01",
        publishedFrom: "front-matter",
        url: "https://example.org/ships",
        origin: null,
        sha256: "00",
        length: TEXT.length,
        text: TEXT,
      },
    },
  },
  options: { type: "directed", multi: true, allowSelfLoops: true },
  nodes: [
    { key: "e_accord", attributes: node("the accord", 0, "Agreement") },
    { key: "e_chile", attributes: node("Chile", -2.25, "Country") },
    {
      key: "e_norway",
      attributes: {
        ...node("Norway", 3, "Country"),
        facts: [
          {
            key: "s_fact",
            ...statement([claim({ id: "c_fact", label: "came" })], {
              relation: null,
              predicate: "come",
              label: "came",
            }),
          },
        ],
      },
    },
  ],
  edges: [
    {
      key: "s_signs",
      source: "e_norway",
      target: "e_accord",
      attributes: statement([claim({ id: "c_signs" })]),
    },
    {
      key: "s_sells",
      source: "e_chile",
      target: "e_norway",
      attributes: statement(
        [
          claim({
            id: "c_sells",
            label: "sold ships to",
            modality: "alleged",
            qualifiers: { time: { start: 0, end: 4, value: "2023" } },
          }),
          claim({
            id: "c_denies",
            label: "sold ships to",
            polarity: "negated",
            attribution: [{ holder: "e_chile", stance: "denies", cue: { start: 32, end: 38 } }],
            evidence: [quoteOf(26, 68)],
          }),
        ],
        { relation: "supplies", predicate: "sell", label: "sold ships to", status: "contested" },
      ),
    },
  ],
};

/** What is not text but a name of this file's own: keys, references to them, and words of a fixed list. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  ...["key", "source", "target", "id", "document", "holder", "node", "options", "format", "entityType"],
  ...["status", "polarity", "modality", "stance", "zone", "kind", "publishedFrom"],
]);

/** The same graph with `payload` before every text in it, wherever it comes from. */
export function poison(payload: string): GraphFile {
  return poisoned(EXAMPLE, payload) as GraphFile;
}

function poisoned(value: unknown, payload: string): unknown {
  if (typeof value === "string") return payload + value;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, payload));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, NOT_TEXT.has(name) ? part : poisoned(part, payload)]),
  );
}
