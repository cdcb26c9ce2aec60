import {
  bareDocument,
  type Analysis,
  type DocumentId,
  type Entity,
  type EntityType,
  type LocalClaim,
  type Mention,
  type MentionKind,
  type Pack,
  type Resolved,
  type Zone,
} from "@dossier/core";

/** One sentence a document: "Alpha aids Beta again." with a chain for Alpha, one for Beta, one for both of them. */
export const TEXT = "Alpha aids Beta again.";
/** What follows it, so that documents are no copies of each other. */
const MORE = [
  " Ships lay at anchor while the harbour froze over that week.",
  " Nobody in the valley had expected bakers to close so early.",
  " Under new rules every orchard must count its apple trees twice.",
];
export const ALPHA = 0;
export const BETA = 1;
export const BOTH = 2;
export const NOBODY = 3;

const SPANS = [
  { start: 0, end: 5 },
  { start: 11, end: 15 },
  { start: 0, end: 15 },
  { start: 16, end: 21 },
];

export interface DocumentFixture {
  readonly origin?: string;
  readonly zones?: readonly Zone[];
  readonly text?: string;
  readonly claims: readonly Partial<LocalClaim>[];
}

export const PACK: Pack = {
  gazetteer: [],
  lexicons: new Map(),
  types: [],
  relations: [
    {
      name: "meets",
      label: "meets",
      inverseLabel: "meets",
      symmetric: true,
      source: [],
      target: [],
      triggers: [],
      examples: [],
      counterExamples: [],
      mapping: {},
    },
  ],
  models: new Map(),
};

/** A claim that Alpha aids Beta, but for what is given. */
export function claim(fields: Partial<LocalClaim> = {}): LocalClaim {
  return {
    subject: side(ALPHA),
    object: side(BETA),
    predicate: "aid",
    relation: undefined,
    label: "aids",
    polarity: "affirmed",
    modality: "actual",
    attribution: [],
    qualifiers: {},
    evidence: { start: 0, end: 22 },
    trigger: { start: 6, end: 10 },
    score: 0.8,
    by: "svo",
    ...fields,
  };
}

export function side(chain: number): LocalClaim["subject"] {
  return { chain, span: SPANS[chain] ?? { start: 0, end: 1 } };
}

/** Documents `d_0`, `d_1`, … over the entities Alpha and Beta. */
export function resolve(
  documents: readonly DocumentFixture[],
  names: readonly string[] = ["e_alpha", "e_beta"],
  types: readonly EntityType[] = ["Country", "Country"],
  kinds: readonly MentionKind[] = ["name", "name"],
): Resolved {
  const analyses = documents.map((document, index) => analysis(document, index, kinds));
  return {
    analyses,
    entities: names.map((id, chain): Entity => {
      const chains = analyses.map((_, a) => ({ analysis: a, chain }));
      return {
        id,
        type: types[chain] ?? "Concept",
        name: id.slice(2),
        aliases: [],
        ids: {},
        chains,
        reasons: [],
      };
    }),
    entitiesOf: analyses.map(() => [[0], [1], [0, 1], []]),
  };
}

function analysis(
  { origin, zones, text: given, claims }: DocumentFixture,
  index: number,
  kinds: readonly MentionKind[],
): Analysis {
  const text = given ?? TEXT + (MORE[index] ?? "");
  return {
    document: {
      ...bareDocument(text),
      id: `d_${String(index)}` as DocumentId,
      name: `${String(index)}.txt`,
      origin,
      ...(zones === undefined ? {} : { zones }),
    },
    tokens: [],
    sentences: [],
    upos: [],
    xpos: [],
    lemmas: [],
    heads: [],
    labels: [],
    arcScores: [],
    mentions: SPANS.slice(0, 2).map((span, m) => mention(span, kinds[m] ?? "name")),
    chains: [[0], [1], [], []].map((mentions, c) => ({
      mentions,
      type: "Country" as const,
      name: "",
      gazetteer: undefined,
      members: c === BOTH ? [ALPHA, BETA] : [],
      reasons: [],
    })),
    chainOf: [0, 1],
    certainty: [1, 1],
    claims: claims.map(claim),
  };
}

function mention(span: { start: number; end: number }, kind: MentionKind): Mention {
  return {
    ...span,
    firstToken: 0,
    endToken: 1,
    head: 0,
    kind,
    type: "Country",
    score: 1,
    by: "test",
    gazetteer: undefined,
  };
}
