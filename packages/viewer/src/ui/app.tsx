import type { FunctionComponent, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { bindKeys } from "../keys.ts";
import { offered } from "../reads.ts";
import { bindOverlay } from "../overlay.ts";
import { dossier, notice, problem, progress, showExport, showKeys, showShare } from "../store.ts";
import { panes } from "../panes.ts";
import { S } from "../strings/index.ts";
import { theme } from "../theme.ts";
import { Centre } from "./centre.tsx";
import { DropTarget } from "./drop-target.tsx";
import { Foot } from "./foot.tsx";
import { LonePage } from "./pages.tsx";
import { Later } from "./later.tsx";
import { PhoneTabs, railOpen, sheetHeight } from "./phone.tsx";
import { Rail } from "./rail.tsx";
import { Splitter } from "./splitter.tsx";
import { RightPane } from "./right-pane.tsx";
import { TopBar } from "./top-bar.tsx";

const loadKeys = async (): Promise<FunctionComponent> => (await import("./keys-dialog.tsx")).KeysDialog;
const loadExport = async (): Promise<FunctionComponent> => (await import("./export-dialog.tsx")).ExportDialog;
const loadShare = async (): Promise<FunctionComponent> =>
  (await import("../share/share-dialog.tsx")).ShareDialog;

const widthOf = (selector: string) => (): number =>
  document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
const measureRail = widthOf(".rail");
const measureReader = widthOf(".right");

function paneSizes(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(panes.value).map(([pane, size]) => [`--${pane}`, `${String(size)}px`]),
  );
}

function Workbench(): JSX.Element {
  return (
    <div class="app" style={{ "--sheet": sheetHeight(), ...paneSizes() }}>
      <TopBar />
      <Rail />
      {railOpen.value ? (
        <button
          type="button"
          class="rail-veil"
          aria-label={S.close}
          onClick={() => {
            railOpen.value = false;
          }}
        />
      ) : null}
      <Splitter pane="rail" label={S.resizeRail} measure={measureRail} />
      <Centre />
      <Splitter pane="reader" label={S.resizeReader} measure={measureReader} />
      <RightPane />
      <Foot />
      <PhoneTabs />
    </div>
  );
}

const loadOffer = async (): Promise<FunctionComponent> => (await import("./offer-dialog.tsx")).OfferDialog;

/** The whole viewer. */
export function App(): JSX.Element {
  useEffect(() => bindKeys(window), []);
  useEffect(bindOverlay, []);
  document.documentElement.dataset["theme"] = theme.value;
  const isAlone = dossier.value === undefined || problem.value !== undefined || progress.value !== undefined;
  return (
    <DropTarget>
      {isAlone ? <LonePage /> : <Workbench />}
      {showKeys.value ? <Later load={loadKeys} /> : null}
      {showExport.value && !isAlone ? <Later load={loadExport} /> : null}
      {showShare.value && !isAlone ? <Later load={loadShare} /> : null}
      {offered.value === undefined ? null : <Later load={loadOffer} />}
      <p class="notice" role="status" aria-live="polite">
        {notice.value}
      </p>
    </DropTarget>
  );
}
