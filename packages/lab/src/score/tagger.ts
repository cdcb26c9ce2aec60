import { createTagger } from "@dossier/core";
import { loadPack } from "../scorers/pack.ts";
import { readForScoring } from "../scorers/read-treebank.ts";
import { printFigures, readArguments } from "../scorers/report.ts";
import { alignTreebank, scoreTags } from "../scorers/treebank.ts";

/** Scores tags and lemmas on CoNLL-U files (gum-dev by default); `--raw` reads the text, `--light` takes the light models. */
export function run(args: readonly string[]): void {
  const { files, options } = readArguments(args);
  const pack = loadPack(options.has("--light"));
  for (const file of files.length > 0 ? files : [undefined]) {
    const { name, gold, input } = readForScoring(file, pack, options.has("--raw"));
    const system = createTagger(pack)(input);
    printFigures(`tagger ${name}`, scoreTags(alignTreebank(gold, system), system), options.has("--json"));
  }
}
