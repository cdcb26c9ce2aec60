import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createParser, createTagger } from "@dossier/core";
import { MODELS, corpusFile } from "../corpora/places.ts";
import { readConllu } from "../corpora/conllu.ts";
import { asTokenized } from "../scorers/as-document.ts";
import { nameModelOf } from "../scorers/names.ts";
import { loadPack } from "../scorers/pack.ts";
import { printFigures, readArguments } from "../scorers/report.ts";

const ROUNDS = 3;

/**
 * Measures tagging, parsing and naming of gum-dev on one thread: tokens per CPU-second in the best of three rounds,
 * milliseconds of CPU to load, resident memory, and the size of the weights by gzip. `--light` takes the light model.
 */
export function run(args: readonly string[]): void {
  const { options } = readArguments(args);
  const light = options.has("--light");
  const sentences = readConllu(corpusFile("treebanks/gum-dev.conllu")).map(({ words }) => words);
  const pack = loadPack(light);
  const loading = process.cpuUsage();
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const name = nameModelOf(pack);
  const load = milliseconds(loading);
  const read = (part: readonly (readonly string[])[]): number => {
    const input = asTokenized(part);
    const start = process.cpuUsage();
    name(parse(tag(input)));
    return (1000 * input.tokens.length) / milliseconds(start);
  };
  read(sentences.slice(0, 200));
  printFigures(
    light ? "speed of the light model" : "speed of the full model",
    {
      "together, tokens per CPU-second": Math.max(...Array.from({ length: ROUNDS }, () => read(sentences))),
      "load, ms of CPU": load,
      "resident memory, MB": process.memoryUsage().rss / 1e6,
      "weights, MB gzip": packedSize(light) / 1e6,
    },
    options.has("--json"),
  );
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function packedSize(light: boolean): number {
  return readdirSync(MODELS)
    .filter((name) => name.endsWith(".bin") && name.includes(".light.") === light)
    .reduce((sum, name) => sum + gzipSync(readFileSync(`${MODELS}/${name}`), { level: 9 }).length, 0);
}
