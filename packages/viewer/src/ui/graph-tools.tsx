import type { JSX } from "preact";
import { go, state } from "../store.ts";
import { S } from "../strings/index.ts";
import { LayoutMenu } from "./layout-menu.tsx";

function DepthButtons(): JSX.Element | null {
  const { depth, selection } = state.value;
  if (!["entity", "statement", "pair", "set"].includes(selection.kind)) return null;
  return (
    <>
      <span class="hint">{S.around}</span>
      {[1, 2, 3].map((steps) => (
        <button
          key={steps}
          type="button"
          class="tool"
          aria-label={`${S.around}: ${S.steps(steps)}`}
          title={`${S.around}: ${S.steps(steps)}`}
          aria-pressed={depth === steps}
          onClick={() => {
            go({ depth: depth === steps ? 0 : steps });
          }}
        >
          {steps}
        </button>
      ))}
      <i />
    </>
  );
}

function ColourMenu(): JSX.Element {
  return (
    <span class="layout-menu">
      <select
        aria-label={S.colour}
        value={state.value.colouring}
        onChange={(event) => {
          go({ colouring: event.currentTarget.value === "community" ? "community" : "family" });
        }}
      >
        {(["family", "community"] as const).map((name) => (
          <option key={name} value={name}>
            {S.colourings[name]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** How the graph is drawn: what lies around the selection, what colours tell, where the nodes stand. */
export function GraphTools(): JSX.Element {
  return (
    <>
      <DepthButtons />
      <ColourMenu />
      <LayoutMenu />
    </>
  );
}
