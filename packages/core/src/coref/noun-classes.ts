import type { EntityType, Pack } from "../types/index.ts";

/** How the nouns of a class ("company", "ministry") point to names. */
export interface NounClass {
  /** Types of the names that a definite noun of the class may mean. */
  readonly pointsTo: readonly EntityType[];
  /** Its nouns name the same thing by turns: "the firm" is "the company" of a line before. */
  readonly isInterchangeable: boolean;
  /** Its nouns mean only a name that holds them: "the ministry" a Ministry, "the river" a River. */
  readonly isByWord: boolean;
}

const NONE: NounClass = { pointsTo: [], isInterchangeable: false, isByWord: false };

/** Reads `noun-classes.tsv`; a class without a row points to nothing. */
export function readNounClasses(pack: Pack): (name: string | undefined) => NounClass {
  const classes = new Map<string, NounClass>();
  for (const [name, row] of pack.lexicons.get("noun-classes") ?? []) {
    classes.set(name, {
      pointsTo: (row["points-to"] ?? "").split(" ") as EntityType[],
      isInterchangeable: row["interchangeable"] === "yes",
      isByWord: row["by-word"] === "yes",
    });
  }
  return (name) => classes.get(name ?? "") ?? NONE;
}
