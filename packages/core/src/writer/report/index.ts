import { withoutOriginal } from "../../corrections/undo.ts";
import { writeJson } from "../json.ts";
import type { OutputFile } from "../format.ts";
import type { GraphFile } from "../../types/index.ts";
import { writeSvg } from "../svg.ts";
import { claimsTable, sourceList } from "./claims.ts";
import { html } from "./html.ts";
import { hashSource, packText } from "./pack.ts";
import { policyMeta } from "./policy.ts";
import { titleOf } from "./title.ts";

/** The built viewer, as a report carries it. */
export interface ReportParts {
  /** Unpacks the viewer and starts it: small, and the only script that stands in the page as it is. */
  readonly boot: string;
  readonly viewer: string;
  /** Looks of the part that needs no script. */
  readonly style: string;
}

export interface ReportOptions {
  /** Heading; the graph's own title if there is none. */
  readonly title?: string | undefined;
  /** What is open at the start, as a link of the viewer writes it after `#`, or the bare name of a view. */
  readonly view?: string | undefined;
  /** Leaves out the articles' text and keeps the quotes. */
  readonly quotesOnly?: boolean;
}

/** A page with the viewer and the graph in it: one file that asks the network for nothing. The same input, the same bytes. */
export function writeReport(graph: GraphFile, parts: ReportParts, options: ReportOptions = {}): string {
  const { file, title, view } = prepare(graph, options);
  const data = packed("dossier-graph", [...writeJson(file)].join(""), { view });
  return page(title, inlineHead(parts), [...staticPart(file, title), data, ...inlineScripts(parts)]);
}

/** The page without a graph: it waits until the page around it sends one. */
export function writeFrame(parts: ReportParts): string {
  return page("Dossier", inlineHead(parts), inlineScripts(parts));
}

/** The report as a page and three files beside it, for sites that forbid scripts within a page. */
export function writeSplitReport(
  graph: GraphFile,
  parts: ReportParts,
  base: string,
  options: ReportOptions = {},
): OutputFile[] {
  const { file, title, view } = prepare(graph, options);
  const head = [
    policyMeta({ scripts: ["'self'"], styles: ["'self'"], connect: ["'self'"] }),
    `<link rel="stylesheet" href="${html(address(`${base}.css`))}">`,
    `<script src="${html(address(`${base}.js`))}" defer></script>`,
  ];
  const data = `<link id="dossier-graph" rel="alternate" type="application/json" href="${html(address(`${base}.json`))}"${attributes({ view })}>\n`;
  return [
    { path: `${base}.html`, chunks: [page(title, head, [...staticPart(file, title), data])] },
    { path: `${base}.js`, chunks: [parts.viewer] },
    { path: `${base}.css`, chunks: [parts.style] },
    { path: `${base}.json`, chunks: writeJson(file) },
  ];
}

/** What an article with embedded views is made of. */
export interface ArticleParts {
  /** The script of the custom element, and the frames that it opens. */
  readonly element: string;
  readonly frame: ReportParts;
  readonly style: string;
}

/** A page of somebody's own words, in HTML, among which `<dossier-graph src="#dossier-graph">` shows the graph. */
export function writeArticle(graph: GraphFile, parts: ArticleParts, title: string, body: string): string {
  const { element, frame, style } = parts;
  // a frame made from a string obeys the policy of the page around it as well as its own
  const policy = policyMeta({
    scripts: [frame.boot, element, frame.viewer].map(hashSource),
    styles: [style, frame.style].map(hashSource),
  });
  return page(
    title,
    [policy, `<style>${style}</style>`],
    [
      `<article>\n${body}\n</article>\n`,
      packed("dossier-graph", [...writeJson(withoutOriginal(graph))].join(""), {}),
      ...inlineScripts({ ...frame, viewer: element }),
    ],
  );
}

/** The picture without the words that a pointer would bring up, for where they stand elsewhere. */
export function drawStill(graph: GraphFile, title: string, theme: "light" | "page"): string {
  return writeSvg(graph, { theme, title }).replace(/(<g[^>]*>)<title>[^<]*<\/title>/g, "$1");
}

interface Prepared {
  readonly file: GraphFile;
  readonly title: string;
  readonly view: string;
}

function prepare(graph: GraphFile, { title, view = "", quotesOnly = false }: ReportOptions): Prepared {
  const { attributes } = withoutOriginal(graph);
  const documents = quotesOnly ? withoutTexts(attributes.documents) : attributes.documents;
  const named = title === undefined ? {} : { title };
  const file = { ...graph, attributes: { ...attributes, documents, ...named } };
  return { file, title: titleOf(file), view: view === "" || view.includes("=") ? view : `view=${view}` };
}

function withoutTexts(documents: GraphFile["attributes"]["documents"]): GraphFile["attributes"]["documents"] {
  const entries = Object.entries(documents).map(([id, { text: _text, ...rest }]) => [id, rest] as const);
  return Object.fromEntries(entries);
}

/** A file name as a relative address. */
function address(name: string): string {
  return `./${encodeURIComponent(name)}`;
}

function page(title: string, head: readonly string[], body: readonly string[]): string {
  return [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n`,
    `<title>${html(title)}</title>\n<link rel="icon" href="data:,">\n`,
    ...head.map((line) => `${line}\n`),
    `</head>\n<body>\n<div id="root"></div>\n`,
    ...body,
    "</body>\n</html>\n",
  ].join("");
}

function inlineHead({ boot, viewer, style }: ReportParts): string[] {
  const policy = policyMeta({ scripts: [hashSource(boot), hashSource(viewer)], styles: [hashSource(style)] });
  return [policy, `<style id="dossier-style">${style}</style>`];
}

function inlineScripts({ boot, viewer }: ReportParts): string[] {
  return [packed("dossier-viewer", viewer, {}), `<script id="dossier-boot">${boot}</script>\n`];
}

function packed(id: string, text: string, data: Readonly<Record<string, string>>): string {
  return `<script type="text/plain" id="${id}"${attributes(data)}>${packText(text)}</script>\n`;
}

function attributes(data: Readonly<Record<string, string>>): string {
  return Object.entries(data)
    .map(([name, value]) => ` data-${name}="${html(value)}"`)
    .join("");
}

function* staticPart(graph: GraphFile, title: string): Generator<string> {
  const documents = Object.keys(graph.attributes.documents).length;
  const statements =
    graph.edges.length + graph.nodes.reduce((sum, { attributes }) => sum + attributes.facts.length, 0);
  yield `<article class="printed">\n<h1>${html(title)}</h1>\n`;
  yield `<p>${count(documents, "document")}, ${count(statements, "statement")}, extracted automatically. Absence is not evidence.</p>\n`;
  yield `<figure>${drawStill(graph, title, "light")}</figure>\n<h2>Sources</h2>\n`;
  yield* sourceList(graph);
  yield "<h2>Claims</h2>\n";
  yield* claimsTable(graph);
  yield "</article>\n";
}

function count(n: number, noun: string): string {
  return `${String(n)} ${noun}${n === 1 ? "" : "s"}`;
}
