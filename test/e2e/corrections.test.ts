import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readGraph } from "@dossier/core";
import { setStage, type Stage } from "./browser.ts";
import { clickNode, goTo, placeOf } from "./drawing.ts";
import { openFixture } from "./pages.ts";

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(async () => {
  await stage.close();
});

beforeEach(async () => {
  page = await openFixture(stage);
  return () => page.close();
});

const heading = (): Promise<string | null> => page.locator(".right h1").textContent();
const mark = (): Promise<string | null> => page.locator(".mark-line").textContent();
const foot = (): Promise<string | null> => page.locator(".foot").textContent();

async function startCorrecting(): Promise<void> {
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await page.waitForSelector(".correct");
}

describe("the analyst's corrections", () => {
  it("rename an entity, say what it was called, and undo and redo it", async () => {
    await clickNode(page, "e_port");
    await startCorrecting();
    await page.getByLabel("Name", { exact: true }).fill("Port of Northbay");
    await page.keyboard.press("Enter");
    await expect.poll(heading).toBe("Port of Northbay");
    expect(await mark()).toContain("named “Northbay Ports” before");
    expect(await foot()).toContain("1 correction");

    await page.locator(".right h1").click();
    await page.keyboard.press("Control+z");
    await expect.poll(heading).toBe("Northbay Ports");
    expect(await page.locator(".mark-line").count()).toBe(0);
    await page.keyboard.press("Control+y");
    await expect.poll(heading).toBe("Port of Northbay");
  });

  it("merge two entities, keep it over a reload, and take it back from the list", async () => {
    await goTo(page, "entity=e_port");
    await startCorrecting();
    await page.getByLabel("Same as").fill("Dockers' Union");
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await expect.poll(mark).toContain("merged with Dockers' Union");
    await expect.poll(() => page.locator(".note").textContent()).toContain("Northbay Ports and its");

    await page.reload();
    await expect.poll(mark).toContain("merged with Dockers' Union");
    await page.locator(".foot").getByRole("button", { name: "1 correction" }).click();
    await expect
      .poll(() => page.locator(".corrections li .plain").textContent())
      .toBe("Dockers' Union is the same as Northbay Ports");
    await page.getByRole("button", { name: "Revert" }).click();
    await expect.poll(() => page.locator(".corrections li").count()).toBe(0);
    await placeOf(page, "e_union");
  });

  it("split a name off with the claims that rest on it, and change a type", async () => {
    await goTo(page, "entity=e_union");
    await startCorrecting();
    await page.getByLabel("Not this one").selectOption("the union");
    await page.getByRole("button", { name: "Split off" }).click();
    await expect.poll(mark).toContain("without “the union”");
    await placeOf(page, "e_union.the union");

    await page.locator(".correct").getByLabel("Type").selectOption("Group");
    await page.getByRole("button", { name: "Change" }).click();
    await expect.poll(() => page.locator(".facts-line").textContent()).toContain("Group");
    expect(await mark()).toContain("typed Organization before");
  });

  it("hide a statement and note something on another, which the lists then mark", async () => {
    await goTo(page, "statement=s_4");
    await startCorrecting();
    await page.getByRole("button", { name: "Hide this statement" }).click();
    await expect.poll(foot).toContain("23 statements");
    await goTo(page, "statement=s_7");
    await page.getByLabel("Note").fill("Ask the spokesman himself.");
    await page.getByRole("button", { name: "Keep the note" }).click();
    await expect.poll(mark).toContain("Ask the spokesman himself.");
    await goTo(page, "entity=e_brandt");
    await expect.poll(() => page.locator(".statement-row .icon").count()).toBe(1);
    await goTo(page, "statement=s_4");
    await expect.poll(heading).toBe("Not in this graph");
  });

  it("travel in a file of their own and, marked, in an exported graph that is still valid", async () => {
    await goTo(page, "entity=e_port");
    await startCorrecting();
    await page.getByLabel("Note").fill("See the register.");
    await page.getByRole("button", { name: "Keep the note" }).click();
    await expect.poll(mark).toContain("See the register.");

    await page.getByRole("button", { name: "Export" }).click();
    const graph = page.waitForEvent("download");
    await page.locator(".export-row", { hasText: "graphology" }).click();
    const exported: unknown = JSON.parse(readFileSync(await (await graph).path(), "utf8"));
    const { nodes, attributes } = readGraph(exported);
    const port = nodes.find(({ key }) => key === "e_port");
    expect(port?.attributes).toMatchObject({ analyst: { note: "See the register." } });
    expect(attributes).toMatchObject({ corrections: [{ kind: "note", about: "e_port" }] });

    await goTo(page, "list=corrections");
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save to a file" }).click();
    const path = await (await file).path();
    await page.getByRole("button", { name: "Revert" }).click();
    await expect.poll(() => page.locator(".corrections li").count()).toBe(0);
    await page.locator(".right input[type=file]").setInputFiles(path);
    await expect.poll(() => page.locator(".corrections li").count()).toBe(1);
    await page.locator(".corrections .plain").click();
    await expect.poll(mark).toContain("See the register.");
  });

  it("are taken back in an exported graph that somebody else opens", async () => {
    await goTo(page, "entity=e_port");
    await startCorrecting();
    await page.getByLabel("Same as").fill("Dockers' Union");
    await page.getByRole("button", { name: "Merge", exact: true }).click();
    await expect.poll(mark).toContain("merged with Dockers' Union");
    await page.getByRole("button", { name: "Export" }).click();
    const wait = page.waitForEvent("download");
    await page.locator(".export-row", { hasText: "graphology" }).click();
    const exported: unknown = JSON.parse(readFileSync(await (await wait).path(), "utf8"));

    stage.serve("/exported.json", exported);
    const colleague = await (await stage.browser.newContext()).newPage();
    await colleague.goto(`${stage.address}?graph=exported.json#list=corrections`);
    await expect.poll(() => colleague.locator(".corrections li").count()).toBe(1);
    await colleague.getByRole("button", { name: "Revert" }).click();
    await expect.poll(() => colleague.locator(".corrections li").count()).toBe(0);
    await placeOf(colleague, "e_union");
    await colleague.context().close();
  });

  it("refuse a file that holds no corrections", async () => {
    await goTo(page, "list=corrections");
    await page.locator(".right input[type=file]").setInputFiles({
      name: "other.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"format":"dossier-graph/1"}'),
    });
    await expect
      .poll(() => page.locator(".notice").textContent())
      .toBe("other.json holds no corrections that can be read");
  });

  it("make several chosen entities one", async () => {
    await goTo(page, "set=e_vest&set=e_ost");
    await page.getByRole("button", { name: "Merge these" }).click();
    await expect.poll(mark).toContain("merged with");
    expect(["Vesterland", "Ostmark"]).toContain(await heading());
  });
});
