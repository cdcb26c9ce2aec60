import type { FunctionComponent, JSX } from "preact";
import { VIEWS } from "../model/view-state.ts";
import { go, shown, state, show } from "../store.ts";
import { S } from "../strings.ts";
import { GraphPane } from "./graph-pane.tsx";
import { Later } from "./later.tsx";
import { LayoutMenu } from "./layout-menu.tsx";
import { TableView } from "./table-view.tsx";

const loadTimeline = async (): Promise<FunctionComponent> =>
  (await import("./timeline-view.tsx")).TimelineView;
const loadMatrix = async (): Promise<FunctionComponent> => (await import("./matrix-view.tsx")).MatrixView;

function Tabs(): JSX.Element {
  return (
    <nav class="tabs" aria-label={S.viewNav}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={state.value.view === view ? "page" : undefined}
          onClick={() => {
            show(view);
          }}
        >
          {S.view[view]}
        </button>
      ))}
    </nav>
  );
}

function DepthButtons(): JSX.Element {
  const { depth, selection } = state.value;
  const isIdle = selection.kind !== "entity" && selection.kind !== "statement" && selection.kind !== "pair";
  return (
    <>
      <span class="hint" id="around">
        {S.around}
      </span>
      {[1, 2, 3].map((steps) => (
        <button
          key={steps}
          type="button"
          class="tool"
          aria-label={`${S.around}: ${S.steps(steps)}`}
          title={`${S.around}: ${S.steps(steps)}`}
          aria-pressed={depth === steps}
          disabled={isIdle}
          onClick={() => {
            go({ depth: depth === steps ? 0 : steps });
          }}
        >
          {steps}
        </button>
      ))}
    </>
  );
}

function ColourMenu(): JSX.Element {
  return (
    <label class="layout-menu">
      <span class="hint">{S.colour}</span>
      <select
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
    </label>
  );
}

function ViewTools(): JSX.Element | null {
  switch (state.value.view) {
    case "graph":
      return (
        <div class="tools wide">
          <DepthButtons />
          <i />
          <ColourMenu />
          <LayoutMenu />
        </div>
      );
    case "timeline":
      return <span class="hint wide">{S.timelineNote}</span>;
    case "matrix":
      return (
        <span class="hint wide">{S.matrixNote(shown.value.edges.length + shown.value.facts.length)}</span>
      );
    case "table":
      return null;
  }
}

/** The pane in the middle: the same statements as graph, table, timeline or matrix. */
export function Centre(): JSX.Element {
  const { view } = state.value;
  return (
    <main class="centre">
      <div class="pane-head">
        <Tabs />
        <span class="stretch" />
        <ViewTools />
      </div>
      <div class="stage">
        {view === "graph" ? <GraphPane /> : null}
        {view === "table" ? <TableView /> : null}
        {view === "timeline" ? <Later load={loadTimeline} /> : null}
        {view === "matrix" ? <Later load={loadMatrix} /> : null}
      </div>
    </main>
  );
}
