import { DossierError, type ReportParts } from "@dossier/core";
import { loadViewer } from "./viewer-files.ts";

/** The built viewer as reports carry it; in a checkout it is built when stale. */
export async function loadReportParts(): Promise<ReportParts> {
  const files = await loadViewer();
  const read = (name: string): string => {
    const bytes = files.get(`/report/${name}`);
    if (bytes === undefined)
      throw new DossierError(`report/${name} is missing from the viewer; install the package again`);
    return new TextDecoder().decode(bytes);
  };
  return { boot: read("boot.js"), viewer: read("viewer.js"), style: read("page.css") };
}
