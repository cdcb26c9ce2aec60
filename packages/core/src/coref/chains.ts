import type { Links } from "../links.ts";
import { surfaceOf, type Draft, type Features } from "./features.ts";
import type { Expansion } from "./groups.ts";
import type { Pointed } from "./pronouns.ts";
import type { Chain, Coreferred, EntityType, LinkReason, MentionKind } from "../types/index.ts";

/** The kinds by which a chain is best named, best first. */
const NAMING: readonly MentionKind[] = [
  "name",
  "acronym",
  "title",
  "nominal",
  "group",
  "demonym",
  "metonym",
  "pronoun",
];
const UNSTATED: LinkReason = { reason: "same phrase", score: 0.8 };

/** Turns sets of mentions into chains; groups of the same members are one chain, lone pronouns none. */
export function buildChains(
  draft: Draft,
  links: Links,
  { expansions, certainty }: Pointed,
  alone: ReadonlyMap<number, number>,
): Coreferred {
  const groupOf = joinGroups(links, expansions);
  const chainOf = draft.features.map(() => -1);
  const roots: number[] = [];
  for (const features of draft.features) {
    const root = links.find(features.index);
    if (root !== features.index || isLonePronoun(draft, links, root, groupOf)) continue;
    for (const member of links.members(root)) chainOf[member] = roots.length;
    roots.push(root);
  }
  const chains = roots.map((root): Chain => {
    const mentions = links.members(root);
    const members = (groupOf.get(root) ?? [])
      .map((member) => chainOf[member] ?? -1)
      .filter((chain) => chain >= 0);
    return {
      mentions,
      type: typeOf(draft, mentions, members.length > 0),
      name: nameOf(draft, mentions),
      gazetteer: gazetteerOf(draft, mentions),
      members: [...new Set(members)].sort((a, b) => a - b),
      reasons: mentions.slice(1).map((mention) => links.reasonOf(mention) ?? UNSTATED),
    };
  });
  return { ...draft.parsed, chains, chainOf, certainty: certaintyOf(draft, links, certainty, alone) };
}

/**
 * A pronoun or a description is as sure as its link, or as that it means something new, and as the pronoun that owns it; a name
 * needs none, nor does a mere concept, which is told by the same words.
 */
function certaintyOf(
  draft: Draft,
  links: Links,
  pointed: ReadonlyMap<number, number>,
  alone: ReadonlyMap<number, number>,
): number[] {
  return draft.features.map(({ index, mention }) => {
    const told = pointed.get(index);
    if (told !== undefined || mention.kind !== "nominal") return told ?? 1;
    const owner = (draft.children[mention.head] ?? []).find(
      (child) => draft.parsed.labels[child] === "nmod:poss" && draft.parsed.upos[child] === "PRON",
    );
    const owned = owner === undefined ? 1 : (pointed.get(draft.mentionAt.get(owner) ?? -1) ?? 1);
    const link = mention.type === "Concept" ? 1 : (links.reasonOf(index)?.score ?? alone.get(index) ?? 1);
    return Math.min(link, owned);
  });
}

function joinGroups(links: Links, expansions: readonly Expansion[]): Map<number, readonly number[]> {
  const first = new Map<string, number>();
  for (const { mention, members } of expansions) {
    const key = [...new Set(members.map((member) => links.find(member)))].sort((a, b) => a - b).join(",");
    const same = first.get(key);
    if (same === undefined) first.set(key, mention);
    else links.join(same, mention, "same members", 0.8);
  }
  return new Map(expansions.map(({ mention, members }) => [links.find(mention), members]));
}

function isLonePronoun(
  draft: Draft,
  links: Links,
  root: number,
  groupOf: ReadonlyMap<number, readonly number[]>,
): boolean {
  if (groupOf.has(root)) return false;
  return links.members(root).every((index) => draft.features[index]?.mention.kind === "pronoun");
}

/** The type on which the names of a chain agree most; nominals count only where no name stands. */
function typeOf(draft: Draft, mentions: readonly number[], isGroup: boolean): EntityType {
  if (isGroup) return "Group";
  const votes = new Map<EntityType, number>();
  for (const index of mentions) {
    const mention = draft.features[index]?.mention;
    if (mention === undefined || mention.kind === "pronoun") continue;
    const weight =
      mention.gazetteer !== undefined
        ? 10
        : mention.kind === "nominal" || mention.kind === "group"
          ? 0.1
          : mention.score;
    votes.set(mention.type, (votes.get(mention.type) ?? 0) + weight);
  }
  const order = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const type = order[0]?.[0] ?? "Concept";
  const named = mentions.some((index) => draft.features[index]?.mention.kind !== "nominal");
  // "a third country" is no country that a map shows
  return type === "Country" && !named ? "Concept" : type;
}

/** The fullest name; without one the first wording. */
function nameOf(draft: Draft, mentions: readonly number[]): string {
  const all = mentions.flatMap((index) => draft.features[index] ?? []);
  const rank = (features: Features): number => NAMING.indexOf(features.mention.kind);
  const best = Math.min(...all.map(rank));
  const named = all.filter((features) => rank(features) === best);
  const longest = [...named].sort(
    (a, b) => (best === 0 ? b.words.length - a.words.length : 0) || a.index - b.index,
  )[0];
  return longest === undefined ? "" : surfaceOf(draft, longest.index);
}

function gazetteerOf(draft: Draft, mentions: readonly number[]): string | undefined {
  const ids = new Set(mentions.flatMap((index) => draft.features[index]?.mention.gazetteer ?? []));
  return ids.size === 1 ? [...ids][0] : undefined;
}
