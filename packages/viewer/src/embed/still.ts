import { writeSvg, type GraphFile } from "@dossier/core";
import type { Theme } from "../theme.ts";

/** The graph as a picture, for where no viewer is drawn. */
export function stillPicture(
  graph: GraphFile,
  theme: Theme | undefined,
  width: number,
  height: number,
): string {
  const size = { width: Math.max(width, 320), height: Math.max(height, 240) };
  const svg = writeSvg(graph, { ...size, theme: theme ?? "auto", legend: false });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
