import type { Pack } from "../types/index.ts";

/** How a noun that names an act maps to the verb, and which prepositions carry the verb's roles. */
export interface Nominalisation {
  readonly verb: string;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** True if the act is worth telling with one participant ("the collapse of the deal"). */
  readonly alone: boolean;
  /** True if it is told with its date only ("its founding in 1928"). */
  readonly dated: boolean;
}

export type Nominalisations = ReadonlyMap<string, Nominalisation>;

/** Reads `nominalisations.tsv`. */
export function readNominalisations(pack: Pack): Nominalisations {
  const found = new Map<string, Nominalisation>();
  for (const [noun, row] of pack.lexicons.get("nominalisations") ?? []) {
    found.set(noun, {
      verb: row["verb"] ?? noun,
      subject: list(row["subject"]),
      object: list(row["object"]),
      alone: row["alone"] === "yes" || row["alone"] === "dated",
      dated: row["alone"] === "dated",
    });
  }
  return found;
}

const list = (cell: string | undefined): string[] => (cell ?? "").split("|").filter((word) => word !== "");
