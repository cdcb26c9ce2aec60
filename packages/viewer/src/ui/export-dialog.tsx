import { FORMATS, lossesOf, type GraphFormat } from "@dossier/core";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../actions.ts";
import { graphView } from "../drawing.ts";
import { fileName, fileOf, save } from "../export/files.ts";
import { svgNow, toPng } from "../export/picture.ts";
import { graphOf, partsNow, type Scope } from "../export/scopes.ts";
import { WORDS } from "../export/words.ts";
import { dossier, selection, showExport, title } from "../store.ts";
import { S } from "../strings/index.ts";
import { ToolButton } from "./bits.tsx";

/** Saves and closes; what goes wrong is said, and the dialog stays. */
async function finish(make: () => Promise<Blob | undefined>, extension: string, also = ""): Promise<void> {
  const name = `${fileName(title.value)}.${extension}`;
  try {
    const blob = await make();
    if (blob === undefined) return;
    save(blob, name);
    showExport.value = false;
    announce(`${WORDS.saved(name)}${also}`);
  } catch (error) {
    announce(WORDS.failed(error instanceof Error ? error.message : String(error)));
  }
}

function Row(props: {
  readonly label: string;
  readonly ending: string;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" class="export-row" onClick={props.onClick}>
      <span>{props.label}</span>
      <small>.{props.ending}</small>
    </button>
  );
}

function Pictures(): JSX.Element | null {
  if (graphView.value === undefined) return null;
  const svg = (): string => svgNow() ?? "";
  return (
    <section>
      <h3>{WORDS.picture}</h3>
      <Row label="PNG" ending="png" onClick={() => void finish(() => toPng(svg()), "png")} />
      <Row
        label="SVG"
        ending="svg"
        onClick={() =>
          void finish(() => Promise.resolve(new Blob([svg()], { type: "image/svg+xml" })), "svg")
        }
      />
    </section>
  );
}

function Scopes(props: { readonly scope: Scope; readonly onChoose: (scope: Scope) => void }): JSX.Element {
  const parts = partsNow();
  const { size = 0 } = dossier.value?.statements ?? {};
  const counts = {
    all: size,
    shown: parts.shown?.statements.size,
    selection: parts.selection?.statements.size,
  };
  return (
    <fieldset>
      <legend class="hidden">{WORDS.scope}</legend>
      {(["all", "shown", "selection"] as const).map((scope) => (
        <label key={scope}>
          <input
            type="radio"
            name="scope"
            checked={props.scope === scope}
            disabled={counts[scope] === undefined}
            onChange={() => {
              props.onChoose(scope);
            }}
          />
          {WORDS.scopes[scope]}
          <small>{counts[scope] === undefined ? WORDS.none : S.nStatements(counts[scope])}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** Saves the graph, what is shown of it or what is selected, in every format that Dossier writes. */
export function ExportDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const scope = useSignal<Scope>(selection.peek().kind === "set" ? "selection" : "all");
  const bom = useSignal(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => {
    showExport.value = false;
  };
  const saveAs = (format: GraphFormat): void => {
    const graph = graphOf(scope.value);
    if (graph === undefined) return;
    const lost = lossesOf(graph, format);
    const ending = format.kind === "file" ? format.extension : "zip";
    const make = (): Promise<Blob> => Promise.resolve(fileOf(graph, format, bom.value));
    void finish(make, ending, lost === 0 ? "" : WORDS.lost(lost, format.label));
  };
  return (
    <dialog ref={dialog} class="keys export" aria-label={S.export} onClose={close}>
      <header>
        <h2>{S.export}</h2>
        <ToolButton icon="close" label={S.close} onClick={close} />
      </header>
      <Pictures />
      <section>
        <h3>{WORDS.data}</h3>
        <Scopes scope={scope.value} onChoose={(next) => (scope.value = next)} />
        {Object.entries(FORMATS).map(([name, format]) => (
          <Row
            key={name}
            label={format.label}
            ending={format.kind === "file" ? format.extension : "zip"}
            onClick={() => {
              saveAs(format);
            }}
          />
        ))}
        <label class="bom">
          <input
            type="checkbox"
            checked={bom.value}
            onChange={({ currentTarget }) => (bom.value = currentTarget.checked)}
          />
          {WORDS.bom}
        </label>
      </section>
    </dialog>
  );
}
