import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER, loadPackFiles } from "@dossier/cli";
import {
  createCoref,
  createNer,
  createParser,
  createPipeline,
  createRelations,
  createTagger,
  createTokenizer,
  readDocument,
  readPack,
  type Document,
  type Pack,
} from "@dossier/core";
import nlp from "compromise";
import { loadPack } from "../scorers/pack.ts";

const SAMPLE = join(DATA_FOLDER, "sample");
/** CPU seconds that each measurement takes at least, the first half of them to warm up. */
const LEAST = 3;

/**
 * Prints words per CPU-second of the pipeline and of its stages, of the whole of it with the light models, and of
 * compromise on the same texts. Each figure is of the fastest of repeated runs, which other work on the machine blurs least.
 */
export async function run(): Promise<void> {
  const before = process.memoryUsage().rss;
  const loading = cpuSeconds();
  const pack = readPack(await loadPackFiles());
  const pipeline = createPipeline(pack);
  const loaded = cpuSeconds() - loading;
  const documents = readSample();
  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const analyses = documents.map(pipeline.analyze);
  const light = createPipeline(loadPack(true));

  const steps: (readonly [what: string, step: () => unknown])[] = [
    ...stageSteps(pack, documents),
    ["analysis, all stages", () => documents.map(pipeline.analyze)],
    ["analysis with the light models", () => documents.map(light.analyze)],
    ["resolver to graph", () => pipeline.assemble(analyses)],
    ["compromise, people, places and organisations", () => documents.map(namesByCompromise)],
  ];
  console.log(
    `words per CPU-second over ${String(words)} words of the sample dossier, Node ${process.versions.node}`,
  );
  for (const [what, step] of steps) {
    const speed = Math.round(words / secondsOf(step));
    console.log(`${what.padEnd(46)}${speed.toLocaleString("en-US").padStart(10)}`);
  }
  console.log(
    `${"load time (data pack and models), CPU-seconds".padEnd(46)}${loaded.toFixed(2).padStart(10)}`,
  );
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(`${"memory (RSS) above an empty process, MiB".padEnd(46)}${memory.toFixed(0).padStart(10)}`);
}

function readSample(): Document[] {
  const names = readdirSync(SAMPLE).filter((name) => name.endsWith(".md"));
  return names.map((name) => readDocument({ name, bytes: readFileSync(join(SAMPLE, name)) }));
}

/** Each stage on what the stages before it made of the documents. */
function stageSteps(
  pack: Pack,
  documents: readonly Document[],
): (readonly [name: string, step: () => unknown])[] {
  const stages = {
    tokenizer: createTokenizer(pack),
    tagger: createTagger(pack),
    parser: createParser(pack),
    ner: createNer(pack),
    coref: createCoref(pack),
    relations: createRelations(pack),
  };
  const tokenized = documents.map(stages.tokenizer);
  const tagged = tokenized.map(stages.tagger);
  const parsed = tagged.map(stages.parser);
  const recognized = parsed.map(stages.ner);
  const coreferred = recognized.map(stages.coref);
  return [
    ["  tokenizer", () => documents.map(stages.tokenizer)],
    // One network reads tags, trees and names and keeps them by token list: only a new list shows its cost.
    [
      "  tagger, network included",
      () => tokenized.map(({ tokens, ...rest }) => stages.tagger({ ...rest, tokens: [...tokens] })),
    ],
    ["  parser", () => tagged.map(stages.parser)],
    ["  ner", () => parsed.map(stages.ner)],
    ["  coref", () => recognized.map(stages.coref)],
    ["  relations", () => coreferred.map(stages.relations)],
  ];
}

function namesByCompromise({ text }: Document): unknown[] {
  const read = nlp(text);
  return [read.people(), read.places(), read.organizations()].map((found) => found.out("array") as unknown);
}

/** CPU seconds of the fastest run of the step, once it is warm. */
function secondsOf(step: () => unknown): number {
  const start = cpuSeconds();
  let fastest = Infinity;
  while (fastest === Infinity || cpuSeconds() - start < LEAST) {
    const isWarm = cpuSeconds() - start > LEAST / 2;
    const before = cpuSeconds();
    step();
    if (isWarm) fastest = Math.min(fastest, cpuSeconds() - before);
  }
  return fastest;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
