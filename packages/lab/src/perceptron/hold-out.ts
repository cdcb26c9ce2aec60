import { createRandom } from "@dossier/core/learn";

/** Sets whole documents aside, about `share` of them; what names no document is kept. */
export function holdOut<T extends { readonly document: string }>(
  items: readonly T[],
  share: number,
  seed: number,
): { readonly kept: T[]; readonly heldOut: T[] } {
  const random = createRandom(seed + 1);
  const aside = new Map<string, boolean>();
  for (const { document } of items)
    if (!aside.has(document)) aside.set(document, document !== "" && random() < share);
  return {
    kept: items.filter(({ document }) => aside.get(document) !== true),
    heldOut: items.filter(({ document }) => aside.get(document) === true),
  };
}
