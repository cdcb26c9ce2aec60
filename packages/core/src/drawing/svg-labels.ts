import type { Box } from "./boxes.ts";
import { labelBox, placeLabels, type LabelRequest, type Place } from "./label-placement.ts";
import { LABEL_TYPE, linesOf } from "./labels.ts";
import type { Picture, PictureNode } from "./picture.ts";
import type { Paint } from "./svg-paint.ts";
import { short } from "./svg-shapes.ts";
import { textWidth } from "./text-width.ts";
import { xml } from "../xml.ts";

const typeOf = ({ strong }: PictureNode): (typeof LABEL_TYPE)["strong" | "normal"] =>
  strong ? LABEL_TYPE.strong : LABEL_TYPE.normal;

/** The names of the nodes, as many as find a free place. */
export function labelMarks({ nodes, lines, width, height }: Picture, paint: Paint): string {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = lines.flatMap(({ source, target }) => {
    const [a, b] = [byKey.get(source), byKey.get(target)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const inside = nodes.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  const requests = new Map(inside.map((node) => [node.key, requestOf(node)]));
  const frame = { left: 4, top: 4, right: width - 4, bottom: height - 4 };
  const places = placeLabels([...requests.values()], { nodes, edges, blocked: [], frame });
  const names = inside.map((node) => {
    const [place, request] = [places.get(node.key), requests.get(node.key)];
    return place === undefined || request === undefined
      ? ""
      : nameMarks(node, place, labelBox(request, place), paint);
  });
  return `<g paint-order="stroke" stroke-width="4" stroke-linejoin="round"${paint({ stroke: "canvas" })}>\n${names.join("")}</g>\n`;
}

function requestOf(node: PictureNode): LabelRequest {
  const { size, weight, line } = typeOf(node);
  const lines = linesOf(node.label);
  const widths = lines.map((text) => textWidth(text, size, weight > 400));
  return { ...node, width: Math.max(...widths), height: lines.length * line };
}

/** Lines lean towards their node: right-aligned on its left, centred above and below. */
function nameMarks(node: PictureNode, place: Place, box: Box, paint: Paint): string {
  const { size, weight, line } = typeOf(node);
  const side = place.startsWith("right") ? "start" : place.startsWith("left") ? "end" : "middle";
  const x = { start: box.left, end: box.right, middle: (box.left + box.right) / 2 }[side];
  const rows = linesOf(node.label).map((text, row) => {
    const y = box.top + (row + 0.5) * line + size * 0.35;
    return `<tspan x="${short(x)}" y="${short(y)}">${xml(text)}</tspan>`;
  });
  const bold = weight > 400 ? ` font-weight="${String(weight)}"` : "";
  const colour = paint({ fill: node.isDim === true ? "ink-3" : "ink" });
  return `<text font-size="${String(size)}"${bold} text-anchor="${side}"${colour}>${rows.join("")}</text>\n`;
}
