import type { Page } from "playwright-core";
import type { Stage } from "../e2e/browser.ts";

/** A page with nothing cached. The runner's compiler names functions by a helper that a page does not have. */
export async function freshPage(stage: Stage): Promise<Page> {
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  await context.addInitScript("globalThis.__name = (named) => named");
  return context.newPage();
}

/** Prints one figure. */
export function tell(what: string, value: string): void {
  console.log(`${what.padEnd(66)}${value.padStart(18)}`);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
