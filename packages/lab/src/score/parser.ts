import { createParser, createTagger } from "@dossier/core";
import { loadPack } from "../scorers/pack.ts";
import { readForScoring } from "../scorers/read-treebank.ts";
import { printFigures, readArguments } from "../scorers/report.ts";
import { alignTreebank, reliability, scoreTrees } from "../scorers/treebank.ts";

/**
 * Scores trees on CoNLL-U files (gum-dev by default), tags predicted; `--raw` reads the text, `--light` takes the
 * light models, `--reliability` shows what arc scores are worth.
 */
export function run(args: readonly string[]): void {
  const { files, options } = readArguments(args);
  const pack = loadPack(options.has("--light"));
  for (const file of files.length > 0 ? files : [undefined]) {
    const { name, gold, input } = readForScoring(file, pack, options.has("--raw"));
    const system = createParser(pack)(createTagger(pack)(input));
    const aligned = alignTreebank(gold, system);
    const extra = options.has("--reliability") ? reliability(aligned, system) : {};
    printFigures(`parser ${name}`, { ...scoreTrees(aligned, system), ...extra }, options.has("--json"));
  }
}
