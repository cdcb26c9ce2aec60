import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { panes, resizePane, type Panes } from "../panes.ts";

interface Side {
  /** 1 when the pane grows as the pointer goes right or down, −1 when it grows the other way. */
  readonly grows: 1 | -1;
  readonly along: "x" | "y";
  readonly least: number;
  readonly most: () => number;
}

const SIDES: Readonly<Record<keyof Panes, Side>> = {
  rail: { grows: 1, along: "x", least: 180, most: () => 380 },
  reader: { grows: -1, along: "x", least: 384, most: () => Math.min(860, window.innerWidth - 560) },
  article: { grows: -1, along: "y", least: 220, most: () => Math.max(260, window.innerHeight - 330) },
};

const STEP = 16;

/**
 * The line between two panes, to be dragged: a window splitter as the ARIA practices describe it. Arrow keys move it,
 * Home and End go to the ends, a double click or Enter gives the first size back.
 */
export function Splitter(props: {
  readonly pane: keyof Panes;
  readonly label: string;
  readonly measure: () => number;
}): JSX.Element {
  const { pane, label, measure } = props;
  const { grows, along, least, most } = SIDES[pane];
  const [now, setNow] = useState(least);
  const start = useRef<{ at: number; size: number } | undefined>(undefined);
  const { value: sizes } = panes;
  useEffect(() => {
    setNow(Math.round(measure()));
  }, [sizes, measure]);
  const resize = (size: number): void => {
    resizePane(pane, Math.min(Math.max(size, least), Math.max(most(), least)));
  };
  const at = (event: PointerEvent): number => (along === "x" ? event.clientX : event.clientY);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const [less, more] = along === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    const { key } = event;
    if (key === less || key === more) resize(measure() + (key === more ? STEP : -STEP) * grows);
    else if (key === "Home") resize(least);
    else if (key === "End") resize(most());
    else if (key === "Enter") resizePane(pane, undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      class={`splitter of-${pane}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={along === "x" ? "vertical" : "horizontal"}
      aria-valuenow={now}
      aria-valuemin={least}
      aria-valuemax={Math.max(most(), now)}
      onPointerDown={(event: TargetedPointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), size: measure() };
      }}
      onPointerMove={(event) => {
        const { current } = start;
        if (current !== undefined) resize(current.size + (at(event) - current.at) * grows);
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onDblClick={() => {
        resizePane(pane, undefined);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
