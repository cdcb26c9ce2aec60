import { ENTITY_TYPES } from "../drawing/index.ts";
import type { Correction } from "./correction.ts";

const FORMAT = "dossier-corrections/1";

/** The properties of each kind of correction; all are text. */
const FIELDS: Readonly<Record<Correction["kind"], readonly string[]>> = {
  merge: ["into", "from"],
  split: ["entity", "text"],
  rename: ["entity", "label"],
  retype: ["entity", "entityType"],
  hide: ["statement"],
  note: ["about", "text"],
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function readCorrection(json: unknown): Correction | undefined {
  if (!isObject(json) || typeof json["kind"] !== "string" || !Object.hasOwn(FIELDS, json["kind"]))
    return undefined;
  const fields = FIELDS[json["kind"] as Correction["kind"]];
  if (!fields.every((name) => typeof json[name] === "string")) return undefined;
  if (json["kind"] === "retype" && !ENTITY_TYPES.some((type) => type === json["entityType"]))
    return undefined;
  return Object.fromEntries(["kind", ...fields].map((name) => [name, json[name]])) as unknown as Correction;
}

/** Reads the corrections of a file; undefined when it is not such a file or one of them is not understood. */
export function readCorrections(json: unknown): readonly Correction[] | undefined {
  return isObject(json) && json["format"] === FORMAT ? readList(json["corrections"]) : undefined;
}

/** Reads a list of corrections; undefined when it is none or one of them is not understood. */
export function readList(json: unknown): readonly Correction[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const read = json.map(readCorrection);
  const good = read.filter((correction) => correction !== undefined);
  return good.length === read.length ? good : undefined;
}

/** What `readCorrections` reads. */
export function writeCorrections(corrections: readonly Correction[]): object {
  return { format: FORMAT, corrections };
}
