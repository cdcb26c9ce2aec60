import type { Page } from "playwright-core";
import type { GraphFile } from "@dossier/core";
import { buildFixture } from "../viewer/fixture.ts";
import type { Stage } from "./browser.ts";
import { placeOf } from "./drawing.ts";

type PageOptions = Parameters<Stage["page"]>[0];

/** Opens a graph on a page of its own, with what a link has after its address. */
export async function openGraph(
  stage: Stage,
  file: GraphFile,
  hash = "",
  options?: PageOptions,
): Promise<Page> {
  stage.serve("/graph.json", file);
  const page = await stage.page({ reducedMotion: "reduce", ...options });
  await page.goto(`${stage.address}${hash}`);
  await page.waitForSelector(".app");
  return page;
}

/** Opens the fixture on a page of its own and waits until it is drawn. */
export async function openFixture(stage: Stage, options?: PageOptions): Promise<Page> {
  const page = await openGraph(stage, buildFixture(), "", options);
  await placeOf(page, "e_port");
  return page;
}
