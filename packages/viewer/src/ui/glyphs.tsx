import type { JSX } from "preact";
import type { Family } from "../model/families.ts";
import type { LineStyle } from "../model/line-style.ts";

function hexagon(x: number, y: number, r: number): string {
  const corners = Array.from({ length: 6 }, (_, index) => {
    const angle = (Math.PI / 3) * index;
    return `${(x + 1.08 * r * Math.cos(angle)).toFixed(2)} ${(y + 1.08 * r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join("L")}Z`;
}

/** The shape of an entity family as SVG, centred on a point; the drawing uses the same six. */
export function FamilyShape(props: {
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}): JSX.Element {
  const { family, x, y, r } = props;
  const fill = `var(--family-${family})`;
  switch (family) {
    case "country": {
      const a = r * 0.9;
      return <rect x={x - a} y={y - a} width={2 * a} height={2 * a} rx={r * 0.26} fill={fill} />;
    }
    case "person":
      return <circle cx={x} cy={y} r={r} fill={fill} />;
    case "organisation":
      return <path d={hexagon(x, y, r)} fill={fill} />;
    case "agreement": {
      const a = r * 1.22;
      return <path d={`M${x} ${y - a}L${x + a} ${y}L${x} ${y + a}L${x - a} ${y}Z`} fill={fill} />;
    }
    case "infrastructure": {
      const a = r * 1.2;
      return <path d={`M${x} ${y - a}L${x + a} ${y + a * 0.8}H${x - a}Z`} fill={fill} />;
    }
    case "concept":
      return <circle cx={x} cy={y} r={r - 1} fill="none" stroke={fill} stroke-width="2" />;
  }
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
