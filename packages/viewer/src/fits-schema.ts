type Kind = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** The words of JSON Schema (draft 2020-12) that the graph file's schema uses. */
export interface JsonSchema {
  readonly type?: Kind | readonly Kind[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === "null") return value === null;
  if (kind === "array") return Array.isArray(value);
  if (kind === "integer") return Number.isSafeInteger(value);
  if (kind === "number") return Number.isFinite(value);
  return typeof value === kind && value !== null && !Array.isArray(value);
}

function fitsObject(value: Readonly<Record<string, unknown>>, schema: JsonSchema): boolean {
  const { required = [], properties = {}, additionalProperties } = schema;
  if (!required.every((name) => name in value)) return false;
  return Object.entries(value).every(([name, part]) =>
    fitsSchema(part, (Object.hasOwn(properties, name) ? properties[name] : additionalProperties) ?? {}),
  );
}

/** Whether a JSON value fits a schema; where it does not is told by the full check. */
export function fitsSchema(value: unknown, schema: JsonSchema): boolean {
  const { type, anyOf, minimum = -Infinity, maximum = Infinity, items = {} } = schema;
  if (anyOf !== undefined && !anyOf.some((each) => fitsSchema(value, each))) return false;
  if ("const" in schema && value !== schema.const) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (type !== undefined && ![type].flat().some((kind) => isKind(value, kind))) return false;
  if (typeof value === "number") return value >= minimum && value <= maximum;
  if (Array.isArray(value)) return value.every((part) => fitsSchema(part, items));
  return typeof value !== "object" || value === null || fitsObject(value as Record<string, unknown>, schema);
}
