import type { JSX } from "preact";
import { VIEWS } from "../model/view-state.ts";
import { go, shown, state, show } from "../store.ts";
import { S } from "../strings.ts";
import { GraphPane } from "./graph-pane.tsx";
import { LayoutMenu } from "./layout-menu.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { TableView } from "./table-view.tsx";
import { TimelineView } from "./timeline-view.tsx";

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

function ViewTools(): JSX.Element | null {
  switch (state.value.view) {
    case "graph":
      return (
        <div class="tools wide">
          <DepthButtons />
          <i />
          <LayoutMenu />
        </div>
      );
    case "timeline":
      return <span class="hint wide">{S.timelineNote}</span>;
    case "matrix":
      return (
        <span class="hint wide">
          {S.matrixNote(Math.min(shown.value.edges.length, 200), shown.value.edges.length)}
        </span>
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
        {view === "timeline" ? <TimelineView /> : null}
        {view === "matrix" ? <MatrixView /> : null}
      </div>
    </main>
  );
}
