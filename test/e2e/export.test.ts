import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "fast-png";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { FORMATS, readGraph, writeSvg } from "@dossier/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { poison } from "../core/writer/example-graph.ts";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { clickNode, goTo, placeOf } from "./drawing.ts";
import { openFixture } from "./pages.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await openFixture(stage);
});

afterAll(async () => {
  await stage.close();
});

beforeEach(() => goTo(page, ""));

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

/** Opens the menu, chooses how much, and saves the format with that name. */
async function exportAs(row: string, scope?: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  if (scope !== undefined) await dialog.getByLabel(scope).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: row }).click(),
  ]);
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function graphOf(scope: string): Promise<ReturnType<typeof readGraph>> {
  const { bytes } = await exportAs("Graph JSON", scope);
  return readGraph(JSON.parse(bytes.toString("utf8")));
}

describe("the export menu", () => {
  it("offers the formats of the command line, and no other", async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.waitForSelector("dialog.export[open]");
    const rows = await page.locator("dialog.export .export-row span").allTextContents();
    expect(rows).toEqual(["PNG", "SVG", ...Object.values(FORMATS).map(({ label }) => label)]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  });

  it("saves everything, what is shown, or the selection", async () => {
    expect(await graphOf("Everything")).toEqual(buildFixture());
    await page.getByRole("button", { name: /Countries, places/ }).click();
    const shown = await graphOf("What is shown");
    expect(shown.nodes.some(({ attributes }) => attributes.entityType === "Country")).toBe(false);
    expect(shown.edges.length).toBeGreaterThan(3);
    await goTo(page, "");
    await clickNode(page, "e_brandt");
    const around = await graphOf("The selection");
    expect(around.edges.length).toBeGreaterThan(0);
    for (const { source, target } of around.edges) expect([source, target]).toContain("e_brandt");
  });

  it("puts several files into one zip, with a mark for spreadsheets when asked", async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByLabel(/byte order mark/).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV tables for Gephi" }).click(),
    ]);
    const files = unzipSync(await bytesOf(download));
    expect(Object.keys(files)).toEqual(["nodes.csv", "edges.csv"]);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(files["nodes.csv"])).toMatch(
      /^\uFEFFId,Label,/,
    );
  });

  it("saves the view as a PNG that a decoder reads, in the colours of the drawing", async () => {
    const { name, bytes } = await exportAs("PNG");
    expect(name).toMatch(/\.png$/);
    const { width, height, data, channels } = decode(bytes);
    const size = await page.locator(".drawing").evaluate((drawing) => drawing.clientWidth);
    expect(width).toBe(3 * size);
    expect(height).toBeGreaterThan(1000);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 5 * channels)
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    for (const colour of [0xf9f9f6, 0x1b1d1f, 0x00745a, 0xa0437a]) expect(colours).toContain(colour);
  });

  it("saves the view as an SVG with the nodes where they stand on the screen", async () => {
    const place = await placeOf(page, "e_brandt");
    const box = await page.locator(".drawing").boundingBox();
    const { bytes } = await exportAs("SVG .svg");
    const svg = bytes.toString("utf8");
    const at = /<title>Teo Brandt \(Person\)<\/title><path d="M([\d.]+) ([\d.]+)/.exec(svg);
    expect(Number(at?.[1]) + place.radius).toBeCloseTo(place.x - (box?.x ?? 0), 0);
    expect(Number(at?.[2])).toBeCloseTo(place.y - (box?.y ?? 0), 0);
  });
});

describe("an SVG of the graph in Chromium", () => {
  /** Opens an SVG as a file of its own, and counts what its names say and where they lie. */
  async function openSvg(svg: string): Promise<{ page: Page; alerts: string[] }> {
    const other = await stage.page();
    const alerts: string[] = [];
    other.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await other.route("**/picture.svg", (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: svg }),
    );
    await other.goto(`${stage.address}picture.svg`);
    return { page: other, alerts };
  }

  it("writes no name over another or over a node", async () => {
    const sample = await readFile(join(import.meta.dirname, "../golden/export/json.json"), "utf8");
    for (const graph of [buildFixture(), readGraph(JSON.parse(sample))]) {
      const { page: other } = await openSvg(writeSvg(graph));
      const overlaps = await other.evaluate(() => {
        const boxes = [...document.querySelectorAll("text[text-anchor]")].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const hit = (a: DOMRect, b: DOMRect): boolean =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4;
        return boxes.flatMap((a, index) =>
          boxes.slice(index + 1).flatMap((b) => (hit(a.box, b.box) ? `${a.words} / ${b.words}` : [])),
        );
      });
      expect(overlaps).toEqual([]);
      expect(await other.locator("text[text-anchor]").count()).toBeGreaterThan(2);
      await other.close();
    }
  });

  it.each([
    `"><script>alert(1)</script>`,
    `</title><image href="x" onerror="alert(1)"/>`,
    `]]><!--<script>alert(1)</script>`,
    "\u0000\u0008\uFFFE\uD800&#0;&lol;",
    "\u2028</svg><svg onload=alert(1)>",
  ])("runs nothing of %j and stays whole", async (payload) => {
    const { page: other, alerts } = await openSvg(writeSvg(poison(payload)));
    await other.waitForSelector("svg");
    expect(await other.locator("parsererror, script, image").count()).toBe(0);
    expect(await other.locator("text[text-anchor]").count()).toBe(3);
    expect(alerts).toEqual([]);
    await other.close();
  });
});
