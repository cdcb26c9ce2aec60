import type { Links } from "../links.ts";
import type { Lexicon } from "../types/index.ts";
import { linkAcronyms } from "./acronyms.ts";
import { linkAliases } from "./aliases.ts";
import { isNamed, listedApart, type Draft, type Features } from "./features.ts";
import { isShortPersonName, namesOnePerson, personWords } from "./person-names.ts";
import { linkShortForms } from "./short-forms.ts";

/** Joins names that are the same, listed as the same, an acronym and its expansion, or a short and a long form. */
export function linkNames(draft: Draft, links: Links, heads: Lexicon): void {
  const named = draft.features.filter(isNamed);
  linkListed(draft.features, links);
  linkSame(named, links, (name) => `${foldKey(name)}:${singleGender(name)}`);
  linkAliases(draft, named, links);
  linkAcronyms(draft, named, links);
  linkPeople(named, links);
  linkShortForms(draft, named, links, heads);
  linkSame(named, links, foldKey);
}

/** "Mr. Lund" is not the "Lund" of a text about Ada Lund. */
function singleGender({ mention, words, gender }: Features): string {
  return mention.type === "Person" && words.length === 1 ? (gender ?? "") : "";
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

function linkSame(named: readonly Features[], links: Links, keyOf: (name: Features) => string): void {
  const byKey = new Map<string, Features>();
  for (const name of named) {
    const key = `${family(name)}:${keyOf(name)}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, name);
    else if (!listedApart(same, name)) links.join(same.index, name.index, "same name", 0.95);
  }
}

/** A seat of government and the place of that name are two things; other types are too often mistaken to part names by them. */
function family(name: Features): string {
  return name.mention.kind === "metonym" ? "government" : "";
}

/** A name of this score or more is what the recogniser takes it for. */
const UNSURE = 0.5;

/** "Ada Lund" … "Lund": the person of that surname or given name who was named last before. */
function linkPeople(named: readonly Features[], links: Links): void {
  const people = named.filter((name) => name.mention.type === "Person" && !isList(name));
  const full: Features[] = people.filter((name) => name.words.length > 1);
  const byEnd = indexEnds(full);
  /** Full names with the word at one end, in text order; without a word all. */
  const sharing = (word: string | undefined): readonly Features[] =>
    word === undefined ? full : (byEnd.get(word) ?? []);
  const unsure = named.filter(
    ({ mention }) =>
      mention.kind === "name" &&
      (mention.by.startsWith("capitals") || (mention.gazetteer === undefined && mention.score < UNSURE)) &&
      mention.type !== "Person",
  );
  for (const short of [...people, ...unsure]) {
    if (short.words.length > (short.mention.type === "Person" ? 4 : 1)) continue;
    const fits = sharing(personWords(short.words).at(-1)).filter(
      (name) => name !== short && isShortPersonName(short.words, name.words) && sameGender(short, name),
    );
    const before = fits.filter((name) => name.index < short.index).at(-1);
    const match =
      before ?? (new Set(fits.map((name) => links.find(name.index))).size === 1 ? fits[0] : undefined);
    if (match !== undefined) links.join(match.index, short.index, "surname in the same document", 0.92);
  }
  for (const name of full) {
    const twin = sharing(personWords(name.words).at(-1)).find(
      (other) =>
        other.index < name.index && namesOnePerson(name.words, other.words) && sameGender(name, other),
    );
    if (twin !== undefined)
      links.join(twin.index, name.index, "first and last name in the same document", 0.92);
  }
}

/** Full names by their first and their last word. */
function indexEnds(full: readonly Features[]): ReadonlyMap<string, readonly Features[]> {
  const index = new Map<string, Features[]>();
  for (const name of full) {
    const words = personWords(name.words);
    for (const word of new Set([words[0] ?? "", words.at(-1) ?? ""])) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [name]);
      else known.push(name);
    }
  }
  return index;
}

/** "Lund and Berg" names two. */
function isList({ words }: Features): boolean {
  return words.some((word) => /^(?:and|&|et|or)$/.test(word));
}

function sameGender(a: Features, b: Features): boolean {
  return a.gender === undefined || b.gender === undefined || a.gender === b.gender;
}

function foldKey(name: Features): string {
  return name.words
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}
