import type { Clause, Factuality } from "./clause.ts";
import type { Nominalisations } from "./nominal.ts";
import type { Slot } from "./slots.ts";
import { childrenOf, hasLabel, lemmaOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { render } from "./phrase-wording.ts";
import type { Words } from "./words.ts";

/** An act that a noun names: "invaded" where it is a fact, else the noun itself, "planned visit to". */
export function nounWording(
  tree: Tree,
  words: Words,
  nominals: Nominalisations,
  clause: Clause,
  target: Slot | undefined,
  factuality: Factuality,
): string {
  const entry = nominals.get(lemmaOf(tree, clause.verb));
  const isFact = factuality.modality === "actual" && factuality.polarity === "affirmed";
  if (entry && isFact && (target === undefined || target.role === "object")) {
    return entry.object.includes("!") || target !== undefined
      ? words.past(entry.verb)
      : render(tree, [clause.verb]);
  }
  const adjectives = childrenOf(tree, clause.verb).filter(
    (child) => child < clause.verb && hasLabel(tree, child, "amod") && child !== clause.subject?.head,
  );
  const preposition = target?.argument?.preposition ?? "";
  return [render(tree, [...adjectives, clause.verb]), preposition].filter((part) => part !== "").join(" ");
}
