import { corpusFile } from "../corpora/places.ts";
import { readColumns, readEwtTags } from "../corpora/tagged.ts";
import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { gumNames } from "./gum-names.ts";
import { modernize } from "./modernize.ts";

/** The data sets that annotate names, in the order of the model's domain embedding. */
export const DOMAINS = ["crossner", "uner", "wikigold", "btc", "wnut", "gum"] as const;
export type Domain = (typeof DOMAINS)[number];

export const NAME_TYPES = ["PER", "ORG", "LOC", "MISC"] as const;

/** One training sentence; a layer that its corpus lacks is undefined. */
export interface Example {
  /** Id of its document, empty where unknown. */
  readonly document: string;
  readonly words: readonly string[];
  /** UPOS and XPOS joined by `|`. */
  readonly tags: readonly string[] | undefined;
  readonly heads: readonly number[] | undefined;
  readonly labels: readonly string[] | undefined;
  /** IOB2 with the types of `NAME_TYPES`. */
  readonly names: readonly string[] | undefined;
  readonly domain: Domain;
  /** How often the sentence takes part in an epoch, on average. */
  readonly share: number;
}

const CROSSNER_TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["person", "politician", "writer", "scientist", "musicalartist", "researcher"].map((type) => [
      type,
      "PER",
    ]),
  ),
  ...Object.fromEntries(["location", "country"].map((type) => [type, "LOC"])),
  ...Object.fromEntries(
    ["organisation", "politicalparty", "university", "band"].map((type) => [type, "ORG"]),
  ),
  /** Common nouns rather than names. */
  ...Object.fromEntries(
    ["musicgenre", "literarygenre", "task", "field", "metrics", "discipline", "enzyme", "protein"].map(
      (type) => [type, ""],
    ),
  ),
};
const COARSE: Readonly<Record<string, string>> = {
  person: "PER",
  location: "LOC",
  group: "ORG",
  corporation: "ORG",
  PER: "PER",
  LOC: "LOC",
  ORG: "ORG",
  MISC: "MISC",
};

function treeExample(
  sentence: TreebankSentence,
  domain: Domain,
  names: readonly string[] | undefined,
): Example {
  return {
    document: sentence.document,
    words: sentence.words,
    tags: sentence.upos.map((tag, index) => `${tag}|${sentence.xpos[index] ?? "FW"}`),
    heads: sentence.heads,
    labels: sentence.labels,
    names,
    domain,
    share: 1,
  };
}

/** Rewrites tags (IOB1 or IOB2) to IOB2 over the coarse types; `map` gives "" for what is no name. */
export function coarseNames(tags: readonly string[], map: (type: string) => string): string[] {
  let before = "";
  return tags.map((tag) => {
    const fine = tag.slice(2);
    const type = tag.startsWith("O") ? "" : map(fine);
    const begins = tag.startsWith("B-") || fine !== before;
    before = tag.startsWith("O") ? "" : fine;
    return type === "" ? "O" : `${begins ? "B" : "I"}-${type}`;
  });
}

function nameFile(path: string, domain: Domain, share: number, map: (type: string) => string): Example[] {
  return readColumns(corpusFile(path)).map((rows) => {
    const cells = rows.map((row) => (row.length > 1 ? row : (row[0] ?? "").split(" ")));
    return {
      document: "",
      words: cells.map(([word]) => word ?? ""),
      tags: undefined,
      heads: undefined,
      labels: undefined,
      names: coarseNames(
        cells.map((row) => row.at(-1) ?? "O"),
        map,
      ),
      domain,
      share,
    };
  });
}

const coarse = (type: string): string => COARSE[type] ?? "MISC";
const crossner = (type: string): string => CROSSNER_TYPES[type] ?? "MISC";

/** Universal NER annotates the very sentences of EWT: tags and names of one sentence join where the words agree. */
function ewtTrain(): Example[] {
  const key = (words: readonly string[]): string => words.join(" ");
  const names = new Map(readUner("ner/uner-ewt-train.iob2").map(({ words, tags }) => [key(words), tags]));
  return readEwtTags().map(({ words, upos, xpos }) => ({
    document: "",
    words,
    tags: upos.map((tag, index) => `${tag}|${xpos[index] ?? "FW"}`),
    heads: undefined,
    labels: undefined,
    names: names.get(key(words)),
    domain: "uner",
    share: 0.5,
  }));
}

/** Sentences of a Universal NER file. */
export function readUner(path: string): { words: string[]; tags: string[] }[] {
  return readColumns(corpusFile(path)).map((rows) => {
    const tokens = rows.filter((row) => /^\d+$/.test(row[0] ?? ""));
    return {
      words: tokens.map((row) => row[1] ?? ""),
      tags: coarseNames(
        tokens.map((row) => row[2] ?? "O"),
        coarse,
      ),
    };
  });
}

/** Sentences of a CrossNER file with coarse types. */
export function readCrossner(path: string): Example[] {
  return nameFile(path, "crossner", 2, crossner);
}

/** Trees of GUM's training part. */
export function gumTrain(): Example[] {
  return readConllu(corpusFile("treebanks/gum-train.conllu")).map((s) => treeExample(s, "gum", gumNames(s)));
}

/** Everything that is trained on besides GUM. */
export function otherTrain(): Example[] {
  const domains = ["politics", "science", "music", "literature", "ai"];
  return [
    ...readConllu(corpusFile("treebanks/ewt-dev.conllu")).map((s) =>
      treeExample(modernize(s), "uner", undefined),
    ),
    ...ewtTrain(),
    ...domains.flatMap((name) => readCrossner(`ner/crossner/${name}/train.txt`)),
    ...nameFile("ner/wikigold.conll", "wikigold", 0.8, coarse),
    ...nameFile("ner/wnut17-train.conll", "wnut", 0.15, coarse),
    ...nameFile("ner/btc.conll", "btc", 0.1, coarse),
  ];
}
