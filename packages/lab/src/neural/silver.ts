import { readFileSync } from "node:fs";
import { createNeuralModel, type NeuralModel, type NeuralSentence } from "@dossier/core/learn";
import type { Example } from "./examples.ts";

/** Probability of head and label from which an arc counts, alone and where the second model finds the same head. */
const SURE = 0.92;
const AGREED = 0.6;
/** Not trained on: BTC and WNUT are tweets, whose trees the teacher does not know. */
const SKIPPED = new Set(["btc", "wnut"]);
const UNKNOWN_HEAD = -2;

const load = (path: string): NeuralModel => createNeuralModel(readFileSync(path));

/** The heads that can be believed; the others stay unknown. */
function sureHeads(first: NeuralSentence | undefined, second: NeuralSentence | undefined): number[] {
  return Array.from(first?.heads ?? [], (head, i) => {
    const least = second?.heads[i] === head ? AGREED : SURE;
    const chance = (first?.arcScores[i] ?? 0) * (first?.labelScores[i] ?? 0);
    return chance >= least ? head : UNKNOWN_HEAD;
  });
}

/**
 * Adds the teacher's surest arcs to sentences without trees, and the less sure ones that a second model, if given, finds
 * too. Reports how many.
 */
export function addSilverTrees(
  examples: readonly Example[],
  teacherPath: string,
  secondPath: string | undefined,
): Example[] {
  const teacher = load(teacherPath);
  const bare = examples.filter((e) => e.heads === undefined && !SKIPPED.has(e.domain));
  const words = bare.map((e) => e.words);
  const found = teacher.analyze(words);
  const other = secondPath === undefined ? [] : load(secondPath).analyze(words);
  const silver = new Map(
    bare.map((e, s) => {
      const labels = Array.from(found[s]?.labels ?? [], (label) => teacher.labels[label] ?? "dep");
      return [e, { ...e, heads: sureHeads(found[s], other[s]), labels }] as const;
    }),
  );
  const heads = [...silver.values()].flatMap((e) => e.heads);
  const kept = heads.filter((head) => head !== UNKNOWN_HEAD).length;
  console.error(
    `silver arcs: ${String(kept)} of ${String(heads.length)} words in ${String(bare.length)} sentences`,
  );
  return examples.map((e) => silver.get(e) ?? e);
}
