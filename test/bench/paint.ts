import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { Stage } from "../e2e/browser.ts";
import { freshPage, median, tell } from "./report.ts";

const RUNS = 5;
/** Milliseconds after the first picture in which nothing may move. */
const WATCH = 1500;

interface Painted {
  readonly words: number;
  readonly graph: number;
  readonly shift: number;
}

/** Sizes of what is loaded until the graph is drawn, the time that takes, and what moves afterwards. */
export async function measurePaint(stage: Stage): Promise<void> {
  const runs: Painted[] = [];
  const sizes = new Map<string, number>();
  for (let index = 0; index < RUNS; index += 1) {
    const page = await freshPage(stage);
    noteSizes(page, sizes);
    runs.push(await paintOf(page, stage.address));
    await page.context().close();
  }
  const entries = [...sizes].filter(([path]) => /\/(?:index-[^/]*\.(?:js|css))?$/.test(path));
  const sum = (list: readonly (readonly [string, number])[]): string =>
    `${(list.reduce((total, [, size]) => total + size, 0) / 1000).toFixed(1)} kB`;
  tell("page, its script and styles, gzip", sum(entries));
  tell("all code until the graph is drawn, gzip", sum([...sizes]));
  tell("overview readable, ms after navigation", median(runs.map(({ words }) => words)).toFixed(0));
  tell("graph drawn, ms after navigation", median(runs.map(({ graph }) => graph)).toFixed(0));
  tell("layout shift from then on", Math.max(...runs.map(({ shift }) => shift)).toFixed(4));
}

/** Notes the gzip size of each page, script and style by its path. */
function noteSizes(page: Page, sizes: Map<string, number>): void {
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/\/$|\.(?:js|css)$/.test(pathname) || sizes.has(pathname)) return;
    void response.body().then((body) => sizes.set(pathname, gzipSync(body, { level: 9 }).length));
  });
}

async function paintOf(page: Page, address: string): Promise<Painted> {
  await page.addInitScript(() => {
    const seen = { words: 0, graph: 0, shift: 0 };
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
