import type { Picture, PictureLine, PictureNode } from "./picture.ts";
import { labelMarks } from "./svg-labels.ts";
import { legendMarks } from "./svg-legend.ts";
import { lineMarks } from "./svg-lines.ts";
import { paintFor, styleFor, type Paint, type Theme } from "./svg-paint.ts";
import { outlineOf, shapeOf, short } from "./svg-shapes.ts";
import { xml } from "../xml.ts";

export interface DrawOptions {
  /** `auto` by default. */
  readonly theme?: Theme;
  /** Whether the legend stands below; it does by default. */
  readonly legend?: boolean;
}

const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** Draws a picture as SVG that stands alone: no scripts, no links, and styles only to follow a dark system. */
export function drawSvg(picture: Picture, { theme = "auto", legend = true }: DrawOptions = {}): string {
  const paint = paintFor(theme);
  const { width, height, title, description } = picture;
  const below = legend ? legendMarks(picture, paint) : undefined;
  const size = [short(width), short(height + (below?.height ?? 0))] as const;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(" ")}" width="${size[0]}" height="${size[1]}" role="img" fill="none" font-family="${FONT}">\n`,
    `<title>${xml(title)}</title>\n<desc>${xml(description)}</desc>\n${styleFor(theme)}`,
    `<rect width="100%" height="100%"${paint({ fill: "canvas" })}/>\n`,
    ...drawing(picture, paint),
    below?.marks(height) ?? "",
    "</svg>\n",
  ].join("");
}

function drawing(picture: Picture, paint: Paint): string[] {
  const nodes = new Map(picture.nodes.map((node) => [node.key, node]));
  const lines = picture.lines.map((line) => {
    const [source, target] = [nodes.get(line.source), nodes.get(line.target)];
    return source === undefined || target === undefined ? "" : drawLine(line, source, target, paint);
  });
  const shapes = [...picture.nodes].reverse().map((node) => drawNode(node, paint));
  return ["<g>\n", ...lines, "</g>\n<g>\n", ...shapes, "</g>\n", labelMarks(picture, paint)];
}

const DIM = ` opacity="0.4"`;

function drawLine(line: PictureLine, source: PictureNode, target: PictureNode, paint: Paint): string {
  const marks = source === target ? drawLoop(line, source, paint) : drawStraight(line, source, target, paint);
  if (marks === "") return "";
  return `<g${line.isDim === true ? DIM : ""}><title>${xml(line.tip)}</title>${marks}</g>\n`;
}

/** From rim to rim, with the gaps that the viewer leaves. */
function drawStraight(line: PictureLine, source: PictureNode, target: PictureNode, paint: Paint): string {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  const [start, end] = [source.radius * 1.15 + 3, target.radius * 1.15 + 4];
  if (length <= start + end) return "";
  const at = (distance: number): { x: number; y: number } => ({
    x: source.x + ((target.x - source.x) * distance) / length,
    y: source.y + ((target.y - source.y) * distance) / length,
  });
  return lineMarks({ ...line, from: at(start), to: at(length - end) }, paint);
}

function drawLoop({ style, width }: PictureLine, { x, y, radius: r }: PictureNode, paint: Paint): string {
  const top = y - r;
  const path = `M${short(x - r * 0.5)} ${short(top)}C${short(x - r * 2.2)} ${short(top - r * 2.4)} ${short(x + r * 2.2)} ${short(top - r * 2.4)} ${short(x + r * 0.5)} ${short(top)}`;
  const dash = style === "corroborated" || style === "contested" ? "" : ` stroke-dasharray="7 5"`;
  const colour = style === "contested" || style === "denied" ? "no" : "edge";
  return `<path d="${path}" stroke-width="${short(width)}"${dash}${paint({ stroke: colour })}/>`;
}

/** The shape on a rim of the ground's colour, which keeps it clear of the lines; a ring when it is selected. */
function drawNode(node: PictureNode, paint: Paint): string {
  const { family, x, y, radius, label, tip, isDim, isSelected } = node;
  const outline = outlineOf(family, x, y, radius);
  const ring =
    isSelected === true
      ? `<path d="${outline}" stroke-width="10.4" stroke-linejoin="round"${paint({ stroke: "ink" })}/>`
      : "";
  const rim = `<path d="${outline}" stroke-width="${isSelected === true ? "6" : "5"}" stroke-linejoin="round"${paint({ stroke: "canvas" })}/>`;
  return `<g${isDim === true ? DIM : ""}><title>${xml(tip === "" ? label : tip)}</title>${ring}${rim}${shapeOf(family, x, y, radius, paint)}</g>\n`;
}
