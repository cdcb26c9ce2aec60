import type { Stage } from "../e2e/browser.ts";
import { clickEdge } from "../e2e/drawing.ts";
import { randomGraph } from "./random-graph.ts";
import { freshPage, median, tell } from "./report.ts";

const CROWD = 12;
const WORDS = 600;
const RUNS = 3;

/** Whether all of a crowded pair can be reached, how many keys a sentence takes, and how soon an article is a graph. */
export async function measureReach(stage: Stage, article: string): Promise<void> {
  tell(
    `a pair with ${String(CROWD)} relations: claims reached`,
    `${String(await claimsReached(stage))} of ${String(CROWD)}`,
  );
  tell("keys from the graph to a marked sentence", String(await keysToSentence(stage)));
  const words = article.replace(/^---[\s\S]*?---\n/, "").split(/(?<=\s)/);
  const text = Array.from({ length: WORDS }, (_, index) => words[index % words.length]).join("");
  tell(
    `article of ${String(WORDS)} words dropped to graph on screen, ms`,
    (await dropToGraph(stage, text)).toFixed(0),
  );
}

async function claimsReached(stage: Stage): Promise<number> {
  stage.serve("/pair.json", randomGraph(2, CROWD, true));
  const page = await freshPage(stage);
  await page.goto(`${stage.address}?graph=pair.json`);
  await clickEdge(page, "e_0", "e_1");
  await page.locator(".fan .plate.more").click();
  const rows = page.locator(".right .statement-row");
  const seen = new Set<string>();
  for (let index = 0; index < (await rows.count()); index += 1) {
    await rows.nth(index).click();
    await page.waitForSelector(".text mark.chosen");
    seen.add((await page.locator(".head h1").textContent()) ?? "");
    await page.keyboard.press("Control+z");
    await rows.first().waitFor();
  }
  await page.context().close();
  return seen.size;
}

async function keysToSentence(stage: Stage): Promise<number> {
  const page = await freshPage(stage);
  await page.goto(stage.address);
  await page.waitForSelector(".drawing canvas");
  await page.locator(".drawing").focus();
  let keys = 0;
  for (const key of ["ArrowRight", "Enter", "Enter", "Enter"]) {
    await page.keyboard.press(key);
    keys += 1;
    const isMarked = await page
      .waitForSelector(".text mark.chosen", { timeout: 1000 })
      .catch(() => undefined);
    if (isMarked !== undefined) break;
  }
  await page.context().close();
  return keys;
}

/** Milliseconds from the reader's choice until the graph stands there; the language pack has been loaded before. */
async function dropToGraph(stage: Stage, text: string): Promise<number> {
  const page = await freshPage(stage);
  await page.goto(`${stage.address}?graph=none.json`);
  const choose = (name: string, content: string): Promise<void> =>
    page.setInputFiles("input[type=file]", { name, mimeType: "text/plain", buffer: Buffer.from(content) });
  await page.waitForSelector(".problem");
  await choose("warm.txt", "Norway praised Chile on Monday. Chile thanked Norway.");
  await page.waitForSelector(".drawing canvas", { timeout: 60_000 });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await choose(`article-${String(run)}.txt`, `${text} Run ${String(run)}.`);
    const start = page.getByRole("button", { name: "Make a new dossier" });
    await start.waitFor();
    const time = await page.evaluate(async () => {
      document.querySelectorAll<HTMLButtonElement>("dialog.offer button").forEach((button) => {
        if (button.textContent === "Make a new dossier") button.click();
      });
      const from = performance.now();
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      while (document.querySelector(".drawing canvas") !== null) await frame();
      while (document.querySelector(".drawing canvas") === null) await frame();
      return performance.now() - from;
    });
    times.push(time);
  }
  await page.context().close();
  return median(times);
}
