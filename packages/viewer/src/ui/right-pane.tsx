import type { FunctionComponent, JSX } from "preact";
import { dossier, goBack, select, selection, siblings, statement } from "../store.ts";
import { S } from "../strings/index.ts";
import { chosenKeys } from "../several.ts";
import { correcting, toggleCorrecting } from "../correcting.ts";
import { stepInPair } from "../actions.ts";
import { ToolButton } from "./bits.tsx";
import { Breadcrumb } from "./crumbs.tsx";
import { Later } from "./later.tsx";
import { Overview } from "./overview.tsx";
import { isRaised, SheetGrip } from "./phone.tsx";

const loadDetails = async (): Promise<FunctionComponent> => (await import("./details.tsx")).Details;

function PairSteps(): JSX.Element | null {
  const { value: current } = statement;
  const { value: all } = siblings;
  if (current?.target === undefined || all.length < 2) return null;
  const { source, target } = current;
  return (
    <>
      <button
        type="button"
        class="plain pair-count"
        title={S.allOfPair}
        onClick={() => {
          select({ kind: "pair", a: source, b: target });
        }}
      >
        {S.ofPair(all.indexOf(current) + 1, all.length)}
      </button>
      <ToolButton
        icon="up"
        label={S.previousInPair}
        onClick={() => {
          stepInPair(-1);
        }}
      />
      <ToolButton
        icon="down"
        label={S.nextInPair}
        onClick={() => {
          stepInPair(1);
        }}
      />
    </>
  );
}

/** Whether the selection names something that is in the open graph. */
function isThere(): boolean {
  const { value: chosen } = selection;
  const { value: open } = dossier;
  switch (chosen.kind) {
    case "entity":
      return open?.entities.has(chosen.key) === true;
    case "statement":
      return statement.value !== undefined;
    case "document":
      return open?.documents.has(chosen.id) === true;
    case "set":
      return chosenKeys().length > 0;
    case "none":
    case "pair":
    case "path":
    case "corrections":
      return true;
  }
}

function Missing(): JSX.Element {
  return (
    <div class="scroll">
      <header class="head">
        <h1>{S.missing}</h1>
        <p class="help">{S.missingHint}</p>
        <div class="acts">
          <button
            type="button"
            class="button"
            onClick={() => {
              select({ kind: "none" });
            }}
          >
            {S.toOverview}
          </button>
        </div>
      </header>
    </div>
  );
}

function Page(): JSX.Element {
  if (selection.value.kind === "none") return <Overview />;
  return isThere() ? <Later load={loadDetails} /> : <Missing />;
}

/** Whatever is selected, down to its source; the overview when nothing is. */
export function RightPane(): JSX.Element {
  const { kind } = selection.value;
  const isOverview = kind === "none";
  const canCorrect = (kind === "entity" || kind === "statement") && isThere();
  return (
    <aside class={isRaised() ? "right raised" : "right"} aria-label={S.readerPane}>
      <SheetGrip />
      <div class="pane-head">
        <Breadcrumb />
        {isOverview ? <span class="hint wide">{S.overviewHint}</span> : <PairSteps />}
        {canCorrect ? (
          <ToolButton icon="pen" label={S.correct} pressed={correcting.value} onClick={toggleCorrecting} />
        ) : null}
        {isOverview ? null : <ToolButton icon="close" label={S.close} onClick={goBack} />}
      </div>
      <Page />
    </aside>
  );
}
