import type { GraphClaim, GraphDocument, GraphEvidence, GraphFile, GraphMention } from "@dossier/core";
import { ARTICLES } from "./articles.ts";
import { NODES, STATEMENTS, type ClaimRow } from "./fixture-rows.ts";

function textOf(id: string): string {
  const article = ARTICLES.find((one) => one.id === id);
  if (article === undefined) throw new Error(`no article ${id}`);
  return article.text;
}

function evidenceOf({ document, quote }: ClaimRow): GraphEvidence {
  const text = textOf(document);
  const start = text.indexOf(quote);
  if (start === -1) throw new Error(`${document} does not say: ${quote}`);
  const end = start + quote.length;
  const span = { start, end };
  return {
    document,
    ...span,
    quote,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    zone: "body",
    subject: span,
    trigger: span,
  };
}

function claimOf(claim: ClaimRow, label: string, id: string): GraphClaim {
  const evidence = evidenceOf(claim);
  const cue = (words: string): { start: number; end: number } => {
    const at = Math.max(evidence.quote.indexOf(words), 0) + evidence.start;
    return { start: at, end: at + words.length };
  };
  return {
    id,
    polarity: claim.polarity ?? "affirmed",
    modality: claim.modality ?? "actual",
    score: 0.9,
    by: "fixture",
    label,
    attribution: (claim.by ?? []).map(([holder, stance, words]) => ({ holder, stance, cue: cue(words) })),
    qualifiers:
      claim.time === undefined
        ? {}
        : {
            time: { value: claim.time, start: evidence.start, end: evidence.start + 1, anchor: "2024-03-04" },
          },
    evidence: [evidence],
  };
}

function mentionsOf(words: readonly string[]): GraphMention[] {
  return ARTICLES.flatMap(({ id, text }) =>
    words.flatMap((word) =>
      [...text.matchAll(new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "g"))].map(
        ({ index }): GraphMention => ({
          document: id,
          start: index,
          end: index + word.length,
          text: word,
          kind: word === "She" ? "pronoun" : "name",
        }),
      ),
    ),
  );
}

/** A small graph file with every status, modality and polarity, a pair with many statements, and hostile names. */
export function buildFixture(options: { readonly quotesOnly?: boolean } = {}): GraphFile {
  const documents = Object.fromEntries(
    ARTICLES.map(({ id, text, ...rest }): [string, GraphDocument] => [
      id,
      {
        ...rest,
        publishedFrom: "front-matter",
        sha256: id,
        length: text.length,
        ...(options.quotesOnly === true ? {} : { text }),
      },
    ]),
  );
  const attributes = STATEMENTS.map((statement, index) => ({
    key: `s_${index}`,
    from: statement.from,
    to: statement.to,
    attributes: {
      predicate: statement.predicate,
      relation: statement.predicate,
      label: statement.label,
      status: statement.status,
      documents: new Set(statement.claims.map(({ document }) => document)).size,
      origins: statement.origins,
      confidence: statement.confidence ?? 0.8,
      claims: statement.claims.map((claim, order) => claimOf(claim, statement.label, `c_${index}_${order}`)),
    },
  }));
  return {
    attributes: {
      format: "dossier-graph/1",
      generator: { name: "dossier", version: "0.1.0" },
      documents,
    },
    options: { type: "directed", multi: true, allowSelfLoops: true },
    nodes: NODES.map(([key, label, entityType, x, y, words]) => ({
      key,
      attributes: {
        label,
        entityType,
        aliases: words.slice(1),
        x,
        y,
        ids: entityType === "Country" ? { wikidata: "Q0" } : {},
        facts: attributes
          .filter(({ from, to }) => from === key && to === undefined)
          .map((fact) => ({ key: fact.key, ...fact.attributes })),
        mentions: mentionsOf(words),
        linkedBy: [],
      },
    })),
    edges: attributes.flatMap(({ key, from, to, attributes: rest }) =>
      to === undefined ? [] : [{ key, source: from, target: to, attributes: rest }],
    ),
  };
}
