import type { GraphClaim, GraphDocument, GraphEvidence, GraphFile, Status } from "../types/index.ts";
import { statementsOf, type WrittenStatement } from "./statements.ts";

/** Vocabularies by prefix: PROV-O, Web Annotation, schema.org and RDF itself. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  schema: "https://schema.org/",
  dossier: "https://w3id.org/dossier/ns#",
} as const;

/** Value of a property: another resource by IRI, a text, or a number. */
export type Value = { readonly iri: string } | string | number;

/** A thing with its properties; property names have a prefix. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly properties: readonly (readonly [name: string, value: Value])[];
}

/** What a document says in its own voice: the plain triple, in a named graph of that document. */
export interface Assertion {
  readonly document: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** Statements of these kinds are not asserted by anybody whom the corpus stands by. */
const NOT_ASSERTED: ReadonlySet<Status> = new Set(["contested", "denied", "claimed-only"]);

/** IRI of a node, statement, claim or document, from its key. */
export function iriOf(key: string): string {
  return `urn:dossier:${encodeURIComponent(toWellFormed(key))}`;
}

/** All entities, documents, statements, claims and quotes of a graph. */
export function* resourcesOf(graph: GraphFile): Generator<Resource> {
  for (const [id, document] of Object.entries(graph.attributes.documents))
    yield documentResource(id, document);
  for (const { key, attributes } of graph.nodes) {
    yield {
      iri: iriOf(key),
      types: ["prov:Entity", `dossier:${attributes.entityType}`],
      properties: [
        ["rdfs:label", attributes.label],
        ...attributes.aliases.map((alias) => ["schema:alternateName", alias] as const),
        ...given("schema:sameAs", wikidataIri(attributes.ids["wikidata"])),
      ],
    };
  }
  for (const statement of statementsOf(graph)) yield* statementResources(statement);
}

/** Plain triples for statements that are neither contested, denied nor only claimed by others. */
export function* assertionsOf(graph: GraphFile): Generator<Assertion> {
  for (const { source, target, attributes } of statementsOf(graph)) {
    if (target === undefined || NOT_ASSERTED.has(attributes.status)) continue;
    const documents = new Set(
      attributes.claims.filter(isPlain).flatMap(({ evidence }) => evidence.map((e) => e.document)),
    );
    for (const document of documents) {
      const predicate = predicateIri(attributes.relation ?? attributes.predicate);
      yield { document: iriOf(document), subject: iriOf(source), predicate, object: iriOf(target) };
    }
  }
}

function isPlain({ polarity, modality, attribution }: GraphClaim): boolean {
  return polarity === "affirmed" && modality === "actual" && attribution.length === 0;
}

function predicateIri(name: string): string {
  return PREFIXES.dossier + encodeURIComponent(toWellFormed(name));
}

function documentResource(
  id: string,
  { name, title, publisher, published, url, sha256 }: GraphDocument,
): Resource {
  return {
    iri: iriOf(id),
    types: ["schema:NewsArticle", "prov:Entity"],
    properties: [
      ["schema:name", title ?? name],
      ["schema:identifier", `sha256:${sha256}`],
      ...given("schema:publisher", publisher),
      ...given("schema:datePublished", published),
      ...given("schema:url", url),
    ],
  };
}

function* statementResources({ key, source, target, attributes }: WrittenStatement): Generator<Resource> {
  const statement = iriOf(key);
  yield {
    iri: statement,
    types: ["rdf:Statement"],
    properties: [
      ["rdf:subject", { iri: iriOf(source) }],
      ["rdf:predicate", { iri: predicateIri(attributes.relation ?? attributes.predicate) }],
      ...(target === undefined ? [] : [["rdf:object", { iri: iriOf(target) }] as const]),
      ["rdfs:label", attributes.label],
      ["dossier:status", attributes.status],
      ["dossier:origins", attributes.origins],
      ["dossier:confidence", attributes.confidence],
    ],
  };
  for (const claim of attributes.claims) yield* claimResources(claim, statement);
}

function* claimResources(claim: GraphClaim, statement: string): Generator<Resource> {
  const iri = iriOf(claim.id);
  const holders = claim.attribution.flatMap(({ holder, stance }) =>
    holder === null
      ? []
      : [
          [
            stance === "denies" ? "dossier:deniedBy" : "prov:wasAttributedTo",
            { iri: iriOf(holder) },
          ] as const,
        ],
  );
  yield {
    iri,
    types: ["schema:Claim", "prov:Entity"],
    properties: [
      ["schema:about", { iri: statement }],
      ["schema:text", claim.label],
      ["dossier:polarity", claim.polarity],
      ["dossier:modality", claim.modality],
      ["dossier:score", claim.score],
      ...given("schema:temporal", claim.qualifiers.time?.value),
      ...holders,
      ...claim.evidence.map(({ document }) => ["prov:wasDerivedFrom", { iri: iriOf(document) }] as const),
    ],
  };
  for (const [index, evidence] of claim.evidence.entries()) {
    yield* annotationResources(`${iri}:${String(index)}`, iri, evidence);
  }
}

/** A Web Annotation whose body is the claim and whose target is the quote. */
function* annotationResources(iri: string, claim: string, evidence: GraphEvidence): Generator<Resource> {
  const [target, quote, position] = ["target", "quote", "position"].map((part) => ({
    iri: `${iri}:${part}`,
  }));
  if (target === undefined || quote === undefined || position === undefined) return;
  yield {
    iri,
    types: ["oa:Annotation"],
    properties: [
      ["oa:hasBody", { iri: claim }],
      ["oa:hasTarget", target],
    ],
  };
  yield {
    iri: target.iri,
    types: ["oa:SpecificResource"],
    properties: [
      ["oa:hasSource", { iri: iriOf(evidence.document) }],
      ["oa:hasSelector", quote],
      ["oa:hasSelector", position],
    ],
  };
  yield {
    iri: quote.iri,
    types: ["oa:TextQuoteSelector"],
    properties: [
      ["oa:exact", evidence.quote],
      ["oa:prefix", evidence.prefix],
      ["oa:suffix", evidence.suffix],
    ],
  };
  yield {
    iri: position.iri,
    types: ["oa:TextPositionSelector"],
    properties: [
      ["oa:start", evidence.start],
      ["oa:end", evidence.end],
    ],
  };
}

function given(name: string, value: Value | null | undefined): (readonly [string, Value])[] {
  return value === null || value === undefined ? [] : [[name, value]];
}

function wikidataIri(id: string | undefined): Value | undefined {
  return id !== undefined && /^Q\d+$/.test(id) ? { iri: `http://www.wikidata.org/entity/${id}` } : undefined;
}

/** RDF has no place for halves of surrogate pairs, and `encodeURIComponent` throws on them. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
