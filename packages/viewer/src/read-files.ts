import { DossierError, readDocument, type Document, type ParseHtml } from "@dossier/core";

/** The documents that could be read, and why the others could not. */
export interface ReadFiles {
  readonly documents: readonly Document[];
  readonly setAside: readonly { readonly name: string; readonly why: string }[];
}

const parseHtml: ParseHtml = (html) => new DOMParser().parseFromString(html, "text/html");

/** Reads articles on the page's own thread: workers have no HTML parser. */
export async function readFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<ReadFiles> {
  const documents: Document[] = [];
  const setAside: { name: string; why: string }[] = [];
  for (const file of files) {
    try {
      documents.push(readDocument(file, { parseHtml }));
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      setAside.push({ name: file.name, why: error.message });
    }
    await Promise.resolve(); // lets the page breathe between files
  }
  return { documents, setAside };
}
