import type { FunctionComponent, JSX } from "preact";
import { VIEWS } from "../model/view-state.ts";
import { shown, state, show } from "../store.ts";
import { S } from "../strings/index.ts";
import { GraphTools } from "./graph-tools.tsx";
import { Later } from "./later.tsx";

const loadGraph = async (): Promise<FunctionComponent> => (await import("./graph-pane.tsx")).GraphPane;
const loadTable = async (): Promise<FunctionComponent> => (await import("./table-view.tsx")).TableView;
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
          title={S.viewMeaning[view]}
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

function ViewTools(): JSX.Element | null {
  switch (state.value.view) {
    case "graph":
      return (
        <div class="tools wide">
          <GraphTools />
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
        {view === "graph" ? <Later load={loadGraph} /> : null}
        {view === "table" ? <Later load={loadTable} /> : null}
        {view === "timeline" ? <Later load={loadTimeline} /> : null}
        {view === "matrix" ? <Later load={loadMatrix} /> : null}
      </div>
    </main>
  );
}
