import type { EntityType, LocalClaim, Modality } from "../types/index.ts";
import type { Factuality } from "./clause.ts";
import type { Context } from "./context.ts";
import { certaintyOf, logit } from "./confidence.ts";
import { holdersOf } from "./make-claim.ts";
import {
  arcScore,
  baseOf,
  dependents,
  hasLabel,
  headOf,
  isCapitalized,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  spanOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Party } from "./participants.ts";

const LOCATED: readonly EntityType[] = [
  "Place",
  "Infrastructure",
  "Organization",
  "PublicBody",
  "Company",
  "Event",
  "Group",
];
const PLACES: readonly EntityType[] = ["Place", "Country", "Infrastructure"];
const BODIES: readonly EntityType[] = [
  "Organization",
  "IntergovernmentalOrganization",
  "PublicBody",
  "Company",
  "MediaOutlet",
  "Group",
];
const MEMBER = ["of", "from", "with", "at"];
const PREPOSITIONS = ["in", "at", "near", "inside", "outside", "outside of", "across", "throughout"];

/** "a refinery in Basra", "Gothenburg, Sweden", "experts from Unesco": where a thing is, whom people belong to. */
export function placeClaims(context: Context): LocalClaim[] {
  const { tree, cast, words } = context;
  /** The mention is headed by the token, or is the name in "the town of Ely". */
  const isAt = (party: Party, token: number): boolean =>
    party.head === token || (words.isPlaceNoun(lemmaOf(tree, token)) && headOf(tree, party.head) === token);
  const isPlaced = (token: number, head: number): LocalClaim[] => {
    const first = firstPlace(tree, token);
    if (head < 0 || !(isPlacing(tree, first, head) || MEMBER.includes(prepositionOf(tree, token)))) return [];
    const thing = cast.at(head);
    const place = cast.at(token);
    if (thing && place && isMembership(tree, token, thing, place))
      return [claimOf(context, token, thing, place, "member-of")];
    if (!thing || !place || thing.chain === place.chain) return [];
    const isTyped = LOCATED.includes(thing.type) && PLACES.includes(place.type) && isAt(place, token);
    if (thing.members.length > 0 || isMetThere(context, thing, head)) return [];
    if (!isTyped || !isAt(thing, head) || isWholeGroup(tree, thing, head)) return [];
    if (!isPlacing(tree, first, head)) return [];
    return [claimOf(context, token, thing, place, "located-in")];
  };
  return [...tree.heads.keys()].flatMap((token) =>
    placedBefore(tree, token).flatMap((head) => isPlaced(token, head)),
  );
}

/** The nouns that a phrase may place: the one that it hangs on, those listed after it, and a name right before. */
function placedBefore(tree: Tree, token: number): number[] {
  const first = firstPlace(tree, token);
  const head = headOf(tree, first);
  const listed = dependents(tree, head, "conj").filter(
    (part) =>
      part < first &&
      uposOf(tree, part) === "NOUN" &&
      uposOf(tree, head) === "NOUN" &&
      dependents(tree, part, "nmod").length === 0,
  );
  return [head, ...listed, ...nameBefore(tree, token, first)];
}

/** "the march on Ely in Peru", "the war on the Reds in Peru": what stands right before a country is there too. */
function nameBefore(tree: Tree, token: number, first: number): number[] {
  if (tree.names.get(token)?.type !== "Country") return [];
  const name = tree.names.get((subtree(tree, first)[0] ?? first) - 1);
  if (!name || !["Place", "Group"].includes(name.type)) return [];
  const isOnNoun = uposOf(tree, headOf(tree, first)) === "NOUN" && headOf(tree, first) !== name.head;
  const isMoving = ["from", "to"].includes(prepositionOf(tree, name.head));
  return isOnNoun && !isMoving && ["in", "across"].includes(prepositionOf(tree, first)) ? [name.head] : [];
}

/** "mines in Peru and Chile": the second place has the first one's preposition. */
function firstPlace(tree: Tree, token: number): number {
  let first = token;
  while (baseOf(tree, first) === "conj" && prepositionOf(tree, first) === "") first = headOf(tree, first);
  const isListed = baseOf(tree, first) === "nmod" && prepositionOf(tree, first) !== "";
  return isListed ? first : token;
}

/** "meet Carrick City or Holm United in Glasgow": a named body as the object, and then a place, may be the place of the act. */
function isMetThere({ tree }: Context, thing: Party, head: number): boolean {
  const first = hasLabel(tree, head, "conj") ? headOf(tree, head) : head;
  return (
    !thing.common && ["Organization", "Company", "Group"].includes(thing.type) && hasLabel(tree, first, "obj")
  );
}

/** "the rebels in Peru" are there; of "the Reds in Peru" that holds only beside another noun ("the war on the Reds in Peru"). */
const isWholeGroup = (tree: Tree, thing: Party, head: number): boolean =>
  thing.type === "Group" &&
  xposOf(tree, head) !== "NNS" &&
  (thing.common || !hasLabel(tree, head, "nmod") || prepositionOf(tree, head) === "of");

/** "members of the council", "Ada Lund of Unesco": people by the body that they belong to. */
function isMembership(tree: Tree, token: number, thing: Party, body: Party): boolean {
  const head = headOf(tree, token);
  // "the Board of Directors" is one thing
  const isSome = body.type === "Person" || xposOf(tree, token).endsWith("S");
  const isNamed = !body.common || (!isSome && isCapitalized(tree, token));
  const isBody = isNamed && BODIES.includes(body.type) && body.head === token;
  if (!isBody || baseOf(tree, token) !== "nmod" || thing.head !== head) return false;
  if (thing.common) return isPeople(tree, thing) && MEMBER.includes(prepositionOf(tree, token));
  const isFullName = uposOf(tree, head) === "PROPN" && dependents(tree, head, "flat", "compound").length > 0;
  // "met Lund at Unesco": whoever is met there need not belong there
  const own = hasLabel(tree, head, "obj", "obl") ? ["of", "from"] : ["of", "from", "at"];
  return thing.type === "Person" && isFullName && own.includes(prepositionOf(tree, token));
}

const isPeople = (tree: Tree, { type, head }: Party): boolean =>
  type === "Group" || (type === "Person" && hasLabel(tree, head, "nsubj", "obj", "iobj", "obl"));

function isPlacing(tree: Tree, token: number, head: number): boolean {
  if (baseOf(tree, token) === "nmod" && prepositionOf(tree, token) !== "")
    return PREPOSITIONS.includes(prepositionOf(tree, token));
  const isNames = uposOf(tree, token) === "PROPN" && uposOf(tree, head) === "PROPN" && head < token;
  const start = Math.min(token, ...dependents(tree, token, "compound", "amod"));
  return isNames && ["appos", "nmod"].includes(baseOf(tree, token)) && wordOf(tree, start - 1) === ",";
}

/** A thing that bears a name is where it is, whatever is planned or denied of it; "a refinery" may not be built yet. */
function modalityOf(thing: Party, { polarity, modality }: Factuality): Modality {
  if (!thing.common) return "actual";
  return polarity === "negated" ? "possible" : modality;
}

function claimOf(
  context: Context,
  token: number,
  thing: Party,
  place: Party,
  relation: "located-in" | "member-of",
): LocalClaim {
  const { tree, score } = context;
  const preposition = prepositionOf(tree, firstPlace(tree, token));
  const sentence = sentenceAt(tree, token);
  const clause = {
    kind: "place" as const,
    verb: thing.head,
    chain: [],
    passive: false,
    subject: { head: thing.head, why: "noun" as const, score: arcScore(tree, token) },
    args: [],
  };
  const factuality = context.judge(clause);
  const cases = dependents(tree, firstPlace(tree, token), "case");
  return {
    subject: { chain: thing.chain, span: thing.span },
    object: { chain: place.chain, span: place.span },
    predicate: "be",
    relation: preposition.startsWith("outside") || preposition === "near" ? undefined : relation,
    label: relation === "member-of" ? "belongs to" : `is ${preposition === "" ? "in" : preposition}`,
    polarity: "affirmed",
    modality: modalityOf(thing, factuality),
    attribution: holdersOf(context, factuality),
    qualifiers: {},
    evidence: { start: sentence?.start ?? thing.span.start, end: sentence?.end ?? place.span.end },
    trigger: spanOf(tree, cases.length > 0 ? cases : [token]),
    score: score(
      [
        ["place", 1],
        ["place arc", logit(arcScore(tree, token))],
      ],
      certaintyOf(tree, false, thing, place),
    ),
    by: "place",
  };
}
