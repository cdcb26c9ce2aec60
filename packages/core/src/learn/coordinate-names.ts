import type { Parsed } from "../types/index.ts";
import type { NameSpan } from "./neural.ts";

type Names = readonly Pick<NameSpan, "firstToken" | "endToken">[];

/**
 * Reads two names with a conjunction between them as coordinated: in "President Jeanne Moreau and Chancellor Otto
 * Braun" the second person is a `conj` of the first, never a part (`flat`, `compound`) of the first one's name.
 */
export function coordinateNames<T extends Parsed>(parsed: T, names: Names): T {
  const heads = [...parsed.heads];
  const labels = [...parsed.labels];
  const nameOf = new Map<number, number>();
  for (const [index, { firstToken, endToken }] of names.entries())
    for (let token = firstToken; token < endToken; token++) nameOf.set(token, index);
  for (const [index, { firstToken, endToken }] of names.entries()) {
    for (let token = firstToken; token < endToken; token++) {
      const above = heads[token] ?? -1;
      const other = nameOf.get(above);
      if (other === undefined || other >= index || !/^(?:flat|compound)/.test(labels[token] ?? "")) continue;
      if (!hasConjunction(parsed, names[other]?.endToken ?? token, firstToken)) continue;
      labels[token] = "conj";
      heads[token] = headOfName(heads, names[other], above);
    }
  }
  return { ...parsed, heads, labels };
}

function hasConjunction(parsed: Parsed, from: number, to: number): boolean {
  return parsed.upos.slice(from, to).includes("CCONJ");
}

/** The word of a name whose head stands outside it, found upwards from one of its words. */
function headOfName(heads: readonly number[], name: Names[number] | undefined, from: number): number {
  let head = from;
  for (;;) {
    const above = heads[head] ?? -1;
    if (name === undefined || above < name.firstToken || above >= name.endToken) return head;
    head = above;
  }
}
