import type { JSX } from "preact";
import { layoutRunning, runLayout, stopLayout, LAYOUTS } from "../layouts.ts";
import { S } from "../strings/index.ts";

/** Chooses a layout; a running one shows its stop instead. */
export function LayoutMenu(): JSX.Element {
  if (layoutRunning.value)
    return (
      <button type="button" class="tool" onClick={stopLayout}>
        {S.stopLayout}
      </button>
    );
  return (
    <span class="layout-menu">
      <select
        aria-label={S.layout}
        onChange={(event) => {
          const name = LAYOUTS.find((layout) => layout === event.currentTarget.value);
          if (name !== undefined) void runLayout(name);
        }}
      >
        {LAYOUTS.map((name) => (
          <option key={name} value={name}>
            {S.layouts[name]}
          </option>
        ))}
      </select>
    </span>
  );
}
