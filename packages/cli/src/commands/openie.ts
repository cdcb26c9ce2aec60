import { createInterface } from "node:readline";
import {
  bareDocument,
  createCoref,
  createNer,
  createOpenExtractor,
  createParser,
  createTagger,
  type OpenExtraction,
  type Tokenized,
} from "@dossier/core";
import type { Command } from "commander";
import { loadPack } from "../load-pack.ts";
import { lightOption } from "../options.ts";
import { writeOutput } from "../output.ts";

/** Adds `dossier openie`. */
export function addOpenie(program: Command): void {
  program
    .command("openie")
    .description("read open tuples from standard input: one sentence a line, its tokens separated by spaces")
    .addHelpText(
      "after",
      "\nEach line of output: sentence, confidence, predicate and arguments, separated by tabs.",
    )
    .addOption(lightOption())
    .action(async ({ light }: { light?: boolean }) => {
      const extract = await openExtractor(light);
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        const rows = extract(line).map((tuple) => `${toRow(line, tuple)}\n`);
        await writeOutput("-", rows);
      }
    });
}

async function openExtractor(light?: boolean): Promise<(line: string) => readonly OpenExtraction[]> {
  const pack = await loadPack(light);
  const [tag, parse] = [createTagger(pack), createParser(pack)];
  const [recognize, corefer, extract] = [createNer(pack), createCoref(pack), createOpenExtractor(pack)];
  return (line) => (line.trim() === "" ? [] : extract(corefer(recognize(parse(tag(tokensAsGiven(line)))))));
}

/** A line as one sentence whose tokens are what stands between its spaces. */
export function tokensAsGiven(text: string): Tokenized {
  const tokens = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  return {
    document: bareDocument(text),
    tokens,
    sentences: [{ start: 0, end: text.length, firstToken: 0, endToken: tokens.length, zone: "body" }],
  };
}

function toRow(line: string, { confidence, predicate, args }: OpenExtraction): string {
  return [line, confidence.toFixed(4), predicate, ...args].map((cell) => cell.replace(/\t/g, " ")).join("\t");
}
