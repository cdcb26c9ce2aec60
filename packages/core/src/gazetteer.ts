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
 * Reads one gazetteer table. Columns: `id`, `name`, `type`, any of the form columns, `iso3166`, `wikidata`, `ambiguous`.
 * Cells with several forms separate them by `|`. `ambiguous` holds `form=reason` parts, or one reason for the name:
 * such a form (`GazetteerForm.ambiguous`) is evidence only with support from its context, e.g. `Turkey=common-word`.
 * Forms carry no article: "the Gambia" is found by "Gambia".
 */
export function readGazetteer(path: string, text: string): GazetteerEntry[] {
  return readTable(path, text).map((row) => {
    const reasons = ambiguousForms(row["ambiguous"] ?? "", row["name"] ?? "");
    const makeForm = (text: string, kind: FormKind): GazetteerForm => {
      const ambiguous = reasons.get(text);
      return ambiguous === undefined ? { text, kind } : { text, kind, ambiguous };
    };
    const forms: GazetteerForm[] = [makeForm(row["name"] ?? "", "name")];
    for (const [column, kind] of FORM_COLUMNS) {
      for (const form of (row[column] ?? "").split("|")) if (form !== "") forms.push(makeForm(form, kind));
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

/** `Turkey=common-word|Turk=…` → form by form; a part without `=` is about the name. */
function ambiguousForms(cell: string, name: string): Map<string, string> {
  const parts = cell.split("|").filter((part) => part !== "");
  return new Map(
    parts.map((part) => {
      const equals = part.indexOf("=");
      return equals < 0 ? [name, part] : [part.slice(0, equals), part.slice(equals + 1)];
    }),
  );
}
