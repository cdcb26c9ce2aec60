import MiniSearch from "minisearch";
import type { Dossier } from "./dossier.ts";
import type { Selection } from "./view-state.ts";

export interface Suggestion {
  readonly id: string;
  readonly kind: "entity" | "statement" | "quote" | "document";
  readonly title: string;
  readonly detail: string;
  readonly selection: Selection;
}

interface Row extends Suggestion {
  readonly also: string;
}

function rowsOf(dossier: Dossier): Row[] {
  const name = (key: string | undefined): string =>
    key === undefined ? "" : (dossier.entities.get(key)?.label ?? key);
  const rows: Row[] = [];
  for (const { key, label, aliases, entityType } of dossier.entities.values())
    rows.push({
      id: `entity ${key}`,
      kind: "entity",
      title: label,
      detail: entityType,
      also: aliases.join(" "),
      selection: { kind: "entity", key },
    });
  for (const { key, source, label, target, entries } of dossier.statements.values()) {
    const title = `${name(source)} ${label} ${name(target)}`.trim();
    rows.push({
      id: `statement ${key}`,
      kind: "statement",
      title,
      detail: "",
      also: "",
      selection: { kind: "statement", key },
    });
    for (const [index, { claim, evidence }] of entries.entries()) {
      const place = claim.evidence.indexOf(evidence);
      rows.push({
        id: `quote ${key} ${String(index)}`,
        kind: "quote",
        title: evidence.quote,
        detail: dossier.documents.get(evidence.document)?.label ?? "",
        also: "",
        selection: { kind: "statement", key, claim: claim.id, evidence: place },
      });
    }
  }
  for (const { id, title, name: file, label } of dossier.documents.values())
    rows.push({
      id: `document ${id}`,
      kind: "document",
      title: title ?? file,
      detail: label,
      also: "",
      selection: { kind: "document", id },
    });
  return rows;
}

const WEIGHT = { entity: 4, statement: 2, document: 2, quote: 1 } as const;

/** Makes a function that answers what was typed with the best suggestions, entities before statements before quotes. */
export function createSearch(dossier: Dossier): (query: string, limit?: number) => Suggestion[] {
  const rows = new Map(rowsOf(dossier).map((row) => [row.id, row]));
  const index = new MiniSearch<Row>({
    fields: ["title", "also"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND",
      boostDocument: (id) => WEIGHT[rows.get(String(id))?.kind ?? "quote"],
    },
  });
  index.addAll([...rows.values()]);
  return (query, limit = 12) =>
    index
      .search(query)
      .slice(0, limit)
      .flatMap(({ id }) => rows.get(String(id)) ?? []);
}
