import type { Draft } from "./features.ts";

const CLAUSES = new Set(["root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"]);
/** Clauses that take the subject of the one above when they have none. */
const SHARING = new Set(["conj", "xcomp", "advcl"]);

/** The head of the clause in which a token stands: a verb, or the predicate of a copula. */
export function clauseOf({ parsed, children }: Draft, token: number): number {
  let at = token;
  for (let step = 0; step < 30; step += 1) {
    const label = parsed.labels[at] ?? "root";
    const up = parsed.heads[at] ?? -1;
    if (up < 0 || CLAUSES.has(label.split(":")[0] ?? "")) return at;
    const isVerb =
      label === "conj" && (parsed.upos[at] === "VERB" || hasSubject(children, parsed.labels, at));
    if (isVerb) return at;
    at = up;
  }
  return at;
}

/** The clause around the one that a token heads; −1 for a main clause. */
export function clauseAbove(draft: Draft, clause: number): number {
  const up = draft.parsed.heads[clause] ?? -1;
  return up < 0 ? -1 : clauseOf(draft, up);
}

/** The token that is subject of a clause: its own, that of the clause that lends it one, or the noun that a participle describes. */
export function subjectOf({ parsed, children }: Draft, clause: number): number | undefined {
  let at = clause;
  for (let step = 0; step < 6 && at >= 0; step += 1) {
    const own = (children[at] ?? []).find((child) => parsed.labels[child]?.startsWith("nsubj"));
    if (own !== undefined) return own;
    const label = parsed.labels[at] ?? "";
    const up = parsed.heads[at] ?? -1;
    if (label === "acl") return up;
    if (!SHARING.has(label)) return undefined;
    at = up;
  }
  return undefined;
}

function hasSubject(
  children: readonly (readonly number[])[],
  labels: readonly string[],
  token: number,
): boolean {
  return (children[token] ?? []).some((child) => labels[child]?.startsWith("nsubj"));
}
