import type { EntityType } from "../types/index.ts";

/** One change that the analyst made; keys are those of the graph after the corrections before it. */
export type Correction =
  | { readonly kind: "merge"; readonly into: string; readonly from: string }
  /** All mentions written like `text` become an entity of their own. */
  | { readonly kind: "split"; readonly entity: string; readonly text: string }
  | { readonly kind: "rename"; readonly entity: string; readonly label: string }
  | { readonly kind: "retype"; readonly entity: string; readonly entityType: EntityType }
  | { readonly kind: "hide"; readonly statement: string }
  /** On an entity or a statement; no text takes the note away. */
  | { readonly kind: "note"; readonly about: string; readonly text: string };

/** What a corrected node, fact or edge carries as `analyst` in a graph file: what was changed, for people to read. */
export interface Mark {
  readonly note?: string;
  /** The name, and the type, before the first change. */
  readonly was?: string;
  readonly wasType?: string;
  /** Names of the entities that were merged into this one. */
  readonly merged?: readonly string[];
  readonly splitFrom?: string;
  readonly splitOff?: readonly string[];
}

const TEXTS = ["note", "was", "wasType", "splitFrom"] as const;
const LISTS = ["merged", "splitOff"] as const;

/** Reads the mark of a node, fact or edge of any file; what does not look like one is left out. */
export function markOf(attributes: object): Mark | undefined {
  const { analyst } = attributes as { readonly analyst?: unknown };
  if (typeof analyst !== "object" || analyst === null) return undefined;
  const found = analyst as Readonly<Record<string, unknown>>;
  const texts = TEXTS.flatMap((name) => (typeof found[name] === "string" ? [[name, found[name]]] : []));
  const lists = LISTS.flatMap((name) => {
    const list = found[name];
    const isList = Array.isArray(list) && list.every((item) => typeof item === "string");
    return isList ? [[name, list]] : [];
  });
  const mark = Object.fromEntries([...texts, ...lists]) as Mark;
  return Object.keys(mark).length === 0 ? undefined : mark;
}
