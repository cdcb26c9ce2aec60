import { keepOriginal } from "@dossier/core/corrections";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { fileName, save } from "../export/files.ts";
import { dossier, original, showExport, title } from "../store.ts";

/** Stands in a report for the dialog with all formats: saves the graph file, from which `dossier export` makes the rest. */
export function ExportDialog(): JSX.Element | null {
  useEffect(() => {
    showExport.value = false;
    const { value: open } = dossier;
    const file = open === undefined ? undefined : keepOriginal(open.file, original.value ?? open.file);
    save(new Blob([JSON.stringify(file)], { type: "application/json" }), `${fileName(title.value)}.json`);
  }, []);
  return null;
}
