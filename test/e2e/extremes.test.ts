import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GraphFile } from "@dossier/core";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { chosenText, placeOf } from "./drawing.ts";
import { openFixture, openGraph } from "./pages.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.close());
afterEach(() => page.close());

async function open(file: GraphFile, hash = "", width = 1440, height = 844): Promise<void> {
  page = await openGraph(stage, file, hash, { viewport: { width, height } });
}

/** The fixture with another name for an entity. */
function named(key: string, label: string): GraphFile {
  const file = buildFixture();
  const nodes = file.nodes.map((node) =>
    node.key === key ? { ...node, attributes: { ...node.attributes, label } } : node,
  );
  return { ...file, nodes };
}

/** The fixture with the first claim of a statement told by `copies` documents. */
function manyDocuments(copies: number): GraphFile {
  const file = buildFixture();
  const [[id, one] = ["", undefined]] = Object.entries(file.attributes.documents);
  if (one === undefined) throw new Error("the fixture has no documents");
  const more = Array.from({ length: copies }, (_, index) => `${id}-${String(index)}`);
  const documents = Object.fromEntries(
    more.map((copy, index) => [copy, { ...one, publisher: `Paper ${String(index)}` }]),
  );
  const edges = file.edges.map((edge) => {
    const { claims } = edge.attributes;
    const source = claims.find(({ evidence }) => evidence[0]?.document === id);
    if (edge.key !== "s_0" || source === undefined) return edge;
    const copied = more.map((document, index) => ({
      ...source,
      id: `${source.id}-${String(index)}`,
      evidence: source.evidence.map((item) => ({ ...item, document })),
    }));
    return { ...edge, attributes: { ...edge.attributes, claims: [...claims, ...copied] } };
  });
  return {
    ...file,
    edges,
    attributes: { ...file.attributes, documents: { ...file.attributes.documents, ...documents } },
  };
}

const overflow = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe("the viewer", () => {
  it("reads names from right to left, in lists and in the drawing, and mirrors nothing else", async () => {
    await open(buildFixture(), "#entity=e_sea");
    const heading = page.locator(".right h1");
    await expect.poll(() => heading.textContent()).toContain("اتحاد البحارة");
    const direction = await heading.evaluate((h1) => {
      const named = h1.querySelector("[dir]") ?? h1;
      return getComputedStyle(named).direction;
    });
    expect(direction).toBe("rtl");
    expect((await placeOf(page, "e_sea")).radius).toBeGreaterThan(3);
  });

  it.each([1440, 390])("keeps a name of 300 letters within its panes at %i pixels", async (width) => {
    const long = `${"Amalgamated Union of Harbour Pilots and ".repeat(7)}Donaudampfschifffahrts`;
    await open(named("e_port", long.slice(0, 300)), "#entity=e_port", width);
    await expect.poll(() => page.locator(".right h1").textContent()).toContain("Amalgamated");
    expect(await overflow()).toBe(0);
    await placeOf(page, "e_port");
  });

  it("keeps one word of 300 letters within its panes", async () => {
    await open(named("e_port", "x".repeat(300)), "#entity=e_port", 390);
    await expect.poll(() => page.locator(".right h1").textContent()).toContain("xxx");
    const cut = await page.locator(".right h1").evaluate((h1) => h1.scrollWidth - h1.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  });

  it("writes names beside their nodes on a screen of twice the pixels too", async () => {
    page = await openFixture(stage, { deviceScaleFactor: 2 });
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll(".drawing, .drawing canvas")].map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${String(width)} × ${String(height)}`;
      }),
    );
    expect(new Set(boxes).size).toBe(1);
  });

  it("shows a graph of one node", async () => {
    const file = buildFixture();
    const nodes = file.nodes.filter(({ key }) => key === "e_port");
    const alone = nodes.map(({ key, attributes }) => ({ key, attributes: { ...attributes, facts: [] } }));
    await open({ ...file, nodes: alone, edges: [] }, "#entity=e_port");
    expect((await placeOf(page, "e_port")).radius).toBeGreaterThan(3);
    await expect.poll(() => page.locator(".right").textContent()).toContain("No statement names it.");
  });

  it("shows the first claims of a statement that sixty documents make, and the others when asked", async () => {
    await open(manyDocuments(60), "#statement=s_0");
    const claims = page.locator(".column .claim");
    await expect.poll(() => claims.count()).toBeGreaterThan(0);
    expect(await claims.count()).toBeLessThanOrEqual(12);
    await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
    await expect.poll(() => claims.count()).toBeGreaterThanOrEqual(60);
  });

  it("keeps sixty documents apart in matrix and filters, with the statements readable beside them", async () => {
    await open(manyDocuments(60), "#view=matrix");
    await page.waitForSelector(".matrix tbody tr");
    const first = page.locator(".matrix tbody th").first();
    const before = await first.boundingBox();
    expect(before?.width).toBeGreaterThanOrEqual(150);
    await page.locator(".table-box").evaluate((box) => {
      box.scrollLeft = 4000;
    });
    expect((await first.boundingBox())?.x).toBe(before?.x);
    await page.locator(".rail summary", { hasText: "Document" }).click();
    await expect.poll(() => page.locator(".facet-value").count()).toBeGreaterThan(0);
    expect(await overflow()).toBe(0);
    await page.getByRole("searchbox", { name: "Search: Document" }).fill("paper 37");
    await expect.poll(() => page.locator(".facet-value").count()).toBe(1);
    await page.getByRole("checkbox", { name: "Paper 37" }).check();
    await expect.poll(() => page.locator(".rail .chip").allTextContents()).toEqual(["Paper 37"]);
  });

  it("shows the whole chosen claim at once in a frame of 900 by 320 pixels", async () => {
    await open(buildFixture(), "#statement=s_1", 900, 320);
    expect((await chosenText(page)).length).toBeGreaterThan(10);
    const [claim, foot] = [page.locator(".claim[aria-current]"), page.locator(".foot")];
    const bottom = async (): Promise<number> => {
      const box = await claim.boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    };
    await expect.poll(bottom).toBeLessThanOrEqual((await foot.boundingBox())?.y ?? 0);
    const top = (await page.locator(".reader").boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThanOrEqual(await bottom());
  });

  it("points with arrows to what happened long before the articles", async () => {
    const file = buildFixture();
    const edges = file.edges.map((edge) => {
      const claims = edge.attributes.claims.map((claim) => {
        const { time } = claim.qualifiers;
        const long = time === undefined ? {} : { time: { ...time, value: "1999" } };
        return { ...claim, qualifiers: { ...claim.qualifiers, ...long } };
      });
      return { ...edge, attributes: { ...edge.attributes, claims } };
    });
    await open({ ...file, edges }, "#view=timeline");
    await expect.poll(() => page.locator(".event").count()).toBeGreaterThan(2);
    const events = await page.locator(".event").count();
    expect(await page.locator(".event .dot.beyond.before").count()).toBe(events);
  });

  it("opens an article of a megabyte at the chosen sentence", async () => {
    const file = buildFixture();
    const documents = Object.fromEntries(
      Object.entries(file.attributes.documents).map(([id, document]) => {
        const text = `${document.text ?? ""}\n\n${"The quay lay quiet all that week.\n\n".repeat(30_000)}`;
        return [id, { ...document, text, length: text.length }];
      }),
    );
    await open({ ...file, attributes: { ...file.attributes, documents } }, "#statement=s_1");
    expect((await chosenText(page)).length).toBeGreaterThan(10);
  });

  it("adds entities to the chosen ones by keys alone", async () => {
    await open(buildFixture(), "#entity=e_port");
    await placeOf(page, "e_port");
    await page.locator(".drawing").focus();
    for (const key of ["ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"])
      await page.keyboard.press(`Shift+${key}`);
    await expect.poll(() => page.locator(".right h1").textContent()).toMatch(/^[2-5] entities$/);
    const before = parseInt((await page.locator(".right h1").textContent()) ?? "", 10);
    await page.keyboard.press("/");
    await page.keyboard.type("اتحاد");
    await expect.poll(() => page.locator(".suggestions li").count()).toBeGreaterThan(0);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator(".right h1").textContent()).toBe(`${String(before + 1)} entities`);
  });
});
