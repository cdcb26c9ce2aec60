import type { Clause } from "./clause.ts";
import { continues } from "./governor.ts";
import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import { trimmed } from "./tuple-phrases.ts";

/** The verb group; for a copula the linking verb apart from what it links to. */
export function predicateTokens(tree: Tree, clause: Clause): { predicate: number[]; rest: number[] } {
  const tokens = [...clause.chain, clause.verb].flatMap((verb, index) => {
    const isLinked = clause.kind !== "verb" && verb === clause.verb;
    const own = childrenOf(tree, verb).filter((child) => belongsTo(tree, child, verb, index > 0));
    const lent = borrowedWords(tree, verb).filter((child) => index > 0 || !hasLabel(tree, child, "mark"));
    return isLinked ? own : [verb, ...own, ...lent];
  });
  tokens.sort((a, b) => a - b);
  return { predicate: tokens, rest: clause.kind === "verb" ? [] : linkedTokens(tree, clause, tokens) };
}

/** "may buy and (may) sell", "to buy and (to) sell": what only the first of coordinated verbs of one form has. */
function borrowedWords(tree: Tree, verb: number): number[] {
  const first = headOf(tree, verb);
  if (!continues(tree, verb) || xposOf(tree, verb) !== xposOf(tree, first)) return [];
  const isLead = (child: number): boolean => hasLabel(tree, child, "aux", "mark");
  if (childrenOf(tree, verb).some((child) => isLead(child) || hasLabel(tree, child, "cop"))) return [];
  const lent = childrenOf(tree, first).filter((child) => child < first && isLead(child));
  return lent.length > 0 ? lent : borrowedWords(tree, first);
}

function belongsTo(tree: Tree, child: number, verb: number, isInner: boolean): boolean {
  if (hasLabel(tree, child, "aux", "cop", "compound:prt")) return true;
  const isLead = hasLabel(tree, child, "mark") && child < verb;
  if (isLead && (isInner || (wordOf(tree, child) === "to" && hasBeBefore(tree, child, verb)))) return true;
  if (baseOf(tree, child) !== "advmod") return false;
  return ["not", "n't", "never", "no"].includes(wordOf(tree, child)) || isCloseAdverb(tree, child, verb);
}

/** "is to leave": the infinitive of what is arranged. */
const hasBeBefore = (tree: Tree, to: number, verb: number): boolean =>
  dependents(tree, verb, "aux", "cop").some((be) => be < to);

/** What a copula links its subject to. */
function linkedTokens(tree: Tree, clause: Clause, predicate: readonly number[]): number[] {
  const apart = [...predicate, ...clause.args.filter((arg) => arg.role === "clause").map((arg) => arg.head)];
  const isOutside = (token: number): boolean =>
    apart.includes(token) ||
    hasLabel(tree, token, "acl:relcl", "parataxis") ||
    (headOf(tree, token) === clause.verb && xposOf(tree, token) === "WRB") ||
    (headOf(tree, token) === clause.verb &&
      hasLabel(tree, token, "nsubj", "csubj", "advcl", "mark", "cc", "conj", "expl", "discourse"));
  return trimmed(tree, subtree(tree, clause.verb, isOutside));
}

const NEVER_INSIDE = ["however", "then", "when", "where", "how", "why"];

/** A lone adverb right before the verb, between its auxiliaries or right after it: "generally consisted of", "relies heavily on". */
export function isCloseAdverb(tree: Tree, adverb: number, verb: number): boolean {
  if (childrenOf(tree, adverb).length > 0 || uposOf(tree, adverb) !== "ADV") return false;
  if (NEVER_INSIDE.includes(wordOf(tree, adverb))) return false;
  if (adverb > verb) return adverb === verb + 1 && uposOf(tree, verb) === "VERB";
  return tree.parsed.upos.slice(adverb, verb).every((tag) => ["ADV", "AUX", "PART"].includes(tag));
}

/** What a tuple says of its subject, as tokens. */
export interface Part {
  readonly preposition: string;
  /** Tokens of each conjunct that is told apart. */
  readonly choices: readonly (readonly number[])[];
  /** What stands closest to the verb has the lowest. */
  readonly rank: number;
}

interface Group {
  readonly predicate: readonly number[];
  readonly parts: readonly Part[];
}

/** "is responsible for", "took place in": a bare complement with a phrase after it belongs to the predicate. */
export function absorbComplement(tree: Tree, clause: Clause, group: Group): Group {
  const [first, second, ...others] = group.parts;
  const [tokens = [], ...further] = first?.choices ?? [];
  const head = bareComplement(tree, clause, tokens);
  if (!first || first.preposition !== "" || head === undefined || further.length > 0) return group;
  const link = tokens.find((token) => token > head && isLinkTo(tree, token, head));
  const after = link === undefined ? tokens.length : tokens.indexOf(subtree(tree, link).at(-1) ?? link) + 1;
  const predicate = [...group.predicate, ...tokens.slice(0, after)].sort((a, b) => a - b);
  if (link !== undefined && after < tokens.length) {
    return { predicate, parts: [{ ...first, choices: [tokens.slice(after)] }, ...group.parts.slice(1)] };
  }
  const isLast = tokens.length === 1 && second !== undefined && second.preposition !== "";
  return isLast && clause.kind === "verb" && isAfter(second, head)
    ? { predicate, parts: [second, ...others] }
    : group;
}

const isAfter = ({ choices }: Part, head: number): boolean => (choices[0]?.[0] ?? 0) > head;

/** The head of an adjective that a copula links to, or of a noun without article or modifier. */
function bareComplement(tree: Tree, clause: Clause, tokens: readonly number[]): number | undefined {
  if (clause.kind === "copula")
    return ["ADJ", "VERB"].includes(uposOf(tree, clause.verb)) ? clause.verb : undefined;
  const head = clause.args.find(
    ({ role, head: noun, shared }) => ["object", "predicate"].includes(role) && !shared && noun === tokens[0],
  )?.head;
  return head !== undefined && head > clause.verb && uposOf(tree, head) === "NOUN" ? head : undefined;
}

/** True for the preposition that leads in a phrase on `head`. */
const isLinkTo = (tree: Tree, token: number, head: number): boolean =>
  hasLabel(tree, token, "case") &&
  hasLabel(tree, headOf(tree, token), "nmod", "obl") &&
  headOf(tree, headOf(tree, token)) === head;

/** The "is" that a participle does without, "is to" for a bare infinitive: "a ship (was) built in Lima". */
export function unsaidBe(tree: Tree, clause: Clause): string {
  const first = clause.chain[0] ?? clause.verb;
  if (clause.kind !== "verb" || !clause.subject || dependent(tree, first, "aux", "cop") !== undefined)
    return "";
  if (borrowedWords(tree, first).some((child) => hasLabel(tree, child, "aux"))) return "";
  const be = FORMS[isPast(tree, clause.verb) ? 1 : 0]?.[isPlural(tree, clause.subject.head) ? 1 : 0] ?? "";
  if (["VBG", "VBN"].includes(xposOf(tree, first))) return be;
  const hasTo = dependents(tree, first, "mark").some((child) => wordOf(tree, child) === "to");
  return xposOf(tree, first) === "VB" && hasTo ? `${be} to` : "";
}

const FORMS = [
  ["is", "are"],
  ["was", "were"],
];

const isPlural = (tree: Tree, noun: number): boolean =>
  ["NNS", "NNPS"].includes(xposOf(tree, noun)) ||
  dependent(tree, noun, "conj") !== undefined ||
  ["they", "we", "you"].includes(wordOf(tree, noun));

/** True if the sentence's main clause is told in a past tense. */
function isPast(tree: Tree, token: number): boolean {
  let root = token;
  while (headOf(tree, root) >= 0) root = headOf(tree, root);
  const isPastBe = (child: number): boolean =>
    xposOf(tree, child) === "VBD" && ["be", "have", "do"].includes(lemmaOf(tree, child));
  return xposOf(tree, root) === "VBD" || dependents(tree, root, "aux", "cop").some(isPastBe);
}
