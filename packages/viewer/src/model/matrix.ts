import {
  isBareSpeech,
  originKey,
  type ClaimEntry,
  type Dossier,
  type DocumentView,
  type StatementView,
} from "./dossier.ts";

export type CellKind = "asserts" | "alleges" | "plans" | "denies" | "both" | "silent";

/** What one document says of one statement, by its entries for it. */
export function cellOf(entries: readonly ClaimEntry[]): CellKind {
  const sides = new Set(entries.map(({ side }) => side));
  if (sides.has("no")) return sides.size > 1 ? "both" : "denies";
  if (sides.has("yes")) {
    const isAlleged = entries.every(({ side, claim }) => side !== "yes" || claim.modality === "alleged");
    return isAlleged ? "alleges" : "asserts";
  }
  return sides.has("plan") ? "plans" : "silent";
}

/** Documents that share an origin, in order of publication; the first group holds the earliest. */
export function columnsOf(dossier: Dossier): DocumentView[][] {
  const groups = new Map<string, DocumentView[]>();
  for (const document of dossier.documents.values()) {
    const key = originKey(document);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return [...groups.values()];
}

/** Most telling first: told by many, then disputed; who merely spoke comes last. */
export function rowsOf(statements: readonly StatementView[]): StatementView[] {
  const disputed = ({ style }: StatementView): number => Number(style === "contested" || style === "denied");
  return [...statements].sort(
    (a, b) =>
      Number(isBareSpeech(a)) - Number(isBareSpeech(b)) ||
      b.documents - a.documents ||
      disputed(b) - disputed(a) ||
      b.origins - a.origins ||
      (a.key < b.key ? -1 : 1),
  );
}
