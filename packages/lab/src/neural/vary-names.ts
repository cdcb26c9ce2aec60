import type { EntityType } from "@dossier/core";
import { loadPack } from "../scorers/pack.ts";
import type { Domain, Example } from "./examples.ts";

/** Names as lists of words, by group of data sets and type. */
export type NamePool = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Data sets whose names may stand for each other's; tweets are left as they are. */
const GROUPS: Readonly<Partial<Record<Domain, string>>> = {
  crossner: "edited",
  wikigold: "edited",
  gum: "edited",
  uner: "web",
};
const REPLACED = 0.35;
const ACRONYM = 0.2;
const BRACKETED = 0.15;
/** Letters that abbreviations of names begin and go on with, common ones more than once. */
const LETTERS = "AABCCDDEFGHIILLMMNNOPPPRRSSSTUUV";

interface Span {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

function spansOf(tags: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const [from, tag] of tags.entries()) {
    if (!tag.startsWith("B-")) continue;
    let to = from + 1;
    while (tags[to]?.startsWith("I-") === true) to++;
    spans.push({ from, to, type: tag.slice(2) });
  }
  return spans;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isPlain = (words: readonly string[]): boolean =>
  isCapital(words[0] ?? "") && words.every((word) => !/^\p{Lu}{2,}$/u.test(word) || words.length === 1);

const ORGANISATIONS = new Set<EntityType>([
  "Organization",
  "IntergovernmentalOrganization",
  "PublicBody",
  "Company",
  "MediaOutlet",
]);

/** Names of organisations in the gazetteer, in words: "Workers' Party" is three. */
function listedOrganisations(): string[][] {
  return loadPack(true)
    .gazetteer.filter(({ type }) => ORGANISATIONS.has(type))
    .map(({ name }) =>
      name
        .replace(/('s?) /g, " $1 ")
        .replace(/,/g, " ,")
        .split(" "),
    );
}

/** The names of `examples` that are written with capitals, and the gazetteer's organisations. */
export function namePool(examples: readonly Example[]): NamePool {
  const pool = new Map<string, string[][]>([["edited ORG", listedOrganisations()]]);
  for (const { words, names, domain } of examples) {
    const group = GROUPS[domain];
    if (group === undefined) continue;
    for (const { from, to, type } of spansOf(names ?? [])) {
      const name = words.slice(from, to);
      const key = `${group} ${type}`;
      if (type === "MISC" || !isPlain(name)) continue;
      const same = pool.get(key) ?? [];
      same.push(name);
      pool.set(key, same);
    }
  }
  return pool;
}

/**
 * Writes a sentence with other names of the same kind (Dai and Adel 2020), with made-up abbreviations for names of
 * organisations, and some behind them in brackets. Where it has tags or a tree, a name gives way to one built like it.
 */
export function varyNames(example: Example, pool: NamePool, random: () => number): Example {
  if (GROUPS[example.domain] === undefined || example.names === undefined) return example;
  return bracketed(renamed(example, example.names, pool, random), random);
}

function renamed(example: Example, tags: readonly string[], pool: NamePool, random: () => number): Example {
  const isFree = example.tags === undefined && example.heads === undefined;
  const words: string[] = [];
  const names: string[] = [];
  let done = 0;
  const copy = (to: number): void => {
    words.push(...example.words.slice(done, to));
    names.push(...tags.slice(done, to));
    done = to;
  };
  for (const { from, to, type } of spansOf(tags)) {
    const old = example.words.slice(from, to);
    if (!isPlain(old) || random() >= REPLACED) continue;
    const other = otherName(
      old,
      pool.get(`${GROUPS[example.domain] ?? ""} ${type}`) ?? [],
      type,
      isFree,
      random,
    );
    copy(from);
    words.push(...other);
    names.push(...other.map((_, i) => `${i === 0 ? "B" : "I"}-${type}`));
    done = to;
  }
  copy(tags.length);
  return { ...example, words, names };
}

const TRIES = 8;

function otherName(
  old: readonly string[],
  names: readonly (readonly string[])[],
  type: string,
  isFree: boolean,
  random: () => number,
): readonly string[] {
  if (type === "ORG" && (isFree || old.length === 1) && random() < ACRONYM)
    return [acronym(undefined, random)];
  for (let left = TRIES; left > 0; left--) {
    const other = names[Math.floor(random() * names.length)];
    if (other !== undefined && (isFree || isBuiltLike(other, old))) return other;
  }
  return old;
}

/** Whether two names have the same small words in the same places. */
function isBuiltLike(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length && a.every((word, i) => (isCapital(word) && isCapital(b[i] ?? "")) || word === b[i])
  );
}

/** The initials of a name, or letters by chance: abbreviations are often those of another language. */
function acronym(name: readonly string[] | undefined, random: () => number): string {
  const initials = (name ?? []).filter(isCapital).map((word) => word.charAt(0));
  if (initials.length > 1 && random() < 0.7) return initials.join("");
  const length = 2 + Math.floor(random() * 4);
  return Array.from({ length }, () => LETTERS.charAt(Math.floor(random() * LETTERS.length))).join("");
}

function bracketed(example: Example, random: () => number): Example {
  const fit = spansOf(example.names ?? []).filter(
    ({ from, to, type }) =>
      type === "ORG" && to - from > 1 && isPlain(example.words.slice(from, to)) && example.words[to] !== "(",
  );
  const chosen = fit[Math.floor(random() * fit.length)];
  return chosen === undefined || random() >= BRACKETED ? example : withBracket(example, chosen, random);
}

/** "Rail Users Forum" → "Rail Users Forum ( RUF )": the abbreviation is in apposition to the name. */
function withBracket(example: Example, { from, to }: Span, random: () => number): Example {
  const put = <T>(layer: readonly T[], added: readonly T[]): T[] => [
    ...layer.slice(0, to),
    ...added,
    ...layer.slice(to),
  ];
  const { heads } = example;
  const outside = (head: number): boolean => head < from || head >= to;
  const head = heads?.findIndex((each, i) => i >= from && i < to && each !== UNKNOWN && outside(each)) ?? -1;
  const moved = heads?.map((each) => (each >= to ? each + BRACKET : each));
  return {
    ...example,
    words: put(example.words, ["(", acronym(example.words.slice(from, to), random), ")"]),
    names: put(example.names ?? [], ["O", "B-ORG", "O"]),
    tags: example.tags && put(example.tags, ["PUNCT|-LRB-", "PROPN|NNP", "PUNCT|-RRB-"]),
    heads: moved && put(moved, [to + 1, head < 0 ? UNKNOWN : head, to + 1]),
    labels: example.labels && put(example.labels, ["punct", "appos", "punct"]),
  };
}

/** Words that a bracket adds. */
const BRACKET = 3;
/** A head that no one knows. */
const UNKNOWN = -2;
