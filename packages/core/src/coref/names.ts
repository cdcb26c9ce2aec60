import type { Links } from "../links.ts";
import { prepositionOf, wordOf } from "../noun-phrase.ts";
import type { EntityType, Lexicon, LexiconRow, MentionKind } from "../types/index.ts";
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
export function linkNames(draft: Draft, links: Links, heads: Lexicon): void {
  const named = draft.features.filter(isNamed);
  linkListed(draft.features, links);
  linkSame(named, links);
  linkParenthesised(draft, named, links);
  linkAcronyms(named, links);
  linkPeople(named, links);
  linkShortForms(draft, named, links, heads);
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
    const key = `${family(name)}:${foldKey(name)}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, name);
    else if (!differ(same.mention.gazetteer, name.mention.gazetteer))
      links.join(same.index, name.index, "same name", 0.95);
  }
}

/** A seat of government and the place of that name are two things; other types are too often mistaken to part names by them. */
function family(name: Features): string {
  return name.mention.kind === "metonym" ? "government" : "";
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
    ({ mention }) =>
      mention.kind === "name" && mention.by.startsWith("capitals") && mention.type !== "Person",
  );
  for (const short of [...people, ...unsure]) {
    if (short.words.length > (short.mention.type === "Person" ? 4 : 1)) continue;
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

function foldKey(name: Features): string {
  return name.words.join(" ").replace(/[^\p{L}\p{N}]+/gu, " ");
}

/** "Orsk Steel Works" … "Orsk"; "the European Commission" … "the Commission"; not "Orsk", if that is also a place. */
function linkShortForms(draft: Draft, named: readonly Features[], links: Links, heads: Lexicon): void {
  const bodies = named.filter(({ mention }) => mention.kind === "name" || mention.kind === "acronym");
  const byFirst = new Map<string, Features[]>();
  const byLast = new Map<string, Features[]>();
  const note = (map: Map<string, Features[]>, word: string, name: Features): void => {
    map.set(word, [...(map.get(word) ?? []), name]);
  };
  for (const name of bodies) {
    if (name.words.length < 2 || isPersonBySure(name)) continue;
    note(byFirst, name.words[0] ?? "", name);
    note(byLast, name.words.at(-1) ?? "", name);
  }
  for (const short of bodies) {
    const word = short.words[0] ?? "";
    const whole = (byFirst.get(word) ?? []).filter(
      (long) => long.words.length > short.words.length && isShortOf(draft, short, long, heads),
    );
    const tail = isBareHead(short) ? (byLast.get(word) ?? []).filter(({ index }) => index < short.index) : [];
    const before = isBareHead(short)
      ? (byFirst.get(word) ?? []).filter((name) => name.words[1] === "of")
      : [];
    const long = whole.at(0) ?? tail.at(-1) ?? before.at(0);
    const formal = whole.filter((name) => isFormal(name.words.slice(short.words.length), heads));
    for (const name of long === undefined ? [] : [long, ...formal]) {
      links.join(name.index, short.index, "short form of the name", 0.85);
    }
  }
}

function isPersonBySure({ mention }: Features): boolean {
  return mention.type === "Person" && mention.by.endsWith("+title");
}

/** "Inc.", "Motor Company": words that only firms add to their names. */
function isFormal(rest: readonly string[], heads: Lexicon): boolean {
  return rest.every((word) => rowOf(word, heads)?.["type"] === "Company");
}

function rowOf(word: string, heads: Lexicon): LexiconRow | undefined {
  return heads.get(word.charAt(0).toUpperCase() + word.slice(1)) ?? heads.get(word.toUpperCase());
}

/** "the Commission", "the House": one definite word that is no place of its own. */
function isBareHead({ words, definite, mention }: Features): boolean {
  return (
    words.length === 1 &&
    definite &&
    mention.gazetteer === undefined &&
    !PLACES.has(mention.type) &&
    mention.type !== "Person"
  );
}

/** A listed city stands for its club only where it acts; else the words left out must be such as firms and clubs leave out. */
function isShortOf(draft: Draft, short: Features, long: Features, heads: Lexicon): boolean {
  if (!short.words.every((word, at) => long.words[at] === word) || isPersonBySure(short)) return false;
  const rest = long.words.slice(short.words.length);
  const told = rest.map((word) => rowOf(word, heads));
  const club = told.every((row) => row?.["reason"] === "a club");
  const kind =
    rest.length === 1 &&
    NAMED_KINDS.has(draft.heads(rest[0] ?? "", false)?.kind ?? "") &&
    isLowerCase(draft, long);
  const firm =
    kind ||
    told.every((row) => row?.["type"] === "Company") ||
    (rest.length === 1 && told[0] === undefined && isBody(long));
  if (short.mention.gazetteer !== undefined) {
    return club && short.mention.type === "Place" && acts(draft, short);
  }
  return (club || firm) && (short.mention.type !== "Place" || acts(draft, short));
}

/** Nouns that stay outside a name: "the FNV union" is FNV. */
const NAMED_KINDS = new Set("union company party organization media team".split(" "));

function isLowerCase(draft: Draft, { mention }: Features): boolean {
  return /^\p{Ll}/u.test(wordOf(draft.parsed, mention.endToken - 1));
}

function isBody({ mention }: Features): boolean {
  return mention.type === "Company" || mention.type === "Person";
}

/** Whether a name does or undergoes something, rather than telling where. */
function acts(draft: Draft, { label, mention }: Features): boolean {
  return (
    /^(?:nsubj|obj|iobj|obl:agent|nmod:poss|conj)/.test(label) &&
    prepositionOf(draft.parsed, draft.children, mention.head) === undefined
  );
}
