import type * as FollowTheMoney from "@alephdata/followthemoney";
import { createRequire } from "node:module";
import { FORMATS, type GraphFile } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { EXAMPLE, poison } from "./example-graph.ts";

// Its ES module leaves out the endings of files, which Node asks for.
const { defaultModel, Model } = createRequire(import.meta.url)(
  "@alephdata/followthemoney",
) as typeof FollowTheMoney;
const model = new Model(defaultModel);

interface Proxy {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

function write(graph: GraphFile): Proxy[] {
  const format = FORMATS["followthemoney"];
  if (format?.kind !== "file") throw new Error("there is no such format");
  const lines = [...format.write(graph)].join("").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Proxy);
}

/** What the model of FollowTheMoney has against an export: unknown or missing properties, links to nothing or to the wrong kind. */
function faultsOf(proxies: readonly Proxy[]): string[] {
  const byId = new Map(proxies.map((proxy) => [proxy.id, proxy]));
  const twins = byId.size === proxies.length ? [] : ["an id stands twice"];
  return [...twins, ...proxies.flatMap((proxy) => faultsOfOne(proxy, byId))];
}

function faultsOfOne({ id, schema, properties }: Proxy, byId: ReadonlyMap<string, Proxy>): string[] {
  // Throws for properties that the schema does not have.
  const entity = model.getEntity({ id, schema, properties } as Parameters<typeof model.getEntity>[0]);
  const faults: string[] = [];
  if (!/^[a-z0-9][\w.-]*$/i.test(id)) faults.push(`${id}: no valid id`);
  if (entity.schema.abstract) faults.push(`${id}: ${schema} is abstract`);
  const required = (defaultModel.schemata as Record<string, { required?: string[] }>)[schema]?.required ?? [];
  for (const name of required)
    if ((properties[name] ?? []).length === 0) faults.push(`${id}: ${name} is missing`);
  for (const property of entity.getProperties()) {
    const values = properties[property.name] ?? [];
    for (const value of values) {
      if (property.type.name === "date" && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value))
        faults.push(`${id}: ${value}`);
      if (!property.type.isEntity) continue;
      const range = property.getRange().name;
      const other = byId.get(value);
      if (other === undefined || !model.getSchema(other.schema).isA(range))
        faults.push(`${id}: ${property.name} is no ${range}`);
    }
  }
  return faults;
}

describe("FollowTheMoney", () => {
  it("is what its own model allows, whatever the texts hold", () => {
    expect(faultsOf(write(EXAMPLE))).toEqual([]);
    for (const payload of ["\"'<>&\n\u0000", "__proto__", "\uD800", "=1+1"])
      expect(faultsOf(write(poison(payload)))).toEqual([]);
  });
  it("has each statement with its wording, status and quotes", () => {
    const signs = write(EXAMPLE).find(({ id }) => id === "s_signs");
    expect(signs).toMatchObject({
      schema: "UnknownLink",
      properties: {
        subject: ["e_norway"],
        object: ["e_accord"],
        role: ["signed"],
        summary: ["“Norway signed the accord.” (affirmed, actual)"],
        sourceUrl: ["https://example.org/ships"],
      },
    });
    expect(write(EXAMPLE).find(({ id }) => id === "s_sells")?.properties["role"]).toEqual([
      "sold ships to (contested)",
    ]);
  });
  it("types a relation only where it is asserted", () => {
    const membership = (status: "corroborated" | "denied"): string | undefined => {
      const edges = EXAMPLE.edges.map((edge) => ({
        ...edge,
        attributes: { ...edge.attributes, status, relation: "member-of" },
      }));
      return write({ ...EXAMPLE, edges }).find(({ id }) => id === "s_sells")?.schema;
    };
    expect([membership("corroborated"), membership("denied")]).toEqual(["Membership", "UnknownLink"]);
  });
  it("gives keys of any script an id of their own", () => {
    const nodes = EXAMPLE.nodes.map((node) => (node.key === "e_chile" ? { ...node, key: "e_چین" } : node));
    const ids = write({ ...EXAMPLE, nodes, edges: [] }).map(({ id }) => id);
    expect(ids).toContain("e_.686.6cc.646");
    expect(ids.every((id) => /^[\w.-]+$/.test(id))).toBe(true);
  });
});
