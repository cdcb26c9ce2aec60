import { setFlagsFromString } from "node:v8";
import { Command, CommanderError } from "commander";
import { addAnalyze } from "./commands/analyze.ts";
import { addBuild } from "./commands/build.ts";
import { addExport } from "./commands/export.ts";
import { addOpenie } from "./commands/openie.ts";
import { addReport } from "./commands/report.ts";
import { addSchema } from "./commands/schema.ts";
import { addStart } from "./commands/start.ts";
import { addView } from "./commands/view.ts";
import { EXIT } from "./exit-codes.ts";
import { describeError } from "./messages.ts";
import { VERSION } from "./version.ts";

/** Every command adds itself; a new one is a file in `commands/` and a line here. */
const COMMANDS = [addBuild, addView, addReport, addExport, addAnalyze, addOpenie, addSchema, addStart];

/** Runs the command line and sets the exit code: 0 done, 1 failure, 2 usage, 3 done but documents were set aside. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command("dossier")
    .description(
      "Turns news articles into a knowledge graph in which every edge opens to the sentences that say it.",
    )
    .version(VERSION)
    .addHelpText(
      "after",
      "\n`dossier <command> --help` shows the options of a command.\n\nExit codes: 0 done, 1 failure, 2 wrong usage, 3 done, but some documents were set aside.",
    );
  for (const add of COMMANDS) add(program);
  for (const command of [program, ...program.commands]) {
    const name = command === program ? "dossier" : `dossier ${command.name()}`;
    command.exitOverride().showHelpAfterError(`(${name} --help shows what can be given)`);
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    } else {
      process.stderr.write(`dossier: ${describeError(error)}\n`);
      process.exitCode = EXIT.failure;
    }
  }
}

// A reader that goes away early, such as `head`, is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
});

// A run is short and passes through much code: by V8's own measure (67584) a third of its time would go into compiling
// functions that are hot for a moment only. Worker threads take the flag over.
setFlagsFromString("--interrupt-budget=500000");

await main(process.argv.slice(2));
