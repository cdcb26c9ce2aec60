import { lineStyleOf } from "../drawing/line-style.ts";
import type { GraphClaim, GraphDocument, GraphFile } from "../types/index.ts";
import type { GraphEdge, GraphNode } from "./columns.ts";
import { ENTITY_SCHEMATA, isLegalEntity, linkSchema } from "./followthemoney-schemata.ts";

/** An entity of FollowTheMoney: everything is one, relations and documents included. */
interface Proxy {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/**
 * FollowTheMoney (followthemoney.tech), which Aleph and OpenAleph import: one entity a line. Statements are intervals
 * with their quotes, facts are notes, and each document says whom it names.
 */
export function* writeFollowTheMoney(graph: GraphFile): Generator<string> {
  const schemata = new Map(graph.nodes.map(({ key, attributes }) => [key, schemaOf(attributes)]));
  for (const [id, document] of Object.entries(graph.attributes.documents)) yield line(article(id, document));
  for (const node of graph.nodes) {
    yield line(entity(node));
    for (const mention of mentions(node, graph)) yield line(mention);
    for (const fact of notes(node)) yield line(fact);
  }
  for (const edge of graph.edges) yield line(link(edge, schemata, graph));
}

function schemaOf({ entityType }: GraphNode["attributes"]): string {
  // A file of a later version may hold a type that this one does not know.
  return (ENTITY_SCHEMATA as Readonly<Record<string, string>>)[entityType] ?? "Note";
}

function line({ id, schema, properties }: Proxy): string {
  const given = Object.entries(properties).flatMap(([name, values]) => {
    const kept = [...new Set(values.filter((value) => value.trim() !== ""))];
    return kept.length === 0 ? [] : [[name, kept] as const];
  });
  return `${JSON.stringify({ id: ftmId(id), schema, properties: Object.fromEntries(given) })}\n`;
}

/** Keys are letters of any script; ids may hold only these, so the others stand as their code points. */
function ftmId(key: string): string {
  return key.replace(/[^\w-]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}`);
}

function article(id: string, document: GraphDocument): Proxy {
  const { name, title, publisher, published, url, text } = document;
  return {
    id,
    schema: "Article",
    properties: {
      title: [title ?? name],
      fileName: [name],
      publisher: [publisher ?? ""],
      publishedAt: datesIn(published ?? ""),
      sourceUrl: [url ?? ""],
      bodyText: [text ?? ""],
    },
  };
}

function entity({ key, attributes }: GraphNode): Proxy {
  const { label, aliases, entityType, ids } = attributes;
  const schema = schemaOf(attributes);
  const country = entityType === "Country" ? /^[A-Z]{2}$/.exec(ids["iso3166"] ?? "") : null;
  return {
    id: key,
    schema,
    properties: {
      name: [label],
      ...(schema === "Contract" ? { title: [label] } : {}),
      alias: aliases.filter((alias) => alias !== label),
      keywords: [entityType],
      country: country === null ? [] : [country[0].toLowerCase()],
      wikidataId: /^Q\d+$/.exec(ids["wikidata"] ?? "")?.slice(0, 1) ?? [],
    },
  };
}

/** One record for each document that names an entity. */
function* mentions({ key, attributes }: GraphNode, { attributes: graph }: GraphFile): Generator<Proxy> {
  const names = new Map<string, string[]>();
  for (const { document, text, kind } of attributes.mentions) {
    if (!(document in graph.documents) || kind === "pronoun") continue;
    names.set(document, [...(names.get(document) ?? []), text]);
  }
  const schema = schemaOf(attributes);
  for (const [document, name] of names) {
    const id = `m_${key}_${document}`;
    const ends = { document: [ftmId(document)] };
    if (isLegalEntity(schema))
      yield {
        id,
        schema: "Mention",
        properties: { ...ends, name, resolved: [ftmId(key)], detectedSchema: [schema] },
      };
    else
      yield {
        id,
        schema: "Documentation",
        properties: { ...ends, entity: [ftmId(key)], role: ["names"], namesMentioned: name },
      };
  }
}

function notes({ key, attributes: { label, facts } }: GraphNode): Proxy[] {
  return facts.map((fact) => ({
    id: fact.key,
    schema: "Note",
    properties: {
      entity: [ftmId(key)],
      name: [`${label} ${fact.label}`],
      keywords: [lineStyleOf(fact.status, fact.claims)],
      description: fact.claims.flatMap(quotesOf),
    },
  }));
}

function link(
  { key, source, target, attributes }: GraphEdge,
  schemata: ReadonlyMap<string, string>,
  { attributes: graph }: GraphFile,
): Proxy {
  const { relation, status, label, claims } = attributes;
  const style = lineStyleOf(status, claims);
  const ends = [schemata.get(source) ?? "", schemata.get(target) ?? ""] as const;
  const { schema, ...names } = linkSchema(style === "planned" ? null : relation, status, ...ends);
  const told = style === "corroborated" || style === "single-source" ? label : `${label} (${style})`;
  const documents = claims
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ document }) => graph.documents[document] ?? []);
  return {
    id: key,
    schema,
    properties: {
      [names.source]: [ftmId(source)],
      [names.target]: [ftmId(target)],
      ...(names.hasRole ? { role: [told] } : {}),
      status: [style],
      ...timesOf(claims),
      summary: claims.flatMap(quotesOf),
      publisher: documents.map(({ publisher }) => publisher ?? ""),
      sourceUrl: documents.map(({ url }) => url ?? ""),
    },
  };
}

function quotesOf({ evidence, polarity, modality }: GraphClaim): string[] {
  return evidence.map(({ quote }) => `“${quote}” (${polarity}, ${modality})`);
}

/** Days, months and years; other times of EDTF are left out. */
function timesOf(claims: readonly GraphClaim[]): Readonly<Record<string, readonly string[]>> {
  const value = claims.find(({ qualifiers }) => qualifiers.time !== undefined)?.qualifiers.time?.value ?? "";
  const [start = "", end] = value.split("/");
  if (end === undefined) return { date: datesIn(start) };
  return { startDate: datesIn(start), endDate: datesIn(end) };
}

function datesIn(value: string): string[] {
  return /^\d{4}(?:-(?:0\d|1[0-2])(?:-[0-3]\d)?)?/.exec(value)?.slice(0, 1) ?? [];
}
