import type { ParseHtml } from "@dossier/core";
import { parseHTML } from "linkedom";

/** Parses a page for the reader of core, which has no DOM of its own; fragments become the body of a page. */
export const parseHtml: ParseHtml = (html) => {
  const { document } = parseHTML(
    /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
  );
  return document;
};
