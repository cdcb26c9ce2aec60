import type { Chain, Coreferred, EntityType, Mention, Participant } from "../types/index.ts";
import {
  conjuncts,
  dependents,
  headOf,
  isCapitalized,
  labelOf,
  lemmaOf,
  prepositionOf,
  subtree,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import { isTemporal } from "../time/index.ts";
import type { Words } from "./words.ts";
import { isCount } from "./counts.ts";

/** A participant with what is needed to judge it. */
export interface Party extends Participant {
  readonly head: number;
  readonly type: EntityType;
  /** True for a thing that has or stands for a name; false for a mere concept. */
  readonly named: boolean;
  /** True for a proper name whose type nobody knows: it may be anything. */
  readonly unknown: boolean;
  /** True where the words here are a common noun, not a name. */
  readonly common: boolean;
  readonly members: readonly number[];
  /** Probability that the mention is one. */
  readonly score: number;
  /** Probability that it stands for its chain. */
  readonly certainty: number;
}

/** Looks up who stands at a token; phrases expand to their conjuncts and to what "such as" lists. */
export interface Cast {
  readonly at: (token: number) => Party | undefined;
  readonly all: (head: number, single?: boolean) => readonly Party[];
}

/** "thousands of workers" are workers, "the town of Ely" is Ely. */
function innerNoun(tree: Tree, words: Words, head: number): number {
  if (uposOf(tree, head) === "PROPN") return head;
  const inner = dependents(tree, head, "nmod").find((child) => prepositionOf(tree, child) === "of");
  if (inner === undefined) return head;
  if (words.isQuantity(lemmaOf(tree, head))) return inner;
  const isName = uposOf(tree, inner) === "PROPN" && words.isPlaceNoun(lemmaOf(tree, head));
  return isName ? inner : head;
}

/** Types whose common nouns ("jets", "a bridge", "the talks") are no better known than a concept. */
const WEAK: readonly EntityType[] = [
  "Product",
  "Event",
  "Infrastructure",
  "FinancialSystem",
  "Place",
  "Position",
];

const EXAMPLES = ["such as", "including", "like"];

const isWeak = (mention: Mention, chain: Chain): boolean =>
  mention.kind === "nominal" && WEAK.includes(chain.type);

/** Indexes the mentions of a document by head token and by the tokens that they cover. */
export function createCast(
  input: Coreferred,
  tree: Tree,
  words: Words,
  describedBy: (noun: number) => number | undefined,
): Cast {
  const byHead = new Map<number, number>();
  const covering = new Map<number, number>();
  const afterTitle = namesAfterTitles(input);
  for (const [index, mention] of input.mentions.entries()) {
    if (mention.kind === "title") continue;
    if (!byHead.has(mention.head)) byHead.set(mention.head, index);
    if (mention.kind === "nominal" || mention.kind === "pronoun" || mention.kind === "group") continue;
    for (let token = mention.firstToken; token < mention.endToken; token++) {
      if (!covering.has(token)) covering.set(token, index);
    }
  }
  // "the river", where it was named before, is as good as its name
  const hasName = (chain: Chain): boolean =>
    chain.mentions.some((index) => ["name", "acronym"].includes(input.mentions[index]?.kind ?? ""));
  const make = (index: number): Party | undefined => {
    const mention = input.mentions[index];
    if (mention && isTemporal(tree.words.slice(mention.firstToken, mention.endToken))) return undefined;
    const chainId = input.chainOf[index] ?? -1;
    const chain = input.chains[chainId];
    if (!mention || !chain) return undefined;
    const isUnknown = chain.type === "Concept" && uposOf(tree, mention.head) === "PROPN";
    return {
      chain: chainId,
      span: { start: mention.start, end: mention.end },
      head: mention.head,
      type: chain.type,
      named: isUnknown || (chain.type !== "Concept" && (hasName(chain) || !isWeak(mention, chain))),
      unknown: isUnknown && isCapitalized(tree, mention.head),
      common: mention.kind === "nominal" || mention.kind === "group",
      members: chain.members,
      score: mention.score,
      certainty: input.certainty[index] ?? 1,
    };
  };
  const find = (from: number): Party | undefined => {
    const token = innerNoun(tree, words, from);
    const index =
      (covering.has(token) ? undefined : afterTitle.get(token)) ??
      oneName(tree, covering, token) ??
      nameAfterComma(tree, covering, input, token) ??
      byHead.get(token) ??
      covering.get(token) ??
      nameUnder(tree, covering, token);
    const party = index === undefined ? undefined : make(index);
    if (party?.common !== true || !isFresh(input, party)) return party;
    const described = describedBy(token);
    const name = described === undefined ? undefined : (covering.get(described) ?? byHead.get(described));
    return (name === undefined ? undefined : make(name)) ?? party;
  };
  const known = new Map<number, Party | undefined>();
  const at = (token: number): Party | undefined => {
    if (!known.has(token)) known.set(token, find(token));
    return known.get(token);
  };
  const all = (head: number, single = false): readonly Party[] => {
    const found: Party[] = [];
    const named = single ? [] : namesAfter(tree, covering, head);
    const others = single ? [] : conjuncts(tree, head).slice(1);
    for (const part of [...(named.length > 0 ? named : [head]), ...others]) {
      const examples = dependents(tree, part, "nmod", "acl", "advcl", "obl").filter((child) =>
        EXAMPLES.includes(listing(tree, child)),
      );
      const listed = examples.flatMap((child) => conjuncts(tree, child)).map(at);
      const self = at(part);
      const isGeneric = self !== undefined && (self.common || words.isLight(lemmaOf(tree, part)));
      if (self && !(listed.length > 0 && isGeneric) && !(words.isLight(lemmaOf(tree, part)) && !self.named))
        found.push(self);
      for (const party of listed) if (party) found.push(party);
    }
    return found;
  };
  return { at, all };
}

/** True for a common noun that is the only mention of its chain, or the first. */
const isFresh = (input: Coreferred, party: Party): boolean => {
  const first = input.mentions[input.chains[party.chain]?.mentions[0] ?? -1];
  return first?.start === party.span.start && first.end === party.span.end;
};

/** "spokesman" in "company spokesman Jan Smit" stands for the person whose name follows. */
function namesAfterTitles(input: Coreferred): Map<number, number> {
  const nameAt = new Map<number, number>();
  for (const [index, mention] of input.mentions.entries()) {
    if (mention.kind === "name" && mention.type === "Person") nameAt.set(mention.firstToken, index);
  }
  const found = new Map<number, number>();
  for (const title of input.mentions) {
    const name = title.kind === "title" ? nameAt.get(title.endToken) : undefined;
    if (name !== undefined)
      for (let token = title.firstToken; token < title.endToken; token++) found.set(token, name);
  }
  return found;
}

function listing(tree: Tree, child: number): string {
  return prepositionOf(tree, child);
}

/** "car makers Fiat and Seat", "the two, A and B": names right after a common noun, or as many as it counts, are who is meant. */
function namesAfter(tree: Tree, covering: ReadonlyMap<number, number>, head: number): number[] {
  const isCommon = uposOf(tree, head) === "NOUN" && !covering.has(head);
  const isName = (token: number): boolean => uposOf(tree, token) === "PROPN" && covering.has(token);
  for (const child of dependents(tree, head, "appos", "flat").filter(isName)) {
    const names = conjuncts(tree, child);
    if (
      (isCommon && subtree(tree, child)[0] === head + 1) ||
      isCount(tree, head, names.filter(isName).length)
    )
      return names;
  }
  return [];
}

function oneName(tree: Tree, covering: ReadonlyMap<number, number>, head: number): number | undefined {
  const names = namesAfter(tree, covering, head);
  return names.length === 1 ? covering.get(names[0] ?? -1) : undefined;
}

/** "The former head of the bank, the banker Ann Lee, resigned": the name set off by commas is who is meant. */
function nameAfterComma(
  tree: Tree,
  covering: ReadonlyMap<number, number>,
  input: Coreferred,
  noun: number,
): number | undefined {
  if (uposOf(tree, noun) !== "NOUN" || covering.has(noun)) return undefined;
  for (const child of dependents(tree, noun, "appos")) {
    if (child < noun || dependents(tree, child, "conj").length > 0 || !isSetOff(tree, child)) continue;
    const index = uposOf(tree, child) === "PROPN" ? covering.get(child) : undefined;
    const found = index ?? nameAfterComma(tree, covering, input, child);
    if (found !== undefined && NAMEABLE.includes(input.mentions[found]?.type ?? "Concept")) return found;
  }
  return undefined;
}

/** True for a phrase with a comma before it: "a report in the daily Tribune" has no other name. */
function isSetOff(tree: Tree, token: number): boolean {
  const first = subtree(tree, token)[0] ?? token;
  return [",", "—", "–"].some((mark) => mark === wordOf(tree, first) || mark === wordOf(tree, first - 1));
}

const NAMEABLE: readonly EntityType[] = ["Person", "Company", "Organization", "PublicBody", "MediaOutlet"];

/** "President Vladimir Putin" parsed with the title as head: the name hangs below it. */
function nameUnder(tree: Tree, covering: ReadonlyMap<number, number>, token: number): number | undefined {
  if (uposOf(tree, token) !== "PROPN") return undefined;
  for (const child of dependents(tree, token, "flat", "compound", "nmod:desc")) {
    const index = covering.get(child);
    if (index !== undefined) return index;
  }
  const head = headOf(tree, token);
  return labelOf(tree, token) === "flat" || labelOf(tree, token) === "compound"
    ? covering.get(head)
    : undefined;
}
