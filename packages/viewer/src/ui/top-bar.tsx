import type { JSX } from "preact";
import {
  canRedo,
  canUndo,
  dossier,
  showExport,
  showKeys,
  showShare,
  stepBack,
  stepForward,
  title,
} from "../store.ts";
import { S } from "../strings/index.ts";
import { toggleTheme } from "../theme.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { railOpen } from "./phone.tsx";
import { ToolButton } from "./bits.tsx";

/** Undo, files, link and export: in the bar, and on a phone in the drawer of the filters. */
export function FileTools(): JSX.Element {
  return (
    <>
      <ToolButton icon="undo" label={S.undo} disabled={!canUndo.value} onClick={stepBack} />
      <ToolButton icon="redo" label={S.redo} disabled={!canRedo.value} onClick={stepForward} />
      <i />
      <ChooseFiles label={S.openFiles} quiet />
      <ToolButton
        icon="link"
        label={S.share}
        onClick={() => {
          showShare.value = true;
        }}
      >
        <span class="wide">{S.share}</span>
      </ToolButton>
      <ToolButton
        icon="save"
        label={S.export}
        onClick={() => {
          showExport.value = true;
        }}
      >
        <span class="wide">{S.export}</span>
      </ToolButton>
    </>
  );
}

/** Name of the tool and of the open dossier; undo, link, export, theme, keys. */
export function TopBar(): JSX.Element {
  const isOpen = dossier.value !== undefined;
  return (
    <header class="top">
      <span class="brand">{S.app}</span>
      <span class={isOpen ? "dossier-name" : "dossier-name quiet"} dir="auto">
        {isOpen ? title.value : S.noDossier}
      </span>
      <span class="stretch" />
      <div class="tools">
        {isOpen ? (
          <>
            <span class="rail-button">
              <ToolButton
                icon="filter"
                label={S.filters}
                pressed={railOpen.value}
                onClick={() => {
                  railOpen.value = !railOpen.value;
                }}
              />
            </span>
            <div class="tools not-phone">
              <FileTools />
              <i />
            </div>
          </>
        ) : null}
        <ToolButton icon="moon" label={S.theme} onClick={toggleTheme} />
        <span class="keys-button">
          <ToolButton
            onClick={() => {
              showKeys.value = true;
            }}
          >
            <span class="wide">{S.keys}</span> <kbd>?</kbd>
          </ToolButton>
        </span>
      </div>
    </header>
  );
}
