import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createParser, createTagger } from "@dossier/core";
import { MODELS, corpusFile } from "../corpora/places.ts";
import { readConllu } from "../corpora/conllu.ts";
import { asTokenized } from "../scorers/as-document.ts";
import { nameModelOf } from "../scorers/names.ts";
import { loadPack } from "../scorers/pack.ts";
import { printFigures, readArguments } from "../scorers/report.ts";

/**
 * Measures tagging, parsing and naming of gum-dev on one thread: tokens per CPU-second, milliseconds of CPU to load,
 * resident memory, and the size of the weights by gzip. `--light` takes the light models.
 */
export function run(args: readonly string[]): void {
  const { options } = readArguments(args);
  const light = options.has("--light");
  const sentences = readConllu(corpusFile("treebanks/gum-dev.conllu")).map(({ words }) => words);
  const input = asTokenized(sentences);
  const pack = loadPack(light);
  const loading = process.cpuUsage();
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const name = nameModelOf(pack);
  const load = milliseconds(loading);
  const warm = asTokenized(sentences.slice(0, 200));
  name(parse(tag(warm)));
  const speed = (milli: number): number => (1000 * input.tokens.length) / milli;
  const [tagged, tagTime] = timed(() => tag(input));
  const [, parseTime] = timed(() => parse(tagged));
  const [, nameTime] = timed(() => name(tagged));
  printFigures(
    light ? "speed of the light models" : "speed of the models",
    {
      "tagger, tokens per CPU-second": speed(tagTime),
      "parser, tokens per CPU-second": speed(parseTime),
      "names, tokens per CPU-second": speed(nameTime),
      "together, tokens per CPU-second": speed(tagTime + parseTime + nameTime),
      "load, ms of CPU": load,
      "resident memory, MB": process.memoryUsage().rss / 1e6,
      "weights, MB gzip": packedSize(light) / 1e6,
    },
    options.has("--json"),
  );
}

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = process.cpuUsage();
  return [work(), milliseconds(start)];
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function packedSize(light: boolean): number {
  return readdirSync(MODELS)
    .filter((name) => name.endsWith(".bin") && name.includes(".light.") === light)
    .reduce((sum, name) => sum + gzipSync(readFileSync(`${MODELS}/${name}`)).length, 0);
}
