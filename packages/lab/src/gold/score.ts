import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildGraph, openPipeline } from "@dossier/cli";
import { writeGraph, type GraphFile } from "@dossier/core";
import { goldTable, type GoldFigures } from "./table.ts";

const SHARED = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
const SEEDS = join(SHARED, "seeds");
const SCORER = join(SHARED, "gold/score.mjs");

/** Builds the seed articles and prints how much of the hand-checked gold is found; `--list` adds each fact. */
export async function run(args: readonly string[]): Promise<void> {
  if (!existsSync(SCORER)) {
    console.log(`gold: skipped, because ${SCORER} is not there`);
    return;
  }
  const { graph } = await buildGraph(await openPipeline(), [SEEDS]);
  const [figures = "{}", ...list] = runScorer(graph, args).split("\n");
  console.log(args.includes("--json") ? figures : goldTable(JSON.parse(figures) as GoldFigures));
  if (args.includes("--list")) console.log(list.join("\n"));
}

function runScorer(graph: GraphFile, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "dossier-gold-"));
  const file = join(folder, "graph.json");
  try {
    writeFileSync(file, [...writeGraph(graph)].join(""));
    const gold = ["--graph", file, "--gold", join(SHARED, "gold/gold-dev.json"), "--texts", SEEDS];
    return execFileSync(
      process.execPath,
      [realpathSync(SCORER), ...gold, ...args.filter((arg) => arg === "--list")],
      {
        encoding: "utf8",
        maxBuffer: 1 << 26,
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
