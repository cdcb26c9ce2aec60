import { documentLabel } from "../../drawing/index.ts";
import { compareCodeUnits } from "../../compare.ts";
import type { GraphClaim, GraphDocument, GraphFile, Modality, Stance, Status } from "../../types/index.ts";
import { statementsOf, type WrittenStatement } from "../statements.ts";
import { html, safeLink } from "./html.ts";

const STATUS: Readonly<Record<Status, string>> = {
  corroborated: "Corroborated",
  "single-source": "Single source",
  contested: "Contested",
  "claimed-only": "Only claimed",
  denied: "Denied",
};

/** Said of a claim that is not a plain fact. */
const MODALITY: Readonly<Record<Modality, readonly string[]>> = {
  actual: [],
  planned: ["planned"],
  possible: ["possible"],
  conditional: ["on a condition"],
  alleged: ["alleged"],
  opinion: ["opinion"],
};

const STANCE: Readonly<Record<Stance, string>> = { asserts: "says", denies: "denies", reports: "reports" };

/** Every statement with all its quotes as a table: what the report is without scripts, and on paper. */
export function* claimsTable(graph: GraphFile): Generator<string> {
  const names = namesOf(graph);
  const numbers = new Map(inOrder(graph).map(([id], index) => [id, index + 1]));
  yield `<table>\n<thead><tr><th scope="col">Statement</th><th scope="col">Status</th><th scope="col">What the sources say</th></tr></thead>\n<tbody>\n`;
  for (const statement of ranked(graph)) yield row(statement, graph, names, numbers);
  yield "</tbody>\n</table>\n";
}

/** The articles, oldest first, each with the number by which the table cites it. */
export function* sourceList(graph: GraphFile): Generator<string> {
  yield "<ol>\n";
  for (const [, document] of inOrder(graph)) yield `<li>${sourceOf(document)}</li>\n`;
  yield "</ol>\n";
}

function inOrder({ attributes }: GraphFile): [string, GraphDocument][] {
  return Object.entries(attributes.documents).sort(([, a], [, b]) =>
    compareCodeUnits(a.published ?? "9999", b.published ?? "9999"),
  );
}

type NameOf = (key: string | null | undefined) => string;

function namesOf({ nodes }: GraphFile): NameOf {
  const labels = new Map(nodes.map(({ key, attributes }) => [key, attributes.label]));
  return (key) => `<bdi>${html(labels.get(key ?? "") ?? key ?? "somebody")}</bdi>`;
}

/** Told by most origins first; else as they stand in the file. */
function ranked(graph: GraphFile): WrittenStatement[] {
  return [...statementsOf(graph)].sort((a, b) => b.attributes.origins - a.attributes.origins);
}

/** End tags that HTML lets one leave out are left out: there are thousands. */
function row(
  { source, target, attributes }: WrittenStatement,
  graph: GraphFile,
  nameOf: NameOf,
  numbers: ReadonlyMap<string, number>,
): string {
  const { label, status, origins, claims } = attributes;
  const words = [nameOf(source), html(label), ...(target === undefined ? [] : [nameOf(target)])].join(" ");
  const told = origins === 1 ? "1 origin" : `${String(origins)} origins`;
  const quotes = claims.flatMap((claim) =>
    claim.evidence.map(({ document, quote }) => {
      const outlet = graph.attributes.documents[document];
      const cite = `${outlet === undefined ? "" : `<bdi>${html(documentLabel(outlet))}</bdi> `}[${String(numbers.get(document) ?? "?")}]`;
      const notes = [cite, ...notesOf(claim, nameOf)].join(", ");
      return `<p><q>${html(quote)}</q> <cite>${notes}</cite>`;
    }),
  );
  return `<tr><th scope="row">${words}<td>${STATUS[status]}<br><small>${told}</small><td>${quotes.join("")}\n`;
}

/** What keeps a claim from being a plain fact, and whose it is. */
function notesOf({ polarity, modality, attribution }: GraphClaim, nameOf: NameOf): string[] {
  const holders = attribution
    .filter(({ holder }) => holder !== null)
    .map(({ holder, stance }) => `${nameOf(holder)} ${STANCE[stance]}`);
  return [...(polarity === "negated" ? ["not so"] : []), ...MODALITY[modality], ...holders];
}

/** Publisher and date; of a document that only its title names, that is not said twice. */
function outletOf(document: GraphDocument): string {
  const { title, name, published } = document;
  const label = documentLabel(document);
  const outlet = label === (title ?? name) ? [] : [`<bdi>${html(label)}</bdi>`];
  return [...outlet, ...(published === null ? [] : [html(published)])].join(", ");
}

function sourceOf(document: GraphDocument): string {
  const { title, name, url, origin } = document;
  const words = `<bdi>${html(title ?? name)}</bdi>`;
  const link = safeLink(url);
  const relayed = origin === null ? "" : `, from <bdi>${html(origin)}</bdi>`;
  return `${link === undefined ? words : `<a href="${html(link)}">${words}</a>`} <small>${outletOf(document)}${relayed}</small>`;
}
