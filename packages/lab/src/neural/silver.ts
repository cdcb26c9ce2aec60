import { readFileSync } from "node:fs";
import { createNeuralModel, readClusters, readParser } from "@dossier/core/learn";
import { MODELS } from "../corpora/places.ts";
import type { Example } from "./examples.ts";

/** Probability of head and label from which an arc counts, alone and where the perceptron parser finds the same head. */
const SURE = 0.92;
const AGREED = 0.6;
/** Not trained on: BTC and WNUT are tweets, whose trees the teacher does not know. */
const SKIPPED = new Set(["btc", "wnut"]);
const UNKNOWN_HEAD = -2;

/** Adds the teacher's surest arcs to sentences without trees; the others' heads stay unknown. Reports how many. */
export function addSilverTrees(examples: readonly Example[], teacherPath: string): Example[] {
  const teacher = createNeuralModel(readFileSync(teacherPath));
  const second = readParser(
    readFileSync(`${MODELS}/parser.light.bin`),
    readClusters(readFileSync(`${MODELS}/clusters.light.bin`)),
  );
  const bare = examples.filter((e) => e.heads === undefined && !SKIPPED.has(e.domain));
  const found = teacher.analyze(bare.map((e) => e.words));
  let words = 0;
  let kept = 0;
  const silver = new Map(
    bare.map((e, index) => {
      const parse = found[index];
      const tags = Array.from(parse?.tags ?? [], (tag) => (teacher.tags[tag] ?? "X|FW").split("|"));
      const other = second.parse(
        e.words,
        tags.map(([upos]) => upos ?? "X"),
        tags.map(([, xpos]) => xpos ?? "FW"),
      );
      const heads = e.words.map((_, i) => {
        const head = parse?.heads[i] ?? UNKNOWN_HEAD;
        const least = other.heads[i] === head ? AGREED : SURE;
        const chance = (parse?.arcScores[i] ?? 0) * (parse?.labelScores[i] ?? 0);
        return chance >= least ? head : UNKNOWN_HEAD;
      });
      words += heads.length;
      kept += heads.filter((head) => head !== UNKNOWN_HEAD).length;
      const labels = Array.from(parse?.labels ?? [], (label) => teacher.labels[label] ?? "dep");
      return [e, { ...e, heads, labels }] as const;
    }),
  );
  console.error(`silver arcs: ${String(kept)} of ${String(words)} words in ${String(bare.length)} sentences`);
  return examples.map((e) => silver.get(e) ?? e);
}
