import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readTable } from "@dossier/core";
import { carbTuple, matchTuples, scoreCarb, type CarbSentence } from "../relations/carb.ts";
import { extractAll, readCarbGold } from "../relations/carb-files.ts";
import { fitLogistic, predict, type Example } from "../relations/logistic.ts";
import { loadPack } from "../scorers/pack.ts";

const DEV = fileURLToPath(new URL("../../../../../shared/data/openie/carb-dev.tsv", import.meta.url));
const TABLE = fileURLToPath(new URL("../../../../data/lexicon/claim-confidence.tsv", import.meta.url));
const FOLDS = 5;

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
  if (args.includes("--write")) save(fitLogistic(rows));
}

/** Confidence of each example from weights fitted on the other folds. */
function crossFit(examples: readonly Example[]): number[] {
  const confidences: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitLogistic(examples.filter((_, index) => index % FOLDS !== fold));
    for (const [index, { features }] of examples.entries()) {
      if (index % FOLDS === fold) confidences[index] = predict(weights, features);
    }
  }
  return confidences;
}

function printBins(targets: readonly number[], confidences: readonly number[]): void {
  for (let bin = 0; bin < 10; bin++) {
    const inside = [...confidences.keys()].filter(
      (index) => Math.floor((confidences[index] ?? 0) * 10) === bin,
    );
    if (inside.length === 0) continue;
    const mean = (values: readonly number[]): string =>
      (inside.reduce((sum, index) => sum + (values[index] ?? 0), 0) / inside.length).toFixed(3);
    console.log(`  said ${mean(confidences)}  was ${mean(targets)}  (${String(inside.length)} tuples)`);
  }
}

/** Replaces the fitted rows; rows of features that only claims have keep their weights. */
function save(fitted: ReadonlyMap<string, number>): void {
  const text = readFileSync(TABLE, "utf8");
  const kept = readTable(TABLE, text).filter((row) => !fitted.has(row["feature"] ?? ""));
  const rows = [
    ...[...fitted].map(([name, weight]) => [name, weight.toFixed(3), "fitted on CaRB dev"]),
    ...kept.map((row) => [row["feature"], row["weight"], row["reason"]]),
  ];
  const comment = text.split("\n").filter((line) => line.startsWith("#"));
  writeFileSync(
    TABLE,
    `${[...comment, "feature\tweight\treason", ...rows.map((row) => row.join("\t"))].join("\n")}\n`,
  );
}
