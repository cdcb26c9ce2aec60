import type {
  GraphClaim,
  GraphDocument,
  GraphEvidence,
  GraphFile,
  GraphMention,
  NodeAttributes,
  StatementAttributes,
} from "@dossier/core";
import { markOf, type Mark } from "@dossier/core/corrections";
import { documentLabel } from "@dossier/core/drawing";
import { familyOf, type Family } from "./families.ts";
import { lineStyleOf, sideOf, type LineStyle, type Side } from "./line-style.ts";

/** One node, with what is said of it. */
export interface EntityView extends Omit<NodeAttributes, "facts"> {
  readonly key: string;
  readonly family: Family;
  readonly facts: readonly StatementView[];
  /** Statements (edges) that it takes part in. */
  readonly statements: StatementView[];
  /** What the analyst changed. */
  readonly mark: Mark | undefined;
}

/** One edge, or one fact of a node (then `target` is undefined). */
export interface StatementView extends Omit<StatementAttributes, "claims"> {
  readonly key: string;
  readonly source: string;
  readonly target: string | undefined;
  readonly style: LineStyle;
  /** EDTF of the first claim that has a time. */
  readonly time: string | undefined;
  readonly entries: readonly ClaimEntry[];
  readonly claimCount: number;
  /** What the analyst noted. */
  readonly mark: Mark | undefined;
}

/** One piece of evidence of one claim: a quote, with who says it. */
export interface ClaimEntry {
  readonly statement: string;
  readonly claim: GraphClaim;
  readonly evidence: GraphEvidence;
  readonly side: Side;
}

export interface DocumentView extends GraphDocument {
  readonly id: string;
  /** Publisher, or what else names it in short. */
  readonly label: string;
  readonly entries: ClaimEntry[];
  readonly mentions: (GraphMention & { readonly node: string })[];
}

/** A graph file with the indexes that the panes need; nothing in it is changed later. */
export interface Dossier {
  readonly entities: ReadonlyMap<string, EntityView>;
  /** Edges first, then facts. */
  readonly statements: ReadonlyMap<string, StatementView>;
  readonly documents: ReadonlyMap<string, DocumentView>;
  readonly edgeCount: number;
  readonly file: GraphFile;
}

/** Columns of claims, in the order in which they stand. */
export const SIDES: readonly Side[] = ["yes", "no", "plan"];

/** `order`: rank of each document by date. Entries come as they are shown: by column, then by document. */
function statementView(
  key: string,
  source: string,
  target: string | undefined,
  { claims, ...rest }: StatementAttributes,
  order: ReadonlyMap<string, number>,
): StatementView {
  const place = ({ side, evidence }: ClaimEntry): number =>
    SIDES.indexOf(side) * (order.size + 1) + (order.get(evidence.document) ?? order.size);
  const entries = claims
    .flatMap((claim) =>
      claim.evidence.map((evidence): ClaimEntry => ({
        statement: key,
        claim,
        evidence,
        side: sideOf(claim),
      })),
    )
    .sort((a, b) => place(a) - place(b) || a.evidence.start - b.evidence.start);
  const time = claims.find((claim) => claim.qualifiers.time !== undefined)?.qualifiers.time?.value;
  const style = lineStyleOf(rest.status, claims);
  const mark = markOf(rest);
  return { ...rest, key, source, target, style, time, entries, claimCount: claims.length, mark };
}

function byDate(a: DocumentView, b: DocumentView): number {
  const [left, right] = [a.published ?? "9999", b.published ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function readDocuments(file: GraphFile): Map<string, DocumentView> {
  const views = Object.entries(file.attributes.documents).map(([id, document]): DocumentView => ({
    ...document,
    id,
    label: documentLabel(document),
    entries: [],
    mentions: [],
  }));
  return new Map(views.sort(byDate).map((view) => [view.id, view]));
}

/** Indexes a valid graph file. Documents come in order of publication. */
export function openDossier(file: GraphFile): Dossier {
  const documents = readDocuments(file);
  const order = new Map([...documents.keys()].map((id, rank) => [id, rank]));
  const entities = new Map<string, EntityView>();
  const statements = new Map<string, StatementView>();
  const facts: StatementView[] = [];
  for (const { key, attributes } of file.nodes) {
    const own = attributes.facts.map((fact) => statementView(fact.key, key, undefined, fact, order));
    facts.push(...own);
    entities.set(key, {
      ...attributes,
      key,
      family: familyOf(attributes.entityType),
      facts: own,
      statements: [],
      mark: markOf(attributes),
    });
    for (const mention of attributes.mentions)
      documents.get(mention.document)?.mentions.push({ ...mention, node: key });
  }
  for (const { key, source, target, attributes } of file.edges) {
    const statement = statementView(key, source, target, attributes, order);
    statements.set(key, statement);
    entities.get(source)?.statements.push(statement);
    if (source !== target) entities.get(target)?.statements.push(statement);
  }
  for (const fact of facts) statements.set(fact.key, fact);
  for (const statement of statements.values())
    for (const entry of statement.entries) documents.get(entry.evidence.document)?.entries.push(entry);
  for (const document of documents.values())
    document.entries.sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
  return { entities, statements, documents, edgeCount: file.edges.length, file };
}

/** Whether it only tells that somebody spoke: what was said stands in the quote, and is said of others. */
export function isBareSpeech({ target, relation }: StatementView): boolean {
  return target === undefined && (relation === "says" || relation === "denies");
}

/** Independent origins of a set of entries: documents that relay the same outlet count once. */
export function originsOf(dossier: Dossier, entries: readonly ClaimEntry[]): number {
  return new Set(
    entries.map(({ evidence }) => {
      const document = dossier.documents.get(evidence.document);
      return document === undefined ? evidence.document : originKey(document);
    }),
  ).size;
}

/** What stands behind a document: what the file says, else the outlet that it relays, its own publisher or itself. */
export function originKey({ sameOrigin, origin, publisher, id }: DocumentView): string {
  return sameOrigin ?? origin ?? publisher ?? id;
}

/** Sum of independent origins of its statements: the weight by which a node is sized. */
export function weightOf(entity: EntityView): number {
  return entity.statements.reduce((sum, statement) => sum + Math.max(statement.origins, 1), 0);
}
