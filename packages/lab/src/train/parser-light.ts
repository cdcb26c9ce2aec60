import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { WordClusters } from "@dossier/core/learn";
import { MODELS } from "../corpora/places.ts";
import { holdOut } from "../perceptron/hold-out.ts";
import { jackknifeTags } from "../perceptron/jackknife.ts";
import { PARSER_SETTINGS, loadClusters, readTrees } from "../perceptron/settings.ts";
import { trainParser } from "../perceptron/train-parser.ts";
import type { Tree } from "../perceptron/variants.ts";

const CACHE = fileURLToPath(new URL("../../../../node_modules/.cache/dossier-lab/", import.meta.url));

type PredictedTags = Pick<Tree, "upos" | "xpos">;

/** Trains the light parser and writes `parser.light.bin`; `--fresh` tags the training trees anew. */
export function run(args: readonly string[]): void {
  const epochs = Number(args.find((arg) => /^\d+$/.test(arg)) ?? PARSER_SETTINGS.epochs);
  const clusters = loadClusters();
  const examples = taggedTrees(clusters, args.includes("--fresh"));
  const { kept, heldOut } = holdOut(examples, PARSER_SETTINGS.heldOut, PARSER_SETTINGS.seed);
  const training = { ...PARSER_SETTINGS, epochs, clusters, examples: kept, heldOut };
  const bytes = trainParser(training, "parser-light");
  writeFileSync(`${MODELS}/parser.light.bin`, bytes);
}

/** Trees with predicted tags; the tags are kept in a cache, so that a training that was stopped resumes here. */
function taggedTrees(clusters: WordClusters, fresh: boolean): Tree[] {
  const trees = readTrees();
  const path = `${CACHE}parser-tags.json`;
  if (fresh || !existsSync(path)) {
    const tagged = jackknifeTags(trees, clusters, PARSER_SETTINGS.seed);
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(path, JSON.stringify(tagged.map(({ upos, xpos }): PredictedTags => ({ upos, xpos }))));
  }
  const tags = JSON.parse(readFileSync(path, "utf8")) as PredictedTags[];
  return trees.map((tree, i) => ({ ...tree, ...tags[i] }));
}
