import type { Links } from "../links.ts";
import { wordOf } from "../noun-phrase.ts";
import type { EntityType } from "../types/index.ts";
import type { Draft, Features } from "./features.ts";
import type { PartiesOf } from "./agreements.ts";
import { salience } from "./salience.ts";

/** Types of members that a plural noun of a class calls for. */
const MEMBER_TYPES: Readonly<Record<string, readonly EntityType[]>> = {
  country: ["Country"],
  government: ["Country"],
  power: ["Country"],
  capital: ["Country"],
  ally: ["Country", "Organization", "Company"],
  company: ["Company", "MediaOutlet", "Organization"],
  team: ["Organization", "Country", "Group"],
  union: ["Organization"],
  party: ["Organization", "Group"],
  office: ["Person"],
  "party-to": ["Country", "Company", "Organization", "IntergovernmentalOrganization", "PublicBody", "Group"],
};
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  "2": 2,
  both: 2,
  either: 2,
  neither: 2,
  three: 3,
  "3": 3,
  four: 4,
  "4": 4,
};

/** A group that the text spells out: the mention, and the chains of its members as mentions that stand for them. */
export interface Expansion {
  readonly mention: number;
  readonly members: readonly number[];
  /** Probability in [0, 1] that these are its members. */
  readonly score: number;
}

/** How likely a group that the text counts is the one named before. */
const COUNTED = 0.8;

/** Finds the members of "both countries", "the two leaders"; a group whose members the text does not give is left out. */
export function expandGroups(draft: Draft, links: Links, partiesOf: PartiesOf): Expansion[] {
  const expansions: Expansion[] = [];
  for (const features of draft.features) {
    if (features.mention.kind !== "group") continue;
    const sides = features.kind === "party-to" ? sidesOf(draft, features, partiesOf) : [];
    const members = sides.length > 1 ? sides : membersOf(draft, links, features);
    if (members.length > 1) expansions.push({ mention: features.index, members, score: COUNTED });
  }
  return expansions;
}

/** "either side" in a sentence about an agreement: its two parties. */
function sidesOf(draft: Draft, group: Features, partiesOf: PartiesOf): readonly number[] {
  const near = draft.features.filter(
    ({ sentence }) => sentence === group.sentence || sentence === group.sentence - 1,
  );
  const pairs = near.map(({ index }) => partiesOf(index)).filter((parties) => parties.length === 2);
  return pairs.at(-1) ?? [];
}

function membersOf(draft: Draft, links: Links, group: Features): readonly number[] {
  const types = MEMBER_TYPES[group.kind ?? ""] ?? [];
  const size = sizeOf(draft, group);
  if (size === undefined && !group.definite) return [];
  if (namesOwnMembers(draft, group)) return [];
  const wanted = size ?? 2;
  const pair = coordinatedBefore(draft, links, group, types, wanted);
  if (pair !== undefined) return pair;
  return size === undefined ? [] : mostPresent(draft, links, group, types, wanted);
}

/** "Western nations" are those that the modifier names, not two that were named before. */
function namesOwnMembers(draft: Draft, group: Features): boolean {
  return (draft.children[group.mention.head] ?? []).some(
    (child) =>
      child < group.mention.head && draft.mentionAt.has(child) && draft.parsed.labels[child] !== "nmod:poss",
  );
}

function sizeOf(draft: Draft, group: Features): number | undefined {
  for (const child of draft.children[group.mention.head] ?? []) {
    const size = NUMBERS[wordOf(draft.parsed, child).toLowerCase()];
    if (size !== undefined && child < group.mention.head) return size;
  }
  const { firstToken } = group.mention;
  return (
    NUMBERS[wordOf(draft.parsed, firstToken).toLowerCase()] ??
    NUMBERS[wordOf(draft.parsed, firstToken - 1).toLowerCase()]
  );
}

/** Members that were joined by "and" before, as many as are called for; the set whose least present member is most present. */
function coordinatedBefore(
  draft: Draft,
  links: Links,
  group: Features,
  types: readonly EntityType[],
  size: number,
): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  let bestScore = 0;
  for (let index = group.index - 1; index >= 0; index -= 1) {
    const features = draft.features[index];
    if (features === undefined || group.sentence - features.sentence > 12) break;
    const set = coordinationAt(draft, links, index).filter((member) => isMember(draft, links, member, types));
    if (set.length !== size) continue;
    const score = Math.min(...set.map((member) => salience(draft, links, links.find(member), group)));
    if (score > bestScore) {
      best = set;
      bestScore = score;
    }
  }
  return best;
}

/** Mentions joined with the one at `index` by coordination, itself first; different chains only. */
export function coordinationAt(draft: Draft, links: Links, index: number): number[] {
  const head = draft.features[index]?.mention.head ?? -1;
  const set = [index];
  const chains = new Set([links.find(index)]);
  for (const child of draft.children[head] ?? []) {
    const other = draft.parsed.labels[child] === "conj" ? draft.mentionAt.get(child) : undefined;
    if (other === undefined || chains.has(links.find(other))) continue;
    chains.add(links.find(other));
    set.push(other);
  }
  return set.length > 1 ? set : [];
}

function isMember(draft: Draft, links: Links, index: number, types: readonly EntityType[]): boolean {
  return links.members(index).some((member) => {
    const mention = draft.features[member]?.mention;
    return (
      mention !== undefined &&
      mention.kind !== "group" &&
      mention.kind !== "pronoun" &&
      types.includes(mention.type)
    );
  });
}

/** The chains that are most present, if there is a clear cut after the number called for. */
function mostPresent(
  draft: Draft,
  links: Links,
  group: Features,
  types: readonly EntityType[],
  size: number,
): readonly number[] {
  const chains = new Map<number, number>();
  for (let index = 0; index < group.index; index += 1) {
    const mention = draft.features[index]?.mention;
    if (
      mention === undefined ||
      mention.kind === "group" ||
      mention.kind === "pronoun" ||
      mention.kind === "title"
    )
      continue;
    if (!types.includes(mention.type) || (mention.kind === "nominal" && mention.type !== "Person")) continue;
    const root = links.find(index);
    if (!chains.has(root)) chains.set(root, salience(draft, links, root, group));
  }
  const order = [...chains].sort(([a, x], [b, y]) => y - x || a - b);
  if (order.length < size) return [];
  const last = order[size - 1]?.[1] ?? 0;
  const next = order[size]?.[1] ?? 0;
  return last > next * 1.15
    ? order
        .slice(0, size)
        .map(([root]) => root)
        .sort((a, b) => a - b)
    : [];
}
