import type { GraphFile } from "../types/index.ts";
import { csvRow } from "./csv.ts";
import type { OutputFile } from "./format.ts";
import { statementsOf } from "./statements.ts";

/**
 * Tables for `neo4j-admin database import`: entities, statements, claims, evidence and documents are nodes; a typed
 * relationship beside them runs straight from subject to object, for queries that need no provenance.
 */
export function writeCsvNeo4j(graph: GraphFile): OutputFile[] {
  return [
    { path: "entities.csv", chunks: entityRows(graph) },
    { path: "statements.csv", chunks: statementRows(graph) },
    { path: "claims.csv", chunks: claimRows(graph) },
    { path: "evidence.csv", chunks: evidenceRows(graph) },
    { path: "documents.csv", chunks: documentRows(graph) },
    { path: "relationships.csv", chunks: relationshipRows(graph) },
  ];
}

function* entityRows({ nodes }: GraphFile): Generator<string> {
  yield csvRow([":ID", "name", "aliases:string[]", ":LABEL"]);
  for (const { key, attributes } of nodes) {
    const aliases = attributes.aliases.map((alias) => alias.replaceAll(";", ",")).join(";");
    yield csvRow([key, attributes.label, aliases, `Entity;${attributes.entityType}`]);
  }
}

function* statementRows(graph: GraphFile): Generator<string> {
  yield csvRow([
    ":ID",
    "label",
    "predicate",
    "relation",
    "status",
    "documents:int",
    "origins:int",
    "confidence:double",
    ":LABEL",
  ]);
  for (const { key, attributes } of statementsOf(graph)) {
    const { label, predicate, relation, status, documents, origins, confidence } = attributes;
    yield csvRow([
      key,
      label,
      predicate,
      relation ?? "",
      status,
      documents,
      origins,
      confidence,
      "Statement",
    ]);
  }
}

function* claimRows(graph: GraphFile): Generator<string> {
  yield csvRow([":ID", "label", "polarity", "modality", "time", "score:double", "by", ":LABEL"]);
  for (const { attributes } of statementsOf(graph)) {
    for (const { id, label, polarity, modality, qualifiers, score, by } of attributes.claims) {
      yield csvRow([id, label, polarity, modality, qualifiers.time?.value ?? "", score, by, "Claim"]);
    }
  }
}

function* evidenceRows(graph: GraphFile): Generator<string> {
  yield csvRow([":ID", "quote", "prefix", "suffix", "zone", "start:int", "end:int", ":LABEL"]);
  for (const { attributes } of statementsOf(graph)) {
    for (const { id, evidence } of attributes.claims) {
      for (const [index, { quote, prefix, suffix, zone, start, end }] of evidence.entries()) {
        yield csvRow([evidenceId(id, index), quote, prefix, suffix, zone, start, end, "Evidence"]);
      }
    }
  }
}

function* documentRows({ attributes }: GraphFile): Generator<string> {
  yield csvRow([":ID", "name", "title", "publisher", "published", "url", "sha256", ":LABEL"]);
  for (const [id, { name, title, publisher, published, url, sha256 }] of Object.entries(
    attributes.documents,
  )) {
    yield csvRow([id, name, title ?? "", publisher ?? "", published ?? "", url ?? "", sha256, "Document"]);
  }
}

function* relationshipRows(graph: GraphFile): Generator<string> {
  yield csvRow([":START_ID", ":END_ID", "stance", "status", ":TYPE"]);
  for (const { key, source, target, attributes } of statementsOf(graph)) {
    yield csvRow([key, source, "", "", "SUBJECT"]);
    if (target !== undefined) {
      yield csvRow([key, target, "", "", "OBJECT"]);
      yield csvRow([
        source,
        target,
        "",
        attributes.status,
        typeName(attributes.relation ?? attributes.predicate),
      ]);
    }
    for (const claim of attributes.claims) {
      yield csvRow([key, claim.id, "", "", "SUPPORTED_BY"]);
      for (const { holder, stance } of claim.attribution) {
        if (holder !== null) yield csvRow([claim.id, holder, stance, "", "HELD_BY"]);
      }
      for (const [index, { document }] of claim.evidence.entries()) {
        yield csvRow([claim.id, evidenceId(claim.id, index), "", "", "QUOTES"]);
        yield csvRow([evidenceId(claim.id, index), document, "", "", "IN"]);
      }
    }
  }
}

function evidenceId(claim: string, index: number): string {
  return `${claim}_${String(index)}`;
}

/** Names of relationship types are upper case by custom; letters, digits and `_` need no quoting in Cypher. */
function typeName(predicate: string): string {
  const name = predicate.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
  return /^[A-Z]/.test(name) ? name : `REL_${name}`;
}
