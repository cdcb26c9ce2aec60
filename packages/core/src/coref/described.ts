import { anchorOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import { anchorsOf, candidateFeatures, noneFeatures, type Offer } from "./description-features.ts";
import { wordOf } from "../noun-phrase.ts";
import { clauseOf, subjectOf } from "./clauses.ts";
import { isNamed, type Draft, type Features } from "./features.ts";
import { LIKENESSES, likenessOf } from "./likeness.ts";
import type { Candidate, RankFeatures } from "./ranker.ts";
import { salience } from "./salience.ts";

/** Sentences back in which anything alike is sought; farther back only what is told by the same noun. */
const REACH = 8;
/** How many mentions of the same noun are looked at farther back. */
const FAR = 12;

/** Earlier mentions by the nouns that tell of them. */
export type ByNoun = ReadonlyMap<string, readonly number[]>;

/** What a definite noun phrase may stand for, and what speaks for something new. */
export function describedBy(
  draft: Draft,
  links: Links,
  byNoun: ByNoun,
  description: Features,
): { readonly candidates: readonly Candidate[]; readonly none: RankFeatures } {
  const offers = offersFor(draft, links, byNoun, description);
  const presence = offers.map(({ chain }) => salience(draft, links, chain, description));
  const setting = { draft, links, description, offers, presence, sort: sortOf(description) };
  return {
    candidates: offers.map((offer, rank) => ({
      mentions: [offer.chain],
      nouns: [(offer.mentions.find(isNamed) ?? offer.mentions[0] ?? offer.alike).index],
      features: candidateFeatures(setting, offer, rank),
    })),
    none: noneFeatures(setting),
  };
}

/** Earlier mentions by the lemma of their head, names by each of their words. */
export function indexNouns(draft: Draft): ByNoun {
  const index = new Map<string, number[]>();
  for (const features of draft.features) {
    const nouns = isNamed(features) ? features.words : [features.headLemma];
    for (const noun of new Set(nouns)) {
      const known = index.get(noun);
      if (known === undefined) index.set(noun, [features.index]);
      else known.push(features.index);
    }
  }
  return index;
}

function sortOf({ mention }: Features): string {
  if (mention.type === "Concept") return "concept";
  return mention.type === "Person" || mention.type === "Group" ? "people" : "thing";
}

function offersFor(draft: Draft, links: Links, byNoun: ByNoun, description: Features): Offer[] {
  const near: number[] = [];
  for (let index = description.index - 1; index >= 0; index -= 1) {
    if (description.sentence - (draft.features[index]?.sentence ?? 0) > REACH) break;
    near.push(index);
  }
  const last = near.at(-1) ?? description.index;
  const far = (byNoun.get(description.headLemma) ?? []).filter((index) => index < last).slice(-FAR);
  const chains = new Set([...near, ...far.reverse()].map((index) => links.find(index)));
  chains.delete(links.find(description.index));
  const actor = ownActor(draft, description);
  if (actor !== undefined) chains.delete(links.find(actor));
  const told = { description, owner: ownerOf(draft, description), names: ownNames(draft, description) };
  return [...chains].flatMap((chain) => offerOf(draft, links, told, chain) ?? []);
}

/** "Acme offered talks and accused the union": who acts on a thing is another; the mention of the subject of its verb. */
function ownActor(draft: Draft, { label, governor, mention }: Features): number | undefined {
  const isPart = /^(?:obj|iobj|obl)/.test(label) && governor === clauseOf(draft, mention.head);
  const subject = isPart ? subjectOf(draft, governor) : undefined;
  return subject === undefined ? undefined : draft.mentionAt.get(subject);
}

/** A description with whose it is, if a name tells, and the names within it. */
interface Told {
  readonly description: Features;
  readonly owner: Features | undefined;
  readonly names: readonly string[];
}

function offerOf(
  draft: Draft,
  links: Links,
  { description, owner, names }: Told,
  chain: number,
): Offer | undefined {
  const mentions: Features[] = [];
  for (const index of links.members(chain)) {
    const other = draft.features[index];
    if (other === undefined || index >= description.index) continue;
    if (isInside(other, description) || isInside(description, other) || isOwnOutlet(draft, other))
      return undefined;
    mentions.push(other);
  }
  mentions.reverse();
  let best: Pick<Offer, "likeness" | "alike"> | undefined;
  for (const other of mentions) {
    if (!agrees(description, other) || isAnothers(draft, links, description, owner, other)) continue;
    if (isNamed(other) && !names.every((name) => other.words.includes(name))) continue;
    const likeness = likenessOf(draft, description, other);
    if (likeness === undefined) continue;
    if (best === undefined || LIKENESSES.indexOf(likeness) < LIKENESSES.indexOf(best.likeness))
      best = { likeness, alike: other };
  }
  return best && { chain, mentions, ...best };
}

/** The outlet of the article itself ("told The Lamp") tells the story and is not "the company" in it. */
function isOwnOutlet({ parsed: { document } }: Draft, { mention }: Features): boolean {
  if (mention.type !== "MediaOutlet") return false;
  const name = document.text.slice(mention.start, mention.end);
  return [document.publisher, document.origin].some((outlet) => outlet?.endsWith(name) === true);
}

/** "the largest cities" are not one of them. */
function agrees(description: Features, other: Features): boolean {
  if (!isNamed(other)) return other.plural === description.plural;
  if (description.plural && !other.plural) return false;
  return (
    description.gender === undefined || other.gender === undefined || description.gender === other.gender
  );
}

/** Names within a description: "the Tiso regime" is that of Tiso, whichever country was told of. */
export function ownNames({ parsed, children }: Draft, { mention: { head } }: Features): string[] {
  return (children[head] ?? [])
    .filter((child) => child < head && parsed.upos[child] === "PROPN" && parsed.labels[child] === "compound")
    .map((child) => wordOf(parsed, child).toLowerCase());
}

function isInside(inner: Features, outer: Features): boolean {
  const { start, end, head } = inner.mention;
  return start >= outer.mention.start && end <= outer.mention.end && head !== outer.mention.head;
}

/** The name on which a description depends. */
function ownerOf(draft: Draft, { mention }: Features): Features | undefined {
  const anchor = anchorOf(draft.parsed, draft.children, draft.mentionAt, mention.head);
  const owner = anchor === undefined ? undefined : draft.features[anchor];
  return owner !== undefined && isNamed(owner) ? owner : undefined;
}

/** "the Norvik board" is neither Glenmore nor Glenmore's board; what "its" means is not known yet. */
function isAnothers(
  draft: Draft,
  links: Links,
  description: Features,
  owner: Features | undefined,
  alike: Features,
): boolean {
  if (owner === undefined) return false;
  if (isNamed(alike))
    return owner.mention.kind !== "demonym" && links.find(alike.index) !== links.find(owner.index);
  return anchorsOf(draft, links, description, alike) === "other";
}
