import type { Links } from "../links.ts";
import { wordOf } from "../noun-phrase.ts";
import type { EntityType, MentionKind } from "../types/index.ts";
import type { Draft, Features } from "./features.ts";

const NAMED: ReadonlySet<MentionKind> = new Set<MentionKind>(["name", "acronym", "demonym", "metonym"]);
const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(["Place", "Country", "Infrastructure"]);
/** Words that an acronym may leave out. */
const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "y", "&"]);

/** Whether a mention names its thing. */
export function isNamed(features: Features): boolean {
  return NAMED.has(features.mention.kind);
}

/** Joins names that are the same, listed as the same, an acronym and its expansion, or a short and a long form. */
export function linkNames(draft: Draft, links: Links): void {
  const named = draft.features.filter(isNamed);
  linkListed(draft.features, links);
  linkSame(named, links);
  linkParenthesised(draft, named, links);
  linkAcronyms(named, links);
  linkPeople(named, links);
  linkShortForms(draft, named, links);
}

function linkListed(features: readonly Features[], links: Links): void {
  const byEntry = new Map<string, number>();
  for (const { index, mention } of features) {
    if (mention.gazetteer === undefined) continue;
    const first = byEntry.get(mention.gazetteer);
    if (first === undefined) byEntry.set(mention.gazetteer, index);
    else links.join(first, index, "alias table", 0.98);
  }
}

function linkSame(named: readonly Features[], links: Links): void {
  const byKey = new Map<string, Features>();
  for (const name of named) {
    const entry = name.mention.gazetteer;
    const key = `${family(name)}:${name.key}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, name);
    else if (
      entry === undefined ||
      same.mention.gazetteer === undefined ||
      entry === same.mention.gazetteer
    ) {
      links.join(same.index, name.index, "same name", 0.95);
    }
  }
}

/** A person and a place of one name are two things; other types are too often mistaken to part them. */
function family(name: Features): string {
  if (name.mention.kind === "metonym") return "government";
  if (name.mention.type === "Person") return "person";
  return PLACES.has(name.mention.type) ? "place" : "other";
}

/** "the Baltic Port Union (BPU)", either way round. */
function linkParenthesised(draft: Draft, named: readonly Features[], links: Links): void {
  const starting = new Map(named.map((name) => [name.mention.firstToken, name]));
  for (const name of named) {
    const open = name.mention.endToken;
    if (wordOf(draft.parsed, open) !== "(") continue;
    const inner = starting.get(open + 1) ?? starting.get(open + 2);
    if (inner === undefined || wordOf(draft.parsed, inner.mention.endToken) !== ")") continue;
    const one = abbreviates(inner.words, name.words) || abbreviates(name.words, inner.words);
    const listed = name.mention.gazetteer !== undefined && inner.mention.gazetteer !== undefined;
    if (one && !listed) links.join(name.index, inner.index, "acronym in parentheses", 0.97);
    else if (inner.mention.kind === "acronym" && !listed)
      links.join(name.index, inner.index, "acronym in parentheses", 0.9);
  }
}

/** Whether `short` is one word made of the first letters of `long`. */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  const letters = (short[0] ?? "").replace(/\./g, "");
  if (short.length !== 1 || long.length < 2 || letters.length < 2 || letters.length > 8) return false;
  const all = long.map((word) => word[0] ?? "").join("");
  const strong = long
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0] ?? "")
    .join("");
  return letters === strong || letters === all;
}

function linkAcronyms(named: readonly Features[], links: Links): void {
  const acronyms = named.filter((name) => name.mention.kind === "acronym");
  const long = named.filter((name) => name.words.length > 1);
  for (const acronym of acronyms) {
    const whole = long.find(
      (name) =>
        abbreviates(acronym.words, name.words) && !differ(name.mention.gazetteer, acronym.mention.gazetteer),
    );
    if (whole !== undefined) links.join(whole.index, acronym.index, "acronym of the name", 0.9);
  }
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** "Ada Lund" … "Lund": the person of that surname or given name who was named last before. */
function linkPeople(named: readonly Features[], links: Links): void {
  const people = named.filter((name) => name.mention.type === "Person");
  const full: Features[] = people.filter((name) => name.words.length > 1);
  const unsure = named.filter(
    ({ mention }) => mention.kind === "name" && mention.by === "capitals" && mention.type !== "Person",
  );
  for (const short of [...people, ...unsure]) {
    if (short.words.length > (short.mention.type === "Person" ? 2 : 1)) continue;
    const fits = full.filter((name) => name !== short && isShortFor(short, name) && sameGender(short, name));
    const before = fits.filter((name) => name.index < short.index).at(-1);
    const match =
      before ?? (new Set(fits.map((name) => links.find(name.index))).size === 1 ? fits[0] : undefined);
    if (match !== undefined) links.join(match.index, short.index, "surname in the same document", 0.92);
  }
  for (const [at, name] of full.entries()) {
    const twin = full.slice(0, at).find((other) => sameEnds(name, other) && sameGender(name, other));
    if (twin !== undefined)
      links.join(twin.index, name.index, "first and last name in the same document", 0.92);
  }
}

function isShortFor(short: Features, full: Features): boolean {
  if (short.words.length === 1) {
    const word = short.words[0] ?? "";
    return word === full.words.at(-1) || (word === full.words[0] && word.length > 2);
  }
  return full.words.length > short.words.length && endsWith(full.words, short.words);
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, at) => long[long.length - short.length + at] === word);
}

/** "John F. Lund" and "John Lund". */
function sameEnds(a: Features, b: Features): boolean {
  return a.words[0] === b.words[0] && a.words.at(-1) === b.words.at(-1);
}

function sameGender(a: Features, b: Features): boolean {
  return a.gender === undefined || b.gender === undefined || a.gender === b.gender;
}

/** "Orsk Steel Works" … "Orsk Steel"; "the European Commission" … "the Commission". */
function linkShortForms(draft: Draft, named: readonly Features[], links: Links): void {
  const bodies = named.filter((name) => name.mention.type !== "Person" && name.mention.kind === "name");
  const byEdge = new Map<string, Features[]>();
  for (const name of bodies) {
    if (name.words.length < 2) continue;
    for (const edge of new Set([name.words[0] ?? "", name.words.at(-1) ?? ""])) {
      const known = byEdge.get(edge) ?? [];
      known.push(name);
      byEdge.set(edge, known);
    }
  }
  for (const short of bodies) {
    if (short.mention.gazetteer !== undefined) continue;
    const long = (byEdge.get(short.words[0] ?? "") ?? []).filter(
      (name) =>
        name.words.length > short.words.length && name.index < short.index && isShortOf(draft, short, name),
    );
    const last = long.at(-1);
    if (last !== undefined) links.join(last.index, short.index, "short form of the name", 0.85);
  }
}

function isShortOf(draft: Draft, short: Features, long: Features): boolean {
  const head = short.words.length === 1 && short.definite && long.words.at(-1) === short.words[0];
  if (head) return true;
  if (!short.words.every((word, at) => long.words[at] === word)) return false;
  const rest = long.words.length - short.words.length;
  const bothPlaces = PLACES.has(short.mention.type) !== PLACES.has(long.mention.type);
  return !bothPlaces && rest <= 2 && !PLACES.has(short.mention.type) && draft.parsed.mentions.length > 0;
}
