import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

async function sizeOf(selector: string): Promise<{ width: number; height: number }> {
  const box = await page.locator(selector).boundingBox();
  return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
}

async function drag(name: string, x: number, y: number): Promise<void> {
  const box = await page.getByRole("separator", { name }).boundingBox();
  const [left, top] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + x, top + y, { steps: 4 });
  await page.mouse.up();
}

describe("the lines between panes", () => {
  it("drag the reader wider within limits, remember it, and give the first width back on a double click", async () => {
    const before = (await sizeOf(".right")).width;
    await drag("Width of the reader", -100, 0);
    await expect.poll(async () => (await sizeOf(".right")).width).toBe(before + 100);
    await page.reload();
    await expect.poll(async () => (await sizeOf(".right")).width).toBe(before + 100);
    await drag("Width of the reader", 900, 0);
    await expect.poll(async () => (await sizeOf(".right")).width).toBe(384);
    await page.getByRole("separator", { name: "Width of the reader" }).dblclick();
    await expect.poll(async () => (await sizeOf(".right")).width).toBe(before);
  });

  it("move by keys, and say where they stand", async () => {
    const line = page.getByRole("separator", { name: "Width of the filters" });
    const before = (await sizeOf(".rail")).width;
    await line.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await sizeOf(".rail")).width).toBe(before + 16);
    await expect.poll(() => line.getAttribute("aria-valuenow")).toBe(String(before + 16));
    await page.keyboard.press("Home");
    await expect.poll(async () => (await sizeOf(".rail")).width).toBe(180);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await sizeOf(".rail")).width).toBe(before);
  });

  it("give the article more room than the claims", async () => {
    await goTo(page, "statement=s_4");
    await page.waitForSelector(".reader");
    const before = (await sizeOf(".reader")).height;
    await drag("Height of the article", 0, -80);
    await expect.poll(async () => (await sizeOf(".reader")).height).toBe(before + 80);
    await page.getByRole("separator", { name: "Height of the article" }).dblclick();
    await expect.poll(async () => (await sizeOf(".reader")).height).toBe(before);
  });

  it("work where a page may not store anything", async () => {
    const frame = await stage.page();
    await frame.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new Error("denied");
        },
      });
    });
    const errors: string[] = [];
    frame.on("pageerror", (error) => errors.push(error.message));
    await frame.goto(stage.address);
    const line = frame.getByRole("separator", { name: "Width of the filters" });
    await line.focus();
    await frame.keyboard.press("Home");
    await expect.poll(() => line.getAttribute("aria-valuenow")).toBe("180");
    expect(errors).toEqual([]);
    await frame.close();
  });
});
