import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeReport, writeSplitReport, type GraphFile, type ReportParts } from "@dossier/core";
import { buildFixture } from "../viewer/fixture.ts";
import { hostile, PAYLOAD } from "../viewer/hostile.ts";
import { launch } from "./browser.ts";
import { viewerBuild } from "./build.ts";
import { serveFiles } from "./serve-files.ts";

let parts: ReportParts;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  const built = join(await viewerBuild(), "report");
  const read = (name: string): Promise<string> => readFile(join(built, name), "utf8");
  parts = { boot: await read("boot.js"), viewer: await read("viewer.js"), style: await read("page.css") };
  [browser, folder] = await Promise.all([launch(), mkdtemp(join(tmpdir(), "dossier-report-"))]);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

interface Watched {
  readonly page: Page;
  /** Requests other than for the page itself, errors, and what a policy forbade. */
  readonly troubles: string[];
}

async function open(options: Parameters<Browser["newPage"]>[0] = {}): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(message.text());
  });
  page.on("dialog", (dialog) => troubles.push(dialog.message()));
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !/^(?:blob|data):/.test(request.url()))
      troubles.push(request.url());
  });
  return { page, troubles };
}

/** Writes a page into the folder; gives its address. */
async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

/** Opens a statement and reads the sentence that the viewer marks. */
async function quoteIn(view: Page | Frame): Promise<string> {
  await view.waitForSelector(".app .text mark.chosen");
  return (await view.locator(".text mark.chosen").allTextContents()).join("");
}

const SIGNED = "The Dockers' Union signed the Saltmere Accord with Northbay Ports on Monday";

describe("a report", () => {
  it("opens from a file with its title and view, asks for nothing else, and goes down to the sentence", async () => {
    const report = writeReport(buildFixture(), parts, { title: "Peace in the port", view: "statement=s_0" });
    const { page, troubles } = await open();
    await page.goto(await put("report.html", report));
    expect(await quoteIn(page)).toContain(SIGNED);
    expect(await page.title()).toBe("Peace in the port");
    expect(await page.locator(".dossier-name").textContent()).toBe("Peace in the port");
    expect(await page.locator(".printed").isVisible()).toBe(false);
    expect(await page.locator("input[type=file]").count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("runs a layout in a worker under its own policy", async () => {
    const { page, troubles } = await open();
    await page.goto(await put("layout.html", writeReport(buildFixture(), parts)));
    await page.getByLabel("Layout").selectOption("forceatlas2");
    await page.waitForSelector("text=Stop");
    await page.waitForSelector(".layout-menu", { timeout: 15_000 });
    expect(troubles).toEqual([]);
    await page.close();
  });

  it.each(["table", "timeline", "matrix"])("opens at the bare name of the view %s", async (view) => {
    const { page, troubles } = await open();
    await page.goto(await put(`${view}.html`, writeReport(buildFixture(), parts, { view })));
    await expect
      .poll(() => page.locator(".tabs [aria-current]").textContent())
      .toBe(`${view.slice(0, 1).toUpperCase()}${view.slice(1)}`);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("works in a sandboxed frame, by its address and as srcdoc", async () => {
    const report = writeReport(buildFixture(), parts, { view: "statement=s_0" });
    await put("framed.html", report);
    const { page, troubles } = await open();
    await page.goto(
      await put(
        "host.html",
        `<iframe sandbox="allow-scripts" src="framed.html" width="1100" height="640"></iframe>`,
      ),
    );
    const frame = async (): Promise<Frame> =>
      (await (await page.waitForSelector("iframe")).contentFrame()) ?? page.mainFrame();
    expect(await quoteIn(await frame())).toContain(SIGNED);

    await page.goto(await put("empty.html", "<!doctype html><p>A page"));
    await page.evaluate((html) => {
      const inner = document.createElement("iframe");
      inner.setAttribute("sandbox", "allow-scripts");
      [inner.width, inner.height, inner.srcdoc] = ["1100", "640", html];
      document.body.append(inner);
    }, report);
    expect(await quoteIn(await frame())).toContain(SIGNED);
    expect(troubles).toEqual([]);
    await page.close();
  });

  it("shows the drawing and every quote where scripts are off", async () => {
    const graph = buildFixture();
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(await put("silent.html", writeReport(graph, parts)));
    expect(await page.locator(".printed svg").isVisible()).toBe(true);
    const said = await page.locator(".printed q").allTextContents();
    const quotes = [
      ...graph.edges.map(({ attributes }) => attributes),
      ...graph.nodes.flatMap(({ attributes }) => attributes.facts),
    ].flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)));
    expect([...said].sort()).toEqual([...quotes].sort());
    expect(await page.locator(".printed tbody tr").count()).toBe(24);
    const names = await page.locator(".printed tbody th").allTextContents();
    expect(names).toContain("Dockers' Union signed Saltmere Accord");
    await page.close();
  });

  it("prints the drawing and the claims, not the viewer", async () => {
    const { page } = await open();
    await page.goto(await put("print.html", writeReport(buildFixture(), parts)));
    await page.waitForSelector(".app .drawing");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".app").isVisible()).toBe(false);
    expect(await page.locator(".printed svg").isVisible()).toBe(true);
    expect(await page.locator(".printed tbody tr").count()).toBe(24);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });

  it("is the same bytes for the same input, and leaves the texts out when only quotes are wanted", () => {
    const graph = buildFixture();
    const report = writeReport(graph, parts, { quotesOnly: true });
    expect(writeReport(buildFixture(), parts, { quotesOnly: true })).toBe(report);
    expect(carried(report)).toEqual(buildFixture({ quotesOnly: true }));
    expect(carried(writeReport(graph, parts))).toEqual(graph);
  });

  it("shows hostile text as text: nothing of it runs, nothing of it is lost", async () => {
    const graph = hostile(buildFixture());
    const report = writeReport(graph, parts, { title: PAYLOAD, view: "statement=s_0" });
    expect(carried(report).nodes).toEqual(graph.nodes);
    for (const javaScriptEnabled of [true, false]) {
      const { page, troubles } = await open({ javaScriptEnabled });
      await page.goto(await put("hostile.html", report));
      if (javaScriptEnabled) {
        await page.waitForSelector(".app .text mark.chosen, .app .quote");
        expect(await page.locator(".head h1").textContent()).toContain(PAYLOAD);
        for (const view of ["Table", "Timeline", "Matrix"])
          await page.getByRole("button", { name: view, exact: true }).first().click();
        expect(await page.evaluate(() => "hit" in window)).toBe(false);
      } else expect(await page.locator(".printed h1").textContent()).toBe(PAYLOAD);
      expect(await page.locator("a[href^='javascript']").count()).toBe(0);
      expect(
        await page.locator("body > *").evaluateAll((all) => all.map(({ localName }) => localName)),
      ).toEqual(["div", "article", "script", "script", "script", ...(javaScriptEnabled ? ["script"] : [])]);
      expect(await page.locator("img, [onload], [onerror], [onmouseover]").count()).toBe(0);
      expect(troubles).toEqual([]);
      await page.close();
    }
  });

  it("runs no script that somebody adds to the file", async () => {
    const report = writeReport(buildFixture(), parts).replace(
      "<body>",
      "<body><script>window.hit = 1</script>",
    );
    const { page, troubles } = await open();
    await page.goto(await put("added.html", report));
    await page.waitForSelector(".app .drawing");
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect(troubles.join()).toContain("Content Security Policy");
    await page.close();
  });

  it("works in four files on a site that forbids scripts within pages", async () => {
    const files = writeSplitReport(buildFixture(), parts, "a report", { view: "statement=s_0" });
    expect(files.map(({ path }) => path)).toEqual(
      ["html", "js", "css", "json"].map((end) => `a report.${end}`),
    );
    const site = await serveFiles(
      Object.fromEntries(files.map(({ path, chunks }) => [`/${path}`, [...chunks].join("")])),
      { "content-security-policy": "default-src 'self'; img-src 'self' data:; worker-src blob:" },
    );
    const { page, troubles } = await open();
    await page.goto(`${site.address}a%20report.html`);
    expect(await quoteIn(page)).toContain(SIGNED);
    expect(troubles.filter((trouble) => !trouble.startsWith(site.address))).toEqual([]);
    await page.close();
    site.close();
  });
});

/** The graph that a report carries. */
function carried(report: string): GraphFile {
  const [, packed = ""] = /<script type="text\/plain" id="dossier-graph"[^>]*>([^<]*)</.exec(report) ?? [];
  return JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString()) as GraphFile;
}
