import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { FORMATS, lossesOf, type GraphFile, type GraphFormat } from "@dossier/core";
import { InvalidArgumentError, Option, type Command } from "commander";
import { correctGraph } from "../corrections.ts";
import { loadGraph } from "../load-graph.ts";
import { count } from "../messages.ts";
import { correctionsOption } from "../options.ts";
import { writeOutput } from "../output.ts";

interface ExportOptions {
  readonly to: string;
  readonly output?: string;
  readonly bom?: boolean;
  readonly corrections?: string;
}

/** Adds `dossier export`. */
export function addExport(program: Command): void {
  program
    .command("export")
    .description("write a graph in another format")
    .argument("<graph>", "a graph file that `dossier build` wrote, or NDJSON that `dossier export` wrote")
    .addOption(new Option("--to <format>", "one of those below").argParser(formatName).makeOptionMandatory())
    .option(
      "-o, --output <path>",
      "a file, - for standard output; a folder where the format has several files",
    )
    .addOption(correctionsOption())
    .option("--bom", "begin CSV files with a byte order mark, which some spreadsheets need")
    .addHelpText("after", `\nFormats:\n${formatLines().join("\n")}`)
    .action(async (path: string, options: ExportOptions) => {
      const { corrections } = options;
      const loaded = await loadGraph(path);
      const graph = corrections === undefined ? loaded : await correctGraph(loaded, corrections);
      const format = FORMATS[options.to];
      if (format === undefined) return;
      await writeFormat(graph, format, options);
      reportLosses(graph, format);
    });
}

/** A name of a format; fails with the names that there are. */
function formatName(name: string): string {
  if (Object.hasOwn(FORMATS, name)) return name;
  throw new InvalidArgumentError(`Formats are ${Object.keys(FORMATS).join(", ")}.`);
}

function formatLines(): string[] {
  const width = Math.max(...Object.keys(FORMATS).map((name) => name.length));
  return Object.entries(FORMATS).map(([name, format]) => {
    const kind = format.kind === "file" ? `.${format.extension}` : "folder";
    return `  ${name.padEnd(width)}  ${kind.padEnd(9)}  ${format.label}`;
  });
}

async function writeFormat(graph: GraphFile, format: GraphFormat, options: ExportOptions): Promise<void> {
  if (format.kind === "file") {
    const bom = options.bom === true && format.extension === "csv";
    await writeOutput(options.output ?? "-", withBom(format.write(graph), bom));
    return;
  }
  const folder = options.output ?? `dossier-${options.to}`;
  await mkdir(folder, { recursive: true });
  let files = 0;
  for (const { path, chunks } of format.write(graph)) {
    await writeOutput(join(folder, path), withBom(chunks, options.bom === true && path.endsWith(".csv")));
    files += 1;
  }
  process.stderr.write(`${count(files, "file")} in ${folder}\n`);
}

function* withBom(chunks: Iterable<string>, bom: boolean): Generator<string> {
  if (bom) yield "\uFEFF";
  yield* chunks;
}

/** Tells how much of the texts the format cannot hold. */
function reportLosses(graph: GraphFile, format: GraphFormat): void {
  const lost = lossesOf(graph, format);
  if (lost === 0) return;
  process.stderr.write(`left out or replaced ${count(lost, "character")} that ${format.label} cannot hold\n`);
}
