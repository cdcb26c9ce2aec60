import type { EntityType } from "./mention.ts";

export type FormKind = "name" | "acronym" | "demonym" | "capital" | "metonym";

/** One way to write a gazetteer entry. A capital stands for a place or, by its role, for the government. */
export interface GazetteerForm {
  readonly text: string;
  readonly kind: FormKind;
  /** Why this form alone proves little: `common-word`, `first name`, `also US state` … */
  readonly ambiguous?: string;
}

/** A well-known actor or place of the world; people are never listed. */
export interface GazetteerEntry {
  /** Stable id, e.g. `country/IR`, `org/eaeu`, `place/strait-of-hormuz`. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly forms: readonly GazetteerForm[];
  /** `iso3166`, `wikidata`: only where known for sure. */
  readonly ids: Readonly<Record<string, string>>;
}

/** One row of a lexicon table by column name; the first column is the key of the table. */
export type LexiconRow = Readonly<Record<string, string>>;
export type Lexicon = ReadonlyMap<string, LexiconRow>;

/** `data/schema/types/<Type>.json`. */
export interface EntityTypeSchema {
  readonly name: EntityType;
  readonly label: string;
  readonly plural: string;
  /** One of six families that share a colour and a shape in drawings. */
  readonly family: "country" | "person" | "organisation" | "agreement" | "infrastructure" | "concept";
  readonly colour: string;
  readonly shape: string;
}

/** `data/schema/relations/<name>.json`. */
export interface RelationSchema {
  readonly name: string;
  readonly label: string;
  readonly inverseLabel: string;
  readonly symmetric: boolean;
  /** Entity types allowed on each side; empty means any. */
  readonly source: readonly EntityType[];
  readonly target: readonly EntityType[];
  readonly triggers: readonly RelationTrigger[];
  readonly examples: readonly RelationExample[];
  readonly counterExamples: readonly RelationExample[];
  readonly mapping: Readonly<Record<string, string>>;
}

/** Words that call for a relation, and which grammatical role fills each side. */
export interface RelationTrigger {
  /** Lemmas, verbs with their particle (`carry out`); `<person>` stands for any noun for a human being. */
  readonly lemmas: readonly string[];
  readonly pos: "verb" | "noun" | "adjective";
  /**
   * Roles that may fill a side: `subject`, `object`, `predicate`, a preposition such as `to`, `modifier` for a name
   * before a noun ("Apple engineer"); an owner ("Apple's engineer") counts as `of`.
   */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** When given, a dependent with one of these lemmas must be present in the role named by `in`. */
  readonly with?: TriggerCondition;
  /** When given, none may be: "delivered a message to" supplies nothing. */
  readonly without?: TriggerCondition;
}

export interface TriggerCondition {
  readonly in: string;
  readonly lemmas: readonly string[];
}

export interface RelationExample {
  readonly text: string;
  readonly source?: string;
  readonly target?: string;
}

/** All data that the pipeline needs, read-only; equal packs give equal output. */
export interface Pack {
  readonly gazetteer: readonly GazetteerEntry[];
  /** By file name without extension, e.g. `titles`. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  readonly types: readonly EntityTypeSchema[];
  readonly relations: readonly RelationSchema[];
  /** Trained weights by file name, e.g. `tagger.bin`. */
  readonly models: ReadonlyMap<string, Uint8Array>;
}

/** The files of `data/`, by path relative to it. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;
