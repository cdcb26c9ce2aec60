import type { GraphFile } from "../types/index.ts";
import { markOf, type Correction } from "./correction.ts";
import { changeNode, fromDraft, marked, toDraft, type Draft } from "./draft.ts";
import { merge } from "./merge.ts";
import { createRecount, type Recount } from "./recount.ts";
import { split } from "./split.ts";

/** The corrected graph file, and which corrections no longer fit it (by their index). */
export interface Corrected {
  readonly file: GraphFile;
  readonly unmet: ReadonlySet<number>;
}

function rename(draft: Draft, entity: string, label: string): Draft | undefined {
  return changeNode(draft, entity, (node) => {
    const { label: before, aliases } = node.attributes;
    const names = new Set([...aliases, before]);
    names.delete(label);
    const renamed = { ...node, attributes: { ...node.attributes, label, aliases: [...names] } };
    return marked(renamed, { was: markOf(node.attributes)?.was ?? before });
  });
}

function note(draft: Draft, about: string, text: string): Draft | undefined {
  if (!draft.said.some(({ key }) => key === about))
    return changeNode(draft, about, (node) => marked(node, { note: text }));
  return { ...draft, said: draft.said.map((one) => (one.key === about ? marked(one, { note: text }) : one)) };
}

function step(draft: Draft, correction: Correction, recount: Recount): Draft | undefined {
  switch (correction.kind) {
    case "merge":
      return merge(draft, correction.into, correction.from, recount);
    case "split":
      return split(draft, correction.entity, correction.text, recount);
    case "rename":
      return rename(draft, correction.entity, correction.label);
    case "retype":
      return changeNode(draft, correction.entity, (node) => {
        const { entityType: before } = node.attributes;
        const retyped = { ...node.attributes, entityType: correction.entityType };
        return marked(
          { ...node, attributes: retyped },
          { wasType: markOf(node.attributes)?.wasType ?? before },
        );
      });
    case "hide": {
      const said = draft.said.filter(({ key }) => key !== correction.statement);
      return said.length === draft.said.length ? undefined : { ...draft, said };
    }
    case "note":
      return note(draft, correction.about, correction.text);
  }
}

/**
 * The graph with the corrections made, one after the other; the given file is left as it is, and without corrections
 * it is returned itself. What was changed carries a mark, and the corrections stand in the file's attributes.
 */
export function applyCorrections(file: GraphFile, corrections: readonly Correction[]): Corrected {
  if (corrections.length === 0) return { file, unmet: new Set() };
  const recount = createRecount(file);
  const unmet = new Set<number>();
  let draft = toDraft(file);
  for (const [index, correction] of corrections.entries()) {
    const next = step(draft, correction, recount);
    if (next === undefined) unmet.add(index);
    else draft = next;
  }
  const { corrections: earlier } = file.attributes as { readonly corrections?: unknown };
  const all = [...(Array.isArray(earlier) ? (earlier as unknown[]) : []), ...corrections];
  const attributes = { ...file.attributes, corrections: all };
  return { file: { ...file, attributes, ...fromDraft(draft) }, unmet };
}
