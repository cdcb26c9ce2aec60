import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MODELS } from "../corpora/places.ts";
import { jackknifeTags } from "../perceptron/jackknife.ts";
import { PARSER_SETTINGS, readTrees } from "../perceptron/settings.ts";
import { trainParser, type ParserExample } from "../perceptron/train-parser.ts";

const CACHE = fileURLToPath(new URL("../../../../node_modules/.cache/dossier-lab/", import.meta.url));

/** Trains the light parser and writes `parser.light.bin`; `--fresh` tags the training trees anew. */
export function run(args: readonly string[]): void {
  const epochs = Number(args.find((arg) => /^\d+$/.test(arg)) ?? PARSER_SETTINGS.epochs);
  const examples = taggedTrees(args.includes("--fresh"));
  const bytes = trainParser({ ...PARSER_SETTINGS, epochs, examples }, "parser-light");
  writeFileSync(`${MODELS}/parser.light.bin`, bytes);
}

/** Trees with predicted tags; kept in a cache, so that a training that was stopped resumes here. */
export function taggedTrees(fresh: boolean): ParserExample[] {
  const path = `${CACHE}parser-examples.json`;
  if (!fresh && existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as ParserExample[];
  const examples = jackknifeTags(readTrees(), PARSER_SETTINGS.seed).map(
    ({ words, upos, xpos, heads, labels }): ParserExample => ({ words, upos, xpos, heads, labels }),
  );
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(path, JSON.stringify(examples));
  return examples;
}
