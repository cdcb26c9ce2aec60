import { labelBox, placeLabels, type LabelRequest, type Place } from "../label-placement.ts";
import type { Point } from "../geometry.ts";
import type { Palette } from "./palette.ts";

/** A node as it stands on the screen, with the name to write beside it. */
export interface LabelledNode extends Point {
  readonly key: string;
  readonly radius: number;
  readonly label: string;
  readonly strong: boolean;
  readonly dimmed: boolean;
  /** Shown even where it collides: selected or hovered. */
  readonly forced: boolean;
}

const MAX_LABELS = 300;

const fontOf = (strong: boolean, font: string): string => `${strong ? "600 15px" : "400 13px"} ${font}`;

/** Draws names on a 2D canvas: places are chosen anew when `version` changes, and kept while the camera pans. */
export class LabelLayer {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly widths = new Map<string, number>();
  private places = new Map<string, Place>();
  private version = "";

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
  }

  /** Names written last, for tests and for reading aloud. */
  shown(): readonly string[] {
    return [...this.places.keys()];
  }

  private widthOf(context: CanvasRenderingContext2D, node: LabelledNode, font: string): number {
    const key = `${node.strong ? "s" : "n"} ${node.label}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    context.font = fontOf(node.strong, font);
    const { width } = context.measureText(node.label);
    this.widths.set(key, width);
    return width;
  }

  draw(
    nodes: readonly LabelledNode[],
    edges: readonly (readonly [Point, Point])[],
    size: { readonly width: number; readonly height: number; readonly ratio: number },
    palette: Palette,
    version: string,
  ): void {
    const { canvas, context } = this;
    if (context === null) return;
    const [width, height] = [Math.round(size.width * size.ratio), Math.round(size.height * size.ratio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    const request = (node: LabelledNode): LabelRequest => ({
      ...node,
      width: this.widthOf(context, node, palette.font),
      height: node.strong ? 18 : 16,
    });
    if (version !== this.version) {
      const wanted = [...nodes].sort((a, b) => Number(b.forced) - Number(a.forced)).slice(0, MAX_LABELS);
      const frame = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
      this.places = placeLabels(wanted.map(request), nodes, edges, frame);
      this.version = version;
    }
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = palette.canvas;
    for (const node of nodes) {
      const place = this.places.get(node.key) ?? (node.forced ? "above" : undefined);
      if (place === undefined) continue;
      const box = labelBox(request(node), place);
      context.font = fontOf(node.strong, palette.font);
      context.strokeText(node.label, box.left, (box.top + box.bottom) / 2);
      context.fillStyle = node.dimmed ? palette.inkQuiet : palette.ink;
      context.fillText(node.label, box.left, (box.top + box.bottom) / 2);
    }
  }
}
