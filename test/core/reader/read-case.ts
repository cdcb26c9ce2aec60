import { parseHtml } from "../../../packages/cli/src/html.ts";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import type { Document, ZoneKind } from "../../../packages/core/src/types/index.ts";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a text as the file of that name. */
export const read = (text: string, name = "case.txt"): Document =>
  readDocument({ name, bytes: utf8(text) }, { parseHtml });

/** Kind and text of every zone. */
export const zonesOf = (document: Document): [ZoneKind, string][] =>
  document.zones.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);

/** Kind of the first zone that holds these words. */
export const kindOf = (document: Document, content: string): ZoneKind | undefined =>
  zonesOf(document).find(([, text]) => text.includes(content))?.[0];

export const PARAGRAPHS = [
  "Dock workers in Valparaiso walked out on Monday after talks on pay collapsed. The union said that the strike would last a week.",
  "The port authority called the walkout illegal and asked a court to stop it. A hearing is set for Thursday.",
  "Fruit growers fear that their harvest will rot on the quays. They have asked the government to step in.",
];

/** An article of three paragraphs. */
export const ARTICLE = PARAGRAPHS.join("\n\n");
