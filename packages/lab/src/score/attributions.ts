import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Analysis, Span } from "@dossier/core";
import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { createAnalyzer } from "../relations/analyze.ts";
import { overlaps } from "../relations/pairs.ts";
import { asTokenized } from "../scorers/as-document.ts";
import { loadPack } from "../scorers/pack.ts";

const DEV = fileURLToPath(new URL("../../../../../shared/data/treebanks/gum-dev.conllu", import.meta.url));

/** An attribution that the treebank marks: token ranges (from 0, of the document) of who says so, and of the cue. */
interface Attribution {
  readonly source: readonly number[];
  readonly cue: readonly number[];
}

/** How often the holder of an attribution in GUM is found, over news and over all genres; `--errors` lists misses. */
export function run(args: readonly string[]): void {
  const path = args.find((arg) => arg.endsWith(".conllu")) ?? DEV;
  if (!existsSync(path)) {
    console.log(`attributions: skipped, because ${path} is not there`);
    return;
  }
  const analyzer = createAnalyzer(loadPack(args.includes("--light")));
  const documents = new Map<string, TreebankSentence[]>();
  for (const sentence of readConllu(path)) {
    documents.set(sentence.document, [...(documents.get(sentence.document) ?? []), sentence]);
  }
  const tally = { news: [0, 0], all: [0, 0] };
  for (const [name, sentences] of documents) {
    const tokens = asTokenized(sentences.map(({ words }) => words));
    const analysis = analyzer.ofTokens(tokens);
    for (const attribution of sentences.flatMap(({ misc }) => misc.flatMap(readAttributions))) {
      const isFound = hasHolder(analysis, attribution);
      for (const key of name.startsWith("GUM_news") ? (["news", "all"] as const) : (["all"] as const)) {
        tally[key] = [(tally[key][0] ?? 0) + Number(isFound), (tally[key][1] ?? 0) + 1];
      }
      if (args.includes("--errors") && !isFound) console.log(describe(analysis, attribution, name));
    }
  }
  for (const [key, [found = 0, all = 0]] of Object.entries(tally)) {
    console.log(
      `attributions ${key.padEnd(5)} holder found ${(found / Math.max(1, all)).toFixed(3)} of ${String(all)}`,
    );
  }
}

/** GUM's signals: `sem-atsrc-` are the tokens of the source, `lex-indwd-` the word of saying; both count from 1. */
function readAttributions(misc: string): Attribution[] {
  return [...misc.matchAll(/Discourse=[^|]*/g)]
    .flatMap(([value]) => value.split(";"))
    .filter((relation) => relation.includes("attribution"))
    .map((relation) => ({ source: signal(relation, "sem-atsrc"), cue: signal(relation, "lex-indwd") }))
    .filter(({ source, cue }) => source.length > 0 && cue.length > 0);
}

function signal(relation: string, name: string): number[] {
  return [...relation.matchAll(new RegExp(`${name}-([\\d,-]+)`, "g"))].flatMap(([, ranges = ""]) =>
    ranges.split(",").flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map(Number);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index - 1);
    }),
  );
}

function spans(analysis: Analysis, tokens: readonly number[]): Span[] {
  return tokens.flatMap((token) => analysis.tokens[token] ?? []);
}

/** A holder whose cue is the word of saying and whose chain has a mention on the source; or a claim of saying by it. */
function hasHolder(analysis: Analysis, { source, cue }: Attribution): boolean {
  const sources = spans(analysis, source);
  const cues = spans(analysis, cue);
  const isSource = (span: Span): boolean => sources.some((other) => overlaps(other, span));
  const isCue = (span: Span): boolean => cues.some((other) => overlaps(other, span));
  return analysis.claims.some(
    (claim) =>
      (isCue(claim.trigger) && isSource(claim.subject.span)) ||
      claim.attribution.some(
        (holder) =>
          isCue(holder.cue) &&
          (analysis.chains[holder.chain ?? -1]?.mentions ?? []).some((mention) => {
            const span = analysis.mentions[mention];
            return span !== undefined && isSource(span);
          }),
      ),
  );
}

function describe(analysis: Analysis, { source, cue }: Attribution, name: string): string {
  const text = (tokens: readonly number[]): string =>
    spans(analysis, tokens)
      .map(({ start, end }) => analysis.document.text.slice(start, end))
      .join(" ");
  const at = analysis.tokens[cue[0] ?? 0]?.start ?? 0;
  const sentence = analysis.sentences.find(({ start, end }) => start <= at && at < end);
  return `${name}: ${text(source)} / ${text(cue)} / ${analysis.document.text.slice(sentence?.start, sentence?.end)}`;
}
