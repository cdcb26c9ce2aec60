import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { setStage, type Stage } from "./browser.ts";
import { chosenText, clickEdge, clickNode, goTo, placeOf } from "./drawing.ts";
import { openFixture } from "./pages.ts";

const SHOTS = join(tmpdir(), "dossier-shots");

let stage: Stage;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  stage = await setStage();
  page = await openFixture(stage);
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
});

afterAll(async () => {
  await stage.close();
});

beforeEach(async () => {
  errors.length = 0;
  await goTo(page, "");
});

describe("reading a dossier", () => {
  it("goes from an edge to its quote, to the highlighted sentence, and from a highlight back to its edge", async () => {
    await clickEdge(page, "e_union", "e_accord");
    await expect
      .poll(() => page.locator(".head h1").textContent())
      .toBe("Dockers' Union signed Saltmere Accord");
    const claims = page.locator("button.claim .quote");
    expect(await claims.count()).toBe(3);

    const third = (await claims.nth(2).textContent()) ?? "";
    await claims.nth(2).click();
    await expect.poll(() => page.locator(".claim[aria-current] .quote").textContent()).toBe(third);
    await expect.poll(() => chosenText(page)).toBe(third);
    expect(third.length).toBeGreaterThan(20);
    const visible = await page
      .locator(".text mark.chosen")
      .first()
      .evaluate((mark) => {
        const [inner, outer] = [mark.getBoundingClientRect(), mark.closest(".text")?.getBoundingClientRect()];
        return outer !== undefined && inner.top >= outer.top && inner.bottom <= outer.bottom;
      });
    expect(visible).toBe(true);

    await page.locator(".text mark", { hasText: "speaks for" }).click();
    await expect
      .poll(() => page.locator(".head h1").textContent())
      .toBe("Teo Brandt speaks for Northbay Ports");
    await expect.poll(() => chosenText(page)).toContain("Teo Brandt speaks for Northbay Ports.");
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, "reading.png") });
    expect(errors).toEqual([]);
  });

  it("opens an entity with its names, statements and documents, and goes back with Escape", async () => {
    await clickNode(page, "e_port");
    await expect.poll(() => page.locator(".head h1").textContent()).toBe("Northbay Ports");
    await expect.poll(() => page.locator(".statement-row").count()).toBe(8);
    expect(await page.locator(".names b").allTextContents()).toContain("The port");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".crumbs").textContent()).toBe("Overview");
  });

  it("shows both sides of a contested statement, yes on the left and no on the right", async () => {
    await goTo(page, "statement=s_4");
    await expect
      .poll(() => page.locator(".column h2").allTextContents())
      .toEqual(["Says it is so2 claims, 2 origins", "Says it is not2 claims, 2 origins"]);
    const [yes, no] = [
      await page.locator(".column.yes").boundingBox(),
      await page.locator(".column.no").boundingBox(),
    ];
    expect((yes?.x ?? 0) < (no?.x ?? 0)).toBe(true);
  });

  it("shows the best quote of an edge in a card when the pointer rests on it", async () => {
    const [a, b] = [await placeOf(page, "e_marten"), await placeOf(page, "e_court")];
    await page.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2);
    await expect
      .poll(() => page.locator(".hover-card .quote").textContent())
      .toBe("Ilse Marten leads the Labour Court of Vesterland.");
  });

  it("opens a pair with many statements like a fan and reaches each of them", async () => {
    await clickEdge(page, "e_vest", "e_ost");
    const plates = page.locator(".fan .plate");
    await expect.poll(() => plates.count()).toBe(8);
    const seen = new Set<string>();
    for (let step = 0; step < 8; step += 1) {
      seen.add((await page.locator(".head h1").textContent()) ?? "");
      await page.keyboard.press("}");
    }
    expect(seen.size).toBe(8);
    await plates.filter({ hasText: "lends money to" }).click();
    await expect.poll(() => page.locator(".head h1").textContent()).toBe("Ostmark lends money to Vesterland");
  });

  it("opens the statement of the curve that is clicked, away from its words", async () => {
    await goTo(page, "pair=e_vest&pair=e_ost");
    await expect.poll(() => page.locator(".fan path.hit").count()).toBe(8);
    await placeOf(page, "e_vest");
    for (const index of [0, 5]) {
      const spot = await page
        .locator(".fan path.hit")
        .nth(index)
        .evaluate((path) => {
          const curve = path as SVGPathElement;
          const { x, y } = curve.getPointAtLength(curve.getTotalLength() * 0.13);
          const box = path.closest("svg")?.getBoundingClientRect();
          const words = path.querySelector("title")?.textContent ?? "";
          return { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0), words };
        });
      await page.mouse.click(spot.x, spot.y);
      await expect.poll(() => page.locator(".head h1").textContent()).toContain(spot.words);
      await page.keyboard.press("Control+z");
      await expect.poll(() => page.locator(".head h1").textContent()).toContain("Between");
    }
  });

  it("finds names, quotes and documents by typing after a slash", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("cran");
    await expect
      .poll(() => page.locator(".suggestions li").first().textContent())
      .toContain("crane terminal");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".head h1").textContent()).toBe("crane terminal");
  });

  it("writes hostile names as text and never makes a link of a script address", async () => {
    await goTo(page, "statement=s_10");
    await expect
      .poll(() => page.locator(".head h1").textContent())
      .toBe("<script>alert(1)</script> bought shares of Northbay Ports");
    expect(await chosenText(page)).toContain("<script>alert(1)</script> bought shares of Northbay Ports 😀.");
    expect(await page.locator("a[href]").count()).toBe(0);
    expect(await page.locator("img").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("always says how much was extracted, and what is hidden", async () => {
    const foot = (await page.locator(".foot").textContent()) ?? "";
    expect(foot).toContain("4 documents, 24 statements, extracted automatically. Absence is not evidence.");
    expect(foot).toContain("1 unsure hidden");
    expect(foot).toContain("2 concepts hidden");
  });
});
