import { bareDocument, createTokenizer, type Span } from "@dossier/core";
import { readParagraphs, type Range } from "../corpora/paragraphs.ts";
import { loadPack } from "../scorers/pack.ts";

const DEV = "../shared/data/treebanks/gum-dev.conllu";

/** Exact spans: how many were expected, found, and both. */
interface Counts {
  gold: number;
  found: number;
  right: number;
}

/** Scores sentences and tokens against a treebank, read paragraph by paragraph: `[FILE.conllu] [GENRE] [--errors]`. */
export function run(args: readonly string[]): void {
  const [path = DEV, genre] = args.filter((arg) => !arg.startsWith("--"));
  const all = readParagraphs(path);
  const tokenize = createTokenizer(loadPack(true));
  for (const wanted of genre === undefined ? ["news", ""] : [genre]) {
    const sentences: Counts = { gold: 0, found: 0, right: 0 };
    const tokens: Counts = { gold: 0, found: 0, right: 0 };
    for (const paragraph of all.filter(({ document }) => document.includes(wanted))) {
      const read = tokenize(bareDocument(paragraph.text));
      const missed = [
        ...count(sentences, paragraph.sentences, read.sentences),
        ...count(tokens, paragraph.words, read.tokens),
      ];
      if (args.includes("--errors")) {
        for (const [start, end] of missed) console.log(`missed: ${paragraph.text.slice(start, end)}`);
      }
    }
    console.log(`${wanted === "" ? "all" : wanted}\tsentences ${show(sentences)}\ttokens ${show(tokens)}`);
  }
}

function count(counts: Counts, gold: readonly Range[], found: readonly Span[]): Range[] {
  const spans = new Set(found.map(({ start, end }) => `${String(start)}-${String(end)}`));
  const missed = gold.filter(([start, end]) => !spans.has(`${String(start)}-${String(end)}`));
  counts.gold += gold.length;
  counts.found += found.length;
  counts.right += gold.length - missed.length;
  return missed;
}

function show({ gold, found, right }: Counts): string {
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);
  return `P ${percent(right, found)} R ${percent(right, gold)} F1 ${percent(2 * right, gold + found)} (${String(gold)})`;
}
