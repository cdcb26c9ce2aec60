import { compareCodeUnits } from "../compare.ts";
import type { Links } from "../links.ts";
import { nameSimilarity, soundOf } from "../similarity.ts";
import { foldName, joinByKey } from "./blocking.ts";
import type { ChainFacts } from "./chain-facts.ts";

/** A name must look this much alike before context is even asked. */
const SIMILAR = 0.93;
/** No block larger than this is compared pair by pair: the rest keep their exact joins only. */
const BLOCK_LIMIT = 40;

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const item of a.size < b.size ? a : b) if (a.has(item) && b.has(item)) count += 1;
  return count;
}
function fullName(chain: ChainFacts): string | undefined {
  return [...chain.names.keys()]
    .filter((name) => name.includes(" "))
    .sort((a, b) => b.length - a.length || compareCodeUnits(a, b))[0];
}

/** "Serhiy Lund" and "Sergei Lund": alike in sound and letters, and at least two others with them in both documents. */
export function joinTransliterations(
  people: readonly ChainFacts[],
  links: Links,
  context: (chain: ChainFacts) => ReadonlySet<number>,
): void {
  const blocks = new Map<string, Map<string, ChainFacts>>();
  for (const person of people) {
    const name = fullName(person);
    if (name === undefined) continue;
    const words = foldName(name).split(" ");
    const key = `${soundOf(words.at(-1) ?? "")}:${(words[0] ?? "")[0] ?? ""}`;
    const block = blocks.get(key) ?? new Map<string, ChainFacts>();
    if (!block.has(words.join(" "))) block.set(words.join(" "), person);
    blocks.set(key, block);
  }
  for (const block of blocks.values()) {
    const entries = [...block].slice(0, BLOCK_LIMIT);
    for (const [at, [name, person]] of entries.entries()) {
      for (const [other, twin] of entries.slice(0, at)) {
        if (twin.analysis === person.analysis || nameSimilarity(name, other) < SIMILAR) continue;
        if (shared(context(person), context(twin)) < 2) continue;
        links.join(twin.id, person.id, "like-sounding name in the same company", 0.75);
      }
    }
  }
}

/** A bare surname joins the only person of that surname in the corpus who keeps the same company. */
export function joinSurnames(
  people: readonly ChainFacts[],
  links: Links,
  context: (chain: ChainFacts) => ReadonlySet<number>,
): void {
  const bySurname = new Map<string, Map<number, ChainFacts[]>>();
  for (const person of people) {
    const name = fullName(person);
    if (name === undefined) continue;
    const surname = foldName(name).split(" ").at(-1) ?? "";
    const roots = bySurname.get(surname) ?? new Map<number, ChainFacts[]>();
    const known = roots.get(links.find(person.id)) ?? [];
    if (known.length < BLOCK_LIMIT) known.push(person);
    roots.set(links.find(person.id), known);
    bySurname.set(surname, roots);
  }
  for (const person of people) {
    if (fullName(person) !== undefined) continue;
    const surname = foldName([...person.names.keys()][0] ?? "");
    const roots = bySurname.get(surname);
    if (roots === undefined || roots.size > BLOCK_LIMIT) continue;
    const near = [...roots].filter(([, known]) =>
      known.some((each) => shared(context(person), context(each)) > 0),
    );
    const only = near[0];
    if (near.length === 1 && only !== undefined)
      links.join(only[0], person.id, "surname in the same company", 0.8);
  }
  joinByKey(
    people.filter((person) => fullName(person) === undefined),
    links,
    (person) =>
      bySurname.has(foldName([...person.names.keys()][0] ?? ""))
        ? []
        : [...person.names.keys()].map(foldName),
    "same surname, no other bearer",
    0.7,
  );
}
