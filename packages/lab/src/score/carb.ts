import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { carbTuple, matchTuples, scoreCarb } from "../relations/carb.ts";
import { extractAll, readCarbGold } from "../relations/carb-files.ts";
import { loadPack } from "../scorers/pack.ts";

const DEV = fileURLToPath(new URL("../../../../../shared/data/openie/carb-dev.tsv", import.meta.url));

/** Scores open tuples on CaRB dev by CaRB's own matching; `--errors` lists the worst sentences. */
export function run(args: readonly string[]): void {
  const path = args.find((arg) => arg.endsWith(".tsv")) ?? DEV;
  if (!existsSync(path)) {
    console.log(`carb: skipped, because ${path} is not there`);
    return;
  }
  const gold = readCarbGold(path);
  const sentences = [...gold.keys()];
  const extracted = extractAll(loadPack(args.includes("--light")), sentences);
  const scored = sentences.map((sentence, index) => ({
    gold: gold.get(sentence) ?? [],
    predicted: (extracted[index] ?? []).map(({ predicate, args: parts, confidence }) => ({
      tuple: carbTuple(predicate, parts),
      confidence,
    })),
  }));
  const { precision, recall, f1, auc, threshold } = scoreCarb(scored);
  const show = (value: number): string => value.toFixed(3);
  console.log(
    `carb dev  F1 ${show(f1)}  AUC ${show(auc)}  (P ${show(precision)} R ${show(recall)} at confidence ${show(threshold)}, ${String(sentences.length)} sentences)`,
  );
  if (!args.includes("--errors")) return;
  for (const [index, sentence] of sentences.entries()) {
    console.log(`\n# ${sentence}`);
    const { gold: tuples = [], predicted = [] } = scored[index] ?? {};
    for (const tuple of tuples) {
      const best = Math.max(0, ...predicted.map((other) => matchTuples(tuple, other.tuple)[1]));
      console.log(
        `  gold ${best.toFixed(2)}  ${[tuple.predicate, tuple.first, tuple.rest].map((words) => words.join(" ")).join(" | ")}`,
      );
    }
    for (const { tuple, confidence } of predicted) {
      const best = Math.max(0, ...tuples.map((other) => matchTuples(other, tuple)[0]));
      console.log(
        `  ours ${best.toFixed(2)} (${confidence.toFixed(2)})  ${[tuple.predicate, tuple.first, tuple.rest].map((words) => words.join(" ")).join(" | ")}`,
      );
    }
  }
}
