import type { EntityType, MentionKind } from "./mention.ts";
import type { Modality, Polarity, QualifierRole, Stance } from "./claim.ts";
import type { DateBasis, Span, Zone, ZoneKind } from "./text.ts";

/** The graph file, `dossier-graph/1`: what `graph.export()` gives and other tools read. */
export interface GraphFile {
  readonly attributes: GraphAttributes;
  readonly options: { readonly type: "directed"; readonly multi: true; readonly allowSelfLoops: true };
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: StatementAttributes;
  }[];
}

export interface GraphAttributes {
  readonly format: "dossier-graph/1";
  /** What the dossier is called, where somebody named it. */
  readonly title?: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly documents: Readonly<Record<string, GraphDocument>>;
}

export interface GraphDocument {
  readonly name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedFrom: DateBasis | null;
  readonly url: string | null;
  readonly origin: string | null;
  /** Id of the first document of the same origin (copies, relays, articles of one outlet); absent where it stands alone. */
  readonly sameOrigin?: string;
  readonly sha256: string;
  /** UTF-16 code units. */
  readonly length: number;
  /** Absent when only quotes are kept. */
  readonly text?: string;
  /** How the text is to be read, so that it can be analysed again; absent when only quotes are kept. */
  readonly zones?: readonly Zone[];
  /** Where in the text each page begins; absent for formats without pages. */
  readonly pages?: readonly number[];
}

export interface NodeAttributes {
  readonly label: string;
  readonly entityType: EntityType;
  readonly aliases: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly ids: Readonly<Record<string, string>>;
  /** Statements with one participant. */
  readonly facts: readonly GraphFact[];
  readonly mentions: readonly GraphMention[];
  /** Why the mentions are one thing. */
  readonly linkedBy: readonly { readonly reason: string; readonly count: number }[];
}

export interface GraphMention extends Span {
  readonly document: string;
  readonly text: string;
  readonly kind: MentionKind;
}

export type Status = "corroborated" | "single-source" | "contested" | "claimed-only" | "denied";

export interface StatementAttributes {
  readonly predicate: string;
  readonly relation: string | null;
  readonly label: string;
  readonly status: Status;
  /** Number of documents and of independent origins among them. */
  readonly documents: number;
  readonly origins: number;
  readonly confidence: number;
  readonly claims: readonly GraphClaim[];
}

export interface GraphFact extends StatementAttributes {
  readonly key: string;
}

export interface GraphClaim {
  readonly id: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly score: number;
  readonly by: string;
  readonly label: string;
  readonly attribution: readonly GraphHolder[];
  readonly qualifiers: GraphQualifiers;
  readonly evidence: readonly GraphEvidence[];
}

export interface GraphHolder {
  /** Node key; null when the text names nobody ("reportedly"). */
  readonly holder: string | null;
  readonly stance: Stance;
  readonly cue: Span;
}

export interface GraphTime extends Span {
  /** EDTF. */
  readonly value: string;
  readonly anchor?: string;
}

export interface GraphQualifier extends Span {
  readonly text: string;
  readonly node?: string;
}

export type GraphQualifiers = { readonly [R in QualifierRole]?: readonly GraphQualifier[] } & {
  readonly time?: GraphTime;
};

/** A W3C Web Annotation text quote and text position selector in one. */
export interface GraphEvidence extends Span {
  readonly document: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly zone: ZoneKind;
  readonly subject: Span;
  readonly object?: Span;
  readonly trigger: Span;
}
