import type { GraphFile, GraphFormat } from "@dossier/core";
import { strToU8, zipSync, type Zippable } from "fflate";

/** The same file for the same graph: zip files carry a date, and this is the first that they can hold. */
const NO_DATE = "1980-01-01T00:00:00";

/** A graph in a format, as one file to save: several files come in a zip. */
export function fileOf(graph: GraphFile, format: GraphFormat, bom: boolean): Blob {
  const mark = bom ? "\uFEFF" : "";
  if (format.kind === "file")
    return new Blob([format.extension === "csv" ? mark : "", ...format.write(graph)]);
  const files: Zippable = {};
  for (const { path, chunks } of format.write(graph))
    files[path] = strToU8((path.endsWith(".csv") ? mark : "") + [...chunks].join(""));
  return new Blob([zipSync(files, { mtime: NO_DATE })], { type: "application/zip" });
}

/** Hands a file to the browser to save. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the blob after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** A title as the name of a file. */
export function fileName(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase() || "dossier";
}
