import type { GraphFile } from "@dossier/core";
import type { Page } from "playwright-core";
import { buildScene, type SceneEdge } from "../../packages/viewer/src/graph/scene.ts";
import type { Picked } from "../../packages/viewer/src/graph/picking.ts";
import type { GraphView } from "../../packages/viewer/src/graph/sigma/adapter.ts";
import { openDossier, type Dossier } from "../../packages/viewer/src/model/dossier.ts";
import { applyFilters, NO_FILTERS } from "../../packages/viewer/src/model/filters.ts";
import { shorten } from "../../packages/viewer/src/model/format.ts";
import type { Stage } from "../e2e/browser.ts";
import { goTo, placeOf } from "../e2e/drawing.ts";
import { freshPage, tell } from "./report.ts";

type Drawing = HTMLElement & { readonly graphView?: GraphView };

interface Hits {
  readonly hits: number;
  readonly of: number;
}

/** How often a point on the centre line of an edge finds that edge: straight ones, then those of opened pairs. */
export async function measurePicking(stage: Stage, graph: GraphFile): Promise<void> {
  const dossier = openDossier(graph);
  const scene = buildScene(dossier, applyFilters(dossier, NO_FILTERS));
  const page = await freshPage(stage);
  await page.goto(stage.address);
  const [first] = scene.nodes;
  if (first !== undefined) await placeOf(page, first.key);
  const edges = [...scene.edges.values()];
  const straight = await straightHits(
    page,
    edges,
    scene.nodes.map(({ key }) => key),
  );
  tell("straight edges found on their centre line", share(straight));
  const several = edges.filter(({ statements }) => statements.length > 1);
  const curved = { hits: 0, of: 0 };
  for (const edge of several) {
    const found = await curveHits(page, edge);
    curved.hits += found.hits;
    curved.of += found.of;
  }
  tell(`curved edges found on their centre line (${String(several.length)} pairs)`, share(curved));
  const clicks = await clicksToSentence(page, dossier, edges);
  tell("edges whose sentence is marked after one click", share({ hits: clicks.one, of: edges.length }));
  tell("after at most two", share({ hits: clicks.one + clicks.two, of: edges.length }));
  await page.context().close();
}

function share({ hits, of }: Hits): string {
  return `${String(hits)} of ${String(of)}  ${((100 * hits) / of).toFixed(1)} %`;
}

/** Places on each edge between the rims of its ends, those under a third node left out. */
function straightHits(page: Page, edges: readonly SceneEdge[], keys: readonly string[]): Promise<Hits> {
  return page.evaluate(
    ({ ends, keys }) => {
      const view = document.querySelector<Drawing>(".drawing")?.graphView;
      const nodes = keys.flatMap((key) => view?.locate(key) ?? []);
      let [hits, of] = [0, 0];
      for (const { key, source, target } of ends) {
        const [a, b] = [view?.locate(source), view?.locate(target)];
        if (a === undefined || b === undefined) continue;
        for (const t of [0.2, 0.35, 0.5, 0.65, 0.8]) {
          const point = { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
          if (nodes.some(({ x, y, radius }) => Math.hypot(x - point.x, y - point.y) < radius * 1.15 + 4))
            continue;
          of += 1;
          if (view?.pickAt(point)?.key === key) hits += 1;
        }
      }
      return { hits, of };
    },
    { ends: edges.map(({ key, source, target }) => ({ key, source, target })), keys },
  );
}

/** Places on each curve of an opened pair, those under the words of another left out; its own words count as the curve. */
async function curveHits(page: Page, { statements }: SceneEdge): Promise<Hits> {
  const [first] = statements;
  if (first === undefined) return { hits: 0, of: 0 };
  await goTo(page, `statement=${first.key}`);
  await page.waitForFunction(() => document.querySelectorAll(".fan path.hit").length > 1);
  await placeOf(page, first.source);
  return page.evaluate(() => {
    const plates = [...document.querySelectorAll(".fan .plate:not(.more)")];
    let [hits, of] = [0, 0];
    for (const [index, path] of [...document.querySelectorAll<SVGPathElement>(".fan path.hit")].entries()) {
      const box = path.ownerSVGElement?.getBoundingClientRect();
      const length = path.getTotalLength();
      for (const t of [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]) {
        const { x, y } = path.getPointAtLength(length * t);
        const [left, top] = [x + (box?.left ?? 0), y + (box?.top ?? 0)];
        const found = document.elementFromPoint(left, top);
        const words = plates.find((plate) => plate.contains(found));
        if (words !== undefined && words !== plates[index]) continue;
        of += 1;
        if (found === path || words !== undefined) hits += 1;
      }
    }
    return { hits, of };
  });
}

/** Clicks every edge, each from the same start, and where another lies above it the one offered beside that. */
async function clicksToSentence(
  page: Page,
  dossier: Dossier,
  edges: readonly SceneEdge[],
): Promise<{ readonly one: number; readonly two: number }> {
  let [one, two] = [0, 0];
  for (const edge of edges) {
    await goTo(page, "");
    const [a, b] = [await placeOf(page, edge.source), await placeOf(page, edge.target)];
    const t = await freePlace(page, edge);
    await page.mouse.click(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
    if (await isMarked(page, edge)) {
      one += 1;
      continue;
    }
    const wasOffered = await clickOffered(page, dossier, edge);
    if (wasOffered && (await isMarked(page, edge))) two += 1;
  }
  return { one, two };
}

/** Whether a sentence of the edge is marked in the reader. */
async function isMarked(page: Page, { statements }: SceneEdge): Promise<boolean> {
  const words = await page
    .waitForSelector(".text mark.chosen", { timeout: 2000 })
    .then(() => page.locator(".text mark.chosen").allTextContents())
    .catch(() => []);
  const quotes = statements.flatMap(({ entries }) => entries.map(({ evidence }) => evidence.quote));
  return quotes.includes(words.join(""));
}

/** Clicks the edge where it is offered: among the other lines under the same spot, else on the page of one of its ends. */
async function clickOffered(page: Page, dossier: Dossier, edge: SceneEdge): Promise<boolean> {
  const [a = "", b = ""] = [edge.source, edge.target].map((key) => dossier.entities.get(key)?.label);
  const [first] = edge.statements;
  const beneath = page.locator(".also-here button").filter({ hasText: shorten(a, 20) });
  const listed = page.locator(".right .statement-row").filter({ hasText: first?.label ?? "" });
  const [offered] = [
    ...(await beneath.filter({ hasText: shorten(b, 20) }).all()),
    ...(await listed.filter({ hasText: a }).filter({ hasText: b }).all()),
  ];
  await offered?.click();
  return offered !== undefined;
}

/** Where on an edge it lies free, with neither a node nor another edge nearer; else where it is offered with the nearest. */
function freePlace(page: Page, edge: { key: string; source: string; target: string }): Promise<number> {
  return page.evaluate(({ key, source, target }) => {
    const view = document.querySelector<Drawing>(".drawing")?.graphView;
    const [a, b] = [view?.locate(source), view?.locate(target)];
    if (a === undefined || b === undefined) return 0.5;
    const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
    const at = (t: number): { x: number; y: number } => ({
      x: a.x + (b.x - a.x) * t,
      y: a.y + (b.y - a.y) * t,
    });
    // A pointer stands on whole pixels, up to one away from the place that was asked for.
    const isEverywhere = (t: number, test: (picked: Picked) => boolean): boolean =>
      [0, -1].every((dx) => [0, -1].every((dy) => test(view?.pickAt({ x: at(t).x + dx, y: at(t).y + dy }))));
    const isOffered = (picked: Picked): boolean =>
      picked?.key === key || (picked?.kind === "edge" && picked.also.includes(key));
    return (
      places.find((t) => isEverywhere(t, (picked) => picked?.key === key)) ??
      places.find((t) => isEverywhere(t, isOffered)) ??
      0.5
    );
  }, edge);
}
