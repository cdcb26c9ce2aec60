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
  return [...entityRows(dossier), ...statementRows(dossier), ...documentRows(dossier)];
}

function entityRows({ entities }: Dossier): Row[] {
  return [...entities.values()].map(({ key, label, aliases, entityType }) => ({
    id: `entity ${key}`,
    kind: "entity",
    title: label,
    detail: entityType,
    also: aliases.join(" "),
    selection: { kind: "entity", key },
  }));
}

/** Each statement, followed by its quotes. */
function statementRows({ entities, statements, documents }: Dossier): Row[] {
  const name = (key = ""): string => entities.get(key)?.label ?? key;
  return [...statements.values()].flatMap(({ key, source, label, target, entries }): Row[] => [
    {
      id: `statement ${key}`,
      kind: "statement",
      title: `${name(source)} ${label} ${name(target)}`.trim(),
      detail: "",
      also: "",
      selection: { kind: "statement", key },
    },
    ...entries.map(({ claim, evidence }, index): Row => ({
      id: `quote ${key} ${String(index)}`,
      kind: "quote",
      title: evidence.quote,
      detail: documents.get(evidence.document)?.label ?? "",
      also: "",
      selection: { kind: "statement", key, claim: claim.id, evidence: claim.evidence.indexOf(evidence) },
    })),
  ]);
}

/** Documents are found by title, publisher and the name of their file. */
function documentRows({ documents }: Dossier): Row[] {
  return [...documents.values()].map(({ id, title, name, label }) => ({
    id: `document ${id}`,
    kind: "document",
    title: title ?? name,
    detail: label,
    also: `${label} ${name}`,
    selection: { kind: "document", id },
  }));
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
