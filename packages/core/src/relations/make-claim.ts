import type { Holder, LocalClaim, Participant, Span } from "../types/index.ts";
import type { Clause, Factuality } from "./clause.ts";
import { certaintyOf, pairFeatures } from "./confidence.ts";
import type { Context } from "./context.ts";
import { isNegated } from "./negation.ts";
import { nounWording } from "./noun-wording.ts";
import type { Pair } from "./open-pairs.ts";
import type { Party } from "./participants.ts";
import { hasLoosePronoun } from "./pronouns.ts";
import { qualifiersOf } from "./qualifiers.ts";
import { predicateOf } from "./slots.ts";
import type { Slot } from "./slots.ts";
import {
  dependents,
  hasLabel,
  headOf,
  isPredicate,
  lemmaOf,
  sentenceAt,
  spanOf,
  subtree,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import { verbWords } from "./verb-wording.ts";
import { wordingOf } from "./wording.ts";

/** A clause longer than this many characters is shown instead of its sentence. */
const LONG_SENTENCE = 420;

export function makeClaim(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  pair: Pair,
  general: Factuality,
  source: Party,
  target: Party | undefined,
): LocalClaim {
  const { tree, words, cast } = context;
  const factuality = withExclusion(context, general, [source, target]);
  const targetSlot = target ? pair.target : undefined;
  const used = [pair.source.head, source.head, ...(target ? [target.head, pair.target.head] : [])];
  const chains = [source.chain, ...(target ? [target.chain] : [])];
  const features = pairFeatures(
    tree,
    clause,
    pair.source,
    targetSlot,
    [source, target],
    pair.relation !== undefined,
  );
  const isLoose =
    pair.lost === true ||
    hasLoosePronoun(
      tree,
      clause,
      { chain: source.chain, head: pair.source.head },
      target && pair.target.head,
    );
  return {
    subject: participant(source),
    object: target && participant(target),
    predicate: predicateOf(tree, context.nominals, clause),
    relation: pair.relation,
    label: agreeing(tree, clause, source, label(context, clause, slots, pair, targetSlot, factuality)),
    polarity: factuality.polarity,
    modality: factuality.modality,
    attribution: holdersOf(context, factuality),
    qualifiers: qualifiersOf(tree, words, cast, clause, slots, used, chains, factuality, context.timeAt),
    evidence: evidenceOf(tree, clause),
    trigger: triggerOf(context, clause),
    score: context.score(
      isLoose ? [...features, ["loose", 1]] : features,
      certaintyOf(tree, pair.relation !== undefined, source, target),
    ),
    by: ruleName(clause, pair),
  };
}

/** "sold in Peru but not in Chile": what is told of the first is denied of the second. */
function withExclusion(
  { tree, words }: Context,
  factuality: Factuality,
  parties: readonly (Party | undefined)[],
): Factuality {
  const isExcluded = parties.some(
    (party) =>
      party &&
      hasLabel(tree, party.head, "conj") &&
      !isPredicate(tree, party.head) &&
      isNegated(tree, words, party.head),
  );
  if (!isExcluded) return factuality;
  return { ...factuality, polarity: factuality.polarity === "negated" ? "affirmed" : "negated" };
}

const participant = (party: Party): Participant => ({ chain: party.chain, span: party.span });

const PLURAL: Readonly<Record<string, string>> = { is: "are", was: "were", does: "do", has: "have" };

/** "rescue teams have left", while "both countries have left" is told of each of them: "Oslo has left". */
function agreeing(tree: Tree, { kind }: Clause, { head, members }: Party, label: string): string {
  const isPlural = (kind === "verb" || kind === "copula") && xposOf(tree, head) === "NNS";
  if (!isPlural || members.length > 0) return label;
  return label.replace(/^(?:is|was|does|has)(?= )/, (word) => PLURAL[word] ?? word);
}

function label(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  pair: Pair,
  target: Slot | undefined,
  factuality: Factuality,
): string {
  const { tree, words, nominals } = context;
  if (pair.reversed !== undefined) return pair.reversed;
  // "X and his wife Y": the noun stands below the one whom it is told of
  if (clause.kind === "apposition" && target?.head === headOf(tree, clause.verb))
    return `is ${lemmaOf(tree, clause.verb)} of`;
  if (clause.kind === "noun") return nounWording(tree, words, nominals, clause, target, factuality);
  const isMutual = target?.role === "with" && target.argument === undefined;
  const text = wordingOf(tree, words, clause, slots, pair.source, isMutual ? undefined : target);
  return isMutual ? `${text} with` : text;
}

/** Names the rules behind a claim: the construct, how the subject was found, and the relation's frame. */
function ruleName(clause: Clause, pair: Pair): string {
  const parts: string[] = [clause.kind, clause.subject?.why ?? "agent"];
  if (clause.passive) parts.push("passive");
  if (clause.chain.length > 0) parts.push("chain");
  if (pair.target.argument?.through !== undefined) parts.push("through");
  if (pair.relation !== undefined) parts.push("frame");
  return parts.join("+");
}

/** Holders as chains; a named holder that has no chain is left out rather than guessed. */
export function holdersOf({ cast, tree }: Context, factuality: Factuality): Holder[] {
  return factuality.holders.flatMap((holder): Holder[] => {
    if (holder.head === undefined) return [{ chain: undefined, stance: holder.stance, cue: holder.cue }];
    const parties = cast.all(holder.head);
    if (parties.length === 0 && wordOf(tree, holder.head) !== "") {
      return [{ chain: undefined, stance: holder.stance, cue: holder.cue }];
    }
    return parties.map((party) => ({ chain: party.chain, stance: holder.stance, cue: holder.cue }));
  });
}

/** The sentence, or in a very long one the clause's own words. */
export function evidenceOf(tree: Tree, clause: Clause): Span {
  const sentence = sentenceAt(tree, clause.verb);
  if (sentence && sentence.end - sentence.start <= LONG_SENTENCE)
    return { start: sentence.start, end: sentence.end };
  const top = clause.chain[0] ?? clause.verb;
  const tokens = [...subtree(tree, top), clause.subject?.head ?? top];
  return spanOf(tree, tokens);
}

function triggerOf({ tree, words }: Context, clause: Clause): Span {
  if (clause.kind === "verb") return spanOf(tree, verbWords(tree, words, clause));
  const copula = dependents(tree, clause.verb, "cop").filter((child) => child < clause.verb);
  return spanOf(tree, [...copula, clause.verb]);
}
