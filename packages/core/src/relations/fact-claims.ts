import type { Clause, Factuality } from "./clause.ts";
import type { ClauseClaim, Context } from "./context.ts";
import { factRelation, saysSomething } from "./facts.ts";
import { makeClaim } from "./make-claim.ts";
import type { Pair } from "./open-pairs.ts";
import type { Slot } from "./slots.ts";
import { dependents, headOf, lemmaOf, prepositionOf, uposOf, wordOf, xposOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { phraseWords, render } from "./phrase-wording.ts";

/** A clause with nobody else worth a node is told of its subject alone. */
export function factClaims(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  factuality: Factuality,
  lost: boolean,
): ClauseClaim[] {
  const isSame = lost || clause.subject?.why === "acl";
  if (isSame && clause.passive && context.words.isVerb("identifying", lemmaOf(context.tree, clause.verb)))
    return [];
  if (clause.kind === "noun" && context.nominals.get(lemmaOf(context.tree, clause.verb))?.alone !== true)
    return [];
  const agent = slots.find((slot) => slot.role === "subject");
  const source =
    agent ?? slots.find((slot) => slot.role === "object" && (clause.passive || clause.kind === "noun"));
  if (!source || !saysSomething(context, clause) || isNameWithTitle(context, clause)) return [];
  const same = isIdentity(context, clause) ? context.cast.at(clause.verb)?.chain : undefined;
  const isSpeech = ["says", "denies"].includes(factRelation(context, clause) ?? "");
  const pair: Pair = { source, target: source, relation: factRelation(context, clause), lost };
  const told = context.cast
    .all(source.head, source.single)
    .filter(({ chain }) => chain !== same)
    .filter((party) => party.named || isSpeech || (party.type !== "Concept" && clause.subject?.why === "own"))
    .map((party) => ({
      clause,
      claim: makeClaim(context, clause, slots, pair, factuality, party, undefined),
    }));
  return told.length > 0 ? told : ownedFact(context, clause, slots, pair, factuality);
}

/** "X is the firm": only another name; "X is a firm" says what X is. */
const isIdentity = ({ tree }: Context, { kind, verb }: Clause): boolean =>
  kind === "copula" &&
  !dependents(tree, verb, "det").some((child) => ["a", "an"].includes(wordOf(tree, child)));

/** "the firm Maersk": the noun before a name only says what it is called by. */
const isNameWithTitle = ({ tree }: Context, clause: Clause): boolean =>
  clause.kind === "apposition" &&
  clause.via === undefined &&
  headOf(tree, clause.verb) !== clause.subject?.head;

/** "words are given": a plural noun keeps its verb's number. */
const inNumber = (tree: Tree, noun: number, label: string): string =>
  xposOf(tree, noun) === "NNS"
    ? label
        .replace(/^is\b/, "are")
        .replace(/^was\b/, "were")
        .replace(/^has\b/, "have")
    : label;

/** "Prices rose in X": what becomes of nobody's prices is told of the place. */
function whereabouts(tree: Tree, clause: Clause): number[] {
  if (clause.passive || clause.args.some(({ role }) => ["object", "predicate", "clause"].includes(role)))
    return [];
  return dependents(tree, clause.verb, "obl").filter((child) =>
    ["in", "at"].includes(prepositionOf(tree, child)),
  );
}

/** "Shares in X rose", "X's profit fell": what is nobody by itself is told of the one whom it belongs to. */
function ownedFact(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  pair: Pair,
  factuality: Factuality,
): ClauseClaim[] {
  const { tree, cast } = context;
  const noun = pair.source.head;
  if (clause.kind !== "verb" || clause.subject?.why !== "own" || uposOf(tree, noun) !== "NOUN") return [];
  if (clause.subject.head !== noun) return [];
  const phrases = dependents(tree, noun, "nmod").filter((child) =>
    ["of", "in", "at"].includes(prepositionOf(tree, child)),
  );
  const owner = [...dependents(tree, noun, "nmod:poss"), ...phrases, ...whereabouts(tree, clause)]
    .map((child) => cast.at(child))
    .find((party) => party?.named === true && !party.common);
  if (!owner || cast.at(noun)?.named === true) return [];
  const claim = makeClaim(context, clause, slots, pair, factuality, owner, undefined);
  return [
    {
      clause,
      claim: {
        ...claim,
        label: `${render(tree, phraseWords(tree, noun, 4))} ${inNumber(tree, noun, claim.label)}`,
      },
    },
  ];
}
