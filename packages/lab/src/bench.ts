import { dispatch, type CommandTable } from "./command-table.ts";

/**
 * Measurements of speed and memory; add a line and a file in `bench/` for another one. `npm run bench` builds first and
 * measures what is published: from source, tsx names each function anew that the code makes, a fifth of the time.
 */
const BENCHES: CommandTable = {
  pipeline: { summary: "words per CPU-second, stage by stage", load: () => import("./bench/pipeline.ts") },
  export: { summary: "a million edges: seconds, size, memory", load: () => import("./bench/export.ts") },
  viewer: {
    summary: "the viewer in a browser: sizes, first paint, drawing against plain sigma, picking, reading",
    load: () => import("../../../test/bench/viewer.ts"),
  },
  models: { summary: "tokens per CPU-second, load time, memory", load: () => import("./bench/models.ts") },
};

await dispatch("bench", BENCHES, process.argv.slice(2), true);
