import { FAMILIES, FAMILY_NAMES } from "./families.ts";
import { LINE_STYLE_NAMES, LINE_STYLES, widthOf } from "./line-style.ts";
import type { Picture } from "./picture.ts";
import { lineMarks } from "./svg-lines.ts";
import type { Paint } from "./svg-paint.ts";
import { shapeOf, short } from "./svg-shapes.ts";
import { textWidth } from "./text-width.ts";
import { xml } from "../xml.ts";

const TYPE = 12;
const ROW = 24;
const GAP = 20;
const MARGIN = 16;

interface Item {
  readonly name: string;
  /** Room that the sample takes, in pixels. */
  readonly sample: number;
  readonly draw: (x: number, y: number) => string;
}

/** Rows under a drawing that explain the shapes and lines in it, and its description; with the height they take. */
export function legendMarks(
  { nodes, lines, description, width }: Picture,
  paint: Paint,
): { readonly marks: (top: number) => string; readonly height: number } {
  const families = FAMILIES.filter((family) => nodes.some((node) => node.family === family));
  const styles = LINE_STYLES.filter((style) => lines.some((line) => line.style === style));
  const shapes = families.map((family): Item => ({
    name: FAMILY_NAMES[family],
    sample: 12,
    draw: (x, y) => shapeOf(family, x + 6, y, 5.4, paint),
  }));
  const samples = styles.map((style): Item => ({
    name: LINE_STYLE_NAMES[style],
    sample: 30,
    draw: (x, y) => {
      const ends = { from: { x, y }, to: { x: x + 30, y } };
      const width = widthOf(style === "corroborated" ? 3 : 1);
      return lineMarks({ ...ends, style, width, forward: false, backward: false }, paint);
    },
  }));
  const rows = [shapes, samples].flatMap((items) => rowsOf(items, width));
  const words = wrap(description, width - 2 * MARGIN);
  const marks = (top: number): string => {
    const items = rows.flatMap((row, index) => rowMarks(row, top + (index + 0.5) * ROW));
    const told = words.map((text, index) => textMarks(text, MARGIN, top + (rows.length + index + 0.5) * ROW));
    const ground = `<rect y="${short(top)}" width="100%" height="100%"${paint({ fill: "canvas" })}/>`;
    return `${ground}\n<g font-size="${String(TYPE)}"${paint({ fill: "ink-2" })}>\n${[...items, ...told].join("\n")}\n</g>\n`;
  };
  return { marks, height: (rows.length + words.length) * ROW + MARGIN };
}

function widthOfItem({ sample, name }: Item): number {
  return sample + 8 + textWidth(name, TYPE, false) + GAP;
}

function rowsOf(items: readonly Item[], width: number): Item[][] {
  const rows: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const needed = widthOfItem(item);
    const row = rows.at(-1);
    if (row === undefined || needed > room) {
      rows.push([item]);
      room = width - 2 * MARGIN - needed;
    } else {
      row.push(item);
      room -= needed;
    }
  }
  return rows;
}

function rowMarks(items: readonly Item[], y: number): string[] {
  let x = MARGIN;
  return items.map((item) => {
    const marks = item.draw(x, y) + textMarks(item.name, x + item.sample + 8, y);
    x += widthOfItem(item);
    return marks;
  });
}

function textMarks(text: string, x: number, y: number): string {
  return `<text x="${short(x)}" y="${short(y + TYPE * 0.35)}">${xml(text)}</text>`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, TYPE, false) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
