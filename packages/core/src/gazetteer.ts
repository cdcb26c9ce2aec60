import { readTable } from "./table.ts";
import type { EntityType, FormKind, GazetteerEntry, GazetteerForm } from "./types/index.ts";

/** Columns that hold alternative forms, separated by `|`. */
const FORM_COLUMNS: readonly (readonly [column: string, kind: FormKind])[] = [
  ["aliases", "name"],
  ["acronyms", "acronym"],
  ["demonyms", "demonym"],
  ["capitals", "capital"],
  ["metonyms", "metonym"],
];

/**
 * Reads one gazetteer table. Columns: `id`, `name`, `type`, any of the form columns, `iso3166`, `wikidata`.
 * Cells with several forms separate them by `|`.
 */
export function readGazetteer(path: string, text: string): GazetteerEntry[] {
  return readTable(path, text).map((row) => {
    const forms: GazetteerForm[] = [{ text: row["name"] ?? "", kind: "name" }];
    for (const [column, kind] of FORM_COLUMNS) {
      for (const form of (row[column] ?? "").split("|")) if (form !== "") forms.push({ text: form, kind });
    }
    const ids: Record<string, string> = {};
    for (const key of ["iso3166", "wikidata"]) if (row[key]) ids[key] = row[key];
    return {
      id: row["id"] ?? "",
      name: row["name"] ?? "",
      type: (row["type"] ?? "Concept") as EntityType,
      forms,
      ids,
    };
  });
}
