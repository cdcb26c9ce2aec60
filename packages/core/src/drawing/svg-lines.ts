import type { Point } from "./boxes.ts";
import type { LineStyle } from "./line-style.ts";
import type { Paint } from "./svg-paint.ts";
import { short } from "./svg-shapes.ts";

/** A line that stops short of the nodes at its ends. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly style: LineStyle;
  readonly width: number;
  readonly forward: boolean;
  readonly backward: boolean;
}

const DASHES: Readonly<Partial<Record<LineStyle, string>>> = {
  "single-source": "7 5",
  "claimed-only": "7 5",
  planned: "0 5.5",
};
/** Length and half width of an arrow head; the line ends inside it. */
const HEAD = { length: 9, half: 4, line: 7 } as const;
/** Room for the cross in the middle of a denied line. */
const CROSS = { gap: 9, arm: 4.6 } as const;

/** The marks of one line in its style: solid, dashed, dotted, crossed out, or two strands for yes and no. */
export function lineMarks(stretch: Stretch, paint: Paint): string {
  const { from, to, style, width, forward, backward } = stretch;
  const along = alongOf(from, to);
  if (style === "contested") return strands(along, width, paint);
  const ends: [number, number] = [backward ? HEAD.line : 0, along.length - (forward ? HEAD.line : 0)];
  const heads = [
    ...(forward ? [head(along, along.length, -1)] : []),
    ...(backward ? [head(along, 0, 1)] : []),
  ];
  const arrows = heads.length === 0 ? "" : `<path d="${heads.join("")}"${paint({ fill: "edge" })}/>`;
  return `${style === "denied" ? crossedOut(along, ends, width, paint) : plain(along, ends, style, width, paint)}${arrows}`;
}

interface Along {
  readonly length: number;
  /** The point so many pixels along the line and across it, as path coordinates. */
  readonly at: (distance: number, across?: number) => string;
}

function alongOf(from: Point, to: Point): Along {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = length === 0 ? [1, 0] : [(to.x - from.x) / length, (to.y - from.y) / length];
  return {
    length,
    at: (distance, across = 0) =>
      `${short(from.x + ux * distance - uy * across)} ${short(from.y + uy * distance + ux * across)}`,
  };
}

function plain(
  { at }: Along,
  [start, end]: readonly [number, number],
  style: LineStyle,
  width: number,
  paint: Paint,
): string {
  if (end <= start) return "";
  const dash = DASHES[style];
  const looks = dash === undefined ? "" : ` stroke-dasharray="${dash}"`;
  const dots = style === "planned" ? ` stroke-linecap="round"` : "";
  const thick = style === "planned" ? 2.5 : width;
  return `<path d="M${at(start)}L${at(end)}" stroke-width="${short(thick)}"${looks}${dots}${paint({ stroke: "edge" })}/>`;
}

function crossedOut(
  { at, length }: Along,
  [start, end]: readonly [number, number],
  width: number,
  paint: Paint,
): string {
  const [middle, { gap, arm }] = [length / 2, CROSS];
  const halves = [
    ...(middle - gap > start ? [`M${at(start)}L${at(middle - gap)}`] : []),
    ...(end > middle + gap ? [`M${at(middle + gap)}L${at(end)}`] : []),
  ].join("");
  const line =
    halves === "" ? "" : `<path d="${halves}" stroke-width="${short(width)}"${paint({ stroke: "edge" })}/>`;
  const cross = `M${at(middle - arm, -arm)}L${at(middle + arm, arm)}M${at(middle - arm, arm)}L${at(middle + arm, -arm)}`;
  return `${line}<path d="${cross}" stroke-width="2.3" stroke-linecap="round"${paint({ stroke: "no" })}/>`;
}

function strands({ at, length }: Along, width: number, paint: Paint): string {
  const gap = 1.4 + width * 0.4;
  const thick = short(Math.max(width * 0.75, 1.6));
  return (["yes", "no"] as const)
    .map((colour, index) => {
      const across = index === 0 ? -gap : gap;
      return `<path d="M${at(0, across)}L${at(length, across)}" stroke-width="${thick}"${paint({ stroke: colour })}/>`;
    })
    .join("");
}

function head({ at }: Along, tip: number, direction: number): string {
  const base = tip + direction * HEAD.length;
  return `M${at(tip)}L${at(base, HEAD.half)}L${at(base, -HEAD.half)}z`;
}
