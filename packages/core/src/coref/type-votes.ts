import type { Links } from "../links.ts";
import { lemmaOf, wordOf } from "../noun-phrase.ts";
import { nominalHeadAt } from "../nominal-heads.ts";
import type { EntityType, Lexicon, Mention } from "../types/index.ts";
import { isNamed, type Draft, type Features } from "./features.ts";
import { cuesAt, meets, toldType } from "./type-cues.ts";

/** What all guesses of the recogniser for one name weigh together. */
const RECOGNISER = 2;
/** Weight of one piece of other evidence. */
const TITLE = 3;
const DESCRIPTION = 2;
/** A word of the name that tells its type ("Orsk Metals"): all such words together. */
const WORD = 3;
const PRONOUN = 1.2;
const CUE = 1.5;
const GIVEN = 0.8;
const LISTED = 0.8;
const AGE = 2;
/** Letters alone tell a recogniser little. */
const ACRONYM = 0.5;
/** A guess from capitals alone. */
const GUESS = 0.4;

/** What the recogniser tells by itself; other types come from a word of the name. */
const GUESSED: ReadonlySet<EntityType> = new Set<EntityType>(["Person", "Place", "Organization", "Concept"]);

/**
 * Gives all mentions of one unlisted name the type that the whole text speaks for: the recogniser's guesses, nouns beside the name
 * ("the dairy Arla"), "who" or "which" after it, and what it owns ("its board").
 */
export function settleTypes(draft: Draft, links: Links, cues: Lexicon, given: Lexicon): Draft {
  const settled = new Map<number, EntityType>();
  for (const features of draft.features) {
    const root = links.find(features.index);
    if (root !== features.index || !isNamed(features)) continue;
    const named = links
      .members(root)
      .flatMap((index) => draft.features[index] ?? [])
      .filter(isNamed);
    const listed = new Set(
      named.flatMap(({ mention }) => (mention.gazetteer === undefined ? [] : [mention.type])),
    );
    // a city's name that was joined to its club's is the club's
    if (listed.size > 0 && !(listed.has("Place") && listed.has("Organization"))) continue;
    const type = listed.size > 0 ? "Organization" : voted(draft, named, cues, given);
    for (const { index } of named) settled.set(index, type);
  }
  const retyped = (mention: Mention, index: number): Mention => {
    const type = settled.get(index);
    if (type === undefined || type === mention.type) return mention;
    return { ...mention, type, gazetteer: undefined };
  };
  const mentions = draft.parsed.mentions.map(retyped);
  return {
    ...draft,
    parsed: { ...draft.parsed, mentions },
    features: draft.features.map((features) => ({
      ...features,
      mention: mentions[features.index] ?? features.mention,
    })),
  };
}

function voted(draft: Draft, named: readonly Features[], cues: Lexicon, given: Lexicon): EntityType {
  const votes = new Map<EntityType, number>();
  const vote = (type: EntityType, weight: number): void => {
    votes.set(type, (votes.get(type) ?? 0) + weight);
  };
  const voteNobody = (weight: number): void => {
    vote("Person", -weight);
    vote("Organization", weight / 2);
  };
  if (
    named.some(
      ({ words, mention }) => mention.kind === "name" && words.length > 1 && given.has(words[0] ?? ""),
    )
  )
    vote("Person", GIVEN);
  for (const { mention } of named) {
    if (hasAge(draft, mention)) vote("Person", AGE);
    const letters = mention.kind === "acronym" ? ACRONYM : 1;
    const weight = (mention.by.startsWith("capitals") ? GUESS : mention.score) * letters;
    vote(mention.type, isTitled(mention) ? TITLE : (RECOGNISER * weight) / named.length);
    if (!GUESSED.has(mention.type)) vote(mention.type, WORD / named.length);
    for (const type of described(draft, mention, cues)) vote(type, DESCRIPTION);
    for (const type of cuesAt(draft, mention, cues)) {
      if (type === "thing") {
        voteNobody(CUE);
        continue;
      }
      const isMet = meets(mention.type, type);
      vote(isMet ? mention.type : type, CUE);
      for (const other of new Set<EntityType>([mention.type, "Person"]))
        if (!isMet && other !== type) vote(other, -CUE);
    }
    if (isAmongPeople(draft, mention, given)) vote("Person", LISTED);
    const told = toldType(draft, mention, cues);
    if (told !== undefined) vote(meets(mention.type, told) ? mention.type : told, DESCRIPTION);
    const next = wordOf(draft.parsed, mention.endToken) === "," ? mention.endToken + 1 : mention.endToken;
    const relative = wordOf(draft.parsed, next).toLowerCase();
    if (relative === "who" || relative === "whom") vote("Person", PRONOUN);
    if (relative === "which") voteNobody(PRONOUN);
  }
  const most = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "Concept";
  // a word of the full name tells more than the look of its short form
  const isFirm = most === "Organization" && named.some(({ mention }) => mention.type === "Company");
  return isFirm ? "Company" : most;
}

/** "from Ada Lund, Jan Smit and Orlo Vesk": what is listed with at least two people is likely one. */
function isAmongPeople(draft: Draft, { head }: Mention, given: Lexicon): boolean {
  const { parsed, children, features, mentionAt } = draft;
  let first = head;
  while (parsed.labels[first] === "conj") first = parsed.heads[first] ?? -1;
  const listed = (token: number): number[] => [
    token,
    ...(children[token] ?? []).filter((child) => parsed.labels[child] === "conj").flatMap(listed),
  ];
  const others = listed(first).filter((token) => token !== head);
  const isPerson = (token: number): boolean => {
    const other = features[mentionAt.get(token) ?? -1];
    if (other === undefined || !isNamed(other)) return false;
    return other.mention.type === "Person" || (other.words.length > 1 && given.has(other.words[0] ?? ""));
  };
  return others.length > 1 && others.every(isPerson);
}

/** "Ada Lund, 58, …": only people have an age. */
function hasAge({ parsed }: Draft, { endToken }: Mention): boolean {
  const [before, age, after] = [0, 1, 2].map((at) => wordOf(parsed, endToken + at));
  return before === "," && /^[1-9]\d$/.test(age ?? "") && /^[,.]$/.test(after ?? "");
}

function isTitled({ type, by }: Mention): boolean {
  return type === "Person" && by.endsWith("+title");
}

/** Types that nouns beside the name give it: before it in the phrase, or in apposition. */
function described(draft: Draft, mention: Mention, cues: Lexicon): EntityType[] {
  const { parsed, children } = draft;
  const beside = new Set<number>([mention.head]);
  for (const child of children[mention.head] ?? []) {
    const label = parsed.labels[child] ?? "";
    if (label === "appos" || (child < mention.firstToken && /^(?:compound|nmod:desc|amod)$/.test(label)))
      beside.add(child);
  }
  if (parsed.labels[mention.head] === "appos") beside.add(parsed.heads[mention.head] ?? -1);
  return [...beside].flatMap((token) => {
    if (token < 0 || parsed.upos[token] !== "NOUN") return [];
    // an owner is a person as often as a firm
    if (cues.get(`told:${lemmaOf(parsed, token)}`)?.["type"] === "any") return [];
    const type = nominalHeadAt(parsed, token, draft.heads)?.type;
    return type === undefined || type === "Country" || type === "Position" || type === "Group" ? [] : [type];
  });
}
