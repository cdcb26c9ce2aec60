import type { GraphFile } from "../types/index.ts";
import type { GraphFormat } from "./format.ts";

/** How many characters of a graph's texts a format cannot hold and leaves out or replaces. */
export function lossesOf(graph: GraphFile, { cannotHold }: GraphFormat): number {
  return cannotHold === undefined ? 0 : countMatches(graph, cannotHold);
}

function countMatches(value: unknown, pattern: RegExp): number {
  if (typeof value === "string") return value.match(pattern)?.length ?? 0;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + countMatches(part, pattern), 0);
}
