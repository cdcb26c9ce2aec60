import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DATA_FOLDER, openPipeline } from "@dossier/cli";
import { readDocument, type GraphFile } from "@dossier/core";
import type { CDPSession, Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { setStage, type Stage } from "../e2e/browser.ts";
import { measurePaint } from "./paint.ts";
import { measurePicking } from "./picking.ts";
import { measureReach } from "./reach.ts";
import { randomGraph } from "./random-graph.ts";
import { freshPage, tell } from "./report.ts";

const SAMPLE = join(DATA_FOLDER, "sample");
const SIZES = [
  [1000, 5000],
  [10_000, 50_000],
] as const;

/** Measures the viewer in headless Chromium, graphics by software, in one run; on a graph file if one is named, and only some parts if they are. */
export async function run(args: readonly string[]): Promise<void> {
  const file = args.find((arg) => arg.endsWith(".json"));
  const graph =
    file === undefined ? await sampleGraph() : (JSON.parse(readFileSync(file, "utf8")) as GraphFile);
  const stage = await setStage();
  try {
    stage.serve("/graph.json", graph);
    const article = readFileSync(join(SAMPLE, "4-lantern-review.md"), "utf8");
    const parts = {
      paint: () => measurePaint(stage),
      picking: () => measurePicking(stage, graph),
      reach: () => measureReach(stage, article),
      drawing: () => compareSizes(stage),
    };
    for (const [name, measure] of Object.entries(parts))
      if (!args.some((arg) => arg in parts) || args.includes(name)) await measure();
  } finally {
    await stage.close();
  }
}

async function sampleGraph(): Promise<GraphFile> {
  const { analyze, assemble } = await openPipeline();
  const names = readdirSync(SAMPLE).filter((name) => name.endsWith(".md"));
  return assemble(
    names.map((name) => analyze(readDocument({ name, bytes: readFileSync(join(SAMPLE, name)) }))),
  );
}

/** A page of one of the scripts beside this file, in one piece. */
async function pageOf(script: string): Promise<string> {
  const entry = fileURLToPath(new URL(script, import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["dossier-source", "module", "browser", "development|production"] },
    build: { write: false, minify: true, lib: { entry, formats: ["es"], fileName: "page" } },
  })) as Rolldown.RolldownOutput[];
  const parts = built[0]?.output ?? [];
  const code = parts.map((part) => (part.type === "chunk" ? part.code : "")).join("");
  const style = parts.map((part) => (part.type === "asset" ? String(part.source) : "")).join("");
  return `<!doctype html><style>${style}</style><div id="sigma" style="width:800px;height:800px;position:relative"></div><script type="module">${code.replaceAll("</", "<\\/")}</script>`;
}

/** CPU milliseconds of all the browser's processes by process id. */
async function cpuTimes(session: CDPSession): Promise<Map<number, number>> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1000]));
}

/** Milliseconds between two looks at the processes, and those of work among them below which they rest. */
const [LOOK, REST] = [300, 30];

/** CPU milliseconds that opening a page takes, from navigation until the browser rests again: what is drawn may lag behind. */
async function cpuOf(stage: Stage, page: Page, open: () => Promise<void>): Promise<number> {
  const session = await stage.browser.newBrowserCDPSession();
  const atRest = async (): Promise<Map<number, number>> => {
    for (let last = await cpuTimes(session); ;) {
      await page.waitForTimeout(LOOK);
      const now = await cpuTimes(session);
      if (sumOf(now) - sumOf(last) < REST) return now;
      last = now;
    }
  };
  const before = await atRest();
  await open();
  const after = await atRest();
  await session.detach();
  return [...after].reduce((sum, [id, time]) => sum + time - (before.get(id) ?? 0), 0);
}

const sumOf = (times: ReadonlyMap<number, number>): number => [...times.values()].reduce((a, b) => a + b, 0);

/** The viewer's drawing, and the whole viewer, against the same file drawn by sigma with nothing around it. */
async function compareSizes(stage: Stage): Promise<void> {
  const [plain, own] = await Promise.all([pageOf("plain-sigma.ts"), pageOf("own-drawing.ts")]);
  const pages = { plain, own, blank: "" };
  for (const [nodes, edges] of SIZES) await compareDrawing(stage, pages, nodes, edges);
}

const REPEATS = 5;

async function compareDrawing(
  stage: Stage,
  pages: Readonly<Record<string, string>>,
  nodes: number,
  edges: number,
): Promise<void> {
  stage.serve("/random.json", randomGraph(nodes, edges));
  const page = await freshPage(stage);
  page.setDefaultTimeout(180_000);
  for (const [name, body] of Object.entries(pages))
    await page.route(`**/${name}*`, (route) => route.fulfill({ contentType: "text/html", body }));
  const opens = {
    plain: async () => {
      await page.goto(`${stage.address}plain?graph=random.json`);
      await page.waitForFunction(() => "isDrawn" in window);
    },
    own: async () => {
      await page.goto(`${stage.address}own?graph=random.json`);
      await page.waitForFunction(() => "isDrawn" in window);
    },
    viewer: async () => {
      await page.goto(`${stage.address}?graph=random.json`);
      if (nodes > 2000) await page.getByRole("button", { name: "Draw all of it" }).click();
      await page.waitForSelector(".drawing canvas");
    },
  };
  const least = { plain: Infinity, own: Infinity, viewer: Infinity };
  for (let repeat = 0; repeat < REPEATS; repeat += 1)
    for (const [name, open] of Object.entries(opens) as [keyof typeof opens, () => Promise<void>][]) {
      await page.goto(`${stage.address}blank`); // so that all start in the same process
      least[name] = Math.min(least[name], await cpuOf(stage, page, open));
    }
  const times = (value: number): string => `${value.toFixed(0)} ms  ${(value / least.plain).toFixed(2)} x`;
  tell(
    `${String(nodes)} nodes, ${String(edges)} edges: CPU to first picture, plain sigma`,
    times(least.plain),
  );
  tell("  the viewer's drawing", times(least.own));
  tell("  the whole viewer, all panes and the check of the file included", times(least.viewer));
  await page.context().close();
}
