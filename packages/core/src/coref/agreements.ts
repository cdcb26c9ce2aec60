import { agreementEvidence } from "../agreement-evidence.ts";
import { actsFor, anchorOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import type { EntityType, Lexicon, Mention } from "../types/index.ts";
import { type Draft, type Features } from "./features.ts";
import { salience } from "./salience.ts";

/** What is known of an agreement from its mentions so far. */
interface Profile {
  readonly first: number;
  readonly parties: Set<number>;
  readonly years: Set<string>;
  readonly durations: Set<string>;
  readonly subjects: Set<string>;
  named: string | undefined;
}

/** Types of those who can be bound by an agreement; people sign for others. */
const PARTY_TYPES: ReadonlySet<EntityType> = new Set<EntityType>([
  "Country",
  "Organization",
  "IntergovernmentalOrganization",
  "Company",
  "Group",
]);
/** Joins mentions of one agreement and keeps two agreements of one text apart. */
export function linkAgreements(draft: Draft, links: Links, kinds: Lexicon): PartiesOf {
  const profiles: Profile[] = [];
  for (const features of draft.features) {
    if (features.kind !== "agreement" && features.kind !== "agreement-loose") continue;
    if (features.mention.kind === "pronoun" || features.mention.kind === "group" || features.plural) continue;
    const told = profileOf(draft, links, features, kinds);
    const match = antecedent(draft, links, profiles, told, features);
    if (match === undefined) {
      if (features.kind === "agreement") profiles.push(told);
      continue;
    }
    links.join(match.first, features.index, "same agreement: nothing told of it differs", 0.85);
    absorb(match, told);
  }
  joinLeftOvers(links, profiles);
  return (mention) => {
    const root = links.find(mention);
    const fits = profiles.filter(({ first }) => links.find(first) === root);
    return [...new Set(fits.flatMap(({ parties }) => [...parties].map((party) => links.find(party))))].sort(
      (a, b) => a - b,
    );
  };
}

/** The parties of the agreement that a mention names, as mentions that stand for their chains; none if it names no agreement. */
export type PartiesOf = (mention: number) => readonly number[];

/** One of which only a party is told, in a text with only one agreement of that party and kind, is that one. */
function joinLeftOvers(links: Links, profiles: readonly Profile[]): void {
  for (const profile of profiles) {
    if (profile.years.size + profile.durations.size > 0 || profile.named !== undefined) continue;
    const fits = profiles.filter(
      (other) =>
        other !== profile &&
        other.parties.size > 1 &&
        [...profile.parties].every((party) => other.parties.has(party)) &&
        !disjoint(profile.subjects, other.subjects),
    );
    const roots = new Set(fits.map(({ first }) => links.find(first)));
    const [only] = roots;
    if (profile.parties.size > 0 && roots.size === 1 && only !== undefined) {
      links.join(only, profile.first, "same agreement: the only one of that party here", 0.7);
    }
  }
}

function profileOf(draft: Draft, links: Links, features: Features, kinds: Lexicon): Profile {
  const { parties, years, durations } = agreementEvidence(
    draft.parsed,
    draft.children,
    features.mention.head,
    features.mention.firstToken,
  );
  const subjects = [...features.modifiers, features.headLemma].flatMap(
    (word) => kinds.get(word)?.["kind"] ?? [],
  );
  const named = features.mention.kind === "name" ? features.key : undefined;
  return {
    first: features.index,
    parties: new Set(parties.flatMap((token) => partyAt(draft, links, token))),
    years: new Set(years),
    durations: new Set(durations),
    subjects: new Set(subjects),
    named,
  };
}

/** The chain that a party's token names; a parliament or ministry stands for its country. */
function partyAt(draft: Draft, links: Links, token: number): number[] {
  const index = draft.mentionAt.get(token);
  const mention = index === undefined ? undefined : draft.parsed.mentions[index];
  if (index === undefined || mention === undefined) return [];
  if (PARTY_TYPES.has(mention.type) && mention.kind !== "group" && mention.kind !== "nominal")
    return [links.find(index)];
  const anchor =
    mention.type === "Person"
      ? actsFor(draft.parsed, draft.mentionAt, mention)
      : mention.type === "PublicBody"
        ? ownerOf(draft, mention, token)
        : undefined;
  return anchor === undefined ? [] : [links.find(anchor)];
}

/** "Kenya's parliament" as a listed name holds its country inside the span. */
function ownerOf(draft: Draft, mention: Mention, token: number): number | undefined {
  const anchor = anchorOf(draft.parsed, draft.children, draft.mentionAt, token);
  if (anchor !== undefined) return anchor;
  for (let at = mention.firstToken; at < mention.head; at += 1) {
    const inner = draft.mentionAt.get(at);
    if (inner !== undefined && draft.parsed.mentions[inner]?.type === "Country") return inner;
  }
  return undefined;
}

function antecedent(
  draft: Draft,
  links: Links,
  profiles: readonly Profile[],
  told: Profile,
  features: Features,
): Profile | undefined {
  const loose = features.kind === "agreement-loose";
  const possible = profiles.filter((profile) => !conflict(profile, told, features));
  const sure = possible.filter((profile) => sharesProof(profile, told, loose));
  const pointing =
    (features.definite && !isPossessed(draft, features, loose)) || isBare(draft, told, features);
  const pool = sure.length > 0 ? sure : pointing ? possible : [];
  let best: Profile | undefined;
  let bestScore = -1;
  for (const profile of pool) {
    const score = salience(draft, links, profile.first, features);
    if (score > bestScore) {
      best = profile;
      bestScore = score;
    }
  }
  return best;
}

/** "…, in a deal that …": nothing is told of it but that there is one, right after one was told of. */
function isBare(draft: Draft, told: Profile, features: Features): boolean {
  if (features.kind !== "agreement" || features.modifiers.length > 0) return false;
  if (told.parties.size + told.years.size + told.durations.size + told.subjects.size > 0) return false;
  const clause = (draft.children[features.mention.head] ?? []).some((child) =>
    draft.parsed.labels[child]?.startsWith("acl"),
  );
  return clause && features.label.startsWith("obl");
}

/** "their partnership" is a relationship; only "the" or "this partnership" points to an agreement. */
function isPossessed(draft: Draft, features: Features, loose: boolean): boolean {
  if (!loose) return false;
  if (features.determiner === "the" || features.determiner === "this") return false;
  return (
    anchorOf(draft.parsed, draft.children, draft.mentionAt, features.mention.head) !== undefined ||
    features.determiner === undefined
  );
}

function conflict(known: Profile, told: Profile, features: Features): boolean {
  if (disjoint(known.years, told.years) || disjoint(known.durations, told.durations)) return true;
  if (known.named !== undefined && told.named !== undefined && known.named !== told.named) return true;
  if (told.parties.size > 1 && known.parties.size > 1 && !nested(known.parties, told.parties)) return true;
  if (told.parties.size === 1 && known.parties.size > 1 && disjoint(known.parties, told.parties)) return true;
  if (disjoint(known.subjects, told.subjects)) return true;
  // a date or a subject that was never told before announces another agreement, unless it is pointed at
  if (told.years.size > 0 && known.years.size === 0 && told.subjects.size > 0) return true;
  return !features.definite && told.parties.size > 0 && disjoint(known.parties, told.parties);
}

function sharesProof(known: Profile, told: Profile, loose: boolean): boolean {
  if (meet(known.durations, told.durations) || meet(known.years, told.years)) return true;
  if (known.named !== undefined && known.named === told.named) return true;
  if (loose) return false;
  return told.parties.size > 1 && known.parties.size > 1 && nested(known.parties, told.parties);
}

function absorb(known: Profile, told: Profile): void {
  for (const party of told.parties) known.parties.add(party);
  for (const year of told.years) known.years.add(year);
  for (const duration of told.durations) known.durations.add(duration);
  for (const subject of told.subjects) known.subjects.add(subject);
  known.named ??= told.named;
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((item) => b.has(item));
}

function disjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && !meet(a, b);
}

function nested<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((item) => large.has(item));
}
