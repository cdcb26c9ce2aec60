import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { saveFile } from "../actions.ts";
import { dossier, showExport } from "../store.ts";

/** Stands in a report for the dialog with all formats: saves the graph file, from which `dossier export` makes the rest. */
export function ExportDialog(): JSX.Element | null {
  useEffect(() => {
    showExport.value = false;
    if (dossier.value !== undefined) saveFile(dossier.value.file);
  }, []);
  return null;
}
