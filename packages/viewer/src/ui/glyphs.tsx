import { outlineOf } from "@dossier/core/drawing";
import type { JSX } from "preact";
import type { Family } from "../model/families.ts";
import type { LineStyle } from "../model/line-style.ts";

/** The shape of an entity family as SVG, centred on a point; the drawing uses the same six. */
export function FamilyShape(props: {
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}): JSX.Element {
  const { family, x, y, r } = props;
  const fill = `var(--family-${family})`;
  if (family === "concept")
    return <circle cx={x} cy={y} r={r - 1} fill="none" stroke={fill} stroke-width="2" />;
  return <path d={outlineOf(family, x, y, r)} fill={fill} />;
}

/** The shape of a family as a small mark in a line of text. */
export function FamilyMark({ family, size = 14 }: { family: Family; size?: number }): JSX.Element {
  return (
    <svg class="mark-family" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <FamilyShape family={family} x={7} y={7} r={5.2} />
    </svg>
  );
}

const LINES: Readonly<Record<LineStyle, JSX.Element>> = {
  corroborated: <path d="M1 6H25" class="strong" stroke-width="2.25" />,
  "single-source": <path d="M1 6H25" class="strong" stroke-width="1.75" stroke-dasharray="6 4" />,
  "claimed-only": <path d="M1 6H25" class="strong" stroke-width="1.25" stroke-dasharray="6 4" />,
  planned: (
    <path d="M2 6H25" class="strong" stroke-width="2.25" stroke-dasharray=".1 5" stroke-linecap="round" />
  ),
  denied: (
    <>
      <path d="M1 6H8M18 6H25" class="strong" stroke-width="1.5" />
      <path d="m9.5 2.500 7 7m0-7-7 7" class="no" stroke-width="2" stroke-linecap="round" />
    </>
  ),
  contested: (
    <>
      <path d="M1 3.800H25" class="yes" stroke-width="2.25" />
      <path d="M1 8.300H25" class="no" stroke-width="2.25" />
    </>
  ),
};

/** A sample of a line style, as in the legend. */
export function LineSample({ style }: { readonly style: LineStyle }): JSX.Element {
  return (
    <svg class="line-sample" width="26" height="12" viewBox="0 0 26 12" fill="none" aria-hidden="true">
      {LINES[style]}
    </svg>
  );
}
