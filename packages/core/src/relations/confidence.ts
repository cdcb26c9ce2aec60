import type { Pack } from "../types/index.ts";
import type { Clause } from "./clause.ts";
import type { Party } from "./participants.ts";
import type { Slot } from "./slots.ts";
import {
  arcScore,
  dependents,
  hasLabel,
  headOf,
  isCapitalized,
  labelOf,
  sentenceAt,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Features of one reading, each name once; the weights table has a row for each. */
export type Features = readonly (readonly [name: string, value: number])[];
/** Probability in [0, 1] that a reading is right, given that its participants are with that certainty who they seem to be. */
export type Scorer = (features: Features, certainty?: number) => number;

/** A link less often right than this carries no claim over the default threshold of one half: it would mislead too often. */
const TRUSTED = 2 / 3;
const UNSURE = 0.74;

/**
 * A logistic regression whose weights stand in `claim-confidence.tsv`, times the certainty: a reading is right if what the
 * tree says is right and each pronoun means what it was taken for, and the two are read from different things.
 */
export function createScorer(pack: Pack): Scorer {
  const weights = new Map<string, number>();
  for (const [feature, row] of pack.lexicons.get("claim-confidence") ?? [])
    weights.set(feature, Number(row["weight"]));
  return (features, certainty = 1) => {
    let sum = 0;
    for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
    const trust = certainty < TRUSTED ? certainty * UNSURE : certainty;
    return Math.round((1000 * trust) / (1 + Math.exp(-sum))) / 1000;
  };
}

/** What the clause alone tells: how it came by its subject, how sure its arcs are, how long it is. Names begin with `prefix`. */
export function clauseFeatures(tree: Tree, clause: Clause, prefix = ""): Features {
  const sentence = sentenceAt(tree, clause.verb);
  const length = sentence ? sentence.endToken - sentence.firstToken : 0;
  return [
    [`${prefix}why ${clause.subject?.why ?? "none"}`, 1],
    [`${prefix}kind ${clause.kind}`, 1],
    [`${prefix}passive`, clause.passive ? 1 : 0],
    [`${prefix}chain`, Math.min(clause.chain.length, 3)],
    [`${prefix}verb arc`, logit(arcScore(tree, clause.verb))],
    [`${prefix}subject arc`, logit(clause.subject?.score ?? 0.5)],
    [
      `${prefix}subject distance`,
      clause.subject ? Math.log1p(Math.abs(clause.verb - clause.subject.head)) : 0,
    ],
    [`${prefix}sentence length`, Math.log1p(length)],
  ];
}

/**
 * Probability that all participants stand for the chains that they were joined with: that of the least sure one, since the
 * links of a sentence mostly stand and fall together ("his" and "his wife"). A relation whose signature a lone person or thing
 * meets speaks for a pronoun's link: in GUM such links were right in .95 where .88 was said, others as often as was said.
 */
export function certaintyOf(
  tree: Tree,
  isTyped: boolean,
  ...parties: readonly (Party | undefined)[]
): number {
  return Math.min(
    ...parties.map((party) => {
      if (party === undefined) return 1;
      const isMet = isTyped && SINGULAR.includes(wordOf(tree, party.head));
      return isMet ? Math.sqrt(party.certainty) : party.certainty;
    }),
  );
}

const SINGULAR = ["he", "she", "him", "her", "his", "it", "its"];

/** What the pair of participants adds; weights of its own, by names that begin with "claim". */
export function pairFeatures(
  tree: Tree,
  clause: Clause,
  source: Slot,
  target: Slot | undefined,
  parties: readonly (Party | undefined)[],
  hasRelation: boolean,
): Features {
  const mention = Math.min(...parties.map((party) => party?.score ?? 1));
  const isPronoun = parties.some((party) => party && uposOf(tree, party.head) === "PRON");
  const heads = [source.head, clause.verb, ...(target ? [target.head] : [])];
  const [first, last] = [Math.min(...heads), Math.max(...heads)];
  return [
    ...clauseFeatures(tree, clause, "claim "),
    ["claim", 1],
    ["unchecked", 1],
    ["relation", hasRelation ? 1 : 0],
    ["relation by apposition", hasRelation && clause.kind === "apposition" ? 1 : 0],
    ["in brackets", wordOf(tree, clause.verb - 1) === "(" && source.head < clause.verb ? 1 : 0],
    ["bare conjunct", parties.some((party) => party && isBareConjunct(tree, party)) ? 1 : 0],
    ["nested antecedent", isNested(tree, clause) ? 1 : 0],
    ["fact", target ? 0 : 1],
    ["pronoun", isPronoun ? 1 : 0],
    ["span arc", meanArc(tree, first, last)],
    ["commas", Math.log1p(countCommas(tree, first, last))],
    ["conjuncts", Math.log1p(heads.reduce((sum, head) => sum + dependents(tree, head, "conj").length, 0))],
    ["target arc", target ? logit(target.score) : 0],
    ["target oblique", target?.argument?.role === "oblique" ? 1 : 0],
    ["target shared", target?.argument?.shared === true ? 1 : 0],
    ["target distance", target ? Math.log1p(Math.abs(target.head - clause.verb)) : 0],
    ...pathFeatures(tree, clause.verb, target ? [source.head, target.head] : [source.head]),
    ["weakest arc", logit(Math.min(source.score, target?.score ?? 1, arcScore(tree, clause.verb)))],
    ["mention", logit(mention)],
  ];
}

/** "sovereignty" in "Peruvian unity and sovereignty": whose it is was said of the first, and the noun alone is not it. */
function isBareConjunct(tree: Tree, { head, common }: Party): boolean {
  if (!common || !hasLabel(tree, head, "conj")) return false;
  const isOwn = (child: number): boolean => hasLabel(tree, child, "nmod:poss") || isCapitalized(tree, child);
  const before = (noun: number): number[] =>
    dependents(tree, noun, "amod", "nmod:poss", "compound", "det", "nummod").filter((child) => child < noun);
  return before(head).length === 0 && before(headOf(tree, head)).some(isOwn);
}

/** "an attack claimed by rebels that killed ten": the noun that a relative clause hangs on is inside what describes another. */
function isNested(tree: Tree, { subject }: Clause): boolean {
  if (subject?.why !== "relcl" || !hasLabel(tree, subject.head, "obl")) return false;
  return labelOf(tree, headOf(tree, subject.head)) === "acl";
}

/** What the ways through the tree from the predicate to its participants tell. */
function pathFeatures(tree: Tree, verb: number, ends: readonly number[]): Features {
  const steps = [...new Set(ends.flatMap((end) => pathBetween(tree, verb, end)))];
  return [
    ["path arc", logit(Math.min(1, ...steps.map((token) => arcScore(tree, token))))],
    ["path length", Math.log1p(steps.length)],
    ["path repaired", steps.some((token) => tree.heads[token] !== tree.parsed.heads[token]) ? 1 : 0],
  ];
}

/** Tokens whose arcs lie between two tokens of a sentence. */
function pathBetween(tree: Tree, a: number, b: number): number[] {
  const above = (token: number): number[] => {
    const found: number[] = [];
    for (let node = token; node >= 0; node = headOf(tree, node)) found.push(node);
    return found;
  };
  const [up, down] = [above(a), above(b)];
  return [...up.filter((node) => !down.includes(node)), ...down.filter((node) => !up.includes(node))];
}

function meanArc(tree: Tree, first: number, last: number): number {
  let sum = 0;
  for (let token = first; token <= last; token++) sum += logit(arcScore(tree, token));
  return sum / (last - first + 1);
}

function countCommas(tree: Tree, first: number, last: number): number {
  let count = 0;
  for (let token = first; token <= last; token++) if (wordOf(tree, token) === ",") count += 1;
  return count;
}

/** Log-odds of a probability, kept within ±4. */
export function logit(probability: number): number {
  const p = Math.min(0.982, Math.max(0.018, probability));
  return Math.log(p / (1 - p));
}
