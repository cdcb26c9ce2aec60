import { graphJsonSchema } from "@dossier/core";
import type { Command } from "commander";
import { writeOutput } from "../output.ts";

/** Adds `dossier schema`. */
export function addSchema(program: Command): void {
  program
    .command("schema")
    .description("write the JSON Schema of the graph file")
    .option("-o, --output <file>", "where it goes; - for standard output", "-")
    .action(async ({ output }: { output: string }) => {
      await writeOutput(output, [`${JSON.stringify(graphJsonSchema(), null, 2)}\n`]);
    });
}
