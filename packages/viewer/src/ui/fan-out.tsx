import type { JSX } from "preact";
import {
  curvePath,
  FAN,
  fanCurves,
  fanGap,
  inset,
  normalAt,
  overlaps,
  pointAt,
  type Box,
  type Curve,
  type Point,
} from "../graph/geometry.ts";
import { widthOf } from "../model/line-style.ts";
import type { StatementView } from "../model/dossier.ts";
import { shorten } from "../model/format.ts";
import { emphasis, scene, select, siblings, statement } from "../store.ts";
import { S } from "../strings/index.ts";
import { drawn } from "../drawing.ts";

/** Curves drawn when there are more than fit. */
const MOST = FAN.most - 1;

interface Drawn {
  readonly statement: StatementView;
  readonly curve: Curve;
  /** Where the line starts and ends, clear of the nodes. */
  readonly from: number;
  readonly to: number;
  readonly isChosen: boolean;
}

function ArrowHead({ curve, at, chosen }: { curve: Curve; at: number; chosen: boolean }): JSX.Element {
  const tip = pointAt(curve, at);
  const normal = normalAt(curve, at - 0.01);
  const back = { x: -normal.y * -1, y: -normal.x };
  const corner = (side: number): string =>
    `${(tip.x - back.x * 11 + normal.x * side * 5).toFixed(1)} ${(tip.y - back.y * 11 + normal.y * side * 5).toFixed(1)}`;
  return (
    <path
      class={chosen ? "head chosen" : "head"}
      d={`M${tip.x.toFixed(1)} ${tip.y.toFixed(1)}L${corner(1)}L${corner(-1)}Z`}
    />
  );
}

const DASH = { "single-source": "7 5", "claimed-only": "7 5", planned: ".1 6" } as const;

function Line({ statement: { style, origins }, curve, from, to, isChosen }: Drawn): JSX.Element {
  const end = to - 0.02;
  if (style === "contested")
    return (
      <>
        <path class="strand yes" d={curvePath(curve, from, end, -2.8)} />
        <path class="strand no" d={curvePath(curve, from, end, 2.8)} />
      </>
    );
  const dash = style in DASH ? DASH[style as keyof typeof DASH] : undefined;
  const width = style === "planned" ? 2.6 : style === "denied" ? 1.75 : widthOf(origins);
  const middle = pointAt(curve, from + (to - from) * 0.16);
  return (
    <>
      <path
        class={isChosen ? "line chosen" : "line"}
        d={curvePath(curve, from, end)}
        stroke-width={width}
        stroke-dasharray={dash}
        stroke-linecap={style === "planned" ? "round" : undefined}
      />
      {style === "denied" ? (
        <path class="cross" d={`M${middle.x - 5} ${middle.y - 5}l10 10m0-10-10 10`} stroke-linecap="round" />
      ) : null}
    </>
  );
}

/** Where along its curve a plate may stand, the middle first. */
const STATIONS = [0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75, 0.18, 0.82];

/** The place of a plate, moved so that none of its words is cut off by the edge of the drawing. */
function plateBox({ statement: { label, origins }, curve, isChosen }: Drawn, t: number, room: number): Box {
  const at = pointAt(curve, t);
  const words = shorten(label, 24).length + (isChosen ? 12 : String(origins).length);
  const [width, height] = [words * 6.2 + 30, isChosen ? 28 : 22];
  const margin = width / 2 + 4;
  const [x, { y }] = [Math.max(margin, Math.min(at.x, room - margin)), at];
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** Places for the plates so that none covers another, the chosen one first; those without a free place are left out. */
function plateBoxes(lines: readonly Drawn[], room: number): Map<Drawn, Box> {
  const found = new Map<Drawn, Box>();
  for (const line of [...lines].sort((a, b) => Number(b.isChosen) - Number(a.isChosen))) {
    const boxes = STATIONS.map((t) => plateBox(line, t, room));
    const taken = [...found.values()];
    const free = boxes.find((box) => !taken.some((other) => overlaps(other, box)));
    if (free !== undefined) found.set(line, free);
  }
  return found;
}

function Plate({ line, box }: { readonly line: Drawn; readonly box: Box }): JSX.Element {
  const { isChosen } = line;
  const { label, origins, key } = line.statement;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return (
    <button
      type="button"
      class={isChosen ? "plate chosen" : "plate"}
      style={{ left: `${x.toFixed(1)}px`, top: `${y.toFixed(1)}px` }}
      aria-current={isChosen ? "true" : undefined}
      title={label}
      onClick={() => {
        select({ kind: "statement", key });
      }}
    >
      <span dir="auto">{shorten(label, 24)}</span>
      <small>{isChosen ? S.nOrigins(origins) : origins}</small>
    </button>
  );
}

type Located = Point & { readonly radius: number };

/** The statements to open, the chosen one kept among the first when there are many. */
function visible(): readonly StatementView[] {
  const { value: all } = siblings;
  const { value: chosen } = statement;
  const first = all.length > MOST + 1 ? all.slice(0, MOST) : all;
  return chosen === undefined || first.includes(chosen) ? first : [chosen, ...first.slice(1)];
}

/** The chosen statement takes the straight line in the middle when it can. */
function ordered(statements: readonly StatementView[], chosen: StatementView | undefined): StatementView[] {
  const rest = statements.filter((one) => one !== chosen);
  if (chosen === undefined) return [...statements];
  const middle = Math.floor(rest.length / 2);
  return [...rest.slice(0, middle), chosen, ...rest.slice(middle)];
}

function curvesOf(statements: readonly StatementView[], a: string, places: Map<string, Located>): Drawn[] {
  const chosen = statement.value;
  const list = ordered(statements, chosen);
  const other = [...places.keys()].find((key) => key !== a) ?? a;
  const [from, to] = [places.get(a), places.get(other)];
  if (from === undefined || to === undefined) return [];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return fanCurves(from, to, list.length, fanGap(length)).flatMap((curve, index) => {
    const one = list[index];
    if (one === undefined) return [];
    const turned = one.source === a ? curve : { from: curve.to, control: curve.control, to: curve.from };
    const [start, end] = one.source === a ? [from, to] : [to, from];
    const reversed = { from: turned.to, control: turned.control, to: turned.from };
    return [
      {
        statement: one,
        curve: turned,
        from: inset(turned, start.radius * 1.2 + 6),
        to: 1 - inset(reversed, end.radius * 1.2 + 8),
        isChosen: one === chosen,
      },
    ];
  });
}

/** The selected pair opened into curves, each with its words on a plate. */
export function FanOut(): JSX.Element | null {
  const { view } = drawn.value;
  const key = emphasis.value.fan;
  const pair = key === undefined ? undefined : scene.value.edges.get(key);
  if (view === undefined || pair === undefined) return null;
  const places = new Map<string, Located>();
  for (const node of [pair.source, pair.target].sort()) {
    const place = view.locate(node);
    if (place !== undefined) places.set(node, place);
  }
  const statements = visible();
  const lines = curvesOf(statements, [pair.source, pair.target].sort()[0] ?? "", places);
  const plates = plateBoxes(lines, view.size().width);
  const chosen = lines.find(({ isChosen }) => isChosen);
  const more = siblings.value.length - plates.size;
  const last = lines.at(-1);
  const foot = last === undefined ? undefined : pointAt(last.curve, 0.5);
  return (
    <div class="fan">
      <svg aria-hidden="true" fill="none">
        {chosen === undefined ? null : (
          <path class="strip" d={curvePath(chosen.curve, chosen.from, chosen.to)} />
        )}
        {lines.map((line) => (
          <g key={line.statement.key}>
            <Line {...line} />
            <ArrowHead curve={line.curve} at={line.to} chosen={line.isChosen} />
            <path
              class="hit"
              d={curvePath(line.curve, line.from, line.to)}
              onClick={() => {
                select({ kind: "statement", key: line.statement.key });
              }}
            >
              <title>{line.statement.label}</title>
            </path>
          </g>
        ))}
      </svg>
      {[...plates].map(([line, box]) => (
        <Plate key={line.statement.key} line={line} box={box} />
      ))}
      {more > 0 && foot !== undefined ? (
        <button
          type="button"
          class="plate more"
          style={{ left: `${foot.x.toFixed(1)}px`, top: `${(foot.y + 26).toFixed(1)}px` }}
          onClick={() => {
            select({ kind: "pair", a: pair.source, b: pair.target });
          }}
        >
          {S.andMore(more)}
        </button>
      ) : null}
    </div>
  );
}
