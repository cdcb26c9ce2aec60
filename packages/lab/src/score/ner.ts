import { corpusFile } from "../corpora/places.ts";
import { readNamed } from "../corpora/names.ts";
import { readRe3d } from "../corpora/re3d.ts";
import { scoreNames, scoreStageNames } from "../scorers/names.ts";
import { loadPack } from "../scorers/pack.ts";
import { scoreRe3d } from "../scorers/re3d.ts";
import { printFigures, readArguments } from "../scorers/report.ts";

const DEV = ["ner/crossner/politics/dev.txt", "ner/uner-ewt-dev.iob2"];

/**
 * Scores names on IOB2 files in columns, those of the model alone and those that Dossier makes of them; by default CrossNER politics, Universal NER on EWT, and all mentions on re3d.
 * `--light` takes the light models.
 */
export function run(args: readonly string[]): void {
  const { files, options } = readArguments(args);
  const pack = loadPack(options.has("--light"));
  const json = options.has("--json");
  for (const file of files.length > 0 ? files : DEV.map(corpusFile)) {
    const name = file.split("/").slice(-2).join("/");
    const gold = readNamed(file);
    printFigures(`ner ${name}`, scoreNames(gold, pack), json);
    printFigures(`names as Dossier gives them, ${name}`, scoreStageNames(gold, pack), json);
  }
  if (files.length === 0) printFigures("mentions re3d", scoreRe3d(readRe3d(), pack), json);
}
