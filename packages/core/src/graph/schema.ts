import * as z from "zod/mini";

const offset = z.int().check(z.gte(0));
const span = { start: offset, end: offset };
const nullableText = z.nullable(z.string());
const count = z.int().check(z.gte(0));
const probability = z.number().check(z.gte(0), z.lte(1));
const texts = z.record(z.string(), z.string());

const qualifier = z.array(z.object({ ...span, text: z.string(), node: z.exactOptional(z.string()) }));
const qualifiers = z.object({
  place: z.exactOptional(qualifier),
  amount: z.exactOptional(qualifier),
  instrument: z.exactOptional(qualifier),
  purpose: z.exactOptional(qualifier),
  topic: z.exactOptional(qualifier),
  condition: z.exactOptional(qualifier),
  manner: z.exactOptional(qualifier),
  content: z.exactOptional(qualifier),
  duration: z.exactOptional(qualifier),
  role: z.exactOptional(qualifier),
  participant: z.exactOptional(qualifier),
  time: z.exactOptional(z.object({ ...span, value: z.string(), anchor: z.exactOptional(z.string()) })),
});

const zone = z.enum(["headline", "dateline", "caption", "body", "quote", "boilerplate"]);

const evidence = z.object({
  ...span,
  document: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  zone,
  subject: z.object(span),
  object: z.exactOptional(z.object(span)),
  trigger: z.object(span),
});

const claim = z.object({
  id: z.string(),
  polarity: z.enum(["affirmed", "negated"]),
  modality: z.enum(["actual", "planned", "possible", "conditional", "alleged", "opinion"]),
  score: probability,
  by: z.string(),
  label: z.string(),
  attribution: z.array(
    z.object({ holder: nullableText, stance: z.enum(["asserts", "denies", "reports"]), cue: z.object(span) }),
  ),
  qualifiers,
  evidence: z.array(evidence),
});

const statement = {
  predicate: z.string(),
  relation: nullableText,
  label: z.string(),
  status: z.enum(["corroborated", "single-source", "contested", "claimed-only", "denied"]),
  documents: count,
  origins: count,
  confidence: probability,
  claims: z.array(claim),
};

const nodeAttributes = z.object({
  label: z.string(),
  entityType: z.enum([
    "Person",
    "Country",
    "Organization",
    "IntergovernmentalOrganization",
    "PublicBody",
    "Company",
    "MediaOutlet",
    "Group",
    "Place",
    "Agreement",
    "Event",
    "FinancialSystem",
    "Product",
    "Infrastructure",
    "Position",
    "Concept",
  ]),
  aliases: z.array(z.string()),
  x: z.number(),
  y: z.number(),
  ids: texts,
  facts: z.array(z.object({ key: z.string(), ...statement })),
  mentions: z.array(
    z.object({
      ...span,
      document: z.string(),
      text: z.string(),
      kind: z.enum(["name", "acronym", "demonym", "metonym", "title", "nominal", "pronoun", "group"]),
    }),
  ),
  linkedBy: z.array(z.object({ reason: z.string(), count })),
});

const document = z.object({
  name: z.string(),
  title: nullableText,
  publisher: nullableText,
  published: nullableText,
  publishedFrom: z.nullable(z.enum(["front-matter", "metadata", "dateline", "text"])),
  url: nullableText,
  origin: nullableText,
  sameOrigin: z.exactOptional(z.string()),
  sha256: z.string(),
  length: count,
  text: z.exactOptional(z.string()),
  zones: z.exactOptional(z.array(z.object({ ...span, kind: zone }))),
  pages: z.exactOptional(z.array(offset)),
});

/** One node of the file. */
export const nodeSchema = z.object({ key: z.string(), attributes: nodeAttributes });

/** One edge of the file. */
export const edgeSchema = z.object({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  attributes: z.object(statement),
});

const frame = {
  attributes: z.object({
    format: z.literal("dossier-graph/1"),
    title: z.exactOptional(z.string()),
    generator: z.object({ name: z.string(), version: z.string() }),
    documents: z.record(z.string(), document),
  }),
  options: z.object({
    type: z.literal("directed"),
    multi: z.literal(true),
    allowSelfLoops: z.literal(true),
  }),
};

/** The file without its nodes and edges, which may be too many to check at once. */
export const frameSchema = z.object({ ...frame, nodes: z.array(z.unknown()), edges: z.array(z.unknown()) });

/** The graph file `dossier-graph/1`; additional properties are allowed everywhere. */
const graphFileSchema = z.object({ ...frame, nodes: z.array(nodeSchema), edges: z.array(edgeSchema) });

/** What the schema lets through; it must be what `GraphFile` says. */
export type CheckedGraphFile = z.infer<typeof graphFileSchema>;

/** The same as JSON Schema (draft 2020-12), for tools that are not written in TypeScript. */
export function graphJsonSchema(): object {
  return z.toJSONSchema(graphFileSchema, { io: "input" });
}
