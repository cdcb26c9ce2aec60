import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphFile } from "@dossier/core";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { chosenText, placeOf } from "./drawing.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  stage.serve("/fixture.json", buildFixture());
  page = await stage.page();
});

afterAll(async () => {
  await stage.close();
});

const graph = (change: (file: GraphFile) => unknown): unknown => change(structuredClone(buildFixture()));

async function openGraph(name: string, json: unknown, hash = ""): Promise<void> {
  stage.serve(`/${name}`, json);
  await page.goto("about:blank");
  await page.goto(`${stage.address}?graph=${name}${hash}`);
}

describe("states of the viewer", () => {
  it("asks for articles when nothing is open, and says that nothing leaves the machine", async () => {
    await page.goto(stage.address);
    await page.waitForSelector(".drop-zone");
    expect(await page.locator("h1").textContent()).toBe("Drop articles here");
    expect(await page.locator(".foot").textContent()).toContain("Nothing leaves this machine");
  });

  it("says where an invalid file is wrong and loads nothing of it", async () => {
    await openGraph(
      "bad.json",
      graph((file) => ({ ...file, edges: [{ ...file.edges[0], target: "e_nobody" }] })),
    );
    await page.waitForSelector(".problem");
    expect(await page.locator(".problem h1").textContent()).toBe("bad.json could not be opened");
    expect(await page.locator(".problem code").textContent()).toBe("edges[0].target");
    expect(await page.locator(".drawing").count()).toBe(0);
  });

  it("says so when a file is no JSON at all", async () => {
    await page.goto(stage.address);
    await page.setInputFiles("input[type=file]", {
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from("{"),
    });
    await expect.poll(() => page.locator(".problem .lead").textContent()).toContain("not valid JSON");
  });

  it("shows quotes with what stands around them where the text was left out", async () => {
    await openGraph("quotes.json", buildFixture({ quotesOnly: true }), "#statement=s_1");
    expect(await chosenText(page)).toBe(
      "Northbay Ports also signed the accord, in the presence of mediator Ilse Marten.",
    );
    expect(await page.locator(".text .help").textContent()).toContain("only its quotes");
  });

  it("marks a statement without provenance, and shows it all the same", async () => {
    await openGraph(
      "bare.json",
      graph((file) => ({
        ...file,
        edges: file.edges.map((edge) => ({ ...edge, attributes: { ...edge.attributes, claims: [] } })),
      })),
      "#statement=s_0",
    );
    await expect.poll(() => page.locator(".badge").textContent()).toBe("No provenance");
  });

  it("names the filters when nothing passes them, and one click takes one away", async () => {
    await openGraph("graph-a.json", buildFixture(), "#origins=5");
    await expect.poll(() => page.locator(".section h2").first().textContent()).toContain("Nothing passes");
    await page.locator(".section .chip").first().click();
    await placeOf(page, "e_port");
    expect(await page.locator(".note").textContent()).toContain("12 entities");
  });

  it("starts a large dossier in search, and draws the surroundings of what was found", async () => {
    const large = graph((file) => {
      const extra = Array.from({ length: 2100 }, (_, index) => index);
      const [node] = file.nodes;
      const [edge] = file.edges;
      return {
        ...file,
        nodes: [
          ...file.nodes,
          ...extra.map((i) => ({
            ...node,
            key: `e_x${i}`,
            attributes: {
              ...node?.attributes,
              label: `Extra ${i}`,
              x: i % 50,
              y: i / 50,
              mentions: [],
              facts: [],
            },
          })),
        ],
        edges: [
          ...file.edges,
          ...extra.map((i) => ({
            ...edge,
            key: `s_x${i}`,
            source: `e_x${i}`,
            target: `e_x${(i * 7) % 2100}`,
          })),
        ],
      };
    });
    await openGraph("large.json", large);
    await expect.poll(() => page.locator(".no-graph").textContent()).toContain("too many to draw at once");
    await page.keyboard.press("/");
    await page.keyboard.type("Northbay");
    await expect.poll(() => page.locator(".suggestions li").first().textContent()).toContain("Northbay");
    await page.keyboard.press("Enter");
    const place = await placeOf(page, "e_port");
    expect(place.radius).toBeGreaterThan(3);
  });

  it("says so when nothing was found in the articles", async () => {
    await openGraph(
      "silent.json",
      graph((file) => ({
        ...file,
        edges: [],
        nodes: file.nodes.map((node) => ({ ...node, attributes: { ...node.attributes, facts: [] } })),
      })),
    );
    await expect
      .poll(() => page.locator(".right .help").first().textContent())
      .toContain("No statement was found");
  });

  it("gives no column of the matrix to the silent among very many documents", async () => {
    await openGraph(
      "crowd.json",
      graph((file) => {
        const one = file.attributes.documents["d_quay"];
        if (one === undefined) return file;
        const silent = Array.from({ length: 3000 }, (_, index) => [`d_silent-${index}`, one] as const);
        const documents = { ...file.attributes.documents, ...Object.fromEntries(silent) };
        return { ...file, attributes: { ...file.attributes, documents } };
      }),
      "#view=matrix",
    );
    await page.waitForSelector(".matrix tbody tr");
    expect(await page.locator(".matrix th.document").count()).toBe(4);
    expect(await page.locator(".table-box .help").textContent()).toContain("3,000 documents left out");
  });

  it("offers a still picture and the table where WebGL is missing", async () => {
    const blind = await stage.page();
    await blind.addInitScript(() => {
      const { prototype } = HTMLCanvasElement;
      const draw = Reflect.get(prototype, "getContext") as (...all: unknown[]) => unknown;
      Reflect.set(prototype, "getContext", function (this: unknown, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : draw.call(this, kind, ...rest);
      });
    });
    await blind.goto(`${stage.address}?graph=fixture.json`);
    await expect.poll(() => blind.locator(".warning").textContent()).toContain("WebGL 2 is missing");
    await blind.locator("tbody tr").first().click();
    expect(await chosenText(blind)).not.toBe("");
    await blind.keyboard.press("Escape");
    const port = blind.locator(".still svg g:has(> title:text-matches('^Northbay Ports')) path").last();
    await port.click();
    await expect.poll(() => blind.locator(".head h1").textContent()).toBe("Northbay Ports");
    await blind.close();
  });

  it("goes on with the still picture when the drawing is lost, and draws again when asked", async () => {
    await openGraph("fixture.json", buildFixture());
    await placeOf(page, "e_port");
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".drawing canvas"))
        canvas.dispatchEvent(new Event("webglcontextlost"));
    });
    await page.waitForSelector(".still svg");
    await page.getByRole("button", { name: "Draw again" }).click();
    await placeOf(page, "e_port");
  });

  it("reads a dropped article in the page and draws its graph, every quote of it verbatim", async () => {
    await page.goto(stage.address);
    await page.waitForSelector(".drop-zone");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const path = fileURLToPath(new URL("../../data/sample/1-harbour-wire.md", import.meta.url));
    await page.setInputFiles("input[type=file]", path);
    await page.waitForSelector(".right h1", { timeout: 50_000 });
    await page.locator(".statement-row").first().click();
    const quote = await chosenText(page);
    expect(quote.length).toBeGreaterThan(10);
    expect(readFileSync(path, "utf8")).toContain(quote);
    expect(requests.every((url) => url.startsWith(stage.address) || url.startsWith("blob:"))).toBe(true);
  });
});
