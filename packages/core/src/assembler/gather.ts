import type { DropReason, Resolved } from "../types/index.ts";
import { attach, type Attached } from "./attach.ts";

type Group = [Attached, ...Attached[]];

/** Sorts the claims of all documents by what they say, and counts those that cannot become part of a statement. */
export function gather(
  { analyses, entities, entitiesOf }: Resolved,
  symmetric: ReadonlySet<string>,
): { readonly groups: readonly Group[]; readonly dropped: Readonly<Record<DropReason, number>> } {
  const groups = new Map<string, Group>();
  const dropped: Record<DropReason, number> = { unresolved: 0, boilerplate: 0, "self-loop": 0 };
  for (const [a, analysis] of analyses.entries()) {
    const idsOf = (chain: number): readonly string[] =>
      (entitiesOf[a]?.[chain] ?? []).flatMap((index) => entities[index]?.id ?? []);
    for (const local of analysis.claims) {
      const result = attach(local, analysis.document, idsOf, symmetric);
      if (typeof result === "string") dropped[result] += 1;
      else for (const attached of result) add(groups, attached);
    }
  }
  return { groups: [...groups.values()], dropped };
}

/** Two rules may read the same claim from the same words: the surer reading stays, with the qualifiers of both. */
function add(groups: Map<string, Group>, attached: Attached): void {
  const identity = JSON.stringify(attached.key.identity);
  const group = groups.get(identity);
  if (group === undefined) {
    groups.set(identity, [attached]);
    return;
  }
  const twin = group.findIndex(({ claim }) => claim.id === attached.claim.id);
  const other = group[twin];
  if (other === undefined) group.push(attached);
  else group[twin] = mergeTwins(other, attached);
}

function mergeTwins(a: Attached, b: Attached): Attached {
  const [better, worse] = isBetter(b, a) ? [b, a] : [a, b];
  const qualifiers = { ...worse.claim.qualifiers, ...better.claim.qualifiers };
  return { ...better, claim: { ...better.claim, qualifiers } };
}

/** A total order, so that the order in which rules ran does not show. */
function isBetter(a: Attached, b: Attached): boolean {
  if (a.claim.score !== b.claim.score) return a.claim.score > b.claim.score;
  return JSON.stringify(a) < JSON.stringify(b);
}
