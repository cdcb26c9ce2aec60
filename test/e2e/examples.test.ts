import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../cli/run-dossier.ts";
import { buildFixture } from "../viewer/fixture.ts";
import { launch } from "./browser.ts";
import { viewerBuild } from "./build.ts";
import { serveFiles } from "./serve-files.ts";

const EXAMPLES = join(ROOT, "packages/viewer/examples");
const GRAPH = JSON.stringify(buildFixture());

let browser: Browser;
let built: string;

beforeAll(async () => {
  [browser, built] = await Promise.all([launch(), viewerBuild()]);
});
afterAll(() => browser.close());

describe("the examples", () => {
  it("show a graph in a plain page, by element and by code", async () => {
    const site = await serveFiles({
      "/index.html": await readFile(join(EXAMPLES, "plain/index.html"), "utf8"),
      "/dossier-graph.js": await readFile(join(built, "dossier-graph.js"), "utf8"),
      "/index.js": await readFile(join(built, "index.js"), "utf8"),
      "/graph.json": GRAPH,
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.address}index.html`);
    const whole = page.frameLocator("#whole iframe");
    await whole.locator(".statement-row").first().click();
    await expect.poll(() => page.locator("output").textContent()).toMatch(/^Selected: s_/);
    await page.locator("#table").scrollIntoViewIfNeeded();
    const table = page.frameLocator("#table iframe");
    await expect.poll(() => table.locator(".statements tbody tr").count()).toBe(21);
    await page.locator("body > button").click();
    await expect.poll(() => table.locator(".statements tbody tr").count()).toBeLessThan(21);
    await page.close();
    site.close();
  });

  it("show a graph in a React app and follow its state both ways", async () => {
    const { output } = (await build({
      configFile: false,
      root: join(EXAMPLES, "react"),
      logLevel: "error",
      oxc: { jsx: { runtime: "automatic", importSource: "react" } },
      resolve: { alias: { "@dossier/viewer": join(built, "index.js") } },
      build: { write: false, target: "es2022" },
    })) as Rolldown.RolldownOutput;
    const files = output.map((file): [string, string] => [
      `/${file.fileName}`,
      file.type === "chunk" ? file.code : String(file.source),
    ]);
    const site = await serveFiles({ ...Object.fromEntries(files), "/graph.json": GRAPH });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.address}index.html`);
    const frame = page.frameLocator("iframe");
    await expect.poll(() => frame.locator(".head h1").textContent()).toBe("Dockers' Union");
    await page.locator("select").selectOption({ label: "Northbay Ports" });
    await expect.poll(() => frame.locator(".head h1").textContent()).toBe("Northbay Ports");
    await frame.locator(".statement-row").first().click();
    await expect.poll(() => page.locator("main > p").textContent()).toMatch(/^Selected: s_/);
    await page.close();
    site.close();
  });
});
