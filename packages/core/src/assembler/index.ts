import { compareCodeUnits } from "../compare.ts";
import { contentHash } from "../content-hash.ts";
import { originsOf } from "../origin/index.ts";
import type { Assembled, Pack, Resolved, Statement } from "../types/index.ts";
import type { Attached } from "./attach.ts";
import { gather } from "./gather.ts";
import { originLookup, type OriginOf } from "./origins.ts";
import { summarize } from "./summary.ts";
import { bestWording } from "./wording.ts";

/** Gathers claims into statements, counts their independent origins and gives them a status. */
export function createAssembler(pack: Pack): (resolved: Resolved) => Assembled {
  const symmetric = new Set(pack.relations.filter((relation) => relation.symmetric).map(({ name }) => name));
  return (resolved) => {
    const { groups, dropped } = gather(resolved, symmetric);
    const documents = resolved.analyses.map(({ document }) => document);
    const origins = originsOf(documents);
    const originOf = originLookup(documents, origins);
    const statements = groups
      .map((claims) => toStatement(claims, originOf))
      .sort((a, b) => compareCodeUnits(a.id, b.id));
    return { ...resolved, statements, dropped, origins };
  };
}

/** One statement of claims that all say the same, at least one. */
function toStatement(unsorted: readonly [Attached, ...Attached[]], originOf: OriginOf): Statement {
  const claims = [...unsorted].sort(inTextOrder);
  const [{ key }] = unsorted;
  const best = bestWording(unsorted);
  return {
    id: contentHash("s_", key.identity),
    subject: key.subject,
    object: key.object,
    predicate: best.predicate,
    relation: key.relation,
    label: best.claim.label,
    ...summarize(claims, originOf),
    claims: claims.map(({ claim }) => claim),
  };
}

function inTextOrder(a: Attached, b: Attached): number {
  return (
    compareCodeUnits(a.document, b.document) || a.start - b.start || compareCodeUnits(a.claim.id, b.claim.id)
  );
}
