import { createPipeline, readDocument, readPack, type Analysis, type Pipeline } from "@dossier/core";
import { parseHtml } from "./html.ts";
import { listInputs, readInput, type InputFile } from "./inputs.ts";
import { loadPackFiles } from "./load-pack.ts";
import { describeError } from "./messages.ts";
import { createProgress, printable } from "./progress.ts";

/** A document that could not be used, and why. */
export interface SetAside {
  readonly name: string;
  readonly reason: string;
}

/** What became of one input file: its analysis, or the reason why there is none. */
export type Outcome = { readonly analysis: Analysis } | { readonly setAside: SetAside };

/** Builds the pipeline from the data folder of this checkout or package. */
export async function openPipeline(): Promise<Pipeline> {
  return createPipeline(readPack(await loadPackFiles()));
}

/** Reads and analyses the files that the arguments name, one after the other, in order of their names. */
export async function* analyzeInputs(pipeline: Pipeline, args: readonly string[]): AsyncGenerator<Outcome> {
  const inputs = await listInputs(args);
  const progress = createProgress(inputs.length);
  const seen = new Map<string, string>();
  try {
    for (const input of inputs) {
      progress.step(input.name);
      yield await analyzeInput(pipeline, input, seen);
    }
  } finally {
    progress.stop();
  }
}

async function analyzeInput(
  pipeline: Pipeline,
  input: InputFile,
  seen: Map<string, string>,
): Promise<Outcome> {
  try {
    const document = readDocument(await readInput(input), { parseHtml });
    const twin = seen.get(document.id);
    if (twin !== undefined)
      return setAside(input, `${input.name}: the same bytes as ${twin}, which is in already`);
    seen.set(document.id, input.name);
    return { analysis: pipeline.analyze(document) };
  } catch (error) {
    return setAside(input, describeError(error));
  }
}

function setAside({ name }: InputFile, reason: string): Outcome {
  return { setAside: { name, reason: reason.startsWith(name) ? reason : `${name}: ${reason}` } };
}

/** Tells on standard error what was set aside and why. */
export function reportSetAside({ reason }: SetAside): void {
  process.stderr.write(`set aside ${printable(reason)}\n`);
}

/** Tells on standard error what a reader of the output should know of a document. */
export function reportWarnings({ document: { name, warnings } }: Analysis): void {
  for (const { message } of warnings) process.stderr.write(`warning: ${printable(`${name}: ${message}`)}\n`);
}
