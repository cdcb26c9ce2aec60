import type { Analysis } from "@dossier/core";
import type { Command } from "commander";
import { createAnalyzer, openPipeline } from "../analyzer.ts";
import { analyzeInputs, reportSetAside, reportWarnings } from "../corpus.ts";
import { EXIT } from "../exit-codes.ts";
import { lightOption, workersOption } from "../options.ts";
import { writeOutput } from "../output.ts";

interface Options {
  readonly output: string;
  readonly workers?: number;
  readonly light?: boolean;
}

/** Adds `dossier analyze`. */
export function addAnalyze(program: Command): void {
  program
    .command("analyze")
    .description("write all layers of each article with their offsets, one line of JSON a document")
    .argument("<inputs...>", "files (.txt, .md, .html, .pdf, .docx), folders, or - for standard input")
    .option("--ndjson", "one JSON object a line (the only format, and the default)", true)
    .option("-o, --output <file>", "where the lines go; - for standard output", "-")
    .addOption(lightOption())
    .addOption(workersOption())
    .action(async (inputs: string[], { output, workers, light }: Options) => {
      const analyze = createAnalyzer(await openPipeline(light));
      const lines: string[] = [];
      for await (const outcome of analyzeInputs(inputs, { analyze, workers, light })) {
        if ("analysis" in outcome) {
          reportWarnings(outcome.analysis);
          const line = `${JSON.stringify(layersOf(outcome.analysis))}\n`;
          if (output === "-") await writeOutput("-", [line]);
          else lines.push(line);
        } else {
          reportSetAside(outcome.setAside);
          process.exitCode = EXIT.setAside;
        }
      }
      if (output !== "-") await writeOutput(output, lines);
    });
}

/** One object with every layer; spans are UTF-16 code units of `document.text`, heads index `tokens`, −1 = root. */
export function layersOf(analysis: Analysis): unknown {
  const {
    document,
    sentences,
    tokens,
    upos,
    xpos,
    lemmas,
    heads,
    labels,
    mentions,
    chains,
    chainOf,
    claims,
  } = analysis;
  return {
    document,
    sentences,
    tokens: tokens.map(({ start, end }, i) => ({
      start,
      end,
      text: document.text.slice(start, end),
      upos: upos[i],
      xpos: xpos[i],
      lemma: lemmas[i],
      head: heads[i],
      label: labels[i],
    })),
    mentions: mentions.map((mention, m) => ({
      ...mention,
      text: document.text.slice(mention.start, mention.end),
      chain: chainOf[m] ?? -1,
    })),
    chains,
    claims,
  };
}
