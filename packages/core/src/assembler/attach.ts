import type { Document, DropReason, GraphClaim, LocalClaim } from "../types/index.ts";
import { toGraphClaim, type StatementKey } from "./claim.ts";
import { toEvidence } from "./evidence.ts";
import { expandPairs, type Pair } from "./expand.ts";

/** A claim with the document that makes it. */
export interface Placed {
  readonly claim: GraphClaim;
  readonly document: string;
}

/** A claim with the statement that it belongs to. */
export interface Attached extends Placed {
  readonly key: StatementKey;
  readonly predicate: string;
  readonly start: number;
}

/** Finds the statements that one claim of one document supports, or the reason why there is none. */
export function attach(
  local: LocalClaim,
  document: Document,
  idsOf: (chain: number) => readonly string[],
  symmetricRelations: ReadonlySet<string>,
): readonly Attached[] | DropReason {
  const subjects = idsOf(local.subject.chain);
  const objects = local.object === undefined ? undefined : idsOf(local.object.chain);
  if (subjects.length === 0 || objects?.length === 0) return "unresolved";
  const symmetric = local.relation !== undefined && symmetricRelations.has(local.relation);
  const pairs = expandPairs(subjects, objects, symmetric);
  if (pairs.length === 0) return "self-loop";
  const attached: Attached[] = [];
  for (const pair of pairs) {
    const evidence = toEvidence(document, local, pair.swapped);
    if (evidence === undefined) return "boilerplate";
    const key = keyOf(local, pair, document);
    attached.push({
      key,
      claim: toGraphClaim(local, key, evidence, idsOf),
      predicate: local.predicate,
      document: document.id,
      start: evidence.start,
    });
  }
  return attached;
}

/** A relation and a bare predicate of the same name stay apart: what names them stands in different places. */
function keyOf(local: LocalClaim, { subject, object }: Pair, { text }: Document): StatementKey {
  const { relation, predicate } = local;
  const identity = [subject, relation ?? null, relation === undefined ? predicate : null, object ?? null];
  if (object === undefined && predicate === "be") identity.push(complementOf(local, text));
  return { subject, object, relation, identity };
}

/** The word that says what somebody is, without its plural: "a unit" and "a developer" are different things to be. */
function complementOf({ trigger }: LocalClaim, text: string): string {
  const [last = ""] = /\p{L}+(?=\P{L}*$)/u.exec(text.slice(trigger.start, trigger.end)) ?? [];
  return last.toLowerCase().replace(/(?<=[^s]{3})s$/u, "");
}
