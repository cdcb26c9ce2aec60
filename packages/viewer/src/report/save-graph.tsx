import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { fileName, save } from "../export/files.ts";
import { dossier, showExport, title } from "../store.ts";

/** Stands in a report for the dialog with all formats: saves the graph file, from which `dossier export` makes the rest. */
export function ExportDialog(): JSX.Element | null {
  useEffect(() => {
    showExport.value = false;
    const text = JSON.stringify(dossier.value?.file);
    save(new Blob([text], { type: "application/json" }), `${fileName(title.value)}.json`);
  }, []);
  return null;
}
