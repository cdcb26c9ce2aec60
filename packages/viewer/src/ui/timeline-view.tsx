import "../styles/views.css";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { formatTime } from "../model/format.ts";
import { countDates, isoDay } from "../model/histogram.ts";
import { ticksOf, type Period } from "../model/period.ts";
import { layOutTimeline, type Dated, type Timeline } from "../model/timeline.ts";
import type { StatementView } from "../model/dossier.ts";
import { dossier, filter, filters, nameOf, select, shown, statement as chosen } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton, StatementRow } from "./bits.tsx";
import { DateBrush } from "./date-brush.tsx";
import { LineSample } from "./glyphs.tsx";
import { useWidth } from "./use-size.ts";

const SIDE = 24;
/** Pixels that the name of a month and its year take. */
const TICK = 64;
/** Days of a range of which the years alone are told. */
const LONG = 1100;

interface Axis extends Timeline {
  readonly width: number;
  readonly x: (day: number) => number;
}

function Scale({ axis }: { readonly axis: Axis }): JSX.Element {
  const last = axis.documents.at(-1);
  return (
    <div class="time-scale" aria-hidden="true">
      {ticksOf(axis.from, axis.to, axis.width / TICK).map(({ day, label }) => (
        <span key={day} style={{ left: `${axis.x(day).toFixed(0)}px` }}>
          {label}
        </span>
      ))}
      {last === undefined ? null : (
        <i
          class="last-document"
          title={S.lastDocument(formatTime(last.document.published))}
          style={{ left: `${axis.x(last.day).toFixed(0)}px` }}
        />
      )}
    </div>
  );
}

/** Pixels that a stack of documents may take; higher ones are pressed together. */
const TALLEST = 144;

/** Squares for documents; those of about the same day stand on each other. */
function Documents({ axis }: { readonly axis: Axis }): JSX.Element {
  const spots = axis.documents.map(({ day }) => axis.x(day));
  const levels = spots.map(
    (x, index) => spots.slice(0, index).filter((other) => Math.abs(other - x) < 11).length,
  );
  const highest = levels.reduce((a, b) => Math.max(a, b), 0);
  const step = Math.min(12, TALLEST / (highest + 1));
  return (
    <section class="lane">
      <h2>
        {S.lanes.published} <small>{S.nDocuments(axis.documents.length)}</small>
      </h2>
      <div class="lane-documents" style={{ height: `${String(Math.max(40, highest * step + 14))}px` }}>
        {axis.documents.map(({ document }, index) => {
          const [x = 0, level = 0] = [spots[index], levels[index]];
          return (
            <button
              key={document.id}
              type="button"
              class={document.origin === null ? "square" : "square relay"}
              aria-label={`${document.label}, ${formatTime(document.published)}`}
              title={`${document.title ?? document.name} · ${document.label}, ${formatTime(document.published)}`}
              style={{ left: `${(x - 5).toFixed(0)}px`, bottom: `${(level * step).toFixed(1)}px` }}
              onClick={() => {
                select({ kind: "document", id: document.id });
              }}
            />
          );
        })}
      </div>
    </section>
  );
}

/** Pixels per letter and of the line sample, for choosing the side on which a label has room. */
const [LETTER, SAMPLE] = [7, 31];

/** Pixels below which a period is drawn as a dot. */
const NARROW = 14;

/** Where a period lies on the axis, in pixels; what lies beyond is drawn at its end. */
function spreadOf({ from, to }: Period, axis: Axis): { left: number; right: number; isPoint: boolean } {
  const clamp = (day: number): number => Math.min(Math.max(axis.x(day), SIDE), axis.width - SIDE);
  const [left, right] = [clamp(from ?? axis.from), clamp(to ?? axis.to)];
  return { left, right, isPoint: right - left < NARROW && from !== undefined && to !== undefined };
}

function Bar({ item: { statement, period }, axis }: { item: Dated; axis: Axis }): JSX.Element {
  const { left, right, isPoint } = spreadOf(period, axis);
  const isBefore = (period.from ?? axis.from - 1) < axis.from;
  const isAfter = (period.to ?? axis.to + 1) > axis.to;
  if (isPoint) {
    const beyond = isBefore ? " beyond before" : isAfter ? " beyond after" : "";
    const style = { left: `${((left + right) / 2 - 5).toFixed(0)}px` };
    return <i class={`dot ${statement.style}${beyond}`} style={style} />;
  }
  return (
    <>
      <i
        class={`bar ${statement.style}`}
        style={{ left: `${left.toFixed(0)}px`, width: `${Math.max(right - left, 10).toFixed(0)}px` }}
      />
      {isBefore ? <i class="beyond before" style={{ left: `${left.toFixed(0)}px` }} /> : null}
      {isAfter ? <i class="beyond after" style={{ left: `${(right - 8).toFixed(0)}px` }} /> : null}
    </>
  );
}

function wordsOf({ source, label, target }: StatementView): string {
  return [nameOf(source), label, nameOf(target)].filter((word) => word !== "").join(" ");
}

function Event({ item, axis }: { readonly item: Dated; readonly axis: Axis }): JSX.Element {
  const { statement, period } = item;
  const words = wordsOf(statement);
  const note = `${formatTime(statement.time)}, ${S.nOrigins(statement.origins)}`;
  const room = (words.length + note.length + 3) * LETTER + (statement.style === "corroborated" ? 0 : SAMPLE);
  const { left: start, isPoint } = spreadOf(period, axis);
  const isLeft = start + room > axis.width && start - room > SIDE;
  const side = isLeft
    ? {
        left: `${String(SIDE)}px`,
        right: `${(axis.width - start + 12).toFixed(0)}px`,
        justifyContent: "flex-end",
      }
    : { left: `${Math.max(SIDE, Math.min(start + 12, axis.width - room)).toFixed(0)}px`, right: "12px" };
  const isWide = start + room > axis.width && !isLeft;
  const isLong = isWide || !isPoint;
  return (
    <button
      type="button"
      class={`event${isLong ? " long" : ""}${chosen.value === statement ? " chosen" : ""}`}
      onClick={() => {
        select({ kind: "statement", key: statement.key });
      }}
    >
      <Bar item={item} axis={axis} />
      <span class="event-words" style={side}>
        {statement.style === "corroborated" ? null : <LineSample style={statement.style} />}
        <span dir="auto">{words}</span> <small>{note}</small>
      </span>
    </button>
  );
}

function Lane(props: {
  readonly title: string;
  readonly items: readonly Dated[];
  readonly axis: Axis;
}): JSX.Element | null {
  const { title, items, axis } = props;
  if (items.length === 0) return null;
  return (
    <section class="lane">
      <h2>
        {title} <small>{S.nStatements(items.length)}</small>
      </h2>
      {items.map((item) => (
        <Event key={item.statement.key} item={item} axis={axis} />
      ))}
    </section>
  );
}

/** The bars of all events, whatever is chosen of them, so that a range can be found again. */
function HappenedBrush(): JSX.Element | null {
  const { value: open } = dossier;
  const { since, until } = filters.value;
  const axis = countDates(
    [...(open?.statements.values() ?? [])].map(({ time }) => time),
    80,
  );
  if (axis === undefined || axis.bins.length < 2) return null;
  const end = (day: number): string =>
    formatTime(axis.to - axis.from > LONG ? isoDay(day).slice(0, 4) : isoDay(day));
  return (
    <section class="happened">
      <h2>
        {S.happened} <small>{S.happenedHint}</small>
      </h2>
      <DateBrush
        label={S.happened}
        axis={axis}
        range={{ from: since, to: until }}
        onRange={({ from, to }) => {
          filter({ since: from, until: to });
        }}
      />
      <div class="brush-ends" aria-hidden="true">
        <span>{end(axis.from)}</span>
        <span>{end(axis.to - 1)}</span>
      </div>
    </section>
  );
}

/** Rows shown before the reader asks for the rest. */
const FIRST = 60;

function Undated({ statements }: { readonly statements: readonly StatementView[] }): JSX.Element | null {
  const [all, setAll] = useState(false);
  if (statements.length === 0) return null;
  return (
    <section class="lane undated">
      <h2>
        {S.lanes.undated} <small>{S.nStatements(statements.length)}</small>
      </h2>
      {statements.slice(0, all ? undefined : FIRST).map((statement) => (
        <StatementRow key={statement.key} statement={statement} />
      ))}
      {all
        ? null
        : moreButton(statements.length - FIRST, () => {
            setAll(true);
          })}
    </section>
  );
}

/** Statements by when they happened; publication in a lane of its own; the undated as a list. */
export function TimelineView(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const line = dossier.value === undefined ? undefined : layOutTimeline(dossier.value, shown.value);
  const span = line === undefined ? 1 : Math.max(line.to - line.from, 1);
  const axis =
    line === undefined
      ? undefined
      : { ...line, width, x: (day: number) => SIDE + ((day - line.from) / span) * (width - 2 * SIDE) };
  return (
    <div class="table-box timeline" ref={box} tabIndex={0} role="region" aria-label={S.view.timeline}>
      {axis === undefined ? null : (
        <>
          <HappenedBrush />
          <Scale axis={axis} />
          <Documents axis={axis} />
          <Lane title={S.lanes.happened} items={axis.lanes.happened} axis={axis} />
          <Lane title={S.lanes.disputed} items={axis.lanes.disputed} axis={axis} />
          <Lane title={S.lanes.plans} items={axis.lanes.plans} axis={axis} />
          <Undated statements={axis.undated} />
        </>
      )}
    </div>
  );
}
