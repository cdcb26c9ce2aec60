import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setStage, type Stage } from "./browser.ts";
import { chosenText, clickNode, goTo, placeOf } from "./drawing.ts";
import { openFixture } from "./pages.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  readonly run: (options: unknown) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await openFixture(stage);
  await page.evaluate(AXE);
});

afterAll(async () => {
  await stage.close();
});

beforeEach(() => goTo(page, ""));

async function violations(): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: Axe };
    return axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
  });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
  );
}

describe("views", () => {
  it("shows the same statements in the table, sorts them and opens the one that is clicked", async () => {
    await page.getByRole("button", { name: "Table", exact: true }).first().click();
    await expect.poll(() => page.locator(".statements tbody tr").count()).toBe(21);
    await page.getByRole("button", { name: "Statement", exact: true }).click();
    const words = await page.locator(".statements .words").allTextContents();
    expect(words).toEqual([...words].sort());
    await page.locator(".statements tr", { hasText: "Teo Brandt speaks for" }).click();
    expect(await chosenText(page)).toBe("Teo Brandt speaks for Northbay Ports.");
  });

  it("places dated statements on the timeline and lists the undated", async () => {
    await goTo(page, "view=timeline");
    await expect.poll(() => page.locator(".event").count()).toBe(4);
    await page.locator(".event", { hasText: "will build" }).click();
    await expect
      .poll(() => page.locator(".head h1").textContent())
      .toBe("Northbay Ports will build crane terminal");
    expect(await page.locator(".lane.undated .statement-row").count()).toBe(17);
  });

  it("goes from a cell of the matrix to that document's sentence", async () => {
    await goTo(page, "view=matrix");
    await page
      .locator(".matrix tr", { hasText: "hired strike breakers" })
      .getByRole("button", { name: "The Tide" })
      .click();
    await expect.poll(() => chosenText(page)).toContain("According to the union");
    expect(await page.locator(".reader .publisher").textContent()).toBe("The Tide");
  });

  it("filters by legend, says what is hidden, and undoes and redoes it", async () => {
    const note = page.locator(".note");
    const countries = page.locator(".legend-row", { hasText: "Countries, places" });
    expect(await countries.getAttribute("title")).toBe("a click hides them");
    await countries.click();
    await expect.poll(() => note.textContent()).toContain("9 entities");
    expect(await countries.getAttribute("title")).toBe("a click shows them");
    expect(await page.locator(".chip").count()).toBe(1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => note.textContent()).toContain("12 entities");
    await page.keyboard.press("Control+y");
    await expect.poll(() => note.textContent()).toContain("9 entities");
    await page.getByRole("button", { name: "Reset", exact: true }).click();
    await expect.poll(() => note.textContent()).toContain("12 entities");
  });

  it("brings selection, filters and view back from the address", async () => {
    await clickNode(page, "e_union");
    await expect.poll(() => page.url()).toContain("entity=e_union");
    const other = await stage.page();
    await other.goto(`${stage.address}#view=table&hide=contested&statement=s_6`);
    await expect
      .poll(() => other.locator(".head h1").textContent())
      .toBe("Saltmere Accord guarantees pensions fund");
    expect(await other.locator(".chip").count()).toBe(1);
    expect(await other.locator(".tabs [aria-current]").textContent()).toBe("Table");
    await other.close();
  });

  it("draws what is selected even where the filters hide it, and says so", async () => {
    await goTo(page, "statement=s_6");
    await placeOf(page, "e_pension");
    await expect.poll(() => page.locator(".note").textContent()).toContain("The filters hide it");
    await goTo(page, "");
    await expect.poll(() => page.locator(".note").textContent()).toContain("12 entities");
  });

  it("walks to neighbours with the arrows, and from an entity to a highlighted sentence by keys alone", async () => {
    await page.locator(".drawing").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("entity=");
    await page.keyboard.press("Enter");
    expect((await chosenText(page)).length).toBeGreaterThan(10);
    const before = await chosenText(page);
    await page.keyboard.press("]");
    await expect.poll(() => chosenText(page)).not.toBe(before);
    await page.keyboard.press("?");
    await expect.poll(() => page.locator("dialog.keys[open]").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog.keys[open]").count()).toBe(0);
  });

  it("leaves a dragged node where it was dropped, changes layouts and comes back to the stored one", async () => {
    const start = await placeOf(page, "e_crane");
    const still = await placeOf(page, "e_union");
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x - 30, start.y + 40, { steps: 3 });
    await page.mouse.up();
    const dropped = await placeOf(page, "e_crane");
    expect(dropped.x).toBeCloseTo(start.x - 30, -1);
    expect(dropped.y).toBeCloseTo(start.y + 40, -1);
    expect((await placeOf(page, "e_union")).x).toBeCloseTo(still.x, 0);
    expect(page.url()).not.toContain("entity=");

    await page.getByLabel("Layout").selectOption("circular");
    await expect
      .poll(async () => Math.round((await placeOf(page, "e_union")).x))
      .not.toBe(Math.round(still.x));
    await page.getByLabel("Layout").selectOption("stored");
    await expect.poll(async () => Math.round((await placeOf(page, "e_crane")).x)).toBe(Math.round(start.x));
  });

  it("finds the shortest path between two entities, each step with its quote", async () => {
    await clickNode(page, "e_sea");
    await expect.poll(() => page.url()).toContain("entity=e_sea");
    await clickNode(page, "e_crane", true);
    await expect.poll(() => page.locator(".right .claim .quote").count()).toBe(3);
    expect(await page.locator(".note").textContent()).toContain("in 3 steps");
  });

  it("offers what the drawing can do in the drawer of a narrow page, which closes at a click beside it", async () => {
    const narrow = await stage.page({ viewport: { width: 720, height: 600 }, reducedMotion: "reduce" });
    await narrow.goto(stage.address);
    await placeOf(narrow, "e_port");
    await narrow.getByRole("button", { name: "Filters" }).click();
    await narrow.locator(".rail").getByLabel("Colour").selectOption("community");
    await expect.poll(() => narrow.locator(".rail .community").count()).toBeGreaterThan(1);
    await narrow.mouse.click(700, 300);
    await expect.poll(() => narrow.locator(".rail").isVisible()).toBe(false);
    await narrow.close();
  });

  it("swaps graph and reader on a phone, with targets of 44 pixels", async () => {
    const phone = await stage.page({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await phone.goto(`${stage.address}#statement=s_4`);
    await phone.locator(".claim").first().tap();
    await expect.poll(() => phone.locator(".text mark.chosen").first().isVisible()).toBe(true);
    const tabs = await phone.locator(".phone-tabs button").first().boundingBox();
    expect(tabs?.height).toBeGreaterThanOrEqual(44);
    const width = await phone.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await phone.close();
  });

  it.each([
    ["", "light"],
    ["statement=s_4", "light"],
    ["statement=s_4", "dark"],
    ["entity=e_port", "light"],
    ["view=table&document=d_tide", "dark"],
    ["view=timeline", "light"],
    ["view=matrix", "light"],
    ["set=e_vest&set=e_ost&colour=community", "light"],
    ["list=corrections&colour=community", "dark"],
  ] as const)("has no violation that axe can find at #%s in %s", async (hash, colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await goTo(page, hash);
    await page.waitForSelector(".right h1, .right h2");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe(colorScheme);
    expect(await violations()).toEqual([]);
  });
});
