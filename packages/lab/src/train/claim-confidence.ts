import { fileURLToPath } from "node:url";
import { carbTuple, scoreCarb, sharesTold, type CarbSentence } from "../relations/carb.ts";
import { extractAll, readCarbGold } from "../relations/carb-files.ts";
import { printBins, saveWeights } from "../relations/confidence-table.ts";
import { fitLogistic, predict } from "../relations/logistic.ts";
import { loadPack } from "../scorers/pack.ts";

const DEV = fileURLToPath(new URL("../../../../../shared/data/openie/carb-dev.tsv", import.meta.url));

/** Strong, since a half has few tuples. */
const PENALTY = 0.03;

/**
 * Fits the ranking of open tuples on one half of CaRB dev and scores the other, both ways round: the target of a
 * tuple is how well it says what its gold tuple says. `--write` saves the weights of the first half.
 */
export function run(args: readonly string[]): void {
  const gold = readCarbGold(DEV);
  const sentences = [...gold.keys()];
  const rows = extractAll(loadPack(), sentences).map((extracted, index) => {
    const tuples = gold.get(sentences[index] ?? "") ?? [];
    const own = extracted.map(({ predicate, args: parts, features }) => ({
      tuple: carbTuple(predicate, parts),
      features,
    }));
    const targets = sharesTold(
      tuples,
      own.map(({ tuple }) => tuple),
    );
    return own.map((tuple, at) => ({ ...tuple, target: targets[at] ?? 0 }));
  });
  const halves = [0, 1].map((half) =>
    fitLogistic(rows.filter((_, index) => index % 2 === half).flat(), PENALTY),
  );
  const confidenceOf = (index: number, features: Readonly<Record<string, number>>): number =>
    predict(halves[(index + 1) % 2] ?? new Map(), features);
  const scored = rows.map((tuples, index): CarbSentence => ({
    gold: gold.get(sentences[index] ?? "") ?? [],
    predicted: tuples.map(({ tuple, features }) => ({ tuple, confidence: confidenceOf(index, features) })),
  }));
  const { f1, auc } = scoreCarb(scored);
  console.log(`each half by the other: CaRB dev F1 ${f1.toFixed(3)} AUC ${auc.toFixed(3)}`);
  printBins(
    rows.flat().map(({ target }) => target),
    scored.flatMap(({ predicted }) => predicted.map(({ confidence }) => confidence)),
  );
  if (args.includes("--write")) {
    const { bias = 0, ...weights } = Object.fromEntries(halves[0] ?? []);
    const all = new Map(Object.entries(weights));
    for (const kind of ["tuple", "implied"]) all.set(kind, (all.get(kind) ?? 0) + bias);
    saveWeights(all, "fitted on half of CaRB dev");
  }
}
