import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openPipeline } from "@dossier/cli";
import { FORMATS, openDocument, writeGraph } from "@dossier/core";
import { parseHtml } from "../../packages/cli/src/html.ts";
import { column, makeDocx, makePdf } from "../core/reader/make-files.ts";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { chosenText } from "./drawing.ts";

interface Dropped {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, bytes: Uint8Array | string): Dropped => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const sample = (name: string): Dropped =>
  file(name, readFileSync(fileURLToPath(new URL(`../../data/sample/${name}`, import.meta.url))));

const WIRE = sample("1-harbour-wire.md");
const COURIER = sample("2-northgate-courier.md");
const PDF = file(
  "ferry.pdf",
  makePdf([column(["Norway and Chile signed a ferry accord in Oslo on Monday."], 60, 600)]),
);
const WORD = file(
  "yard.docx",
  makeDocx([["Chile thanked Norway on Tuesday and bought a ship from Canada."]]),
);
const PAGE = file(
  "page.html",
  "<title>Ports</title><article><h1>Ports</h1><p>Norway will build a port in Chile, the minister of Norway said on Monday in Oslo.</p></article>",
);

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  stage.serve("/fixture.json", buildFixture());
  page = await stage.page({ acceptDownloads: true });
});

afterAll(async () => {
  await stage.close();
});

beforeEach(async () => {
  await page.goto("about:blank");
  await page.goto(stage.address);
  await page.waitForSelector(".drop-zone");
});

const choose = (files: readonly Dropped[]): Promise<void> => page.setInputFiles("input[type=file]", files);
const opened = async (documents: number): Promise<void> => {
  await expect
    .poll(() => page.locator(".foot").textContent(), { timeout: 50_000 })
    .toContain(`${documents} document`);
};

/** The file of the open graph, as the page exports it. */
async function exported(): Promise<string> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const waiting = page.waitForEvent("download");
  await page
    .getByRole("dialog", { name: "Export" })
    .getByRole("button", { name: FORMATS["json"]?.label ?? "" })
    .click();
  return readFileSync(await (await waiting).path(), "utf8");
}

/** The file of the same articles as the command line writes it. */
async function written(files: readonly Dropped[]): Promise<string> {
  const pipeline = await openPipeline();
  const documents = await Promise.all(
    files.map(({ name, buffer }) => openDocument({ name, bytes: buffer }, { parseHtml })),
  );
  return [...writeGraph(pipeline.assemble(documents.map(pipeline.analyze)))].join("");
}

describe("adding articles", () => {
  it("makes of articles that come one after the other what building them at once makes", async () => {
    await choose([WIRE]);
    await opened(1);
    await choose([COURIER, PDF, WORD, PAGE]);
    await page.getByRole("button", { name: /^Add to / }).click();
    await opened(5);
    const [here, there] = [await exported(), await written([WIRE, COURIER, PDF, WORD, PAGE])];
    expect(here === there).toBe(true); // long texts that nobody would read in a report
    expect(here.length).toBeGreaterThan(10_000);
  });

  it("starts a new dossier when asked to, and leaves all as it is when cancelled", async () => {
    await choose([WIRE]);
    await opened(1);
    await choose([PDF]);
    await page.getByRole("button", { name: "Cancel" }).dispatchEvent("click"); // at once: it does not stay long
    await choose([PDF]);
    await page.getByRole("button", { name: "Make a new dossier" }).click();
    await expect.poll(() => page.locator(".head h1").textContent(), { timeout: 50_000 }).toContain("Norway");
    await opened(1);
    await page.locator(".statement-row").first().click();
    expect(await chosenText(page)).toContain("signed a ferry accord in Oslo");
  });

  it("says why articles cannot be added to a file of quotes only", async () => {
    stage.serve("/quotes.json", buildFixture({ quotesOnly: true }));
    await page.goto(`${stage.address}?graph=quotes.json`);
    await page.waitForSelector(".drawing");
    await choose([WORD]);
    await expect.poll(() => page.locator("dialog.offer").textContent()).toContain("holds quotes only");
    expect(await page.getByRole("button", { name: /^Add to / }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog.offer").count()).toBe(0);
  });

  it("sets aside what cannot be read, says why, and goes on with the rest", async () => {
    await choose([WORD, file("scan.pdf", makePdf([[]])), file("odd.docx", "PK\u0003\u0004"), WORD]);
    await opened(1);
    const said = await page.locator(".remarks li").allTextContents();
    expect(said).toHaveLength(3);
    expect(said[0]).toContain("scan.pdf is a PDF without text");
    expect(said[1]).toContain("odd.docx cannot be read as a Word document");
    expect(said[2]).toContain("the same bytes as yard.docx");
  });

  it("says why when nothing could be read", async () => {
    await choose([file("locked.pdf", makePdf([[]], true))]);
    await expect.poll(() => page.locator(".problem").textContent()).toContain("protected by a password");
  });

  it("can be stopped, and started again", async () => {
    const many = Array.from({ length: 60 }, (_, n) => file(`${n}.md`, `${COURIER.buffer.toString()} ${n}.`));
    await choose(many);
    await page.getByRole("button", { name: "Cancel" }).dispatchEvent("click"); // at once: it does not stay long
    await page.waitForSelector(".drop-zone");
    await choose([WORD]);
    await opened(1);
  });

  it("keeps the language pack, and works without a network from then on", async () => {
    const context = await stage.browser.newContext();
    const own = await context.newPage();
    await own.goto(stage.address);
    await own.setInputFiles("input[type=file]", [WORD]);
    await own.waitForSelector(".foot:has-text('1 document')", { timeout: 50_000 });
    await expect.poll(() => own.evaluate(() => caches.has("dossier-language-pack"))).toBe(true);
    await own.goto(stage.address);
    const fetched: string[] = [];
    own.on("request", (request) => fetched.push(request.url()));
    await own.route("**/pack.bin*", (route) => route.abort());
    await own.setInputFiles("input[type=file]", [PDF]);
    await own.waitForSelector(".foot:has-text('1 document')", { timeout: 50_000 });
    expect(fetched.filter((url) => url.includes("pack.bin"))).toEqual([]);
    await context.close();
  });

  it("reads articles that are dropped on the page", async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Norway praised Chile on Monday. Chile thanked Norway."], "a.txt"));
      return data;
    });
    await page.dispatchEvent(".drop-zone", "drop", { dataTransfer: transfer });
    await opened(1);
    expect(await page.locator(".document-row").textContent()).toContain("a.txt");
  });
});
