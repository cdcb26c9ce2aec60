import { anchorOf, coreOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import { isTitleCase, lemmaOf, wordOf } from "../noun-phrase.ts";
import type { EntityType } from "../types/index.ts";
import { isNamed, telling, type Draft, type Features } from "./features.ts";
import { coordinationAt } from "./groups.ts";
import { salience } from "./salience.ts";

/** Types of names to which a definite noun of a class may point ("the company" → a Company). */
const POINTS_TO: Readonly<Record<string, readonly EntityType[]>> = {
  country: ["Country"],
  government: ["Country"],
  legislature: ["PublicBody"],
  court: ["PublicBody"],
  ministry: ["PublicBody"],
  body: ["PublicBody", "Organization", "IntergovernmentalOrganization"],
  force: ["PublicBody"],
  company: ["Company", "MediaOutlet"],
  media: ["MediaOutlet"],
  organization: ["Organization", "IntergovernmentalOrganization"],
  union: ["Organization"],
  team: ["Organization", "Group"],
  party: ["Organization"],
  bloc: ["IntergovernmentalOrganization"],
  group: ["Organization", "IntergovernmentalOrganization", "Company"],
  city: ["Place"],
  region: ["Place"],
  facility: ["Infrastructure"],
  conflict: ["Event"],
  disaster: ["Event"],
  contest: ["Event"],
  merger: ["Event"],
  law: ["Agreement"],
};
/** Classes whose nouns name the same thing by turns: "the firm" is "the company" of a line before. */
const INTERCHANGEABLE = new Set([
  "company",
  "legislature",
  "merger",
  "court",
  "ministry",
  "team",
  "media",
  "law",
]);
/** A definite description is tied to its antecedent only if that is this present in the reader's mind. */
const PRESENT_ENOUGH = 0.25;
/** Classes whose noun points only to a name that holds it: "the ministry" to a Ministry, "the river" to a River. */
const BY_WORD = new Set("body ministry court force region legislature facility law group".split(" "));
/** Nouns of these classes that point to any name of the class. */
const GENERIC = new Set(
  "agency authority regulator watchdog body parliament legislature assembly group".split(" "),
);
/** Classes whose noun after a name says what the name names. */
const NAMED_KINDS = new Set(
  "union company party organization media team city region court ministry".split(" "),
);
/** Nouns that may stand for any of their class ("the capital" of which country?) are no descriptions by themselves. */
const NOT_POINTING = new Set([
  "office",
  "person",
  "agreement",
  "agreement-loose",
  "party-to",
  "capital",
  "power",
  "ally",
]);

/** Joins nominals of one wording and one anchor, appositions, and definite descriptions to what they point to. */
export function linkDescriptions(draft: Draft, links: Links): void {
  linkAppositions(draft, links);
  linkNamedKind(draft, links);
  linkSamePhrase(draft, links);
  for (const features of draft.features) {
    if (features.mention.kind !== "nominal" || features.plural || !features.definite) continue;
    if (isLinkedBack(links, features)) continue;
    const antecedent = pointedAt(draft, links, features);
    if (antecedent !== undefined) links.join(antecedent, features.index, "description of its kind", 0.75);
  }
}

function isLinkedBack(links: Links, features: Features): boolean {
  return links.find(features.index) < features.index;
}

/** "Acme, the maker of …", "Majles (parliament)": the noun beside a name is the same thing when their types agree. */
function linkAppositions(draft: Draft, links: Links): void {
  draft.features.forEach((features) => {
    if (draft.parsed.labels[features.mention.head] !== "appos") return;
    const other = draft.mentionAt.get(draft.parsed.heads[features.mention.head] ?? -1);
    const host = other === undefined ? undefined : draft.features[other];
    if (host === undefined || features.mention.kind === "pronoun" || host.mention.kind === "pronoun") return;
    if (isNamed(features) && isNamed(host)) return;
    if (coordinationAt(draft, links, features.index).length > 0) return;
    // "Senator A, Mr. B, Vice President C": a list, no apposition
    if (appositionsOf(draft, host) > 1) return;
    const both = features.mention.type === "Concept" && host.mention.type === "Concept";
    if (!both && features.plural === host.plural && alike(features, host)) {
      links.join(host.index, features.index, "apposition", 0.85);
    }
  });
}

function alike(a: Features, b: Features): boolean {
  if (a.mention.type === b.mention.type) return true;
  return pointsTo(a).includes(b.mention.type) || pointsTo(b).includes(a.mention.type);
}

/** "the FNV union", "the Labour party": a name and the noun for what it is. */
function linkNamedKind(draft: Draft, links: Links): void {
  for (const features of draft.features) {
    if (features.mention.kind !== "nominal" || features.plural || !NAMED_KINDS.has(features.kind ?? ""))
      continue;
    const before = draft.mentionAt.get(features.mention.head - 1);
    const name = before === undefined ? undefined : draft.features[before];
    if (name === undefined || !isNamed(name) || name.mention.kind === "demonym") continue;
    const compound =
      draft.parsed.labels[name.mention.head] === "compound" && heads(draft, name) === features.mention.head;
    if (compound && alike(features, name) && !namesOtherKind(draft, name, features))
      links.join(name.index, features.index, "name and its kind", 0.85);
  }
}

/** "the Premier League club" is no league. */
function namesOtherKind(draft: Draft, name: Features, features: Features): boolean {
  const own = draft.heads(name.words.at(-1) ?? "", false);
  return own !== undefined && name.words.at(-1) !== features.headLemma;
}

function heads(draft: Draft, { mention }: Features): number {
  return draft.parsed.heads[mention.head] ?? -1;
}

function appositionsOf(draft: Draft, host: Features): number {
  return (draft.children[host.mention.head] ?? []).filter((child) => draft.parsed.labels[child] === "appos")
    .length;
}

function pointsTo(features: Features): readonly EntityType[] {
  return POINTS_TO[features.kind ?? ""] ?? [];
}

/** Nominals of one wording that hang on the same thing; without anchor only the indefinite plural or definite ones. */
function linkSamePhrase(draft: Draft, links: Links): void {
  const known = new Map<string, number>();
  for (const features of draft.features) {
    const { mention } = features;
    if (mention.kind !== "nominal" || features.kind === "agreement" || features.kind === "agreement-loose")
      continue;
    if (!/^(?:NOUN|PROPN)$/.test(draft.parsed.upos[mention.head] ?? "")) continue;
    const anchor = anchorOf(draft.parsed, draft.children, draft.mentionAt, mention.head);
    const core = coreOf(draft.parsed, mention.head, mention.firstToken, draft.mentionAt);
    const single = features.kind === "legislature" || features.kind === "government";
    // "the company" is the one that was spoken of last, not the first that was called so
    const pointing =
      features.kind !== undefined && features.definite && !features.plural && anchor === undefined;
    // "the Constitution": a capital within a sentence makes it the one that everybody knows
    const unique = isCapital(draft, features);
    const common = draft.parsed.upos[mention.head] === "NOUN" && !unique;
    if (pointing && common && features.modifiers.length === 0 && !isHeading(draft, features)) continue;
    const ours = unique && /^(?:our|my)$/i.test(wordOf(draft.parsed, mention.head - 1));
    const owner = anchor === undefined || ours ? "" : String(links.find(anchor));
    const what = single && anchor !== undefined ? features.kind : core;
    const key = [owner, what, features.plural ? "s" : "", tailOf(draft, mention.head)].join("|");
    const same = known.get(key);
    if (same === undefined) known.set(key, features.index);
    else if (anchor !== undefined || !isNewEach(features))
      links.join(same, features.index, "same phrase", 0.8);
  }
}

function isCapital(draft: Draft, { mention, sentence }: Features): boolean {
  const first = draft.parsed.sentences[sentence];
  if (first === undefined || mention.head <= first.firstToken) return false;
  return /^\p{Lu}\p{Ll}/u.test(wordOf(draft.parsed, mention.head)) && !isTitleCase(draft.parsed, first);
}

function isHeading(draft: Draft, features: Features): boolean {
  return features.determiner === undefined && draft.parsed.labels[features.mention.head] === "root";
}

/** "a worker … a worker" are two people; "drones … drones" are one kind of thing. */
function isNewEach(features: Features): boolean {
  if (features.determiner !== undefined && /^(?:an?|another)$/.test(features.determiner)) return true;
  const typed = features.mention.type !== "Concept" && features.mention.type !== "Product";
  return typed && !features.definite && !features.plural;
}

/** What follows with a preposition tells phrases of one core apart: "sales of gas", "sales of oil". */
function tailOf(draft: Draft, head: number): string {
  const tail = (draft.children[head] ?? []).find(
    (child) => child > head && draft.parsed.labels[child] === "nmod" && draft.parsed.upos[child] !== "PRON",
  );
  return tail === undefined ? "" : lemmaOf(draft.parsed, tail) || wordOf(draft.parsed, tail).toLowerCase();
}

function pointedAt(draft: Draft, links: Links, features: Features): number | undefined {
  const kind = features.kind;
  if (kind !== undefined && NOT_POINTING.has(kind)) return undefined;
  const anchored =
    anchorOf(draft.parsed, draft.children, draft.mentionAt, features.mention.head) !== undefined;
  if (anchored) return kind === "government" ? governed(draft, links, features) : undefined;
  let best: number | undefined;
  let bestScore = PRESENT_ENOUGH;
  for (const chain of chainsBefore(draft, links, features)) {
    if (!fits(draft, links, chain, features)) continue;
    const score = salience(draft, links, chain, features) + closeness(draft, links, chain, features);
    if (score > bestScore) {
      best = chain;
      bestScore = score;
    }
  }
  return best;
}

/** "the commission" is rather the Electoral Commission than any other body; "the government" that of the country spoken of most. */
function closeness(draft: Draft, links: Links, chain: number, features: Features): number {
  const before = links.members(chain).filter((index) => index < features.index);
  const sameWord = before.some((index) => {
    const other = draft.features[index];
    return other?.words.at(-1) === features.headLemma || other?.headLemma === features.headLemma;
  });
  const about = features.kind === "government" || features.kind === "country";
  return (sameWord ? 1 : 0) + (about ? 0.3 * Math.log2(1 + before.length) : 0);
}

/** "Chile's government" is Chile as an actor. */
function governed(draft: Draft, links: Links, features: Features): number | undefined {
  const anchor = anchorOf(draft.parsed, draft.children, draft.mentionAt, features.mention.head);
  if (anchor === undefined) return undefined;
  return draft.features[anchor]?.mention.type === "Country" ? links.find(anchor) : undefined;
}

function chainsBefore(draft: Draft, links: Links, features: Features): ReadonlySet<number> {
  const chains = new Set<number>();
  for (let index = features.index - 1; index >= 0; index -= 1) {
    const other = draft.features[index];
    if (other === undefined) break;
    const far = features.sentence - other.sentence > 8;
    if (far && !(isNamed(other) && other.words.at(-1) === features.headLemma)) continue;
    if (
      other.mention.kind !== "pronoun" &&
      other.mention.kind !== "group" &&
      other.mention.kind !== "title"
    ) {
      chains.add(links.find(index));
    }
  }
  return chains;
}

function fits(draft: Draft, links: Links, chain: number, features: Features): boolean {
  const names = pointsTo(features);
  const own = telling(features);
  return links.members(chain).some((index) => {
    const other = draft.features[index];
    if (other === undefined || index >= features.index || other.plural || isInside(other, features))
      return false;
    if (isNamed(other)) {
      if (own.length > 0 && !own.every((word) => other.words.includes(word))) return false;
      if (other.words.includes(features.headLemma)) return true;
      return (
        names.includes(other.mention.type) &&
        (!BY_WORD.has(features.kind ?? "") || GENERIC.has(features.headLemma))
      );
    }
    const sameHead = other.headLemma === features.headLemma;
    const sameKind = features.kind === other.kind && INTERCHANGEABLE.has(features.kind ?? "");
    return (sameHead || sameKind) && compatible(own, telling(other));
  });
}

function isInside(other: Features, features: Features): boolean {
  return other.mention.start >= features.mention.start && other.mention.end <= features.mention.end;
}

/** A later description may tell less than an earlier one, not other things. */
function compatible(later: readonly string[], earlier: readonly string[]): boolean {
  return later.every((word) => earlier.includes(word));
}
