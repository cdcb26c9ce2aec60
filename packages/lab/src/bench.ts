import { dispatch, type CommandTable } from "./command-table.ts";

/** Measurements of speed and memory; add a line and a file in `bench/` for another one. */
const BENCHES: CommandTable = {
  models: { summary: "tokens per CPU-second, load time, memory", load: () => import("./bench/models.ts") },
};

await dispatch("bench", BENCHES, process.argv.slice(2), true);
