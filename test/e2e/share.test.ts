import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeReport } from "@dossier/core";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { viewerBuild } from "./build.ts";
import { placeOf } from "./drawing.ts";
import { serveFiles } from "./serve-files.ts";

const TITLED = {
  ...buildFixture(),
  attributes: { ...buildFixture().attributes, title: `Port "A" & <B>` },
};

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  stage.serve("/graph.json", TITLED);
  page = await stage.page({ reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${stage.address}#statement=s_0&hide=contested`);
  await placeOf(page, "e_port");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.waitForSelector("dialog.share[open]");
});

afterAll(() => stage.close());

async function copied(button: string): Promise<string> {
  await page.getByRole("button", { name: button, exact: true }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("sharing", () => {
  it("saves the report that the command line writes, byte by byte", async () => {
    const built = join(await viewerBuild(), "report");
    const read = (name: string): Promise<string> => readFile(join(built, name), "utf8");
    const parts = {
      boot: await read("boot.js"),
      viewer: await read("viewer.js"),
      style: await read("page.css"),
    };
    for (const quotesOnly of [false, true]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Download report" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("port-a-b-.html");
      const view = "statement=s_0&hide=contested";
      expect(await readFile(await download.path(), "utf8")).toBe(
        writeReport(TITLED, parts, { view, quotesOnly }),
      );
      await page.getByLabel("Only the quotes").check();
    }
  });

  it("copies a link that brings the same view back", async () => {
    const link = await copied("Copy link");
    const other = await stage.page();
    await other.goto(link);
    await expect
      .poll(() => other.locator(".head h1").textContent())
      .toBe("Dockers' Union signed Saltmere Accord");
    expect(await other.locator(".chip").count()).toBe(1);
    await other.close();
  });

  it("copies code for a frame and for an element that show the same in another page", async () => {
    const codes = [await copied("Copy frame code"), await copied("Copy element code")];
    const built = await viewerBuild();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download report" }).click(),
    ]);
    const site = await serveFiles({
      "/frame.html": `<!doctype html>${codes[0] ?? ""}`,
      "/element.html": `<!doctype html>${codes[1] ?? ""}`,
      "/port-a-b-.html": await readFile(await download.path(), "utf8"),
      "/port-a-b-.json": JSON.stringify(TITLED),
      "/dossier-graph.js": await readFile(join(built, "dossier-graph.js"), "utf8"),
    });
    for (const name of ["frame", "element"]) {
      const other = await stage.page();
      await other.goto(`${site.address}${name}.html`);
      const frame = other.frameLocator("iframe");
      await expect
        .poll(() => frame.locator(".head h1").textContent())
        .toBe("Dockers' Union signed Saltmere Accord");
      expect(await frame.locator(".chip").count()).toBe(1);
      await other.close();
    }
    site.close();
  });
});
