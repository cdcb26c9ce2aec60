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
  const system: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  // a picture that followed the system by itself would need a style sheet, which the page's policy may forbid
  const svg = writeSvg(graph, { ...size, theme: theme ?? system, legend: false });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
