import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { formatDays, formatTime } from "../model/format.ts";
import { dayOf, isoDay, type Histogram } from "../model/histogram.ts";
import { S } from "../strings/index.ts";

/** First and last day of a range, both inclusive; an open end is that of the axis. */
interface Range {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Days `from` up to `to`, not included, as they are dragged. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

type Grip = "new" | "move" | "from" | "to";

interface Drag {
  readonly grip: Grip;
  readonly day: number;
  readonly before: Stretch;
}

function dragged({ grip, day, before }: Drag, now: number): Stretch {
  const [low, high] = [Math.min(day, now), Math.max(day, now)];
  switch (grip) {
    case "new":
      return { from: low, to: high + 1 };
    case "move":
      return { from: before.from + now - day, to: before.to + now - day };
    case "from":
      return { from: Math.min(now, before.to - 1), to: before.to };
    case "to":
      return { from: before.from, to: Math.max(now + 1, before.from + 1) };
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** A stretch that hangs over an end is pushed back as it is. */
function within({ from, to }: Stretch, axis: Histogram): Stretch {
  const length = Math.min(to - from, axis.to - axis.from);
  const start = clamp(from, axis.from, axis.to - length);
  return { from: start, to: start + length };
}

/** The days of a stretch; one that covers everything limits nothing. */
function toRange({ from, to }: Stretch, axis: Histogram): Range {
  if (from <= axis.from && to >= axis.to) return { from: undefined, to: undefined };
  return { from: isoDay(from), to: isoDay(to - 1) };
}

/** Moves of one end by keys, in days. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/**
 * Dates as bars, of which a range is chosen by dragging: over the ground for a new range, on the range to move it, at
 * its ends to change it. The ends are sliders for the keyboard; a double click clears.
 */
export function DateBrush(props: {
  readonly label: string;
  readonly axis: Histogram;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
}): JSX.Element {
  const { label, axis, range, onRange } = props;
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | undefined>(undefined);
  const [draft, setDraft] = useState<Stretch>();
  const span = axis.to - axis.from;
  const last = dayOf(range.to);
  const settled: Stretch = {
    from: clamp(dayOf(range.from) ?? axis.from, axis.from, axis.to - 1),
    to: clamp(last === undefined ? axis.to : last + 1, axis.from + 1, axis.to),
  };
  const chosen = draft ?? settled;
  const isOpen = draft === undefined && range.from === undefined && range.to === undefined;
  const percent = (day: number): string => `${(((day - axis.from) / span) * 100).toFixed(2)}%`;
  const dayAt = ({ clientX }: PointerEvent): number => {
    const { left = 0, width = 1 } = track.current?.getBoundingClientRect() ?? {};
    return clamp(axis.from + Math.floor(((clientX - left) / width) * span), axis.from, axis.to - 1);
  };
  const grab = (grip: Grip) => (event: TargetedPointerEvent<HTMLElement>) => {
    event.stopPropagation();
    track.current?.setPointerCapture(event.pointerId);
    drag.current = { grip, day: dayAt(event), before: chosen };
  };
  const onKeyDown = (grip: "from" | "to") => (event: TargetedKeyboardEvent<HTMLElement>) => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const end = grip === "from" ? chosen.from : chosen.to - 1;
    onRange(
      toRange(dragged({ grip, day: end, before: chosen }, clamp(end + by, axis.from, axis.to - 1)), axis),
    );
  };
  const handle = (grip: "from" | "to"): JSX.Element => {
    const day = grip === "from" ? chosen.from : chosen.to - 1;
    return (
      <i
        class={`handle ${grip}`}
        role="slider"
        tabIndex={0}
        aria-label={`${label}: ${grip === "from" ? S.from : S.to}`}
        aria-valuemin={axis.from}
        aria-valuemax={axis.to - 1}
        aria-valuenow={day}
        aria-valuetext={formatTime(isoDay(day))}
        title={formatTime(isoDay(day))}
        onPointerDown={grab(grip)}
        onKeyDown={onKeyDown(grip)}
      />
    );
  };
  const most = Math.max(...axis.bins);
  return (
    <div
      class={isOpen ? "brush open" : "brush"}
      ref={track}
      role="group"
      aria-label={label}
      onPointerDown={grab("new")}
      onPointerMove={(event) => {
        const { current } = drag;
        if (current === undefined || (current.grip === "new" && dayAt(event) === current.day)) return;
        setDraft(within(dragged(current, dayAt(event)), axis));
      }}
      onPointerUp={() => {
        drag.current = undefined;
        setDraft(undefined);
        if (draft !== undefined) onRange(toRange(draft, axis));
      }}
      onDblClick={() => {
        onRange({ from: undefined, to: undefined });
      }}
    >
      <div class="brush-bars" aria-hidden="true">
        {axis.bins.map((n, index) => (
          <i
            key={index}
            style={{ height: n === 0 ? "0" : `${Math.max(12, (n / most) * 100).toFixed(0)}%` }}
          />
        ))}
      </div>
      <div
        class="brush-range"
        style={{
          left: percent(chosen.from),
          right: `${(100 - Number.parseFloat(percent(chosen.to))).toFixed(2)}%`,
        }}
        onPointerDown={isOpen ? undefined : grab("move")}
      >
        {handle("from")}
        {handle("to")}
      </div>
      {draft === undefined ? null : <output>{formatDays(isoDay(draft.from), isoDay(draft.to - 1))}</output>}
    </div>
  );
}
