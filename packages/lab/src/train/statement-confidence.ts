import { createCoref, createNer, createParser, createRelations, createTagger } from "@dossier/core";
import type { LocalClaim, Pack, Parsed } from "@dossier/core";
import { readConllu, type TreebankSentence } from "../corpora/conllu.ts";
import { corpusFile } from "../corpora/places.ts";
import { printBins, saveWeights } from "../relations/confidence-table.ts";
import { crossFit, fitLogistic, type Example } from "../relations/logistic.ts";
import { overlaps } from "../relations/pairs.ts";
import { asTokenized } from "../scorers/as-document.ts";
import { loadPack } from "../scorers/pack.ts";

/** Strong, since there are few examples. */
const PENALTY = 0.05;

/** Features that are the same for all claims, or that the trees do not tell about. */
const BY_HAND = ["claim", "unchecked", "loose", "relation by apposition", "pronoun", "certainty"];

/**
 * Fits the weights of claims in `claim-confidence.tsv` on the documents of a treebank: a claim read from the parser's
 * tree is right if the checked tree gives it too. Prints how well cross-fitted confidences are calibrated; `--write` saves.
 */
export function run(args: readonly string[]): void {
  const pack = loadPack();
  const read = createComparison(pack);
  const sentences = readConllu(corpusFile("treebanks/ewt-dev.conllu"));
  const names = [...new Set(sentences.map(({ document }) => document))];
  const examples = names.flatMap((name) => read(sentences.filter(({ document }) => document === name)));
  const targets = examples.map(({ target }) => target);
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length;
  console.log(`${String(examples.length)} claims, ${mean.toFixed(3)} as in the checked trees; cross-fitted:`);
  printBins(targets, crossFit(examples, PENALTY));
  const { bias, ...weights } = Object.fromEntries(fitLogistic(examples, PENALTY));
  const fitted = new Map([["claim", bias ?? 0], ...Object.entries(weights)]);
  if (args.includes("--write")) saveWeights(fitted, "fitted on the trees of EWT dev");
}

/** Reads a document twice, from the parser's trees and from the checked ones, and compares the claims. */
function createComparison(pack: Pack): (sentences: readonly TreebankSentence[]) => Example[] {
  const seen: Example["features"][] = [];
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  const corefer = createCoref(pack);
  const relate = createRelations(pack);
  // A claim's score is the place where its features are kept.
  const relateNoting = createRelations(pack, (features) => seen.push(features));
  return (sentences) => {
    seen.length = 0;
    const parsed = parse(tag(asTokenized(sentences.map(({ words }) => words))));
    const read = relateNoting(corefer(recognize(parsed)));
    const checked = relate(corefer(recognize(checkedTrees(parsed, sentences))));
    return read.claims.flatMap((claim) => {
      const found = seen[claim.score - 1];
      if (found?.["claim"] === undefined || claim.by.endsWith("denied")) return [];
      const features = Object.fromEntries(Object.entries(found).filter(([name]) => !BY_HAND.includes(name)));
      const target = checked.claims.some((other) => isSame(claim, other)) ? 1 : 0;
      return [{ features, target }];
    });
  };
}

/** The treebank's tags and trees over the same words. */
function checkedTrees(parsed: Parsed, sentences: readonly TreebankSentence[]): Parsed {
  let first = 0;
  const heads = sentences.flatMap((sentence) => {
    const shifted = sentence.heads.map((head) => (head < 0 ? -1 : head + first));
    first += sentence.heads.length;
    return shifted;
  });
  return {
    ...parsed,
    heads,
    upos: sentences.flatMap(({ upos }) => upos),
    xpos: sentences.flatMap(({ xpos }) => xpos),
    labels: sentences.flatMap(({ labels }) => labels),
    lemmas: sentences.flatMap(({ lemmas }) => lemmas),
  };
}

/** True if two claims say the same of the same words. */
function isSame(a: LocalClaim, b: LocalClaim): boolean {
  const isSameObject = a.object && b.object ? overlaps(a.object.span, b.object.span) : a.object === b.object;
  return (
    overlaps(a.trigger, b.trigger) &&
    overlaps(a.subject.span, b.subject.span) &&
    isSameObject &&
    a.predicate === b.predicate &&
    a.polarity === b.polarity &&
    a.modality === b.modality
  );
}
