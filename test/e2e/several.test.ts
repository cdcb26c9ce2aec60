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
  page = await openFixture(stage);
});

afterAll(async () => {
  await stage.close();
});

beforeEach(() => goTo(page, ""));

/** Draws a box around nodes, as one would with a lasso. */
async function drawAround(keys: readonly string[]): Promise<void> {
  const places = [];
  for (const key of keys) places.push(await placeOf(page, key));
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  await page.mouse.move(left - 12, top - 12);
  await page.mouse.down();
  await page.mouse.move(right + 12, top - 12, { steps: 3 });
  await page.mouse.move(right + 12, bottom + 12, { steps: 3 });
  await page.mouse.move(left - 12, bottom + 12, { steps: 3 });
  await page.mouse.up();
}

const heading = (): Promise<string | null> => page.locator(".right h1").textContent();
const note = (): Promise<string | null> => page.locator(".note").textContent();

describe("choosing several entities", () => {
  it("chooses what a line is drawn around, lists the statements among them, and shows only these", async () => {
    await page.keyboard.press("s");
    await page.waitForSelector(".lasso");
    await drawAround(["e_vest", "e_ost"]);
    await expect.poll(heading).toBe("2 entities");
    expect(await page.locator(".right .statement-row").count()).toBe(8);
    expect(await page.locator(".lasso").count()).toBe(0);

    await page.getByRole("button", { name: "Show only these" }).click();
    await expect.poll(note).toContain("2 entities chosen, 1 pair among them");
    expect(await page.locator(".chip").textContent()).toBe("Only 2 entities");
    await goTo(page, "");
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".chip").count()).toBe(1);
    await page.locator(".chip").click();
    await expect.poll(() => page.locator(".chip").count()).toBe(0);
  });

  it("adds to the choice with Control, hides what is chosen and says so", async () => {
    await clickNode(page, "e_vest");
    await page.keyboard.down("Control");
    await clickNode(page, "e_ost");
    await clickNode(page, "e_court");
    await clickNode(page, "e_court");
    await page.keyboard.up("Control");
    await expect.poll(heading).toBe("2 entities");
    await page.getByRole("button", { name: "Hide these" }).click();
    await expect.poll(() => page.locator(".chip").textContent()).toBe("Without 2 entities");
    await expect.poll(note).toContain("9 entities");
  });

  it("saves a graph file of the chosen ones that opens again", async () => {
    await goTo(page, "set=e_union&set=e_accord");
    await page.getByRole("button", { name: "Export these" }).click();
    const wait = page.waitForEvent("download");
    await page.getByRole("button", { name: "Graph JSON" }).click();
    const path = await (await wait).path();
    const part = readGraph(JSON.parse(readFileSync(path, "utf8")));
    expect(part.edges.map(({ source, target }) => `${source} ${target}`)).toEqual(["e_union e_accord"]);
  });

  it("ends the line with Escape, and leaves everything as it was when nothing lies inside", async () => {
    await page.getByRole("button", { name: "Choose several" }).click();
    await page.waitForSelector(".lasso");
    const box = await page.locator(".drawing").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 60);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 14, (box?.y ?? 0) + 70, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => page.locator(".notice").textContent()).toBe("Nothing lies inside the line.");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".lasso").count()).toBe(0);
    expect(await heading()).not.toContain("entities");
  });
});

describe("communities", () => {
  it("colours by community on demand, names each by its weightiest members, and chooses one at a click", async () => {
    await page.keyboard.press("c");
    const rows = page.locator(".community");
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    expect(page.url()).toContain("colour=community");
    const named = await rows.locator("span").allTextContents();
    expect(named.some((names) => names.includes("Northbay Ports"))).toBe(true);

    const size = Number(await rows.first().locator("b").textContent());
    await rows.first().click();
    await expect.poll(heading).toBe(`${size} entities`);
    expect(await rows.first().getAttribute("aria-pressed")).toBe("true");

    await page.reload();
    await expect.poll(() => rows.locator("span").allTextContents()).toEqual(named);
    await page.getByLabel("Colour").selectOption("family");
    await expect.poll(() => rows.count()).toBe(0);
  });
});

describe("the camera", () => {
  it("is part of the link once it rests, and comes back to the same pixels", async () => {
    await goTo(page, "");
    await placeOf(page, "e_crane");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.mouse.move(600, 500);
    await page.mouse.down();
    await page.mouse.move(660, 540, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/at=[\d.]+,[\d.]+,[\d.]+/);
    await page.waitForTimeout(400);
    const place = await placeOf(page, "e_crane");

    const other = await stage.page({ reducedMotion: "reduce" });
    await other.goto(page.url());
    const same = await placeOf(other, "e_crane");
    expect(Math.hypot(same.x - place.x, same.y - place.y)).toBeLessThan(0.5);
    expect(same.radius).toBeCloseTo(place.radius, 1);
    await other.close();

    await page.keyboard.press("f");
    await expect.poll(() => page.url()).not.toContain("at=");
  });

  it("looks where the link says even when its selection would draw nearer", async () => {
    const other = await stage.page({ reducedMotion: "reduce" });
    await other.goto(`${stage.address}#statement=s_1&at=0.5,0.5,3`);
    const [a, b] = [await placeOf(other, "e_port"), await placeOf(other, "e_accord")];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(150);
    await other.close();
  });
});
