import type { NameType } from "../learn/neural.ts";
import { wordOf } from "../noun-phrase.ts";
import type { TokenRange } from "./token-ranges.ts";
import type { EntityType, Pack, Parsed } from "../types/index.ts";

/** The entity type of a name that no gazetteer lists, from its words, the model and how it stands in the sentence. */
export type NameTyper = (
  parsed: Parsed,
  name: { readonly firstToken: number; readonly endToken: number; readonly head: number },
  model: NameType | undefined,
  hasTitle: boolean,
) => EntityType;

const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "outside",
  "around",
  "across",
  "from",
  "to",
  "into",
  "toward",
  "towards",
]);

const HOUSES = /^(?:Church|Hospital|Clinic|Cent(?:er|re)|Library|Theat(?:er|re)|Gallery|Museum)$/;
/** Types that a word of the name tells wrongly where the recogniser sees a body: "Vela Europe", "Conference of Mayors". */
const NEVER_ORGANISED: ReadonlySet<EntityType> = new Set<EntityType>([
  "Place",
  "Infrastructure",
  "Event",
  "Product",
]);

/** Reads `name-heads.tsv`: words such as "University" that tell what a name names. */
export function createNameTyper(pack: Pack): NameTyper {
  const heads = pack.lexicons.get("name-heads");
  const byWord = (word: string): EntityType | undefined =>
    heads?.get(word)?.["type"] as EntityType | undefined;
  const given = pack.lexicons.get("given-names");
  const isGiven = (word: string): boolean => given?.has(word.toLowerCase()) === true;
  /** What looks like a person and is none: "Greenmark Capital", "Lund & Berg", "Orsk Foundation"; not "Danielle Steel", "Ada & Rosa Lund". */
  const unlikePeople = (parsed: Parsed, { firstToken, endToken }: TokenRange): EntityType | undefined => {
    for (let token = firstToken + 1; token < endToken - 1; token += 1) {
      if (wordOf(parsed, token) !== "&") continue;
      return isGiven(wordOf(parsed, token - 1)) || isGiven(wordOf(parsed, token + 1)) ? undefined : "Company";
    }
    const last = byWord(wordOf(parsed, endToken - 1));
    const isNamed = endToken - firstToken > 1 && !isGiven(wordOf(parsed, firstToken));
    return isNamed && (last === "Company" || last === "Organization") ? last : undefined;
  };
  return (parsed, name, model, hasTitle) => {
    const told = headWord(parsed, name, byWord);
    if (hasTitle && (model !== "ORG" || told === undefined)) return "Person";
    // "MV-9", "Ariane-6"
    if (/^\d+\p{L}?$/u.test(wordOf(parsed, name.endToken - 1)) && wordOf(parsed, name.endToken - 2) === "-")
      return "Product";
    // "Kerry-born", "Vela-based"
    if (
      wordOf(parsed, name.endToken) === "-" &&
      /^(?:born|based|listed|bound)$/.test(wordOf(parsed, name.endToken + 1))
    )
      return "Place";
    if (model === "PER") return unlikePeople(parsed, name) ?? "Person";
    if (model === "LOC") return ofPlace(told, wordOf(parsed, name.endToken - 1));
    if (model === "ORG") return told !== undefined && !NEVER_ORGANISED.has(told) ? told : "Organization";
    // "the 2011 Irish general election": the only small noun that is left at the end of such a name
    if (model === "MISC" && /^\p{Ll}/u.test(wordOf(parsed, name.endToken - 1))) return "Event";
    return told ?? (model === "MISC" ? "Concept" : guess(parsed, name));
  };
}

/** A place as a word of its name tells it: a hospital is a building, "Essex House" no public body. */
function ofPlace(told: EntityType | undefined, last: string): EntityType {
  if (told === undefined || told === "PublicBody") return "Place";
  return told === "Organization" && HOUSES.test(last) ? "Infrastructure" : told;
}

/** The last word, the head and the first, in this order; "Bank of X" is told by its head. */
function headWord(
  parsed: Parsed,
  name: { readonly firstToken: number; readonly endToken: number; readonly head: number },
  byWord: (word: string) => EntityType | undefined,
): EntityType | undefined {
  const single = name.endToken - name.firstToken === 1;
  if (single) return undefined;
  const last = name.endToken - 1;
  const joined = parsed.upos.slice(name.firstToken, name.endToken).includes("ADP");
  for (const token of joined ? [name.head, last, name.firstToken] : [last, name.head, name.firstToken]) {
    const type = byWord(wordOf(parsed, token));
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Without a model: names of people are joined as `flat`, those of bodies as `compound`; a place follows "in". */
function guess(
  parsed: Parsed,
  name: { readonly firstToken: number; readonly endToken: number; readonly head: number },
): EntityType {
  const word = wordOf(parsed, name.head);
  if (/^\p{Lu}{2,6}$/u.test(word)) return "Organization";
  for (let token = name.firstToken; token < name.endToken; token += 1) {
    if (parsed.labels[token] === "flat" && parsed.heads[token] === name.head) return "Person";
  }
  for (let token = name.firstToken - 1; token >= Math.max(0, name.firstToken - 2); token -= 1) {
    if (parsed.upos[token] !== "ADP") continue;
    if (LOCATIVE.has(wordOf(parsed, token).toLowerCase())) return "Place";
  }
  return "Organization";
}
