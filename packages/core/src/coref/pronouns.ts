import type { Links } from "../links.ts";
import { lemmaOf, roleOf, wordOf } from "../noun-phrase.ts";
import type { EntityType, Lexicon } from "../types/index.ts";
import { isNamed, type Draft, type Features, type Gender } from "./features.ts";
import { coordinationAt, type Expansion } from "./groups.ts";
import { salience } from "./salience.ts";

/** How far ahead of the second the best candidate must be for a pronoun to be resolved. */
const MARGIN = 0.12;
/** How much a body is preferred as owner of people. */
const STAFF = 0.5;
/** Sentences back in which an antecedent is sought. */
const REACH = 3;
const BODIES: ReadonlySet<EntityType> = new Set<EntityType>([
  "Country",
  "Organization",
  "IntergovernmentalOrganization",
  "PublicBody",
  "Company",
  "MediaOutlet",
  "Group",
]);

interface Candidate {
  readonly mentions: readonly number[];
  readonly score: number;
}

/** Joins pronouns to their antecedents; plural ones may stand for a coordination, given as expansions. Unsure ones stay alone. */
export function linkPronouns(
  draft: Draft,
  links: Links,
  lexicon: Lexicon,
  away: Lexicon,
  expansions: readonly Expansion[],
): readonly Expansion[] {
  const found = new Map(expansions.map((expansion) => [expansion.mention, expansion.members]));
  const genders = new Map<number, Gender>();
  for (const features of draft.features) {
    noteGender(links, genders, features);
    if (features.mention.kind !== "pronoun") continue;
    const row = lexicon.get(features.words[0] ?? "");
    const antecedent =
      row?.["person"] === "rel"
        ? relativeOf(draft, features)
        : row?.["person"] === "3"
          ? personal(draft, links, features, row["animacy"] ?? "", genders, found, away)
          : undefined;
    if (antecedent === undefined) continue;
    if (antecedent.length === 1 && antecedent[0] !== undefined && !found.has(antecedent[0])) {
      links.join(
        antecedent[0],
        features.index,
        row?.["person"] === "rel" ? "relative pronoun" : "pronoun of a salient antecedent",
        0.75,
      );
      noteGender(links, genders, features);
    } else {
      const members = antecedent.flatMap((index) => found.get(index) ?? [index]);
      found.set(features.index, members);
    }
  }
  return [...found].map(([mention, members]) => ({ mention, members }));
}

function noteGender(links: Links, genders: Map<number, Gender>, features: Features): void {
  if (features.gender === undefined) return;
  const root = links.find(features.index);
  if (features.mention.kind !== "pronoun" || root !== features.index) genders.set(root, features.gender);
}

/** "who", "which", "that": the noun whose relative clause they open; "who" passes by what is no human being. */
function relativeOf(draft: Draft, features: Features): readonly number[] | undefined {
  const host = relativeHost(draft, features) ?? nounBefore(draft, features);
  const word = features.words[0] ?? "";
  const type = host === undefined ? undefined : draft.features[host]?.mention.type;
  if (host === undefined || !/^whom?$/.test(word) || type === "Person" || type === "Group")
    return host === undefined ? undefined : [host];
  const before = draft.features.filter(
    ({ index, sentence, mention }) =>
      index < features.index &&
      sentence === features.sentence &&
      mention.type === "Person" &&
      mention.kind !== "pronoun",
  );
  return [before.at(-1)?.index ?? host];
}

function relativeHost(draft: Draft, features: Features): number | undefined {
  let at = features.mention.head;
  for (let step = 0; step < 8; step += 1) {
    const label = draft.parsed.labels[at] ?? "";
    const up = draft.parsed.heads[at] ?? -1;
    if (up < 0) return undefined;
    if (label.startsWith("acl")) {
      const index = draft.mentionAt.get(up);
      return index === undefined || index >= features.index ? undefined : index;
    }
    at = up;
  }
  return undefined;
}

/** ", which": the phrase that ends right before, where the parser does not say. */
function nounBefore(draft: Draft, features: Features): number | undefined {
  const comma = /^[,–—-]$/.test(wordOf(draft.parsed, features.mention.head - 1)) ? 1 : 0;
  const end = features.mention.head - comma;
  const before = draft.features.find(({ mention }) => mention.endToken === end && mention.kind !== "pronoun");
  return before?.index;
}

function personal(
  draft: Draft,
  links: Links,
  pronoun: Features,
  animacy: string,
  genders: ReadonlyMap<number, Gender>,
  found: ReadonlyMap<number, readonly number[]>,
  away: Lexicon,
): readonly number[] | undefined {
  const candidates = candidatesFor(draft, links, pronoun, animacy, genders, found, away).sort(
    (a, b) => b.score - a.score || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0),
  );
  const [best, second] = candidates;
  if (best === undefined) return undefined;
  return best.score - (second?.score ?? 0) >= MARGIN ? best.mentions : undefined;
}

function candidatesFor(
  draft: Draft,
  links: Links,
  pronoun: Features,
  animacy: string,
  genders: ReadonlyMap<number, Gender>,
  found: ReadonlyMap<number, readonly number[]>,
  away: Lexicon,
): Candidate[] {
  const best = new Map<string, Candidate>();
  const staffed = ownsPeople(draft, pronoun);
  const offer = (mentions: readonly number[], key: string, score: number): void => {
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { mentions, score });
  };
  for (let index = pronoun.index - 1; index >= 0; index -= 1) {
    const other = draft.features[index];
    if (other === undefined || pronoun.sentence - other.sentence > REACH) break;
    if (isBlocked(draft, links, other, pronoun, away)) continue;
    const place = placeScore(other, pronoun) + (staffed && BODIES.has(other.mention.type) ? STAFF : 0);
    if (pronoun.plural) {
      const set = coordinationAt(draft, links, index);
      if (set.length > 1) offer(set, keyOf(links, set), place + 0.5);
      const members = found.get(index);
      if (members !== undefined) offer([index], keyOf(links, members), place + 0.4);
    }
    if (!agrees(draft, other, pronoun, animacy, genders.get(links.find(index)))) continue;
    const owner = ownsAround(draft, other, pronoun) ? 0.6 : 0;
    const speaker = speaksAround(draft, other, pronoun) ? 0.5 : 0;
    const named = animacy === "animate" && isNamed(other) ? 0.3 : 0;
    offer(
      [index],
      keyOf(links, [index]),
      owner + speaker + named + place + salience(draft, links, links.find(index), pronoun) * 0.6,
    );
  }
  return [...best.values()];
}

function keyOf(links: Links, mentions: readonly number[]): string {
  return [...new Set(mentions.map((index) => links.find(index)))].sort((a, b) => a - b).join(",");
}

/** "its experts", "its chairman": only somebody who acts has people. */
function ownsPeople(draft: Draft, pronoun: Features): boolean {
  if (pronoun.label !== "nmod:poss") return false;
  const owned = draft.mentionAt.get(pronoun.governor);
  const type = owned === undefined ? undefined : draft.features[owned]?.mention.type;
  return type === "Person" || type === "Group" || type === "Position";
}

/** Near and prominent mentions, and those in the same role, are preferred. */
function placeScore(other: Features, pronoun: Features): number {
  const distance = pronoun.sentence - other.sentence;
  const owned = pronoun.label === "nmod:poss";
  const parallel = other.label === pronoun.label && !owned ? 0.15 : 0;
  // actors own things more often than events and ideas do
  const actor = owned && BODIES.has(other.mention.type) ? 0.1 : 0;
  return (other.prominence + actor) * 0.6 ** distance + parallel;
}

function agrees(draft: Draft, other: Features, pronoun: Features, animacy: string, gender: Gender): boolean {
  const { type, kind } = other.mention;
  if (kind === "pronoun" || kind === "title" || kind === "demonym")
    return kind === "pronoun" && samePronoun(other, pronoun);
  if (animacy === "animate") {
    if (type !== "Person" || other.plural) return false;
    return gender === undefined || pronoun.gender === undefined || gender === pronoun.gender;
  }
  if (animacy === "inanimate") {
    return (
      type !== "Person" && type !== "Position" && !other.plural && kind !== "group" && !isPair(draft, other)
    );
  }
  return other.plural || kind === "group" || (BODIES.has(type) && type !== "Country");
}

/** "Maersk said it had lost a ship": the subject of the verb over a clause is meant in it. */
function speaksAround(draft: Draft, other: Features, pronoun: Features): boolean {
  if (other.label !== "nsubj" || pronoun.label !== "nsubj" || other.sentence !== pronoun.sentence)
    return false;
  const clause = heads(draft, pronoun);
  return draft.parsed.labels[clause] === "ccomp" && draft.parsed.heads[clause] === other.governor;
}

/** "Peru's promise to share its water": who owns the noun around a pronoun is most likely meant by it. */
function ownsAround(draft: Draft, other: Features, pronoun: Features): boolean {
  if (draft.parsed.labels[other.mention.head] !== "nmod:poss" || other.sentence !== pronoun.sentence)
    return false;
  const owned = heads(draft, other);
  let at = heads(draft, pronoun);
  for (let step = 0; step < 12 && at >= 0; step += 1) {
    if (at === owned) return true;
    at = draft.parsed.heads[at] ?? -1;
  }
  return false;
}

/** A pronoun that was resolved passes its antecedent on; the words must be of one kind. */
function samePronoun(other: Features, pronoun: Features): boolean {
  return (
    other.plural === pronoun.plural &&
    other.gender === pronoun.gender &&
    other.mention.type === pronoun.mention.type
  );
}

/** "it" does not take up one half of "X and Y". */
function isPair(draft: Draft, other: Features): boolean {
  const label = draft.parsed.labels[other.mention.head];
  return (
    label === "conj" ||
    (draft.children[other.mention.head] ?? []).some(
      (child) => draft.parsed.labels[child] === "conj" && draft.mentionAt.has(child),
    )
  );
}

/** A subject and an object of one verb are two things, unless the pronoun is reflexive; nor is a whole its own possessor. */
function isBlocked(draft: Draft, links: Links, other: Features, pronoun: Features, away: Lexicon): boolean {
  if (other.mention.kind === "pronoun" && links.members(other.index).length === 1) return true;
  if (other.mention.start <= pronoun.mention.start && pronoun.mention.end <= other.mention.end) return true;
  const word = wordOf(draft.parsed, pronoun.mention.head).toLowerCase();
  if (word.endsWith("self") || word.endsWith("selves")) return false;
  if (pronoun.label === "nmod:poss") {
    return heads(draft, pronoun) === other.mention.head || isOthersOwn(draft, links, other, pronoun, away);
  }
  const mine = roleOf(draft.parsed, pronoun.mention.head);
  if (pronoun.label !== "nsubj" && other.label === "nsubj" && lends(draft, other.governor, mine.governor))
    return true;
  return (
    mine.governor === other.governor &&
    mine.governor >= 0 &&
    lemmaOf(draft.parsed, mine.governor) !== "" &&
    other.label !== "nmod:poss"
  );
}

/** "X joined the league and plans to leave it": the upper verb lends its subject to the lower, which has none. */
function lends(draft: Draft, upper: number, lower: number): boolean {
  const { labels, heads: above } = draft.parsed;
  for (let verb = lower, step = 0; verb >= 0 && step < 5; step++) {
    if (verb === upper) return step > 0;
    const hasSubject = (draft.children[verb] ?? []).some((child) => labels[child]?.startsWith("nsubj"));
    if (hasSubject || !["conj", "xcomp"].includes(labels[verb] ?? "")) return false;
    verb = above[verb] ?? -1;
  }
  return false;
}

/** "X echoed his remarks": they are another's, by what the verb means. */
function isOthersOwn(draft: Draft, links: Links, other: Features, pronoun: Features, away: Lexicon): boolean {
  const possessed = heads(draft, pronoun);
  const verb = draft.parsed.labels[possessed] === "obj" ? (draft.parsed.heads[possessed] ?? -1) : -1;
  if (verb < 0 || !away.has(lemmaOf(draft.parsed, verb))) return false;
  const subject = (draft.children[verb] ?? []).find((child) => draft.parsed.labels[child] === "nsubj");
  const index = subject === undefined ? undefined : draft.mentionAt.get(subject);
  return index !== undefined && links.find(index) === links.find(other.index);
}

function heads(draft: Draft, features: Features): number {
  return draft.parsed.heads[features.mention.head] ?? -1;
}
