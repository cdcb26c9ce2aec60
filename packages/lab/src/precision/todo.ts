import type { GraphClaim, GraphFile } from "@dossier/core";
import type { Item, Reading } from "./item.ts";

/** Reach of the text shown around a quote, in UTF-16 code units. */
const BEFORE = 700;
const AFTER = 250;

/** What a judge reads: each statement as the graph tells it, its quote, and the article around it. */
export function todoList(items: readonly Item[], graphs: ReadonlyMap<string, GraphFile>): string {
  const blocks = items.map((item) => {
    const graph = graphs.get(item.set);
    return graph === undefined ? "" : block(item, graph);
  });
  return blocks.join("\n");
}

function block({ key, reading, set, place, readings }: Item, { nodes, attributes }: GraphFile): string {
  const labels = new Map(
    nodes.map((node) => [node.key, `${node.attributes.label} [${node.attributes.entityType}]`]),
  );
  const name = (id: string | undefined): string => (id === undefined ? "·" : (labels.get(id) ?? id));
  const document = attributes.documents[`d_${place.document}`];
  const text = document?.text ?? "";
  const [start = 0, end = 0] = place.evidence.split("-").map(Number);
  const cut = (span: string): string => text.slice(...(span.split("-").map(Number) as [number, number]));
  const told = readings.map(({ subject, object, claim, statement }: Reading) =>
    [
      `${name(subject)} —${claim.label}→ ${name(object)}`,
      `${statement.status} ${String(statement.confidence)}/${String(claim.score)} by ${claim.by}`,
      ...claim.attribution.map(
        ({ holder, stance, cue }) =>
          `says: ${name(holder ?? "nobody named")} ${stance} "${text.slice(cue.start, cue.end)}"`,
      ),
      `with: ${qualifiers(claim)}`,
    ].join("\n    "),
  );
  return [
    `## ${key}/${reading} ${set} ${document?.name ?? place.document} (${document?.published ?? "no date"})`,
    ...told.map((each) => `  ${each}`),
    `  ${place.predicate}, ${place.polarity}, ${place.modality}; "${cut(place.subject)}" / "${cut(place.trigger)}" / "${place.object === "-" ? "–" : cut(place.object)}"`,
    `  … ${text.slice(Math.max(0, start - BEFORE), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + AFTER)} …`,
    "",
  ].join("\n");
}

function qualifiers({ qualifiers: { time, ...roles } }: GraphClaim): string {
  const texts = Object.entries(roles).map(
    ([role, values]) => `${role}=${values.map(({ text }) => text).join(" | ")}`,
  );
  return [...(time === undefined ? [] : [`time=${time.value}`]), ...texts].join("; ");
}
