import { availableParallelism } from "node:os";
import { basename, extname } from "node:path";
import type { Analysis } from "@dossier/core";
import { setAside, type Analyzer, type Outcome, type SetAside } from "./analyzer.ts";
import { listInputs, readInput, type InputFile } from "./inputs.ts";
import { count, describeError } from "./messages.ts";
import { openPool } from "./pool.ts";
import { createProgress, printable } from "./progress.ts";

/** Loading the models costs a worker as much as this many articles. */
const ARTICLES_A_WORKER = 20;
const MOST_WORKERS = 8;
/** Endings of files that are named where files are passed over. */
const MOST_KINDS = 8;

/** Number of workers beside this thread: as asked for, or as many as pay off; 0 for none. */
function workersFor(inputs: number, asked: number | undefined): number {
  const worth = Math.min(Math.floor(inputs / ARTICLES_A_WORKER), availableParallelism(), MOST_WORKERS);
  const workers = asked ?? worth;
  return workers < 2 ? 0 : workers;
}

/** How inputs are analysed: by this thread, or by as many workers. */
export interface Analyzing {
  readonly analyze: Analyzer;
  readonly workers?: number | undefined;
  /** Workers read with the light model; true where `analyze` does. */
  readonly light?: boolean | undefined;
}

/** Reads and analyses the files that the arguments name; outcomes come in order of the files' names. */
export async function* analyzeInputs(
  args: readonly string[],
  { analyze, workers, light = false }: Analyzing,
): AsyncGenerator<Outcome> {
  const { files: inputs, others } = await listInputs(args);
  reportOthers(others);
  const threads = workersFor(inputs.length, workers);
  const pool = threads === 0 ? undefined : openPool(threads, light);
  const progress = createProgress(inputs.length);
  const outcomes = inOrder(
    inputs,
    (input) => analyzeFile(input, pool?.analyze ?? analyze),
    Math.max(1, 2 * threads),
  );
  const seen = new Map<string, string>();
  try {
    for await (const [input, outcome] of outcomes) {
      progress.step(input.name);
      yield withoutTwin(input, outcome, seen);
    }
  } finally {
    progress.stop();
    await pool?.close();
  }
}

async function analyzeFile(input: InputFile, analyze: Analyzer): Promise<Outcome> {
  try {
    return await analyze(await readInput(input));
  } catch (error) {
    return { setAside: setAside(input.name, describeError(error)) };
  }
}

/** Runs up to `width` tasks at a time and gives each result in its turn. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
  width: number,
): AsyncGenerator<readonly [Item, Result]> {
  const running: (readonly [Item, Promise<Result>])[] = [];
  for (const item of items) {
    running.push([item, run(item)]);
    const first = running.length < width ? undefined : running.shift();
    if (first !== undefined) yield [first[0], await first[1]];
  }
  for (const [item, result] of running) yield [item, await result];
}

/** The same bytes under two names are one document: the first name keeps it. */
function withoutTwin({ name }: InputFile, outcome: Outcome, seen: Map<string, string>): Outcome {
  if ("setAside" in outcome) return outcome;
  const { id } = outcome.analysis.document;
  const twin = seen.get(id);
  if (twin !== undefined) {
    return { setAside: setAside(name, `the same bytes as ${twin}, which is in already`) };
  }
  seen.set(id, name);
  return outcome;
}

/** Tells on standard error of files in folders that nobody reads, by their endings. */
function reportOthers(names: readonly string[]): void {
  if (names.length === 0) return;
  const endings = [...new Set(names.map((name) => extname(name).toLowerCase() || basename(name)))].sort();
  const kinds = endings.slice(0, MOST_KINDS).join(", ") + (endings.length > MOST_KINDS ? ", …" : "");
  process.stderr.write(`passed over ${count(names.length, "file")} of other kinds: ${printable(kinds)}\n`);
}

/** Tells on standard error what was set aside and why. */
export function reportSetAside({ reason }: SetAside): void {
  process.stderr.write(`set aside ${printable(reason)}\n`);
}

/** Tells on standard error what a reader of the output should know of a document. */
export function reportWarnings({ document: { name, warnings } }: Analysis): void {
  for (const { message } of warnings) process.stderr.write(`warning: ${printable(`${name}: ${message}`)}\n`);
}
