import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GraphFile } from "@dossier/core";
import type { mount, MountedViewer } from "@dossier/viewer";
import { buildFixture } from "../viewer/fixture.ts";
import { hostile, PAYLOAD } from "../viewer/hostile.ts";
import { launch } from "./browser.ts";
import { viewerBuild } from "./build.ts";
import { placeOf } from "./drawing.ts";
import { serveFiles } from "./serve-files.ts";

interface Told {
  readonly name: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

let browser: Browser;
let classic: string;
let esModule: string;
let site: Awaited<ReturnType<typeof serveFiles>> | undefined;
let page: Page;

beforeAll(async () => {
  const built = await viewerBuild();
  [browser, classic, esModule] = await Promise.all([
    launch(),
    readFile(join(built, "dossier-graph.js"), "utf8"),
    readFile(join(built, "index.js"), "utf8"),
  ]);
});

afterEach(async () => {
  await page.close();
  site?.close();
});

afterAll(() => browser.close());

const LISTEN = `<script>
  window.told = [];
  for (const name of ["ready", "select", "error"])
    document.addEventListener(name, ({ target, detail }) => {
      if (target.localName === "dossier-graph") told.push({ name, detail });
    }, true);
</script>`;

const IMPORT = `<script type="module">
  import { mount } from "./index.js";
  Object.assign(window, { mount, graph: await (await fetch("graph.json")).json() });
</script>`;

/** What the page of `mount` keeps in its window. */
interface Mounting {
  readonly mount: typeof mount;
  readonly graph: GraphFile;
  readonly handle: MountedViewer;
  readonly heard: unknown[];
}

/** Serves a page with these elements and opens it. */
async function open(body: string, graph: unknown = buildFixture(), name = "index"): Promise<void> {
  site = await serveFiles({
    "/index.html": `<!doctype html>${LISTEN}<script src="dossier-graph.js"></script><body>${body}`,
    "/module.html": `<!doctype html>${IMPORT}<body>${body}`,
    "/dossier-graph.js": classic,
    "/index.js": esModule,
    "/graph.json": JSON.stringify(graph),
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(20_000);
  await page.goto(`${site.address}${name}.html`);
  if (name === "module") await page.waitForFunction(() => "mount" in window);
}

/** The viewer in the n-th element. */
async function viewer(index = 0): Promise<Frame> {
  const frame = page.locator("dossier-graph").nth(index).locator("iframe");
  const inner = await (await frame.elementHandle()).contentFrame();
  if (inner === null) throw new Error("no viewer is drawn there");
  return inner;
}

const told = (): Promise<Told[]> => page.evaluate(() => (window as unknown as { told: Told[] }).told);
const head = async (index = 0): Promise<string | null> =>
  (await viewer(index)).locator(".head h1").textContent();

describe("<dossier-graph>", () => {
  it("says what to do where the page's policy forbids inline scripts", async () => {
    const script = `document.addEventListener("error", ({ detail }) => { document.title = detail.message; }, true);`;
    site = await serveFiles(
      {
        "/index.html": `<!doctype html><script src="listen.js"></script><script src="dossier-graph.js"></script><body><dossier-graph src="graph.json"></dossier-graph>`,
        "/listen.js": script,
        "/dossier-graph.js": classic,
        "/graph.json": JSON.stringify(buildFixture()),
      },
      { "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'" },
    );
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.address}index.html`);
    await expect.poll(() => page.title(), { timeout: 25_000 }).toContain("--split");
    expect(await page.locator("dossier-graph .message").count()).toBe(0); // the picture is still there
    expect(await page.locator("dossier-graph iframe").count()).toBe(1);
  });

  it("shows a graph as its attributes ask, and tells what is selected", async () => {
    await open(
      `<dossier-graph src="graph.json" selected="s_0" filter="origins=1" theme="dark"></dossier-graph>`,
    );
    await expect.poll(() => head()).toBe("Dockers' Union signed Saltmere Accord");
    const inner = await viewer();
    expect(await inner.locator("html").getAttribute("data-theme")).toBe("dark");
    await expect.poll(async () => (await told()).map(({ name }) => name)).toEqual(["ready"]);
    expect((await told())[0]?.detail).toMatchObject({ documents: 4, statements: 24 });

    await page.evaluate(() => document.querySelector("dossier-graph")?.setAttribute("selected", "e_port"));
    await expect.poll(() => head()).toBe("Northbay Ports");
    await inner.locator(".statement-row").first().click();
    await expect.poll(async () => (await told()).map(({ name }) => name)).toEqual(["ready", "select"]);
    expect((await told())[1]?.detail["key"]).toMatch(/^s_/);

    await page.evaluate(() => {
      const element = document.querySelector("dossier-graph");
      element?.setAttribute("view", "table");
      element?.setAttribute("filter", "hide=contested");
      element?.setAttribute("theme", "light");
    });
    await expect.poll(() => inner.locator(".tabs [aria-current]").textContent()).toBe("Table");
    expect(await inner.locator(".chip").count()).toBe(1);
    expect(await inner.locator("html").getAttribute("data-theme")).toBe("light");
  });

  it("takes a graph that stands in the page, and keeps several viewers apart", async () => {
    const json = JSON.stringify(buildFixture()).replaceAll("<", "\\u003c");
    await open(
      `<script type="application/json" id="port">${json}</script>
       <dossier-graph src="#port" selected="e_port"></dossier-graph>
       <dossier-graph selected="e_union"><script type="application/json">${json}</script></dossier-graph>`,
    );
    await expect.poll(() => head(0)).toBe("Northbay Ports");
    await page.locator("dossier-graph").nth(1).scrollIntoViewIfNeeded();
    await expect.poll(() => head(1)).toBe("Dockers' Union");
    expect(await head(0)).toBe("Northbay Ports");
    const names = page.locator("dossier-graph iframe");
    expect(await names.first().getAttribute("title")).toBe("Dossier"); // an id is no title
  });

  it("draws at most five at once, those in sight first, and brings a sleeping one back as it was", async () => {
    await open(`<dossier-graph src="graph.json"></dossier-graph>`.repeat(8));
    const drawn = (): Promise<boolean[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll("dossier-graph")].map(
          (element) => element.shadowRoot?.querySelector("iframe") !== null,
        ),
      );
    await (await viewer(0)).waitForSelector(".drawing");
    expect((await drawn()).slice(2)).toEqual([false, false, false, false, false, false]);
    await page.evaluate(() => document.querySelector("dossier-graph")?.setAttribute("selected", "e_port"));
    await expect.poll(() => head(0)).toBe("Northbay Ports");
    for (let index = 1; index < 8; index += 1) {
      await page.locator("dossier-graph").nth(index).scrollIntoViewIfNeeded();
      await expect.poll(async () => (await drawn())[index]).toBe(true);
      expect((await drawn()).filter(Boolean).length).toBeLessThanOrEqual(5);
    }
    expect((await drawn())[0]).toBe(false);
    expect(await page.locator("dossier-graph").first().locator(".still img").getAttribute("src")).toMatch(
      /^data:image\/svg\+xml,/,
    );
    await page.locator("dossier-graph").first().scrollIntoViewIfNeeded();
    await expect.poll(async () => (await drawn())[0]).toBe(true);
    await expect.poll(() => head(0)).toBe("Northbay Ports");
  });

  it("lets the page scroll under the wheel, and zooms with Ctrl", async () => {
    await open(`<dossier-graph src="graph.json"></dossier-graph><div style="height: 3000px"></div>`);
    const inner = await viewer();
    await inner.waitForSelector(".drawing canvas");
    const radius = async (): Promise<number> => (await placeOf(inner as unknown as Page, "e_port")).radius;
    const before = await radius();
    const box = await (await inner.waitForSelector(".drawing")).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 150);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    expect(await inner.locator(".zoom-hint").textContent()).toContain("Ctrl");
    expect(await radius()).toBe(before);
    const scrolled = await page.evaluate(() => window.scrollY);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(radius).toBeGreaterThan(before);
    expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  });

  it("takes the height that suits its width, unless the page gives it one", async () => {
    await open(`<dossier-graph src="graph.json"></dossier-graph>
      <dossier-graph src="graph.json" style="height: 300px"></dossier-graph>`);
    const height = (index: number): Promise<number | undefined> =>
      page
        .locator("dossier-graph")
        .nth(index)
        .boundingBox()
        .then((box) => box?.height);
    await expect.poll(() => height(0)).toBe(757);
    await page.setViewportSize({ width: 600, height: 800 });
    await expect.poll(() => height(0)).toBe(680);
    expect(await height(1)).toBe(300);
  });

  it("leaves most of a low frame to the drawing, with the tabs below it", async () => {
    await open(`<dossier-graph src="graph.json" style="height: 320px; width: 600px"></dossier-graph>`);
    const inner = await viewer();
    await inner.waitForSelector(".drawing canvas");
    const bottom = (selector: string): Promise<number> =>
      inner.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
    expect(await bottom(".phone-tabs")).toBe(318);
    const height = await inner.locator(".drawing").evaluate((element) => element.clientHeight);
    expect(height).toBeGreaterThan(140);
    await expect.poll(() => inner.locator(".right").evaluate(({ clientHeight }) => clientHeight)).toBe(60);
  });

  it.each([
    ["is not there", `src="none.json"`, "404"],
    ["is no graph", `src="dossier-graph.js"`, "JSON"],
    ["is not in the page", `src="#none"`, "no such script"],
  ])("says so when the graph %s", async (_case, attributes, words) => {
    await open(`<dossier-graph ${attributes}></dossier-graph>`);
    await expect.poll(async () => (await told()).map(({ name }) => name)).toEqual(["error"]);
    expect(await page.locator("dossier-graph .message").textContent()).toContain(words);
  });

  it("shows hostile text as text, in the page and in the viewer", async () => {
    await open(`<dossier-graph src="graph.json" selected="s_0"></dossier-graph>`, hostile(buildFixture()));
    await expect.poll(() => head()).toContain(PAYLOAD);
    for (const realm of page.frames()) {
      expect(await realm.evaluate(() => "hit" in window)).toBe(false);
      expect(await realm.locator("a[href^='javascript'], [onerror], [onload]").count()).toBe(0);
    }
    expect(await (await viewer()).evaluate(() => window.origin)).toBe("null");
  });
});

describe("mount", () => {
  it("shows a graph in an element, obeys its handle and cleans up", async () => {
    await open(`<div id="here"></div>`, hostile(buildFixture()), "module");
    await page.evaluate(() => {
      const { mount, graph } = window as unknown as Mounting;
      const here = document.querySelector("#here") ?? document.body;
      const handle = mount(here, graph, { selected: "e_port", theme: "dark", height: 500 });
      const heard: unknown[] = [];
      Object.assign(window, { handle, heard });
      handle.on("select", ({ key }) => heard.push(key));
    });
    await expect.poll(() => head()).toBe(`Northbay Ports${PAYLOAD}`);
    await page.evaluate(() => {
      const { handle } = window as unknown as Mounting;
      handle.select("e_union");
      handle.filter({ minOrigins: 2 });
      handle.show("table");
    });
    await expect.poll(() => head()).toBe(`Dockers' Union${PAYLOAD}`);
    const inner = await viewer();
    await expect.poll(() => inner.locator(".chip").count()).toBe(1);
    await expect.poll(() => inner.locator(".tabs [aria-current]").textContent()).toBe("Table");
    await inner.locator(".statement-row").first().click();
    const heard = (): Promise<unknown[]> => page.evaluate(() => (window as unknown as Mounting).heard);
    await expect.poll(heard).toEqual([expect.stringMatching(/^s_/)]);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    await page.evaluate(() => {
      (window as unknown as Mounting).handle.destroy();
    });
    expect(await page.locator("#here > *").count()).toBe(0);
    expect(page.frames().length).toBe(1);
  });

  it("refuses what is no graph, and says where it goes wrong", async () => {
    await open("", { attributes: { format: "other/1" } }, "module");
    const refusal = page.evaluate(() => {
      const { mount, graph } = window as unknown as Mounting;
      mount(document.body, graph);
    });
    await expect(refusal).rejects.toThrow("attributes.format");
  });
});
