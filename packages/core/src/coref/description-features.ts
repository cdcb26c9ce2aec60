import { anchorOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import { lemmaOf, wordOf } from "../noun-phrase.ts";
import { clauseAbove, clauseOf, subjectOf } from "./clauses.ts";
import { isNamed, telling, type Draft, type Features } from "./features.ts";
import { LIKENESSES, type Likeness } from "./likeness.ts";
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
  const { draft, links, description, offers, presence, sort } = setting;
  const { likeness, alike, mentions } = offer;
  const nearest = mentions[0] ?? alike;
  const distance = Math.min(description.sentence - nearest.sentence, 9);
  const band = distance < 3 ? String(distance) : distance < 6 ? "3-5" : distance < 9 ? "6-8" : "9 and more";
  const type = nearest.mention.type;
  const present = presence[rank] ?? 0;
  const most = Math.max(...presence);
  const better = offers.filter((other) => LIKENESSES.indexOf(other.likeness) < LIKENESSES.indexOf(likeness));
  const pointer = pointerOf(draft, description);
  const rivals = offers.filter((other) => other.likeness === likeness);
  const isClosest = rivals.every(({ mentions: [first] }) => (first?.index ?? -1) <= nearest.index);
  const names = mentions.some(isNamed);
  const found: Found = [
    [`${sort}: ${likeness}`, 1],
    [`${likeness} ${names ? "named" : "unnamed"}`, 1],
    [`${likeness} after ${pointer}`, 1],
    [`${sort}: ${band} back`, 1],
    [`${likeness}: ${band} back`, 1],
    [`kind ${description.kind ?? "none"}: ${likeness}`, 1],
    ["better", Math.log2(1 + better.length)],
    ["rivals", Math.log2(rivals.length)],
    [`${sort}: rivals`, Math.log2(rivals.length)],
    ["salience", present],
    [`${sort}: salience`, present],
    [`less salient`, most - present],
    ["mentions", Math.log2(1 + mentions.length)],
    [`${sort}: ${type === description.mention.type ? "same" : "other"} type`, 1],
    [`alike as ${formOf(alike)}`, 1],
    [`${likeness}: ${formOf(alike)}`, 1],
    [`nearest as ${roleOf(nearest)}`, 1],
  ];
  if (rivals.length === 1 && better.length === 0)
    found.push([`${sort}: only one`, 1], [`only ${likeness}`, 1]);
  if (isClosest) found.push([`${sort}: closest`, 1], [`closest ${likeness}`, 1]);
  if (present === most) found.push([`${sort}: most salient`, 1]);
  if (mentions.at(-1)?.sentence === 0) found.push([`${sort}: told of first`, 1]);
  found.push([`anchors ${isNamed(alike) ? "name " : ""}${anchorsOf(draft, links, description, alike)}`, 1]);
  found.push([`tails ${tailsOf(draft, description, alike)}`, 1]);
  found.push(...subjectFeatures(setting, offer));
  const counts = offers.map((other) => other.mentions.length);
  if (mentions.length > 2 && mentions.length === Math.max(...counts))
    found.push([`${sort}: told of most`, 1], [`${likeness}: told of most`, 1]);
  if (mentions.some(({ sentence }) => sentence === description.sentence)) found.push(["in its sentence", 1]);
  if (mentions.some(({ governor }) => governor === description.governor && governor >= 0))
    found.push(["same governor", 1]);
  if (
    mentions.some(({ label, sentence }) => label.startsWith("nsubj") && sentence === description.sentence - 1)
  )
    found.push(["subject of the last sentence", 1]);
  return found;
}

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
  const { parsed, children } = draft;
  const { head, type } = description.mention;
  const after = (children[head] ?? []).filter((child) => child > head);
  const pointer = pointerOf(draft, description);
  const best = LIKENESSES.find((likeness) => offers.some((offer) => offer.likeness === likeness));
  const found: Found = [
    ["none", 1],
    [`none: ${sort}`, 1],
    [`none: ${type}`, 1],
    [`none: kind ${description.kind ?? "none"}`, 1],
    [`none: after ${pointer}`, 1],
    [`none: ${sort} after ${pointer}`, 1],
    [`none: best ${best ?? "none"}`, 1],
    ["none: modifiers", telling(description).length],
    ["none: of few", 1 / (1 + offers.length)],
    [`none: as ${roleOf(description)}`, 1],
  ];
  if (description.plural) found.push(["none: plural", 1]);
  if (anchorOf(parsed, children, draft.mentionAt, head) !== undefined) found.push(["none: anchored", 1]);
  for (const child of after) {
    const label = parsed.labels[child] ?? "";
    const isOf = (children[child] ?? []).some((mark) => wordOf(parsed, mark) === "of");
    if (label.startsWith("acl")) found.push([`none: ${label}`, 1]);
    if (label.startsWith("nmod")) found.push([`none: with ${isOf ? "of" : "preposition"}`, 1]);
  }
  const before = (children[head] ?? []).filter((child) => child < head);
  if (before.some((child) => /^(?:JJS|RBS)$/.test(parsed.xpos[child] ?? "")))
    found.push(["none: superlative", 1]);
  if (before.some((child) => parsed.labels[child] === "nummod")) found.push(["none: number", 1]);
  return found;
}

/** The determiner or the possessive pronoun of a description. */
function pointerOf({ parsed, children }: Draft, { determiner, mention: { head } }: Features): string {
  const owner = (children[head] ?? []).find(
    (child) => parsed.labels[child] === "nmod:poss" && parsed.upos[child] === "PRON",
  );
  const word = owner === undefined ? (determiner ?? "none") : wordOf(parsed, owner).toLowerCase();
  return /^(?:my|our|your)$/.test(word) ? "our" : /^(?:his|her|its|their)$/.test(word) ? "its" : word;
}
