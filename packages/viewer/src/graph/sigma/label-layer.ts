import {
  LABEL_TYPE,
  labelBox,
  linesOf,
  placeLabels,
  type LabelRequest,
  type Place,
} from "@dossier/core/drawing";
import type { Box, Point } from "../geometry.ts";
import type { Palette } from "./palette.ts";

/** A node as it stands on the screen, with the name to write beside it. */
export interface LabelledNode extends Point {
  readonly key: string;
  readonly radius: number;
  readonly label: string;
  readonly strong: boolean;
  readonly dimmed: boolean;
  /** Selected or hovered: its name is placed before the others. */
  readonly isChosen: boolean;
  /** Place to take although it collides. */
  readonly forced: Place | undefined;
}

const MAX_LABELS = 300;

const typeOf = (strong: boolean): (typeof LABEL_TYPE)["strong" | "normal"] =>
  strong ? LABEL_TYPE.strong : LABEL_TYPE.normal;

const fontOf = (strong: boolean, scale: number, font: string): string =>
  `${typeOf(strong).weight} ${(typeOf(strong).size * scale).toFixed(2)}px ${font}`;

/** Of the drawing, in pixels; `ratio` of device pixels, `scale` of names. */
export interface LabelSpace {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly scale: number;
}

/** Draws names on a 2D canvas: places are chosen anew when `version` changes, and kept while the camera pans. */
export class LabelLayer {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly widths = new Map<string, number>();
  private places = new Map<string, Place>();
  private version = "";
  private written: readonly string[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
  }

  /** Names written last, for tests and for reading aloud. */
  shown(): readonly string[] {
    return this.written;
  }

  private widthOf(context: CanvasRenderingContext2D, node: LabelledNode, font: string): number {
    const key = `${node.strong ? "s" : "n"} ${node.label}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    context.font = fontOf(node.strong, 1, font);
    const width = Math.max(...linesOf(node.label).map((line) => context.measureText(line).width));
    this.widths.set(key, width);
    return width;
  }

  /** Makes the canvas as large as the drawing, and empty. */
  private clear(context: CanvasRenderingContext2D, size: LabelSpace): void {
    const { canvas } = this;
    const [width, height] = [Math.round(size.width * size.ratio), Math.round(size.height * size.ratio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    // Sigma gives only the layers of its own their size on the page; on a fine screen that is not the bitmap's.
    Object.assign(canvas.style, { width: `${String(size.width)}px`, height: `${String(size.height)}px` });
    context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
  }

  draw(
    nodes: readonly LabelledNode[],
    edges: readonly (readonly [Point, Point])[],
    blocked: readonly Box[],
    size: LabelSpace,
    palette: Palette,
    version: string,
  ): void {
    const { context } = this;
    if (context === null) return;
    this.clear(context, size);
    const request = (node: LabelledNode): LabelRequest => ({
      ...node,
      width: this.widthOf(context, node, palette.font) * size.scale,
      height: linesOf(node.label).length * typeOf(node.strong).line * size.scale,
    });
    // What is selected gets a place before all others, so that they can keep clear of its name.
    const claim = (node: LabelledNode): LabelRequest => ({
      ...request(node),
      strong: node.strong || node.forced !== undefined,
    });
    if (version !== this.version) {
      const wanted = [...nodes].sort((a, b) => Number(b.isChosen) - Number(a.isChosen)).slice(0, MAX_LABELS);
      const frame = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
      this.places = placeLabels(wanted.map(claim), { nodes, edges, blocked, frame });
      this.version = version;
    }
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = palette.canvas;
    const written: string[] = [];
    for (const node of nodes) {
      const place = this.places.get(node.key) ?? node.forced;
      if (place === undefined) continue;
      written.push(node.key);
      const box = labelBox(request(node), place);
      context.font = fontOf(node.strong, size.scale, palette.font);
      this.write(context, node, place, box, palette);
    }
    this.written = written;
  }

  /** Lines lean towards their node: right-aligned on its left, centred above and below. */
  private write(
    context: CanvasRenderingContext2D,
    node: LabelledNode,
    place: Place,
    box: Box,
    palette: Palette,
  ): void {
    const lines = linesOf(node.label);
    const step = (box.bottom - box.top) / lines.length;
    const side = place.startsWith("right") ? "left" : place.startsWith("left") ? "right" : "center";
    const x = side === "center" ? (box.left + box.right) / 2 : box[side];
    context.textAlign = side;
    context.fillStyle = node.dimmed ? palette.inkQuiet : palette.ink;
    for (const draw of ["strokeText", "fillText"] as const)
      for (const [index, line] of lines.entries()) context[draw](line, x, box.top + (index + 0.5) * step);
  }
}
