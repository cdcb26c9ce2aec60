import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setStage, type Stage } from "./browser.ts";
import { goTo } from "./drawing.ts";
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

/** Drags over a brush from one part of its width to another. */
async function drag(selector: string, from: number, to: number): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  const at = (part: number): number => (box?.x ?? 0) + (box?.width ?? 0) * part;
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
  await page.mouse.move(at(from), y);
  await page.mouse.down();
  await page.mouse.move(at(to), y, { steps: 5 });
  await page.mouse.up();
}

const chips = (): Promise<string[]> => page.locator(".rail .chip").allTextContents();
const rows = (): Promise<number> => page.locator(".statements tbody tr").count();

describe("the brush over days of publication", () => {
  it("keeps a dragged range in every view, moves it as one piece, and clears it with a double click", async () => {
    await goTo(page, "view=table");
    const all = await rows();
    await drag(".rail .brush", 0.02, 0.3);
    await expect.poll(chips).toEqual([expect.stringContaining("Published")]);
    const [first] = await chips();
    expect(await rows()).toBeLessThan(all);

    await drag(".rail .brush", 0.15, 0.6);
    await expect.poll(chips).not.toEqual([first]);
    expect(await chips()).toHaveLength(1);

    const box = await page.locator(".rail .brush").boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + 3, (box?.y ?? 0) + 10);
    await expect.poll(chips).toEqual([]);
    expect(await rows()).toBe(all);
  });

  it("is one step to undo however long the drag was", async () => {
    await drag(".rail .brush", 0.02, 0.5);
    await expect.poll(chips).toHaveLength(1);
    await page.keyboard.press("Control+z");
    await expect.poll(chips).toEqual([]);
  });

  it("moves its ends by keys and says the day", async () => {
    const end = page.getByRole("slider", { name: "Published: To" });
    const before = await end.getAttribute("aria-valuetext");
    await end.focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(chips).toEqual([expect.stringContaining("Published")]);
    expect(await end.getAttribute("aria-valuetext")).not.toBe(before);
  });
});

describe("the brush over when things happened", () => {
  it("keeps what happened in a stretch of time, and a chip says so", async () => {
    await goTo(page, "view=timeline");
    await page.waitForSelector(".happened .brush");
    await drag(".happened .brush", 0.2, 0);
    await expect.poll(chips).toEqual([expect.stringContaining("Happened")]);
    await expect.poll(() => page.locator(".event").count()).toBe(3);
    expect(await page.locator(".lane.undated .statement-row").count()).toBe(0);
    await goTo(page, new URL(page.url()).hash.slice(1).replace("timeline", "table"));
    await expect.poll(rows).toBe(3);
    await page.locator(".rail .chip").click();
    await expect.poll(chips).toEqual([]);
  });
});
