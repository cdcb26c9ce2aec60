import { keyOf } from "../embed/wishes.ts";
import { START, writeHash, type ViewState } from "../model/view-state.ts";

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

function tag(name: string, attributes: readonly (readonly [string, string])[]): string {
  const words = attributes.map(([key, value]) => (value === "" ? "" : ` ${key}="${attribute(value)}"`));
  return `<${name}${words.join("")}></${name}>`;
}

/** A frame that shows a report in the present state and may do nothing to the page around it. */
export function frameCode(address: string, state: ViewState, title: string): string {
  const hash = writeHash(state);
  return tag("iframe", [
    ["src", hash === "" ? address : `${address}#${hash}`],
    ["title", title],
    ["sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"],
    ["loading", "lazy"],
    ["style", "width: 100%; height: 680px; border: 0"],
  ]);
}

/** The custom element, with its script, that shows a graph file in the present state. */
export function elementCode(graph: string, { view, selection, filters }: ViewState): string {
  const only = (part: Partial<ViewState>): string => writeHash({ ...START, ...part });
  const element = tag("dossier-graph", [
    ["src", graph],
    ["view", view === START.view ? "" : view],
    ["selected", keyOf(selection) ?? only({ selection })],
    ["filter", only({ filters })],
  ]);
  return `<script src="dossier-graph.js"></script>\n${element}`;
}
