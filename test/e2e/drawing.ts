import type { Page } from "playwright-core";
import type { GraphView } from "../../packages/viewer/src/graph/sigma/adapter.ts";

interface Place {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type Drawing = HTMLElement & { readonly graphView?: GraphView };

/** Waits until the graph is drawn and at rest, and tells where the centre of a node stands on the page. */
export async function placeOf(page: Page, key: string): Promise<Place> {
  await page.waitForFunction(
    (node) => document.querySelector<Drawing>(".drawing")?.graphView?.locate(node) !== undefined,
    key,
  );
  return page.evaluate(async (node) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const locate = (): Place | undefined => {
      const drawing = document.querySelector<Drawing>(".drawing");
      const place = drawing?.graphView?.locate(node);
      const box = drawing?.getBoundingClientRect();
      return place === undefined || box === undefined
        ? undefined
        : { x: place.x + box.left, y: place.y + box.top, radius: place.radius };
    };
    let calmFrames = 0;
    let last = locate();
    while (calmFrames < 3) {
      await frame();
      const next = locate();
      calmFrames = next?.x === last?.x && next?.y === last?.y ? calmFrames + 1 : 0;
      last = next;
    }
    if (last === undefined) throw new Error(`${node} is not drawn`);
    return last;
  }, key);
}

/** Clicks the middle of the line between two nodes. */
export async function clickEdge(page: Page, a: string, b: string): Promise<void> {
  const [from, to] = [await placeOf(page, a), await placeOf(page, b)];
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
}

/** Clicks a node. */
export async function clickNode(page: Page, key: string, shift = false): Promise<void> {
  const { x, y } = await placeOf(page, key);
  if (shift) await page.keyboard.down("Shift");
  await page.mouse.click(x, y);
  if (shift) await page.keyboard.up("Shift");
}

/** The words that the reader shows as the chosen quote. */
export async function chosenText(page: Page): Promise<string> {
  await page.waitForSelector(".text mark.chosen");
  return (await page.locator(".text mark.chosen").allTextContents()).join("");
}

const VIEW_ROOTS = {
  graph: ".drawing",
  table: "table.statements",
  timeline: ".lane",
  matrix: "table.matrix",
};

/** Goes to a state as following a link within the page does, and waits for the code of the view that it names. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    window.location.hash = next;
  }, hash);
  for (const [view, root] of Object.entries(VIEW_ROOTS))
    if (hash.includes(`view=${view}`)) await page.waitForSelector(`.stage ${root}`, { state: "attached" });
}
