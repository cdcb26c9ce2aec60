import type { Parsed, Tagged } from "@dossier/core";
import type { TreebankSentence } from "../corpora/conllu.ts";
import { alignWords, placeWords } from "./align-words.ts";
import { f1, noCounts, percent, type Counts, type Figures } from "./report.ts";

/** The arcs that relation extraction reads. */
export const RELATION_LABELS = [
  "nsubj",
  "nsubj:pass",
  "obj",
  "iobj",
  "obl",
  "conj",
  "appos",
  "xcomp",
  "ccomp",
  "acl:relcl",
] as const;

/** Gold words of all sentences in a row, heads as indexes into them, and which system word each one is. */
export interface AlignedTreebank {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** System token of each gold word, −1 = none. */
  readonly pairs: Int32Array;
  readonly systemWords: number;
}

/** Pairs the words of a treebank with the tokens of a system that may have split the text otherwise. */
export function alignTreebank(gold: readonly TreebankSentence[], system: Tagged): AlignedTreebank {
  const words = gold.flatMap((sentence) => sentence.words);
  const tokenOf: number[] = [];
  const surface = gold.flatMap((sentence) => sentence.surface);
  for (const [token, { firstWord, endWord }] of surface.entries())
    for (let word = firstWord; word < endWord; word++) tokenOf.push(token);
  const forms = system.tokens.map(({ start, end }) => system.document.text.slice(start, end));
  const sameWords = forms.length === words.length && forms.every((form, i) => form === words[i]);
  const pairs = sameWords
    ? Int32Array.from(words, (_, i) => i)
    : alignWords(
        placeWords(
          words,
          surface.map(({ form }) => form),
          tokenOf,
        ),
        placeWords(forms, forms, [...forms.keys()]),
      );
  let offset = 0;
  const heads = gold.flatMap((sentence) => {
    const first = offset;
    offset += sentence.words.length;
    return sentence.heads.map((head) => (head < 0 ? -1 : head + first));
  });
  return {
    upos: gold.flatMap((sentence) => sentence.upos),
    xpos: gold.flatMap((sentence) => sentence.xpos),
    lemmas: gold.flatMap((sentence) => sentence.lemmas),
    heads,
    labels: gold.flatMap((sentence) => sentence.labels),
    pairs,
    systemWords: forms.length,
  };
}

/** F1 of words, tags and lemmas over aligned words (with gold tokens: accuracy). */
export function scoreTags(gold: AlignedTreebank, system: Tagged): Figures {
  const score = (name: "upos" | "xpos" | "lemmas"): number => {
    let right = 0;
    for (const [word, token] of gold.pairs.entries())
      if (token >= 0 && system[name][token] === gold[name][word]) right++;
    return f1({ right, found: gold.systemWords, expected: gold.pairs.length });
  };
  const words = gold.pairs.filter((token) => token >= 0).length;
  return {
    Words: f1({ right: words, found: gold.systemWords, expected: gold.pairs.length }),
    UPOS: score("upos"),
    XPOS: score("xpos"),
    Lemmas: score("lemmas"),
  };
}

const universal = (label: string): string => label.split(":")[0] ?? label;

/**
 * UAS and LAS as in the CoNLL 2018 evaluation (labels without subtypes, punctuation counted), both again without
 * punctuation, LAS with subtypes, and F1 of the full labels in `RELATION_LABELS`.
 */
export function scoreTrees(gold: AlignedTreebank, system: Parsed): Figures {
  const uas = noCounts();
  const las = noCounts();
  const uasWords = noCounts();
  const lasWords = noCounts();
  const full = noCounts();
  const byLabel = new Map<string, Counts>(RELATION_LABELS.map((label) => [label, noCounts()]));
  const seen = new Set<number>();
  const countFound = (token: number, punctuation: boolean): void => {
    for (const counts of [uas, las, full]) counts.found++;
    if (!punctuation) for (const counts of [uasWords, lasWords]) counts.found++;
    const label = byLabel.get(system.labels[token] ?? "");
    if (label !== undefined) label.found++;
  };
  for (const [word, token] of gold.pairs.entries()) {
    const label = gold.labels[word] ?? "";
    const isWord = gold.upos[word] !== "PUNCT";
    const head = gold.heads[word] ?? -1;
    const attached = token >= 0 && sameHead(head, system.heads[token] ?? -1, gold.pairs);
    const found = token < 0 ? "" : (system.labels[token] ?? "");
    const labelled = attached && universal(found) === universal(label);
    count(uas, attached);
    count(las, labelled);
    count(full, attached && found === label);
    if (isWord) count(uasWords, attached);
    if (isWord) count(lasWords, labelled);
    const counts = byLabel.get(label);
    if (counts !== undefined) count(counts, attached && found === label);
    if (token >= 0) {
      seen.add(token);
      countFound(token, !isWord);
    }
  }
  for (let token = 0; token < gold.systemWords; token++)
    if (!seen.has(token)) countFound(token, system.upos[token] === "PUNCT");
  const relations = noCounts();
  for (const counts of byLabel.values()) {
    relations.right += counts.right;
    relations.found += counts.found;
    relations.expected += counts.expected;
  }
  return {
    UAS: f1(uas),
    LAS: f1(las),
    "UAS without punctuation": f1(uasWords),
    "LAS without punctuation": f1(lasWords),
    "LAS with subtypes": f1(full),
    "relation arcs F1": f1(relations),
    ...Object.fromEntries([...byLabel].map(([label, counts]) => [`F1 ${label}`, f1(counts)])),
  };
}

function count(counts: Counts, right: boolean): void {
  counts.expected++;
  if (right) counts.right++;
}

function sameHead(gold: number, system: number, pairs: Int32Array): boolean {
  return gold < 0 || system < 0 ? gold < 0 && system < 0 : pairs[gold] === system;
}

/** Share of right arcs in each tenth of the arc scores: what a score is worth. */
export function reliability(gold: AlignedTreebank, system: Parsed): Figures {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0, sum: 0 }));
  for (const [word, token] of gold.pairs.entries()) {
    if (token < 0) continue;
    const score = system.arcScores[token] ?? 0;
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (bin === undefined) continue;
    bin.all++;
    bin.sum += score;
    if (sameHead(gold.heads[word] ?? -1, system.heads[token] ?? -1, gold.pairs)) bin.right++;
  }
  const rows = bins.flatMap(({ right, all, sum }, i): [string, number][] =>
    all === 0
      ? []
      : [
          [`arc score ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}: mean`, percent(sum, all)],
          [`arc score ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}: right`, percent(right, all)],
        ],
  );
  return Object.fromEntries(rows);
}
