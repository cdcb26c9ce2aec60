import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { View } from "../model/view-state.ts";
import { show, state } from "../store.ts";
import { S } from "../strings/index.ts";
import { Icon } from "./icons.tsx";

/** Heights of the sheet on a phone. */
const HEIGHTS = ["var(--low-sheet)", "62dvh", "calc(94dvh - 52px)"] as const;

/** Index into the heights of the sheet. */
export const sheet = signal(0);
/** Whether the rail is open where it is a drawer. */
export const railOpen = signal(false);

export function sheetHeight(): string {
  return HEIGHTS[sheet.value] ?? HEIGHTS[0];
}

/** Whether the sheet fills the screen, for reading. */
export function isRaised(): boolean {
  return sheet.value === HEIGHTS.length - 1;
}

/** Makes the sheet fill a phone's screen; elsewhere nothing changes. */
export function raiseSheet(): void {
  sheet.value = HEIGHTS.length - 1;
}

/** Makes the sheet higher, and from the highest low again. */
export function SheetGrip(): JSX.Element {
  return (
    <button
      type="button"
      class="sheet-grip"
      aria-label={S.sheet}
      onClick={() => {
        sheet.value = (sheet.value + 1) % HEIGHTS.length;
      }}
    />
  );
}

const TABS = [
  ["graph", "graph"],
  ["table", "table"],
  ["timeline", "timeline"],
] as const satisfies readonly (readonly [View, string])[];

/** The views at the bottom of a phone; the last tab raises the sheet for reading. */
export function PhoneTabs(): JSX.Element {
  const isReading = isRaised();
  return (
    <nav class="phone-tabs" aria-label={S.viewNav}>
      {TABS.map(([view, icon]) => (
        <button
          key={view}
          type="button"
          aria-current={state.value.view === view && !isReading ? "page" : undefined}
          onClick={() => {
            sheet.value = 0;
            show(view);
          }}
        >
          <Icon name={icon} />
          {S.view[view]}
        </button>
      ))}
      <button type="button" aria-current={isReading ? "page" : undefined} onClick={raiseSheet}>
        <Icon name="copy" />
        {S.readerPane}
      </button>
    </nav>
  );
}
