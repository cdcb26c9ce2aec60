import { gzipSync } from "node:zlib";
import type { Page, Request } from "playwright-core";
import type { Stage } from "../e2e/browser.ts";
import { freshPage, median, tell } from "./report.ts";

const RUNS = 5;
/** Milliseconds after the first picture in which nothing may move. */
const WATCH = 1500;

interface Painted {
  readonly words: number;
  readonly graph: number;
  readonly shift: number;
  /** When the page was navigated to, in milliseconds since 1970. */
  readonly origin: number;
}

/** Sizes of what is loaded until the graph is drawn, the time that takes, and what moves afterwards. */
export async function measurePaint(stage: Stage): Promise<void> {
  const runs: Painted[] = [];
  const sizes: Sizes = { before: new Map(), after: new Map() };
  for (let index = 0; index < RUNS; index += 1) {
    const page = await freshPage(stage);
    const loads: Load[] = [];
    page.on("requestfinished", (request) => void loadOf(request).then((load) => loads.push(load)));
    const painted = await paintOf(page, stage.address);
    runs.push(painted);
    for (const { path, start, size } of loads)
      if (/\/$|\.(?:js|css)$/.test(path))
        sizes[start < painted.origin + painted.graph ? "before" : "after"].set(path, size);
    await page.context().close();
  }
  const entries = [...sizes.before].filter(([path]) => /\/(?:index-[^/]*\.(?:js|css))?$/.test(path));
  const sum = (list: readonly (readonly [string, number])[]): string =>
    `${(list.reduce((total, [, size]) => total + size, 0) / 1000).toFixed(1)} kB`;
  tell("page, its script and styles, gzip", sum(entries));
  tell("all code until the graph is drawn, gzip", sum([...sizes.before]));
  tell("fetched ahead after that, gzip", sum([...sizes.after].filter(([path]) => !sizes.before.has(path))));
  tell("overview readable, ms after navigation", median(runs.map(({ words }) => words)).toFixed(0));
  tell("graph drawn, ms after navigation", median(runs.map(({ graph }) => graph)).toFixed(0));
  tell("layout shift from then on", Math.max(...runs.map(({ shift }) => shift)).toFixed(4));
}

/** When a file was asked for (milliseconds since 1970), and its size when packed. */
interface Load {
  readonly path: string;
  readonly start: number;
  readonly size: number;
}

/** Sizes by path of what was asked for before the graph stood there, and after. */
interface Sizes {
  readonly before: Map<string, number>;
  readonly after: Map<string, number>;
}

async function loadOf(request: Request): Promise<Load> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
  const { startTime } = request.timing();
  const size = gzipSync(body, { level: 9 }).length;
  return { path: new URL(request.url()).pathname, start: startTime, size };
}

async function paintOf(page: Page, address: string): Promise<Painted> {
  await page.addInitScript(() => {
    const seen = { words: 0, graph: 0, shift: 0, origin: performance.timeOrigin };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (seen.graph > 0) seen.shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = (): void => {
      if (seen.words === 0 && document.querySelector(".right h1") !== null) seen.words = performance.now();
      if (seen.graph === 0 && document.querySelector(".drawing canvas") !== null)
        seen.graph = performance.now();
      if (seen.words === 0 || seen.graph === 0) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => (window as unknown as { seen: Painted }).seen.graph > 0);
  await page.waitForTimeout(WATCH);
  return page.evaluate(() => (window as unknown as { seen: Painted }).seen);
}
