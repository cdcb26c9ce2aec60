import { drawSvg, type Picture, type Point } from "@dossier/core/drawing";
import { graphView } from "../drawing.ts";
import type { Dossier } from "../model/dossier.ts";
import { dossier, emphasis, scene, title } from "../store.ts";
import { S, typeName } from "../strings/index.ts";
import { theme } from "../theme.ts";

type Locate = (key: string) => (Point & { readonly radius: number }) | undefined;

/** What is shown now, filters and emphasis included, with its nodes at the given places. */
export function pictureOf(
  open: Dossier,
  locate: Locate,
  size: { readonly width: number; readonly height: number },
): Picture {
  const { nodes: near, edges: strong, selected } = emphasis.value;
  const { nodes, edges, loops } = scene.value;
  const lines = [...edges.values(), ...loops].map((pair) => ({
    ...pair,
    tip: pair.statements.map(({ label, style }) => `${label} (${S.style[style]})`).join("\n"),
    isDim: near !== undefined && !strong.has(pair.key),
  }));
  const spots = nodes.flatMap((node) => {
    const place = locate(node.key);
    const entity = open.entities.get(node.key);
    if (place === undefined || entity === undefined) return [];
    const isDim = near !== undefined && !near.has(node.key);
    const tip = `${entity.label} (${typeName(entity.entityType)})`;
    return [{ ...node, ...place, tip, isDim, isSelected: selected.has(node.key) }];
  });
  const description = `${S.graphNote(nodes.length, edges.size + loops.length)} ${S.caveatShort}`;
  return { ...size, title: title.value, description, nodes: spots, lines };
}

/** The graph as the reader sees it now, the same cut-out and places. Undefined when none is drawn. */
function pictureNow(): Picture | undefined {
  const { value: view } = graphView;
  const { value: open } = dossier;
  return view === undefined || open === undefined ? undefined : pictureOf(open, view.locate, view.size());
}

/** The drawing as the reader sees it, as SVG in the theme in force. */
export function svgNow(): string | undefined {
  const picture = pictureNow();
  return picture === undefined ? undefined : drawSvg(picture, { theme: theme.value });
}

/** Pixels of the picture for one of the screen: sharp in print. */
const SCALE = 3;
/** Browsers refuse larger canvases. */
const MOST = 8192;

/** An SVG picture as PNG, drawn by the browser itself. Rejects when the browser cannot. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SCALE, MOST / image.width, MOST / image.height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("the browser made no picture"));
      else resolve(blob);
    }, "image/png");
  });
}
