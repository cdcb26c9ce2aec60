import type { Links } from "../links.ts";
import type { EntityType } from "../types/index.ts";
import { candidateFeatures, noneFeatures, type Offer, type Setting } from "./antecedent-features.ts";
import { isBlocked } from "./binding.ts";
import { clausalSigns } from "./clausal-it.ts";
import { clauseAbove, clauseOf, subjectOf } from "./clauses.ts";
import { isNamed, type Draft, type Features, type Gender } from "./features.ts";
import { coordinationAt } from "./groups.ts";
import type { Knowledge } from "./knowledge.ts";
import { lastLike } from "./pronoun-places.ts";
import { salience } from "./salience.ts";
import type { Candidate, RankFeatures } from "./ranker.ts";

/** Sentences back in which an antecedent is sought; farther back only people who are named. */
const REACH = 3;
const FAR_REACH = 12;
/** Types of those who may be meant by "they" although they are one. */
const COLLECTIVES: ReadonlySet<EntityType> = new Set<EntityType>([
  "Organization",
  "IntergovernmentalOrganization",
  "PublicBody",
  "Company",
  "MediaOutlet",
  "Group",
]);

/** All that is known when a pronoun is read: links so far, genders of chains, members of groups. */
export interface Reading {
  readonly draft: Draft;
  readonly links: Links;
  readonly genders: ReadonlyMap<number, Gender>;
  readonly groups: ReadonlyMap<number, readonly number[]>;
  readonly knowledge: Knowledge;
}

/** What a pronoun of the third person may stand for, nearest first, and what speaks for none of it. */
export function antecedentsOf(
  reading: Reading,
  pronoun: Features,
  animacy: string,
): { readonly candidates: readonly Candidate[]; readonly none: RankFeatures } {
  const offers = [...laterSubject(reading, pronoun, animacy), ...offersBefore(reading, pronoun, animacy)];
  const setting: Setting = {
    draft: reading.draft,
    links: reading.links,
    pronoun,
    sort: animacy === "animate" ? "person" : animacy === "inanimate" ? "thing" : "plural",
    genders: reading.genders,
    offers,
    last: lastLike(reading.draft, pronoun),
    signs: animacy === "inanimate" ? clausalSigns(reading.draft, pronoun, reading.knowledge.clausal) : [],
    knowledge: reading.knowledge,
    presence: offers.map(({ mentions: [first = 0] }) =>
      salience(reading.draft, reading.links, reading.links.find(first), pronoun),
    ),
  };
  return {
    candidates: offers.map((offer, rank) => ({
      mentions: offer.mentions,
      nouns: offer.mentions.map((mention) => {
        const features = reading.draft.features[mention];
        return features === undefined ? mention : nounOf(reading, features, pronoun).index;
      }),
      features: candidateFeatures(setting, offer, rank),
    })),
    none: noneFeatures(setting),
  };
}

/** The last name of a chain before the pronoun, else the last noun. */
function nounOf({ draft, links }: Reading, nearest: Features, pronoun: Features): Features {
  const nouns = links
    .members(nearest.index)
    .flatMap((index) => draft.features[index] ?? [])
    .filter((other) => other.mention.kind !== "pronoun");
  const before = nouns.filter(({ index }) => index < pronoun.index);
  return before.findLast(isNamed) ?? before.at(-1) ?? nouns[0] ?? nearest;
}

function offersBefore(reading: Reading, pronoun: Features, animacy: string): Offer[] {
  const { draft, links, groups } = reading;
  const blocked = new Set<number>();
  const offers = new Map<string, Offer>();
  for (let index = pronoun.index - 1; index >= 0; index -= 1) {
    const other = draft.features[index];
    const distance = pronoun.sentence - (other?.sentence ?? 0);
    if (other === undefined || distance > FAR_REACH) break;
    if (distance > REACH && !(animacy === "animate" && isNamed(other) && other.mention.type === "Person"))
      continue;
    const chain = links.find(index);
    const members = groups.get(index);
    if (isUnresolved(reading, other)) continue;
    if (isBlocked(draft, links, other, pronoun, reading.knowledge.othersOwn)) {
      blocked.add(chain);
      continue;
    }
    const offer = (mentions: readonly number[], key: readonly number[], form: Offer["form"]): void => {
      const name = keyOf(links, key);
      if (!offers.has(name))
        offers.set(name, { mentions, nearest: other, noun: nounOf(reading, other, pronoun), form });
    };
    if (pronoun.plural) {
      const pair = coordinationAt(draft, links, index);
      if (pair.length > 1 && !holds(draft, pair, pronoun)) offer(pair, pair, "pair");
      if (members !== undefined) offer([index], members, "group");
    }
    if (blocked.has(chain) || members !== undefined || !agrees(reading, other, pronoun, animacy)) continue;
    offer([index], [index], "one");
  }
  return [...offers.values()];
}

/** "Traders and their clerks": they are not the owners of what they are coordinated with. */
function holds(draft: Draft, pair: readonly number[], { mention, index }: Features): boolean {
  const owned = draft.parsed.heads[mention.head];
  return pair.some((member) => draft.features[member]?.mention.head === owned || member > index);
}

/** "In his speech, Lund …": the subject of the clause that the pronoun's phrase opens. */
function laterSubject(
  { draft, links, genders, ...rest }: Reading,
  pronoun: Features,
  animacy: string,
): Offer[] {
  let clause = clauseOf(draft, pronoun.mention.head);
  for (let step = 0; step < 3 && clause >= 0; step += 1) {
    const subject = subjectOf(draft, clause);
    const index = subject === undefined ? undefined : draft.mentionAt.get(subject);
    const other = index === undefined ? undefined : draft.features[index];
    if (other !== undefined && other.index > pronoun.index && other.mention.kind !== "pronoun") {
      const reading = { draft, links, genders, ...rest };
      const fits =
        other.sentence === pronoun.sentence &&
        !isBlocked(draft, links, other, pronoun, rest.knowledge.othersOwn) &&
        agrees(reading, other, pronoun, animacy);
      return fits
        ? [{ mentions: [other.index], nearest: other, noun: nounOf(reading, other, pronoun), form: "one" }]
        : [];
    }
    clause = clauseAbove(draft, clause);
  }
  return [];
}

function keyOf(links: Links, mentions: readonly number[]): string {
  return [...new Set(mentions.map((index) => links.find(index)))].sort((a, b) => a - b).join(",");
}

function isUnresolved({ links, groups }: Reading, { mention, index }: Features): boolean {
  return mention.kind === "pronoun" && links.members(index).length === 1 && !groups.has(index);
}

/** Number, gender and kind of thing; a pronoun that was resolved passes on what it stands for. */
function agrees(
  { draft, links, genders }: Reading,
  other: Features,
  pronoun: Features,
  animacy: string,
): boolean {
  const { type, kind } = other.mention;
  if (kind === "title" || kind === "demonym") return false;
  if (kind === "pronoun") return isSamePronoun(other, pronoun);
  const gender = genders.get(links.find(other.index));
  if (animacy === "animate") {
    if (type !== "Person" || other.plural) return false;
    return gender === undefined || pronoun.gender === undefined || gender === pronoun.gender;
  }
  if (animacy === "inanimate") {
    // "the United Nations" is one
    const isOne = !other.plural || (isNamed(other) && type !== "Group");
    return type !== "Person" && type !== "Position" && isOne && kind !== "group" && !isPair(draft, other);
  }
  return other.plural || kind === "group" || COLLECTIVES.has(type);
}

/** A pronoun that was resolved passes its antecedent on; the words must be of one kind. */
function isSamePronoun(other: Features, pronoun: Features): boolean {
  return (
    other.plural === pronoun.plural &&
    other.gender === pronoun.gender &&
    other.mention.type === pronoun.mention.type
  );
}

/** "it" does not take up one half of "X and Y". */
function isPair(draft: Draft, other: Features): boolean {
  return (
    draft.parsed.labels[other.mention.head] === "conj" ||
    (draft.children[other.mention.head] ?? []).some(
      (child) => draft.parsed.labels[child] === "conj" && draft.mentionAt.has(child),
    )
  );
}
