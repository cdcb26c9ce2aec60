import Ajv from "ajv/dist/2020.js";
import type { GraphFile } from "@dossier/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { graphJsonSchema, type CheckedGraphFile } from "../../../packages/core/src/graph/schema.ts";
import { EXAMPLE } from "../writer/example-graph.ts";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

describe("the schema of the graph file", () => {
  it("says what the type says", () => {
    expectTypeOf<DeepReadonly<CheckedGraphFile>>().toEqualTypeOf<DeepReadonly<GraphFile>>();
  });
  it("is as JSON Schema one that a validator takes and that tells graphs from other things", () => {
    const validate = new Ajv.Ajv2020({ strict: false }).compile(graphJsonSchema());
    expect(validate(EXAMPLE)).toBe(true);
    expect(validate({ ...EXAMPLE, nodes: [{ key: "e_x" }] })).toBe(false);
    expect(validate({ ...EXAMPLE, options: { type: "undirected" } })).toBe(false);
  });
});
