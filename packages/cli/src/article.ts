import { drawStill, InputError, writeArticle, type ArticleParts, type GraphFile } from "@dossier/core";
import { parseHTML } from "linkedom";

/**
 * Makes a page of an article in HTML: its views (`<dossier-graph selected="…">`) show the graph, and each of its
 * block quotes must stand in a source word for word, which is then named under it. Throws `InputError` where one does
 * not, or where a view selects what the graph does not have.
 */
export function composeArticle(
  graph: GraphFile,
  parts: ArticleParts,
  source: string,
  title?: string,
): string {
  const { document } = parseHTML(`<!doctype html><html><body>${source}</body></html>`);
  const { body } = document;
  const named = title ?? body.querySelector("h1")?.textContent.trim() ?? "Dossier";
  for (const view of body.querySelectorAll("dossier-graph")) fillView(view, graph, named);
  for (const quote of body.querySelectorAll("blockquote")) nameSource(quote, graph);
  return writeArticle(graph, parts, named, body.innerHTML.trim());
}

/** Points a view at the graph of the page, turns a name into its key, and draws what stands there without scripts. */
function fillView(view: Element, graph: GraphFile, title: string): void {
  view.setAttribute("src", "#dossier-graph");
  const selected = view.getAttribute("selected");
  if (selected !== null && !selected.includes("=")) view.setAttribute("selected", keyFor(selected, graph));
  view.innerHTML = drawStill(graph, view.getAttribute("name") ?? title, "page");
}

function keyFor(selected: string, { nodes, edges, attributes }: GraphFile): string {
  if (Object.hasOwn(attributes.documents, selected) || edges.some(({ key }) => key === selected))
    return selected;
  const node = nodes.find(({ key, attributes: { label } }) => key === selected || label === selected);
  if (node === undefined)
    throw new InputError(
      `the article selects "${selected}", which is no entity, statement or document of the graph`,
    );
  return node.key;
}

/** Names the source of a quote under it. */
function nameSource(quote: Element, { attributes, edges, nodes }: GraphFile): void {
  const words = quote.textContent.replace(/\s+/g, " ").trim();
  const evidence = [
    ...edges.map((edge) => edge.attributes),
    ...nodes.flatMap((node) => node.attributes.facts),
  ]
    .flatMap(({ claims }) => claims.flatMap((claim) => claim.evidence))
    .find((item) => item.quote.replace(/\s+/g, " ").includes(words));
  const source = evidence === undefined ? undefined : attributes.documents[evidence.document];
  if (source === undefined)
    throw new InputError(
      `the article quotes “${words}”, which no quote of the graph contains; copy it from the viewer`,
    );
  const cite = quote.ownerDocument.createElement("cite");
  cite.textContent = [source.publisher ?? source.name, source.title, source.published]
    .filter((part) => part !== null)
    .join(", ");
  quote.append(cite);
}
