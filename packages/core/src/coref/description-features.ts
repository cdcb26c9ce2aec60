import { anchorOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import { lemmaOf, wordOf } from "../noun-phrase.ts";
import { clauseAbove, clauseOf, subjectOf } from "./clauses.ts";
import { isNamed, telling, type Draft, type Features } from "./features.ts";
import { isCalledOtherwise, LIKENESSES, type Likeness } from "./likeness.ts";
import type { RankFeatures } from "./ranker.ts";

/** One chain to which a description may point. */
export interface Offer {
  readonly chain: number;
  /** Mentions of the chain before the description, last first. */
  readonly mentions: readonly Features[];
  readonly likeness: Likeness;
  /** The mention that is alike. */
  readonly alike: Features;
}

/** A description with all that it may stand for. */
export interface Setting {
  readonly draft: Draft;
  readonly links: Links;
  readonly description: Features;
  readonly offers: readonly Offer[];
  /** How present each offer is in the reader's mind. */
  readonly presence: readonly number[];
  /** What the noun names: concept, people or thing. */
  readonly sort: string;
}

type Found = [name: string, value: number][];

/** What speaks for and against one candidate; `rank` is its index in the offers. */
export function candidateFeatures(setting: Setting, offer: Offer, rank: number): RankFeatures {
  return [
    ...wordingFeatures(setting, offer),
    ...presenceFeatures(setting, offer, rank),
    ...phraseFeatures(setting, offer),
    ...subjectFeatures(setting, offer),
    ...placeFeatures(setting, offer),
  ];
}

const flags = (...named: readonly (readonly [name: string, holds: boolean])[]): Found =>
  named.filter(([, holds]) => holds).map(([name]) => [name, 1]);

/** How the two are told, and how far apart they stand. */
function wordingFeatures({ draft, description, sort }: Setting, offer: Offer): Found {
  const { likeness, alike, mentions } = offer;
  const nearest = nearestOf(offer);
  const far = Math.min(description.sentence - nearest.sentence, 9);
  const band = far < 3 ? String(far) : far < 6 ? "3-5" : far < 9 ? "6-8" : "9 and more";
  const isSameType = nearest.mention.type === description.mention.type;
  return flags(
    [`${sort}: ${likeness}`, true],
    [`${likeness} ${mentions.some(isNamed) ? "named" : "unnamed"}`, true],
    [`${likeness} after ${pointerOf(draft, description)}`, true],
    [`${sort}: ${band} back`, true],
    [`${likeness}: ${band} back`, true],
    [`kind ${description.kind ?? "none"}: ${likeness}`, true],
    [`${sort}: ${isSameType ? "same" : "other"} type`, true],
    [`alike as ${formOf(alike)}`, true],
    [`${likeness}: ${formOf(alike)}`, true],
    [`nearest as ${roleOf(nearest)}`, true],
  );
}

/** How present the candidate is, and how many others are as much alike or more. */
function presenceFeatures({ offers, presence, sort }: Setting, offer: Offer, rank: number): Found {
  const { likeness, mentions } = offer;
  const present = presence[rank] ?? 0;
  const most = Math.max(...presence);
  const better = offers.filter((other) => LIKENESSES.indexOf(other.likeness) < LIKENESSES.indexOf(likeness));
  const rivals = offers.filter((other) => other.likeness === likeness);
  const isOnly = rivals.length === 1 && better.length === 0;
  const { index } = nearestOf(offer);
  const isClosest = rivals.every(({ mentions: [first] }) => (first?.index ?? -1) <= index);
  return [
    ["better", Math.log2(1 + better.length)],
    ["rivals", Math.log2(rivals.length)],
    [`${sort}: rivals`, Math.log2(rivals.length)],
    ["salience", present],
    [`${sort}: salience`, present],
    ["less salient", most - present],
    ["mentions", Math.log2(1 + mentions.length)],
    ...flags(
      [`${sort}: only one`, isOnly],
      [`only ${likeness}`, isOnly],
      [`${sort}: closest`, isClosest],
      [`closest ${likeness}`, isClosest],
      [`${sort}: most salient`, present === most],
      [`${sort}: told of first`, mentions.at(-1)?.sentence === 0],
    ),
  ];
}

/** What both phrases hang on, and what follows them. */
function phraseFeatures({ draft, links, description }: Setting, { alike, likeness, mentions }: Offer): Found {
  const anchors = anchorsOf(draft, links, description, alike);
  const isBeside = mentions.some(
    (other) =>
      other.governor === description.governor &&
      other.label === description.label &&
      other.sentence === description.sentence,
  );
  return flags(
    [`anchors ${isNamed(alike) ? "name " : ""}${anchors}`, true],
    [`tails ${tailsOf(draft, description, alike)}`, true],
    ["listed beside", isBeside],
    [`${likeness}: called otherwise`, isCalledOtherwise(draft, description, mentions)],
  );
}

/** Where else the candidate stands. */
function placeFeatures({ description, offers, sort }: Setting, { likeness, mentions }: Offer): Found {
  const { sentence, governor } = description;
  const counts = offers.map((other) => other.mentions.length);
  const isMost = mentions.length > 2 && mentions.length === Math.max(...counts);
  const isSubject = (other: Features): boolean =>
    other.label.startsWith("nsubj") && other.sentence === sentence - 1;
  return flags(
    [`${sort}: told of most`, isMost],
    [`${likeness}: told of most`, isMost],
    ["in its sentence", mentions.some((other) => other.sentence === sentence)],
    ["same governor", mentions.some((other) => other.governor === governor && other.governor >= 0)],
    ["subject of the last sentence", mentions.some(isSubject)],
  );
}

const nearestOf = ({ mentions, alike }: Offer): Features => mentions[0] ?? alike;

/** Of which clauses around the description the candidate is the subject: "GM said that the company …". */
function subjectFeatures({ draft, links, description }: Setting, { chain, likeness }: Offer): Found {
  const found: Found = [];
  let clause = clauseOf(draft, description.mention.head);
  for (let level = 0; level < 3 && clause >= 0; level += 1) {
    const subject = subjectOf(draft, clause);
    const index = subject === undefined ? undefined : draft.mentionAt.get(subject);
    if (index !== undefined && index !== description.index && links.find(index) === chain)
      found.push([`subject ${String(level)} clauses up`, 1], [`${likeness}: subject around`, 1]);
    clause = clauseAbove(draft, clause);
  }
  return found;
}

function formOf(other: Features): string {
  if (isNamed(other)) return other.mention.kind;
  if (other.definite) return "definite";
  return /^(?:an?|some|another)$/.test(other.determiner ?? "") ? "indefinite" : "bare";
}

function roleOf({ label }: Features): string {
  return label.split(":")[0] ?? "";
}

/** How what the two hang on compares: "Peru's navy", "the Peruvian navy", "the navy". */
export function anchorsOf(draft: Draft, links: Links, description: Features, alike: Features): string {
  const [mine, theirs] = [description, alike].map(({ mention }) =>
    anchorOf(draft.parsed, draft.children, draft.mentionAt, mention.head),
  );
  if (mine === undefined) return theirs === undefined ? "none" : "of the other";
  if (theirs === undefined) return "of mine";
  return links.find(mine) === links.find(theirs) ? "same" : "other";
}

/** How what follows with a preposition compares: "sales of gas", "sales of oil". */
function tailsOf(draft: Draft, description: Features, other: Features): string {
  const [mine, theirs] = [tailOf(draft, description), tailOf(draft, other)];
  if (mine === "") return theirs === "" ? "none" : "of the other";
  return theirs === "" ? "of mine" : mine === theirs ? "same" : "other";
}

function tailOf({ parsed, children }: Draft, { mention: { head } }: Features): string {
  const tail = (children[head] ?? []).find(
    (child) => child > head && parsed.labels[child] === "nmod" && parsed.upos[child] !== "PRON",
  );
  return tail === undefined ? "" : lemmaOf(parsed, tail) || wordOf(parsed, tail).toLowerCase();
}

/** What speaks for a description of something that was not told of. */
export function noneFeatures({ draft, description, offers, sort }: Setting): RankFeatures {
  const { head, type } = description.mention;
  const pointer = pointerOf(draft, description);
  const best = LIKENESSES.find((likeness) => offers.some((offer) => offer.likeness === likeness));
  const anchor = anchorOf(draft.parsed, draft.children, draft.mentionAt, head);
  return [
    ["none: modifiers", telling(description).length],
    ["none: of few", 1 / (1 + offers.length)],
    ...flags(
      ["none", true],
      [`none: ${sort}`, true],
      [`none: ${type}`, true],
      [`none: kind ${description.kind ?? "none"}`, true],
      [`none: after ${pointer}`, true],
      [`none: ${sort} after ${pointer}`, true],
      [`none: best ${best ?? "none"}`, true],
      [`none: as ${roleOf(description)}`, true],
      ["none: plural", description.plural],
      ["none: anchored", anchor !== undefined],
    ),
    ...narrowingFeatures(draft, head),
    ...contrastFeatures(draft, description),
  ];
}

/** What around a noun tells a reader which one it is: a clause, a phrase, a superlative, a number. */
function narrowingFeatures({ parsed, children }: Draft, head: number): Found {
  const below = children[head] ?? [];
  const before = below.filter((child) => child < head);
  const after = below.filter((child) => child > head);
  const labelOf = (child: number): string => parsed.labels[child] ?? "";
  const isOf = (child: number): boolean =>
    (children[child] ?? []).some((mark) => wordOf(parsed, mark) === "of");
  return [
    ...after.flatMap((child) =>
      flags(
        [`none: ${labelOf(child)}`, labelOf(child).startsWith("acl")],
        [`none: with ${isOf(child) ? "of" : "preposition"}`, labelOf(child).startsWith("nmod")],
      ),
    ),
    ...flags(
      ["none: superlative", before.some((child) => /^(?:JJS|RBS)$/.test(parsed.xpos[child] ?? ""))],
      ["none: number", before.some((child) => labelOf(child) === "nummod")],
    ),
  ];
}

/** "the other group", "the larger city": set off from one that was told of. */
function contrastFeatures({ parsed, children }: Draft, { mention: { head } }: Features): Found {
  const before = (children[head] ?? []).filter((child) => child < head);
  return flags(
    ["none: other", before.some((child) => wordOf(parsed, child).toLowerCase() === "other")],
    ["none: comparative", before.some((child) => parsed.xpos[child] === "JJR")],
  );
}

/** The determiner or the possessive pronoun of a description. */
function pointerOf({ parsed, children }: Draft, { determiner, mention: { head } }: Features): string {
  const owner = (children[head] ?? []).find(
    (child) => parsed.labels[child] === "nmod:poss" && parsed.upos[child] === "PRON",
  );
  const word = owner === undefined ? (determiner ?? "none") : wordOf(parsed, owner).toLowerCase();
  return /^(?:my|our|your)$/.test(word) ? "our" : /^(?:his|her|its|their)$/.test(word) ? "its" : word;
}
