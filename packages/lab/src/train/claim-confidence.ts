import { fileURLToPath } from "node:url";
import { carbTuple, matchTuples, scoreCarb, type CarbSentence } from "../relations/carb.ts";
import { extractAll, readCarbGold } from "../relations/carb-files.ts";
import { printBins, saveWeights } from "../relations/confidence-table.ts";
import { crossFit, fitLogistic } from "../relations/logistic.ts";
import { loadPack } from "../scorers/pack.ts";

const DEV = fileURLToPath(new URL("../../../../../shared/data/openie/carb-dev.tsv", import.meta.url));

/**
 * Fits the weights of `claim-confidence.tsv` on CaRB dev: the target of a tuple is its best precision against the
 * gold of its sentence. Prints AUC with cross-fitted confidences and how well they are calibrated; `--write` saves.
 */
export function run(args: readonly string[]): void {
  const gold = readCarbGold(DEV);
  const sentences = [...gold.keys()];
  const extracted = extractAll(loadPack(), sentences);
  const rows = sentences.flatMap((sentence, index) =>
    (extracted[index] ?? []).map(({ predicate, args: parts, features }) => {
      const tuple = carbTuple(predicate, parts);
      const target = Math.max(0, ...(gold.get(sentence) ?? []).map((other) => matchTuples(other, tuple)[0]));
      return { sentence, tuple, features, target };
    }),
  );
  const confidences = crossFit(rows.map(({ features, target }) => ({ features, target })));
  const scored: CarbSentence[] = sentences.map((sentence) => ({
    gold: gold.get(sentence) ?? [],
    predicted: rows.flatMap((row, index) =>
      row.sentence === sentence ? [{ tuple: row.tuple, confidence: confidences[index] ?? 0 }] : [],
    ),
  }));
  const { f1, auc } = scoreCarb(scored);
  console.log(`cross-fitted: CaRB dev F1 ${f1.toFixed(3)} AUC ${auc.toFixed(3)}`);
  printBins(
    rows.map(({ target }) => target),
    confidences,
  );
  if (args.includes("--write")) {
    const { bias, ...weights } = Object.fromEntries(fitLogistic(rows));
    saveWeights(new Map([...Object.entries(weights), ["tuple", bias ?? 0]]), "fitted on CaRB dev");
  }
}
