import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readTable } from "@dossier/core";

const TABLE = fileURLToPath(new URL("../../../../data/lexicon/claim-confidence.tsv", import.meta.url));

/** Replaces the rows of `claim-confidence.tsv` that were fitted in the same way; rows of other features keep their weights. */
export function saveWeights(fitted: ReadonlyMap<string, number>, reason: string): void {
  const text = readFileSync(TABLE, "utf8");
  const kept = readTable(TABLE, text).filter(
    (row) => !fitted.has(row["feature"] ?? "") && row["reason"] !== reason,
  );
  const rows = [
    ...[...fitted].map(([name, weight]) => [name, weight.toFixed(3), reason]),
    ...kept.map((row) => [row["feature"], row["weight"], row["reason"]]),
  ];
  const comment = text.split("\n").filter((line) => line.startsWith("#"));
  writeFileSync(
    TABLE,
    `${[...comment, "feature\tweight\treason", ...rows.map((row) => row.join("\t"))].join("\n")}\n`,
  );
}

/** Prints how often what was said with a confidence was right, by tenths of confidence. */
export function printBins(targets: readonly number[], confidences: readonly number[]): void {
  for (let bin = 0; bin < 10; bin++) {
    const inside = [...confidences.keys()].filter(
      (index) => Math.floor((confidences[index] ?? 0) * 10) === bin,
    );
    if (inside.length === 0) continue;
    const mean = (values: readonly number[]): string =>
      (inside.reduce((sum, index) => sum + (values[index] ?? 0), 0) / inside.length).toFixed(3);
    console.log(`  said ${mean(confidences)}  was ${mean(targets)}  (${String(inside.length)})`);
  }
}
