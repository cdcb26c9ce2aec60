import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dossier, folderWith, ROOT } from "../cli/run-dossier.ts";
import { buildFixture } from "../viewer/fixture.ts";
import { launch } from "./browser.ts";

const ARTICLE = `<h1>Peace &amp; pensions</h1>
<p>What the papers say.</p>
<dossier-graph selected="Northbay Ports" name="The port"></dossier-graph>
<blockquote>Teo Brandt speaks for Northbay Ports.</blockquote>
<script>window.hit = 1</script>`;

let browser: Browser;
let folder: Awaited<ReturnType<typeof folderWith>>;

beforeAll(async () => {
  browser = await launch();
  folder = await folderWith({ "graph.json": JSON.stringify(buildFixture()), "article.html": ARTICLE });
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

const at = (name: string): string => join(folder.path, name);

describe("dossier report", () => {
  it("writes the same bytes each time, of which the viewer leaves a good part of 400 kB to the graph", async () => {
    for (const name of ["a.html", "b.html"])
      expect(await dossier(["report", at("graph.json"), "-o", at(name)])).toMatchObject({ code: 0 });
    const [a, b] = [await readFile(at("a.html")), await readFile(at("b.html"))];
    expect(a.equals(b)).toBe(true);
    expect(a.length).toBeLessThan(260_000);
  });

  it("publishes an article whose views show the graph and whose quotes name their source", async () => {
    const args = ["report", at("graph.json"), "--article", at("article.html"), "-o", at("page.html")];
    expect(await dossier(args)).toMatchObject({ code: 0 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(pathToFileURL(at("page.html")).href);
    const inside = page.frameLocator("dossier-graph iframe");
    await expect.poll(() => inside.locator(".head h1").textContent()).toBe("Northbay Ports");
    expect(await page.title()).toBe("Peace & pensions");
    expect(await page.locator("blockquote cite").textContent()).toMatch(/^The Tide, /);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect(errors.filter((text) => !text.includes("inline script"))).toEqual([]);
    await page.close();
  });

  it.each([
    ["<blockquote>Nobody ever said so.</blockquote>", "Nobody ever said so."],
    [`<dossier-graph selected="Atlantis"></dossier-graph>`, "Atlantis"],
  ])("refuses an article with %s", async (article, words) => {
    await writeFile(at("bad.html"), article);
    const { code, stderr } = await dossier([
      "report",
      at("graph.json"),
      "--article",
      at("bad.html"),
      "-o",
      at("none.html"),
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
  });

  it("made the example in docs, which opens with its views and its quotes named", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(join(ROOT, "docs/report-example.html")).href);
    const inside = page.frameLocator("dossier-graph >> nth=0 >> iframe");
    await expect.poll(() => inside.locator(".head h1").textContent()).toContain("treaty");
    expect(await page.locator("blockquote cite").count()).toBe(2);
    expect(await page.locator("dossier-graph").count()).toBe(2);
    await page.close();
  });
});
