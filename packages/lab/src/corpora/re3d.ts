import { readFileSync } from "node:fs";
import { corpusFile } from "./places.ts";

/** Publishers whose licence allows the use. */
const SOURCES = ["Australian Department of Foreign Affairs", "US State Department", "Wikipedia"];

/** An entity of re3d: a half-open range of the text. */
export interface Re3dEntity {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** `Person`, `Organisation`, `Location`, `Weapon`, `Temporal` … */
  readonly type: string;
}

/** A relation between two entities by their ids. */
export interface Re3dRelation {
  readonly source: string;
  readonly target: string;
  readonly type: string;
}

export interface Re3dDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Entities and relations on which all annotators agreed. */
  readonly entities: readonly Re3dEntity[];
  readonly relations: readonly Re3dRelation[];
  /** Entities on which they did not: neither right nor wrong. */
  readonly unsure: readonly Re3dEntity[];
}

/** Reads the documents with their annotations; those of full confidence are kept apart. */
export function readRe3d(): Re3dDocument[] {
  return SOURCES.flatMap((source) => {
    const rows = (name: string): Record<string, unknown>[] =>
      readFileSync(corpusFile(`ner/re3d/${source}/${name}.json`), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const isSure = (row: Record<string, unknown>): boolean => row["confidence"] === 1;
    const allEntities = rows("entities");
    const relations = rows("relations").filter(isSure);
    return rows("documents").map((row) => {
      const entities = allEntities.filter((each) => each["documentId"] === row["_id"]);
      return {
        id: String(row["_id"]),
        title: String(row["title"]),
        text: String(row["text"]),
        entities: entities.filter(isSure).map(readEntity),
        relations: relations.filter((each) => each["documentId"] === row["_id"]).map(readRelation),
        unsure: entities.filter((each) => !isSure(each)).map(readEntity),
      };
    });
  });
}

function readEntity(row: Record<string, unknown>): Re3dEntity {
  return {
    id: String(row["_id"]),
    start: Number(row["begin"]),
    end: Number(row["end"]),
    type: String(row["type"]),
  };
}

function readRelation(row: Record<string, unknown>): Re3dRelation {
  return { source: String(row["source"]), target: String(row["target"]), type: String(row["type"]) };
}
