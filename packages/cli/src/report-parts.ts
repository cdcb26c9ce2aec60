import { DossierError, type ArticleParts } from "@dossier/core";
import { loadViewer } from "./viewer-files.ts";

/** The built viewer as reports carry it, and what articles need besides; in a checkout it is built when stale. */
export async function loadReportParts(): Promise<ArticleParts> {
  const files = await loadViewer();
  const read = (name: string): string => {
    const bytes = files.get(`/${name}`);
    if (bytes === undefined)
      throw new DossierError(`${name} is missing from the viewer; install the package again`);
    return new TextDecoder().decode(bytes);
  };
  return {
    element: read("dossier-graph.js"),
    style: read("report/article.css"),
    frame: { boot: read("report/boot.js"), viewer: read("report/viewer.js"), style: read("report/page.css") },
  };
}
