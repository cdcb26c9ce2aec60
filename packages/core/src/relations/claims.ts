import { isTemporal } from "../time/index.ts";
import type { Holder, LocalClaim, Participant, Span } from "../types/index.ts";
import type { Clause, Factuality } from "./clause.ts";
import { pairFeatures } from "./confidence.ts";
import type { Scorer } from "./confidence.ts";
import { matchFrames, symmetricRelation } from "./frames.ts";
import type { FrameIndex, FrameMatch } from "./frames.ts";
import type { Nominalisations } from "./nominal.ts";
import type { Cast, Party } from "./participants.ts";
import { qualifiersOf } from "./qualifiers.ts";
import type { TimeReader } from "./qualifiers.ts";
import { predicateOf, slotsOf } from "./slots.ts";
import type { Slot } from "./slots.ts";
import { baseOf, dependents, headOf, lemmaOf, sentenceAt, spanOf, subtree, wordOf, xposOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { nounWording } from "./noun-wording.ts";
import { verbWords, wordingOf } from "./wording.ts";
import { verbKey } from "./governor.ts";
import type { Words } from "./words.ts";

/** All that the rules read, bound to one document. */
export interface Context {
  readonly tree: Tree;
  readonly words: Words;
  readonly nominals: Nominalisations;
  readonly frames: FrameIndex;
  readonly cast: Cast;
  readonly judge: (clause: Clause) => Factuality;
  readonly score: Scorer;
  readonly timeAt: TimeReader;
}

/** One claim and the clause that it was read from, for rules that look at both. */
export interface ClauseClaim {
  readonly clause: Clause;
  readonly claim: LocalClaim;
}

/** A clause longer than this many characters is shown instead of its sentence. */
const LONG_SENTENCE = 420;

/** Reads one clause into claims: edges that the schema names, open edges, or a fact about the subject. */
export function claimsOf(context: Context, clause: Clause): ClauseClaim[] {
  const { tree, words, cast } = context;
  const higher = higherAntecedent(context, clause);
  if (higher) return claimsOf(context, higher);
  const slots = withoutSubjectParts(context, clause, slotsOf(tree, words, clause));
  const matches = matchFrames(context.frames, tree, frameKeys(context, clause), clause, slots, cast);
  const factuality = context.judge(clause);
  const pairs: Pair[] = matches.map((match) => ({
    source: match.source,
    target: match.target,
    relation: match.relation.name,
    ...(isReversed(match) ? { reversed: reversedLabel(context, clause, match) } : {}),
  }));
  const mutual = reciprocalPairs(context, clause, slots, matches);
  if (mutual.length === 0) pairs.push(...openPairs(context, clause, slots, matches));
  const claims = pairs.flatMap((pair) => pairClaims(context, clause, slots, pair, factuality));
  for (const { source, target, pair } of mutual) {
    claims.push({ clause, claim: makeClaim(context, clause, slots, pair, factuality, source, target) });
  }
  return claims.length > 0 ? claims : factClaims(context, clause, slots, factuality);
}

/**
 * "a pipeline to Iran, which crosses …": where only the noun above the antecedent fits the verb's relation, the
 * clause is about that one.
 */
function higherAntecedent(context: Context, clause: Clause): Clause | undefined {
  const { tree, words, cast, frames } = context;
  const { subject } = clause;
  if (subject?.why !== "relcl" && !(clause.chain.length > 0 && subject?.why === "xcomp")) return undefined;
  if (baseOf(tree, subject.head) !== "nmod") return undefined;
  const keys = frameKeys(context, clause);
  const count = (candidate: Clause): number =>
    matchFrames(frames, tree, keys, candidate, slotsOf(tree, words, candidate), cast).length;
  const head = headOf(tree, subject.head);
  const upper = cast.at(head);
  const isWho = dependents(tree, clause.verb, "nsubj").some((child) => wordOf(tree, child) === "who");
  const lowerType = cast.at(subject.head)?.type;
  if (isWho && upper?.type === "Person" && lowerType !== "Person" && lowerType !== "Group") {
    return { ...clause, subject: { ...subject, head } };
  }
  const higher: Clause = { ...clause, subject: { ...subject, why: "relcl", head } };
  return upper && count(clause) === 0 && count(higher) > 0 ? higher : undefined;
}

/** A word of the subject's own name that the parser took for an object ("Human Rights Watch called") is dropped. */
function withoutSubjectParts({ cast }: Context, clause: Clause, slots: readonly Slot[]): Slot[] {
  const subject = clause.subject === undefined ? undefined : cast.at(clause.subject.head);
  return slots.filter((slot) => {
    const party = slot.head === clause.subject?.head ? undefined : cast.at(slot.head);
    return !party || party.span.start !== subject?.span.start || slot.role === "subject";
  });
}

/** True where the relation's target is the verb's subject. */
const isReversed = (match: FrameMatch): boolean => ["subject", "self"].includes(match.target.role);

/** "is owned by" from the owned one's side; else the relation's own wording. */
function reversedLabel({ tree, words }: Context, clause: Clause, match: FrameMatch): string {
  if (match.source.role !== "object") return match.relation.label;
  const isParticiple = xposOf(tree, clause.verb) === "VBN";
  return `is ${isParticiple ? wordOf(tree, clause.verb) : words.past(lemmaOf(tree, clause.verb))} by`;
}

interface MutualPair {
  readonly source: Party;
  readonly target: Party;
  readonly pair: Pair;
}

/** "X and Y cooperate", "the two sides deepened their ties": a symmetric relation among the subjects themselves. */
function reciprocalPairs(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  matches: readonly FrameMatch[],
): MutualPair[] {
  const subject = slots.find((slot) => slot.role === "subject");
  if (!subject || matches.some((match) => match.relation.symmetric) || clause.kind === "copula") return [];
  const relation = symmetricRelation(context.frames, context.tree, frameKeys(context, clause), slots);
  if (relation === undefined) return [];
  const parties = context.cast.all(subject.head, subject.single).flatMap((party) => membersOf(party));
  const distinct = parties.filter((party, index) => parties.findIndex((other) => other.chain === party.chain) === index);
  const pair: Pair = { source: subject, target: { ...subject, role: "with" }, relation };
  return distinct.flatMap((source, index) => distinct.slice(index + 1).map((target) => ({ source, target, pair })));
}

/** The members of a group that the text spells out, or the party itself. */
const membersOf = (party: Party): Party[] =>
  party.members.length === 0 ? [party] : party.members.map((chain) => ({ ...party, chain, members: [] }));

interface Pair {
  readonly source: Slot;
  readonly target: Slot;
  readonly relation: string | undefined;
  /** True for the object of a verb of saying: whom it was told to. */
  readonly speech?: boolean;
  /** Wording of a relation that runs against its verb ("drew criticism from"). */
  readonly reversed?: string;
}

function frameKeys({ tree, nominals }: Context, clause: Clause): string[] {
  const lemma = lemmaOf(tree, clause.verb);
  switch (clause.kind) {
    case "verb":
      return [`verb:${verbKey(tree, clause.verb)}`];
    case "noun":
      return [`verb:${nominals.get(lemma)?.verb ?? lemma}`, `noun:${lemma}`];
    case "copula":
    case "apposition":
    case "title":
      return [`noun:${lemma}`, `adjective:${lemma}`];
  }
}

const SKIPPED = ["subject", "self", "content", "predicate"];

/** Pairs the subject with the object and with named obliques, where no relation of the schema has done so. */
function openPairs(context: Context, clause: Clause, slots: readonly Slot[], matches: readonly FrameMatch[]): Pair[] {
  const { cast, tree, words } = context;
  const agents = slots.filter((slot) => slot.role === "subject");
  const sources = agents.length > 0 ? agents : slots.filter((slot) => clause.passive && slot.head === clause.subject?.head);
  const related = new Set(matches.flatMap((match) => [match.source.head, match.target.head]));
  const isNamed = (slot: Slot): boolean => cast.all(slot.head, slot.single).some((party) => party.named);
  const targets = slots.filter((slot) => {
    if (SKIPPED.includes(slot.role) || sources.includes(slot) || slot.head === clause.subject?.head) {
      return slot.role === "object" && agents.length > 0 && !sources.includes(slot);
    }
    return true;
  });
  const eligible = targets.filter((slot) => !related.has(slot.head) && isOpenTarget(context, clause, slot));
  const named = eligible.filter(isNamed);
  const hasObject = slots.some((slot) => slot.role === "object" && slot.head !== clause.subject?.head);
  const direct = named.filter((slot) => slot.role === "object" || !isPlace(context, slot, hasObject));
  const hasMatch = matches.some((match) => isNamed(match.target));
  const chosen = direct.length > 0 || hasMatch || hasObject ? direct : named;
  const concept = eligible.filter(
    (slot) => slot.role === "object" && !isNamed(slot) && !words.isLight(lemmaOf(tree, slot.head)) && words.shell(lemmaOf(tree, slot.head)) === undefined,
  );
  const speech = clause.kind === "verb" && words.reporting(lemmaOf(tree, clause.verb))?.kind === "say";
  const best = chosen.length > 0 || matches.length > 0 ? chosen : concept.slice(0, 1);
  return sources.flatMap((source) => best.map((target) => ({ source, target, relation: undefined, speech })));
}

/** A place where something happens; a country beside an object still takes part ("builds reactors in Egypt"). */
function isPlace({ cast, words }: Context, slot: Slot, hasObject: boolean): boolean {
  if (words.prepositionRole(slot.role) !== "place") return false;
  const places = hasObject ? ["Place", "Infrastructure"] : ["Place", "Infrastructure", "Country"];
  return cast.all(slot.head, slot.single).every((party) => !party.named || places.includes(party.type));
}

/** Obliques that only limit, and phrases deep inside the object, make no open edge. */
function isOpenTarget({ cast, words }: Context, clause: Clause, slot: Slot): boolean {
  const through = slot.argument?.through;
  if (slot.role === "according to" || slot.role === "as" || slot.role === "than") return false;
  if (through !== undefined && slot.role === "of") return false;
  if (through !== undefined && words.prepositionRole(slot.role) === "manner") return false;
  if (clause.kind === "noun" && !["object", "with"].includes(slot.role)) return false;
  if (["manner"].includes(words.prepositionRole(slot.role)) && slot.role !== "against") return false;
  return cast.all(slot.head, slot.single).length > 0;
}

function pairClaims(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  pair: Pair,
  factuality: Factuality,
): ClauseClaim[] {
  const { cast } = context;
  const sources = cast.all(pair.source.head, pair.source.single);
  const targets = cast.all(pair.target.head, pair.target.single);
  return sources.flatMap((source) =>
    targets
      .filter((target) => isEdge(clause, source, target, pair))
      .map((target) => ({ clause, claim: makeClaim(context, clause, slots, pair, factuality, source, target) })),
  );
}

function isEdge(clause: Clause, source: Party, target: Party, pair: Pair): boolean {
  if (source.chain === target.chain || source.members.includes(target.chain) || target.members.includes(source.chain)) return false;
  if (!source.named && !target.named) return false;
  if (target.common && pair.speech === true && target.type !== "Agreement") return false;
  if (pair.relation === undefined && !source.named && clause.kind !== "verb") return false;
  return true;
}

/** A clause with nobody else worth a node is told of its subject alone. */
function factClaims(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  factuality: Factuality,
): ClauseClaim[] {
  if (clause.kind === "noun" && context.nominals.get(lemmaOf(context.tree, clause.verb))?.alone !== true) return [];
  const agent = slots.find((slot) => slot.role === "subject");
  const source = agent ?? slots.find((slot) => slot.role === "object" && (clause.passive || clause.kind === "noun"));
  if (!source || !saysSomething(context, clause)) return [];
  const isSpeech = factRelation(context, clause) === "says";
  return context.cast
    .all(source.head)
    .filter((party) => party.named || isSpeech)
    .map((party) => {
      const pair: Pair = { source, target: source, relation: factRelation(context, clause) };
      return { clause, claim: makeClaim(context, clause, slots, pair, factuality, party, undefined) };
    });
}

/** Speech is `says` or `denies`; other one-participant clauses have no relation. */
function factRelation({ tree, words }: Context, clause: Clause): string | undefined {
  const hasContent = clause.args.some((arg) => arg.role === "clause");
  const kind = clause.kind === "verb" ? words.reporting(lemmaOf(tree, clause.verb))?.kind : undefined;
  const object = clause.args.find((arg) => arg.role === "object")?.head;
  const isAboutClaim = object !== undefined && ["claim", "report"].includes(words.shell(lemmaOf(tree, object))?.kind ?? "");
  if (kind === "denial" && (hasContent || isAboutClaim || lemmaOf(tree, clause.verb) === "deny")) return "denies";
  return hasContent && (kind === "say" || kind === "claim" || kind === "belief") ? "says" : undefined;
}

const EMPTY_VERBS = ["be", "have", "do", "get", "let", "come", "go", "make", "take", "remain", "seem", "appear", "continue", "include"];

/** A bare verb ("it continued") and a mere "have" say nothing on their own. */
function saysSomething(context: Context, clause: Clause): boolean {
  const { tree } = context;
  if (clause.kind === "noun") return true;
  const isAuxiliary = EMPTY_VERBS.includes(lemmaOf(tree, clause.verb)) && clause.args.length === 0;
  if (isBareSpeech(context, clause)) return false;
  return !isAuxiliary && (clause.args.length > 0 || clause.kind !== "verb" || clause.chain.length > 0 || clause.passive || clause.subject?.why === "own");
}

/** "…, the agency reported": only tells who says the rest. */
function isBareSpeech({ tree, words }: Context, clause: Clause): boolean {
  if (clause.kind !== "verb" || words.reporting(lemmaOf(tree, clause.verb))?.kind !== "say") return false;
  return !clause.args.some(
    (arg) => ["clause", "object", "oblique"].includes(arg.role) && !isTemporal([wordOf(tree, arg.head)]),
  );
}

function makeClaim(
  context: Context,
  clause: Clause,
  slots: readonly Slot[],
  pair: Pair,
  factuality: Factuality,
  source: Party,
  target: Party | undefined,
): LocalClaim {
  const { tree, words, cast } = context;
  const targetSlot = target ? pair.target : undefined;
  const used = [pair.source.head, source.head, ...(target ? [target.head, pair.target.head] : [])];
  const chains = [source.chain, ...(target ? [target.chain] : [])];
  const features = pairFeatures(tree, clause, pair.source, targetSlot, [source, target], pair.relation !== undefined);
  return {
    subject: participant(source),
    object: target && participant(target),
    predicate: predicateOf(tree, context.nominals, clause),
    relation: pair.relation,
    label: label(context, clause, slots, pair, targetSlot, factuality),
    polarity: factuality.polarity,
    modality: factuality.modality,
    attribution: holdersOf(context, factuality),
    qualifiers: qualifiersOf(tree, words, cast, clause, slots, used, chains, factuality, context.timeAt),
    evidence: evidenceOf(tree, clause),
    trigger: triggerOf(context, clause),
    score: context.score(features),
    by: ruleName(clause, pair),
  };
}

const participant = (party: Party): Participant => ({ chain: party.chain, span: party.span });

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
  if (sentence && sentence.end - sentence.start <= LONG_SENTENCE) return { start: sentence.start, end: sentence.end };
  const top = clause.chain[0] ?? clause.verb;
  const tokens = [...subtree(tree, top), clause.subject?.head ?? top];
  return spanOf(tree, tokens);
}

function triggerOf({ tree, words }: Context, clause: Clause): Span {
  if (clause.kind === "verb") return spanOf(tree, verbWords(tree, words, clause));
  const copula = dependents(tree, clause.verb, "cop").filter((child) => child < clause.verb);
  return spanOf(tree, [...copula, clause.verb]);
}
