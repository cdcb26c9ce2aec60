import { nominalHeadAt, readNominalHeads, type NominalHeads } from "../nominal-heads.ts";
import {
  childrenOf,
  determinerOf,
  isPlural,
  isTitleCase,
  lemmaOf,
  roleOf,
  sentenceIndex,
  textOf,
  wordOf,
} from "../noun-phrase.ts";
import { readNounClasses, type NounClass } from "./noun-classes.ts";
import type { Lexicon, Mention, MentionKind, Pack, Recognized } from "../types/index.ts";

export type Gender = "m" | "f" | undefined;

/** What coreference looks at in one mention. */
export interface Features {
  readonly index: number;
  readonly mention: Mention;
  /** Words in lower case without determiners, genitive endings and punctuation. */
  readonly words: readonly string[];
  /** `words` with the head as its lemma, joined: equal keys are the same phrase. */
  readonly key: string;
  readonly headLemma: string;
  /** Lemmas of content words before the head, without possessors and names. */
  readonly modifiers: readonly string[];
  readonly determiner: string | undefined;
  readonly definite: boolean;
  readonly plural: boolean;
  readonly gender: Gender;
  /** Class of the head noun in `nominal-heads.tsv`. */
  readonly kind: string | undefined;
  readonly nounClass: NounClass;
  readonly sentence: number;
  /** How prominent the place in the sentence is, in (0, 1]: subjects most. */
  readonly prominence: number;
  /** Grammatical role, taken over from the first of a coordination. */
  readonly label: string;
  readonly governor: number;
}

/** One document while its chains are made. */
export interface Draft {
  readonly parsed: Recognized;
  readonly children: readonly (readonly number[])[];
  readonly features: readonly Features[];
  /** Index of the mention that a token heads. */
  readonly mentionAt: ReadonlyMap<number, number>;
  readonly heads: NominalHeads;
}

const NAMED: ReadonlySet<MentionKind> = new Set<MentionKind>(["name", "acronym", "demonym", "metonym"]);
/** Words that only say how new or important something is; they tell no two things apart. */
const EMPTY_MODIFIERS = new Set(
  "new newly signed recent latest landmark same said major historic comprehensive expansive far reaching far-reaching long-term such own very first final original controversial key whole entire full current ongoing broad broader so-called other key important significant formal official".split(
    " ",
  ),
);

/** Labels of a name after a title. */
const TITLED = new Set(["flat", "appos", "nmod:desc", "dep"]);

/** "the Oslo-based firm": where it sits tells no two firms of one text apart. */
const SEATED = new Set(["base", "based", "list", "listed", "bear", "born", "headquarter", "headquartered"]);

/** Whether a mention names its thing. */
export function isNamed(features: Features): boolean {
  return NAMED.has(features.mention.kind);
}

/** Whether two names are of two entries of the gazetteer. */
export function listedApart(
  { mention: { gazetteer: a } }: Features,
  { mention: { gazetteer: b } }: Features,
): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Reads the lexicons once; the result looks at one document. */
export function createFeatureReader(pack: Pack): (input: Recognized) => Draft {
  const heads = readNominalHeads(pack);
  const classes = readNounClasses(pack);
  const empty: Lexicon = new Map();
  const titles = pack.lexicons.get("titles") ?? empty;
  const pronouns = pack.lexicons.get("pronouns") ?? empty;
  const given = pack.lexicons.get("given-names") ?? empty;
  const titleGender = new Map([...titles].map(([title, row]) => [title.toLowerCase(), row["gender"] ?? ""]));
  return (parsed) => {
    const children = childrenOf(parsed);
    const sentenceOf = sentenceIndex(parsed.sentences, parsed.tokens.length);
    const headings = new Set(parsed.sentences.flatMap((each, at) => (isTitleCase(parsed, each) ? [at] : [])));
    const mentionAt = new Map(parsed.mentions.map((mention, index) => [mention.head, index]));
    const features = parsed.mentions.map((mention, index): Features => {
      const written = wordsOf(parsed, mention);
      const words =
        mention.type === "Person" && mention.kind === "name" ? withoutTitle(written, titleGender) : written;
      const headLemma = lemmaOf(parsed, mention.head);
      const determiner = determinerOf(parsed, children, mention.head);
      const modifiers = modifiersOf(parsed, mention, mentionAt);
      const { label, governor } = roleOf(parsed, titledHead(parsed, mention));
      const pronoun = mention.kind === "pronoun" ? pronouns.get(words[0] ?? "") : undefined;
      const heading = headings.has(sentenceOf[mention.head] ?? -1);
      // "Orsk Metals" is one firm
      const many =
        isPlural(parsed, mention.head) && (mention.kind === "nominal" || mention.type !== "Company");
      const plural = pronoun === undefined ? many : pronoun["number"] === "plur";
      const kind = nominalHeadAt(parsed, mention.head, heads)?.kind;
      return {
        index,
        mention,
        words,
        key: keyOf(parsed, mention, words),
        headLemma,
        modifiers,
        determiner,
        definite: isDefinite(parsed, children, mention, determiner) || (heading && determiner === undefined),
        plural,
        gender:
          genderOf(parsed, mention, headLemma, pronoun?.["gender"], titleGender) ??
          givenGender(mention, words, given),
        kind,
        nounClass: classes(kind),
        sentence: sentenceOf[mention.head] ?? -1,
        prominence: mention.kind === "demonym" ? 0.15 : prominenceOf(label) * (heading ? 0.5 : 1),
        label,
        governor,
      };
    });
    return { parsed, children, features, mentionAt, heads };
  };
}

/** "Transport Minister Ada Lund": where the parser hung the name on the title, the title's place is that of the name. */
function titledHead(parsed: Recognized, { kind, head }: Mention): number {
  const up = parsed.heads[head] ?? -1;
  const isBefore = up >= 0 && up < head && parsed.upos[up] !== "VERB";
  const isTitled = kind === "name" && isBefore && TITLED.has(parsed.labels[head] ?? "");
  return isTitled && wordOf(parsed, head - 1) !== "," ? up : head;
}

/** Content modifiers that tell one thing from another. */
export function telling(features: Features): readonly string[] {
  return features.modifiers.filter((word) => !EMPTY_MODIFIERS.has(word) && !SEATED.has(word));
}

function wordsOf(parsed: Recognized, mention: Mention): string[] {
  const words: string[] = [];
  for (let token = mention.firstToken; token < mention.endToken; token += 1) {
    const word = wordOf(parsed, token).toLowerCase().replace(/’/g, "'");
    if (!/[\p{L}\p{N}]/u.test(word) || parsed.xpos[token] === "POS" || word === "'s") continue;
    if (parsed.upos[token] === "DET" && token !== mention.head) continue;
    words.push(word.replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, ""));
  }
  return words;
}

/** "Saint Ada", "Emperor Lund": a title at the front tells no two people apart. */
function withoutTitle(words: readonly string[], titles: ReadonlyMap<string, string>): readonly string[] {
  const first = words.findIndex((word) => !titles.has(word) && !titles.has(`${word}.`));
  return first > 0 ? words.slice(first) : words;
}

/** Number is a part of the key for nominals, not for names. */
function keyOf(parsed: Recognized, mention: Mention, words: readonly string[]): string {
  if (mention.kind !== "nominal" && mention.kind !== "group") return words.join(" ");
  const possessive = words.filter((word) => !/^(?:my|our|your|his|her|its|their)$/.test(word));
  const head = wordOf(parsed, mention.head).toLowerCase();
  return possessive.map((word) => (word === head ? lemmaOf(parsed, mention.head) || word : word)).join(" ");
}

function modifiersOf(parsed: Recognized, mention: Mention, mentionAt: ReadonlyMap<number, number>): string[] {
  const modifiers: string[] = [];
  for (let token = mention.firstToken; token < mention.head; token += 1) {
    const upos = parsed.upos[token] ?? "";
    const other = mentionAt.get(token);
    const named = other !== undefined && parsed.mentions[other]?.kind !== "nominal";
    if (named || !["ADJ", "NOUN", "PROPN", "VERB", "NUM"].includes(upos)) continue;
    modifiers.push(upos === "NUM" ? wordOf(parsed, token).toLowerCase() : lemmaOf(parsed, token));
  }
  return modifiers;
}

function isDefinite(
  parsed: Recognized,
  children: readonly (readonly number[])[],
  mention: Mention,
  determiner: string | undefined,
): boolean {
  if (determiner !== undefined && /^(?:the|this|that|these|those|both|such)$/.test(determiner)) return true;
  return (children[mention.head] ?? []).some((child) => parsed.labels[child] === "nmod:poss");
}

function prominenceOf(label: string): number {
  if (label === "nsubj" || label === "nsubj:pass" || label === "root") return 1;
  if (label === "obj" || label === "iobj" || label === "obl:agent") return 0.8;
  if (label === "appos" || label === "vocative") return 0.6;
  if (label.startsWith("obl")) return 0.6;
  return 0.35;
}

function genderOf(
  parsed: Recognized,
  mention: Mention,
  headLemma: string,
  pronoun: string | undefined,
  titleGender: ReadonlyMap<string, string>,
): Gender {
  const before = wordOf(parsed, mention.firstToken - 1).toLowerCase();
  for (const told of [pronoun, titleGender.get(headLemma), titleGender.get(before)]) {
    if (told === "m" || told === "f") return told;
  }
  if (/(?:woman|mother|daughter|sister|wife|girl|actress|waitress|heiress)$/.test(headLemma)) return "f";
  if (/(?:[^o]man|^man|father|son|brother|husband|boy)$/.test(headLemma) && mention.kind === "nominal")
    return "m";
  return undefined;
}

/** What the first of several words of a person's name tells. */
function givenGender({ kind, type }: Mention, words: readonly string[], given: Lexicon): Gender {
  if (kind !== "name" || type !== "Person" || words.length < 2) return undefined;
  const told = given.get(words[0] ?? "")?.["gender"];
  return told === "m" || told === "f" ? told : undefined;
}

/** The wording of a mention as it stands in the text. */
export function surfaceOf(draft: Draft, index: number): string {
  const mention = draft.parsed.mentions[index];
  return mention === undefined ? "" : textOf(draft.parsed, mention.firstToken, mention.endToken);
}
