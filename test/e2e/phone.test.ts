import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildFixture } from "../viewer/fixture.ts";
import { setStage, type Stage } from "./browser.ts";
import { goTo, placeOf } from "./drawing.ts";

let stage: Stage;
let page: Page;
let touch: CDPSession;

beforeAll(async () => {
  stage = await setStage();
  stage.serve("/graph.json", buildFixture());
  page = await stage.page({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  });
  touch = await page.context().newCDPSession(page);
  await page.goto(stage.address);
});

afterAll(() => stage.close());

beforeEach(async () => {
  await goTo(page, "");
  await placeOf(page, "e_port");
});

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Lays fingers down at the first place, moves them through the others and lifts them. */
async function fingers(...steps: readonly (readonly Finger[])[]): Promise<void> {
  for (const [index, touchPoints] of steps.entries())
    await touch.send("Input.dispatchTouchEvent", {
      type: index === 0 ? "touchStart" : "touchMove",
      touchPoints: [...touchPoints],
    });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const distance = async (): Promise<number> => {
  const [a, b] = [await placeOf(page, "e_port"), await placeOf(page, "e_union")];
  return Math.hypot(a.x - b.x, a.y - b.y);
};

/** Pixels that the first element lies within the second, above or below, whichever is less; negative outside. */
async function gapsAround(inner: string, outer: string): Promise<number> {
  const [small, large] = [
    await page.locator(inner).first().boundingBox(),
    await page.locator(outer).boundingBox(),
  ];
  if (small === null || large === null) return -Infinity;
  return Math.min(small.y - large.y, large.y + large.height - small.y - small.height);
}

describe("on a phone", () => {
  it("two fingers zoom the drawing", async () => {
    const before = await distance();
    const spread = (by: number): Finger[] => [
      { x: 195 - by, y: 220 },
      { x: 195 + by, y: 220 },
    ];
    await fingers(spread(30), spread(60), spread(90), spread(120));
    await expect.poll(distance).toBeGreaterThan(before * 1.3);
  });

  it("buttons zoom and fit, and a finger draws around what shall be chosen", async () => {
    await page.getByRole("button", { name: "Fit" }).tap();
    const fitted = await distance();
    await page.getByRole("button", { name: "Zoom in" }).tap();
    await expect.poll(distance).toBeGreaterThan(fitted * 1.2);
    await page.getByRole("button", { name: "Fit" }).tap();
    await expect.poll(async () => Math.round(await distance())).toBe(Math.round(fitted));

    await page.getByRole("button", { name: "Choose several" }).tap();
    const box = await page.locator(".lasso").boundingBox();
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    const corner = (right: boolean, low: boolean): Finger[] => [
      { x: x + (right ? width - 2 : 2), y: y + (low ? height - 2 : 2) },
    ];
    await fingers(
      corner(false, false),
      corner(true, false),
      corner(true, true),
      corner(false, true),
      corner(false, false),
    );
    await expect.poll(() => page.locator(".right h1").textContent()).toMatch(/^\d+ entities$/);
  });

  it("ends the line by the button that began it", async () => {
    await page.getByRole("button", { name: "Choose several" }).click();
    await page.waitForSelector(".lasso");
    await page.getByRole("button", { name: "Choose several" }).click();
    await expect.poll(() => page.locator(".lasso").count()).toBe(0);
  });

  it("undo, share and export are in the drawer, with targets that a finger meets", async () => {
    const drawer = page.locator(".rail .phone-only");
    await expect
      .poll(async () => {
        if ((await drawer.count()) === 0) await page.getByRole("button", { name: "Filters" }).tap();
        return drawer.count();
      })
      .toBe(1);
    for (const name of ["Undo", "Open", "Share", "Export"]) {
      const box = await drawer.getByRole("button", { name }).first().boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await drawer.getByRole("button", { name: "Share" }).tap();
    await page.waitForSelector("dialog[open]");
    await page.keyboard.press("Escape");
  });

  it("claims fill the low sheet, and the article the high one", async () => {
    await goTo(page, "statement=s_4");
    await page.waitForSelector(".right .claims");
    await expect.poll(() => page.locator(".right .reader").isVisible()).toBe(false);
    await page.locator(".phone-tabs").getByRole("button", { name: "Reader" }).tap();
    await expect.poll(() => page.locator(".right .reader").isVisible()).toBe(true);
    await expect.poll(() => gapsAround(".text mark.chosen", ".right .text")).toBeGreaterThanOrEqual(0);
    await page.locator(".phone-tabs").getByRole("button", { name: "Graph" }).tap();
  });

  it("the words on an opened pair stay on the screen", async () => {
    await goTo(page, "pair=e_port&pair=e_union");
    await page.waitForSelector(".plate");
    const boxes = await page
      .locator(".plate")
      .evaluateAll((plates) => plates.map((plate) => plate.getBoundingClientRect().toJSON() as DOMRect));
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
    }
  });

  it("says above the tabs how much was extracted, clear of the sheet", async () => {
    const foot = await page.locator(".foot").boundingBox();
    const sheet = await page.locator(".right").boundingBox();
    expect(foot?.y).toBeCloseTo((sheet?.y ?? 0) + (sheet?.height ?? 0), 0);
  });

  it("nothing is wider than the screen, in any view", async () => {
    for (const view of ["graph", "table", "timeline", "matrix"]) {
      await goTo(page, `view=${view}&statement=s_4`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});
