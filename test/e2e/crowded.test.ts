import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GraphFile } from "@dossier/core";
import type { GraphView } from "../../packages/viewer/src/graph/sigma/adapter.ts";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { chosenText, clickEdge, clickNode, placeOf } from "./drawing.ts";
import { openGraph } from "./pages.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage.close());
afterEach(() => page.close());

async function open(file: GraphFile, hash = "", width = 1440, height = 900): Promise<void> {
  page = await openGraph(stage, file, hash, { viewport: { width, height } });
}

/** The fixture with some nodes elsewhere. */
function moved(places: Readonly<Record<string, readonly [number, number]>>): GraphFile {
  const file = buildFixture();
  const nodes = file.nodes.map((node) => {
    const [x, y] = places[node.key] ?? [node.attributes.x, node.attributes.y];
    return { ...node, attributes: { ...node.attributes, x, y } };
  });
  return { ...file, nodes };
}

const named = (): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      document.querySelector<HTMLElement & { graphView?: GraphView }>(".drawing")?.graphView?.labels() ?? [],
  );

const FACTS_ONLY: GraphFile = { ...buildFixture(), edges: [] };

describe("a crowded graph", () => {
  it("opens an edge that lies wholly under two others by a second click", async () => {
    await open(moved({ e_accord: [0, 20] })); // on the line from the union to the port
    await clickEdge(page, "e_union", "e_accord");
    await chosenText(page);
    const others = page.locator(".also-here button");
    await expect.poll(() => others.count()).toBeGreaterThan(0);
    const heading = page.locator(".right h1");
    if (!(await heading.textContent())?.includes("accused"))
      await others.filter({ hasText: "Dockers' Union" }).filter({ hasText: "Northbay Ports" }).click();
    await expect.poll(() => heading.textContent()).toBe("Dockers' Union accused Northbay Ports");
    expect(await chosenText(page)).toContain("strike breakers");
    await expect.poll(() => others.filter({ hasText: "Saltmere Accord" }).count()).toBeGreaterThan(0);

    await clickNode(page, "e_ost");
    await expect.poll(() => others.count()).toBe(0);
  });

  it("offers nothing where a single line was clicked", async () => {
    await open(buildFixture());
    await clickEdge(page, "e_marten", "e_court");
    await chosenText(page);
    expect(await page.locator(".also-here").count()).toBe(0);
  });

  it("names two that are chosen whatever lies there, but of many only those whose names have room", async () => {
    const heap = ["e_union", "e_port", "e_accord", "e_marten", "e_court", "e_ost", "e_vest", "e_crane"];
    const file = moved(Object.fromEntries(heap.map((key, index) => [key, [index % 3, index / 3] as const])));
    await open(file, `#set=${heap.slice(0, 2).join("&set=")}`);
    await placeOf(page, "e_union");
    await expect.poll(named).toEqual(expect.arrayContaining(heap.slice(0, 2)));
    await page.evaluate(
      (hash) => {
        window.location.hash = hash;
      },
      `set=${heap.join("&set=")}`,
    );
    await expect.poll(() => page.locator(".right h1").textContent()).toBe("8 entities");
    await expect.poll(async () => (await named()).filter((key) => heap.includes(key)).length).toBeLessThan(6);
  });

  it("keeps the squares of very many documents inside their lane", async () => {
    const file = buildFixture();
    const one = file.attributes.documents["d_quay"];
    if (one === undefined) throw new Error("the fixture has no such document");
    const more = Array.from({ length: 300 }, (_, index) => [`d_more-${String(index)}`, one] as const);
    const documents = { ...file.attributes.documents, ...Object.fromEntries(more) };
    await open({ ...file, attributes: { ...file.attributes, documents } }, "#view=timeline");
    await page.waitForSelector(".square");
    const lane = await page.locator(".lane-documents").boundingBox();
    const tops = await page
      .locator(".square")
      .evaluateAll((squares) => squares.map((square) => square.getBoundingClientRect().top));
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(lane?.y ?? Infinity);
    expect(lane?.height).toBeLessThan(200);
  });

  it("uses the room of a small pane", async () => {
    await open(buildFixture(), "", 390, 844);
    const [left, right] = [await placeOf(page, "e_sea"), await placeOf(page, "e_crane")];
    expect(right.x - left.x).toBeGreaterThan(250);
  });
});

describe("a bare graph", () => {
  it("says that what it knows of one entity alone stands in the table, and goes there", async () => {
    await open(FACTS_ONLY);
    await expect.poll(() => page.locator(".no-graph").textContent()).toContain("1 statement about one");
    expect(await page.locator(".zoom").count()).toBe(0);
    await page.locator(".no-graph button").click();
    await expect.poll(() => page.locator("table.statements tbody tr").count()).toBe(1);
  });

  it("says that nothing was found where there is nothing at all", async () => {
    const nodes = FACTS_ONLY.nodes.map((node) => ({
      ...node,
      attributes: { ...node.attributes, facts: [] },
    }));
    await open({ ...FACTS_ONLY, nodes });
    await expect.poll(() => page.locator(".no-graph").textContent()).toContain("No statement was found");
  });

  it("takes the filters away where they leave nothing to draw", async () => {
    await open(buildFixture(), "#origins=5");
    await page.locator(".no-graph button").click();
    await expect.poll(() => page.locator(".no-graph").count()).toBe(0);
    expect((await placeOf(page, "e_port")).radius).toBeGreaterThan(3);
  });
});
