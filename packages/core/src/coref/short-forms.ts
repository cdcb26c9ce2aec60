import type { Links } from "../links.ts";
import { prepositionOf, wordOf } from "../noun-phrase.ts";
import type { EntityType, Lexicon, LexiconRow } from "../types/index.ts";
import { type Draft, type Features } from "./features.ts";

/** Words that tell one thing from another of its name. */
const CONTRASTS = new Set(
  "north south east west northern southern eastern western central new old former deputy vice anti pro non greater upper lower".split(
    " ",
  ),
);
/** "at Vela", of Vela University, is the school rather than the town, which would be listed. */
const SCHOOLS = /^(?:university|college|school|institute|academy)$/;
const BODIES: ReadonlySet<EntityType> = new Set<EntityType>(["Organization", "Company"]);
const PLACES: ReadonlySet<EntityType> = new Set<EntityType>(["Place", "Country", "Infrastructure"]);

/**
 * Joins a short form to its long one: "Orsk Steel Works" … "Orsk", "the European Commission" … "the Commission", "the Lagos Red Kites" …
 * "the Red Kites", "Cyclone Ula" … "Ula"; not "Orsk", if that is also a place.
 */
export function linkShortForms(draft: Draft, named: readonly Features[], links: Links, heads: Lexicon): void {
  const bodies = named.filter(({ mention }) => mention.kind === "name" || mention.kind === "acronym");
  const long = bodies.filter((name) => name.words.length > 1 && !isPersonBySure(name));
  const byFirst = group(long, ({ words }) => words[0]);
  const byLast = group(long, ({ words }) => words.at(-1));
  const owners = new Set(bodies.map(({ words }) => words.join(" ")));
  for (const short of bodies) {
    const first = short.words[0] ?? "";
    const starting = byFirst.get(first) ?? [];
    const ending = (byLast.get(short.words.at(-1) ?? "") ?? []).filter((name) => name !== short);
    const whole = starting.filter((name) => isLonger(name, short) && isShortOf(draft, short, name, heads));
    const bare = isBareHead(short);
    const tail = bare ? ending.filter(({ index }) => index < short.index) : [];
    const before = bare ? starting.filter(({ words }) => words[1] === "of") : [];
    const rest = ending.filter(
      (name) => isLonger(name, short) && isTailOf(draft, short, name, heads, owners),
    );
    const sole = new Set(rest.map(({ index }) => links.find(index))).size === 1 ? rest[0] : undefined;
    const found = whole.at(0) ?? before.at(0) ?? tail.at(-1) ?? sole;
    const formal = whole.filter((name) => isFormal(name.words.slice(short.words.length), heads));
    for (const name of found === undefined ? [] : [found, ...formal]) {
      links.join(name.index, short.index, "short form of the name", 0.85);
    }
  }
}

function group(
  names: readonly Features[],
  keyOf: (name: Features) => string | undefined,
): ReadonlyMap<string, readonly Features[]> {
  const groups = new Map<string, Features[]>();
  for (const name of names) {
    const key = keyOf(name) ?? "";
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [name]);
    else known.push(name);
  }
  return groups;
}

function isLonger(long: Features, short: Features): boolean {
  return long.words.length > short.words.length;
}

/** Whether a word says what kind of thing is named, as "Island" and "Commission" do. */
function isKind(draft: Draft, word: string, heads: Lexicon): boolean {
  return rowOf(word, heads) !== undefined || draft.heads(word, false) !== undefined;
}

/** "the Red Kites" of "the Lagos Red Kites", "Ula" of "Cyclone Ula", "Vela" of "Orsk Vela" where Orsk is a name of its own. */
function isTailOf(
  draft: Draft,
  short: Features,
  long: Features,
  heads: Lexicon,
  owners: ReadonlySet<string>,
): boolean {
  if (short.mention.gazetteer !== undefined || short.mention.type === "Person") return false;
  const front = long.words.slice(0, long.words.length - short.words.length);
  if (!short.words.every((word, at) => long.words[front.length + at] === word)) return false;
  if (isPersonBySure(short) || front.some((word) => CONTRASTS.has(word))) return false;
  if (short.words.length > 1 && !isAllCapital(draft, short)) return false;
  if (short.words.length > 1) return owners.has(front.join(" ")) || short.mention.start > long.mention.start;
  const kind = front.length === 1 && isKind(draft, front[0] ?? "", heads) && isAllCapital(draft, long);
  return !isKind(draft, short.words[0] ?? "", heads) && (kind || owners.has(front.join(" ")));
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

/** A listed city stands for its club only where it acts; else the words left out must be such as names leave out. */
function isShortOf(draft: Draft, short: Features, long: Features, heads: Lexicon): boolean {
  if (!short.words.every((word, at) => long.words[at] === word) || isPersonBySure(short)) return false;
  const rest = long.words.slice(short.words.length);
  const told = rest.map((word) => rowOf(word, heads));
  const club = told.every((row) => row?.["reason"] === "a club");
  if (short.mention.gazetteer !== undefined)
    return club && short.mention.type === "Place" && acts(draft, short);
  const generic = short.words.length === 1 && isKind(draft, short.words[0] ?? "", heads);
  const joined = short.words.length > 1 ? /^(?:of|in|at|for)$/ : /^of$/;
  if (joined.test(rest[0] ?? "")) return !generic;
  // "Vela University, Vela" is an address
  const address = wordOf(draft.parsed, short.mention.firstToken - 1) === ",";
  const school = rest.length === 1 && SCHOOLS.test(rest[0] ?? "") && !address;
  if (school && !generic) return true;
  const only = isFirmTail(draft, rest, told, long) || isOwnWord(short, long, generic);
  return (club || only) && (short.mention.type !== "Place" || acts(draft, short));
}

/** "the FNV union", "Orsk Motor Company": the words that only say what it is. */
function isFirmTail(
  draft: Draft,
  rest: readonly string[],
  told: readonly (LexiconRow | undefined)[],
  long: Features,
): boolean {
  const kind =
    rest.length === 1 &&
    NAMED_KINDS.has(draft.heads(rest[0] ?? "", false)?.kind ?? "") &&
    isLowerCase(draft, long);
  const firm = told.every((row) => row?.["type"] === "Company");
  return kind || firm || (rest.length === 1 && told[0] === undefined && isBody(long));
}

/** "Vela Rocket Works" … "Vela": a word of its own that is told after the body of that name. */
function isOwnWord(short: Features, long: Features, generic: boolean): boolean {
  const isFirst = short.words.length === 1 && !generic && !CONTRASTS.has(short.words[0] ?? "");
  const isNamed = short.mention.kind === "name" && short.mention.start > long.mention.start;
  return isFirst && isNamed && BODIES.has(long.mention.type);
}

/** Nouns that stay outside a name: "the FNV union" is FNV. */
const NAMED_KINDS = new Set("union company party organization media team".split(" "));

function isAllCapital(draft: Draft, { mention }: Features): boolean {
  for (let token = mention.firstToken; token < mention.endToken; token += 1)
    if (/^\p{Ll}{3}/u.test(wordOf(draft.parsed, token))) return false;
  return true;
}

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
