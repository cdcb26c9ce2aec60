import { readFileSync } from "node:fs";
import { corpusFile } from "../corpora/places.ts";
import { agreementOf } from "../relations/agreement.ts";
import { carbClaims } from "../relations/carb-claims.ts";
import { readCarbGold } from "../relations/carb-files.ts";
import { printBins, saveWeights } from "../relations/confidence-table.ts";
import { crossFit, fitLogistic, type Example } from "../relations/logistic.ts";
import { loadPack } from "../scorers/pack.ts";

/** Strong, since the features say nearly the same. */
const PENALTY = 0.1;
/** Documents of KnowledgeNet that both models read. */
const DOCUMENTS = 800;

/**
 * Fits the weights of claims in `claim-confidence.tsv`, on text that no model was trained on: on where the full and the
 * light model agree over documents of KnowledgeNet, folds 1 and 2, and on the gold tuples of CaRB dev, odd sentences. Both
 * count alike. Prints how well cross-fitted confidences are calibrated; `--write` saves.
 */
export function run(args: readonly string[]): void {
  const pack = loadPack();
  const gold = [...readCarbGold(corpusFile("openie/carb-dev.tsv"))].filter((_, index) => index % 2 === 0);
  const examples = [
    ...alike(agreementOf(readTexts(), pack, loadPack(true))),
    ...alike(carbClaims(new Map(gold), pack)),
  ];
  console.log(`${String(examples.length)} claims; cross-fitted:`);
  printBins(
    examples.map(({ target }) => target),
    crossFit(examples, PENALTY),
  );
  const { bias, ...weights } = Object.fromEntries(fitLogistic(examples, PENALTY));
  const fitted = new Map([["claim", bias ?? 0], ...Object.entries(weights)]);
  if (args.includes("--write")) saveWeights(fitted, "fitted on agreement and gold tuples");
}

/** Examples of one source with a common weight, so that sources of all sizes count alike. */
const alike = (examples: readonly Example[]): Example[] =>
  examples.map((example) => ({ ...example, weight: 1 / examples.length }));

function readTexts(): string[] {
  return readFileSync(corpusFile("relations/knowledgenet-folds1-3.jsonl"), "utf8")
    .split("\n")
    .filter((line) => /^\{"fold": [12],/.test(line))
    .slice(0, DOCUMENTS)
    .map((line) => (JSON.parse(line) as { readonly documentText: string }).documentText);
}
