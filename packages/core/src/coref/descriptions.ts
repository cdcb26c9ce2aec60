import { anchorOf, coreOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import { isTitleCase, lemmaOf, wordOf } from "../noun-phrase.ts";
import { describedBy, indexNouns, ownNames } from "./described.ts";
import type { Certainty } from "./certainty.ts";
import { isNamed, telling, type Draft, type Features } from "./features.ts";
import { coordinationAt } from "./groups.ts";
import type { Ranker } from "./ranker.ts";
import { salience } from "./salience.ts";

/** How likely an antecedent must be for a description to be joined with it; also likelier than something new. */
const NEEDED = 0.4;
/** The same for what is told by a mere concept: it misleads nobody to leave it alone. */
const CONCEPT_NEEDED = 0.5;
/** How much more present than any other a country must be for "the government" to be its. */
const CLEARLY = 1.5;
/** Sentences back in which that country is sought. */
const COUNTRY_REACH = 12;
/** Classes whose noun after a name says what the name names. */
const NAMED_KINDS = new Set(
  "union company party organization media team city region court ministry".split(" "),
);
/** Words for a government that is the country's. */
const NATIONAL = new Set(["federal", "national", "central"]);
/** Classes of nouns that other rules join. */
const ELSEWHERE = new Set(["agreement", "agreement-loose", "party-to"]);

/**
 * Joins nominals of one wording and one anchor, appositions, and definite descriptions to what they most likely point to. Tells how
 * likely each description that was left alone means something new.
 */
export function linkDescriptions(
  draft: Draft,
  links: Links,
  rank: Ranker,
  certainty: Certainty,
): ReadonlyMap<number, number> {
  linkAppositions(draft, links);
  linkNamedKind(draft, links);
  linkSamePhrase(draft, links);
  const byNoun = indexNouns(draft);
  const alone = new Map<number, number>();
  for (const features of draft.features) {
    if (isLinkedBack(links, features)) continue;
    if (isGovernment(features) && (linkGovernment(draft, links, features) || isLocal(features))) continue;
    if (!isPointing(draft, features) && !isHeadline(draft, features)) continue;
    const { candidates, none: nothing } = describedBy(draft, links, byNoun, features);
    const probabilities = rank(features.index, candidates, nothing);
    const most = Math.max(0, ...probabilities);
    const [chain] = candidates[probabilities.indexOf(most)]?.mentions ?? [];
    const sort = features.mention.type === "Concept" ? "concept" : "description";
    const none = 1 - probabilities.reduce((sum, each) => sum + each, 0);
    const needed = sort === "concept" ? CONCEPT_NEEDED : NEEDED;
    if (chain !== undefined && most >= needed && most > none)
      links.join(chain, features.index, "description of a likely antecedent", certainty(sort, most));
    else alone.set(features.index, rounded(none));
  }
  return alone;
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}

/** "the company", "these firms", "its board": a common noun that says it is known. */
function isPointing(draft: Draft, features: Features): boolean {
  const { mention, determiner, kind } = features;
  if (mention.kind !== "nominal" || ELSEWHERE.has(kind ?? "")) return false;
  return (
    /^(?:the|this|that|these|those)$/.test(determiner ?? "") ||
    (draft.children[mention.head] ?? []).some(
      (child) => draft.parsed.labels[child] === "nmod:poss" && draft.parsed.upos[child] === "PRON",
    )
  );
}

function isLinkedBack(links: Links, features: Features): boolean {
  return links.find(features.index) < features.index;
}

/** "Acme, the maker of …", "Majles (parliament)": the noun beside a name is the same thing when their types agree. */
function linkAppositions(draft: Draft, links: Links): void {
  draft.features.forEach((features) => {
    if (draft.parsed.labels[features.mention.head] !== "appos") return;
    const other = draft.mentionAt.get(besideTitle(draft, features.mention.head));
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

/** What an apposition explains: the witness in "the first witness, the engineer Ada Lund", where a title stands between. */
function besideTitle({ parsed, mentionAt, features }: Draft, head: number): number {
  const noun = parsed.heads[head] ?? -1;
  const isTitle = features[mentionAt.get(noun) ?? -1]?.mention.kind === "title";
  return isTitle && parsed.labels[noun] === "appos" ? (parsed.heads[noun] ?? -1) : noun;
}

function alike(a: Features, b: Features): boolean {
  if (a.mention.type === b.mention.type) return true;
  return a.nounClass.pointsTo.includes(b.mention.type) || b.nounClass.pointsTo.includes(a.mention.type);
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

/** "Port strike ends": titles leave determiners out. */
function isHeadline(draft: Draft, { mention, determiner, definite, kind }: Features): boolean {
  const isBare =
    mention.kind === "nominal" && determiner === undefined && definite && !ELSEWHERE.has(kind ?? "");
  return isBare && anchorOf(draft.parsed, draft.children, draft.mentionAt, mention.head) === undefined;
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
    // "the Constitution": a capital within a sentence makes it the one that everybody knows
    const unique = isCapital(draft, features);
    const common = draft.parsed.upos[mention.head] === "NOUN" && !unique;
    if (common && isPointing(draft, features)) continue;
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

/** "the state governments", "the local government". */
function isLocal(features: Features): boolean {
  return features.plural || telling(features).some((word) => !NATIONAL.has(word));
}

const isGovernment = ({ mention, kind, definite, plural }: Features): boolean =>
  mention.kind === "nominal" && kind === "government" && definite && !plural;

/** "Chile's government" is Chile as an actor; "the government" is that of the country that the text is about. */
function linkGovernment(draft: Draft, links: Links, features: Features): boolean {
  const anchor = anchorOf(draft.parsed, draft.children, draft.mentionAt, features.mention.head);
  const owner = anchor === undefined ? undefined : draft.features[anchor];
  const isOther = isLocal(features) || ownNames(draft, features).length > 0;
  if (owner === undefined ? isOther : owner.mention.type !== "Country") return false;
  const country = owner === undefined ? countryInMind(draft, links, features) : owner.index;
  return (
    country !== undefined &&
    links.join(country, features.index, "government of a country", owner ? 0.85 : 0.7)
  );
}

/** The country that is clearly most present when a mention is read. */
function countryInMind(draft: Draft, links: Links, features: Features): number | undefined {
  const roots = new Set<number>();
  for (let index = features.index - 1; index >= 0; index -= 1) {
    const other = draft.features[index];
    if (other === undefined || features.sentence - other.sentence > COUNTRY_REACH) break;
    if (other.mention.type === "Country" && isNamed(other)) roots.add(links.find(index));
  }
  const order = [...roots]
    .map((root) => ({ root, present: salience(draft, links, root, features) }))
    .sort((a, b) => b.present - a.present || a.root - b.root);
  const [first, second] = order;
  return first !== undefined && first.present > CLEARLY * (second?.present ?? 0) ? first.root : undefined;
}
