import { graphJsonSchema } from "../core/src/graph/schema.ts";
import type { Plugin } from "vite";

const SCHEMA = "virtual:dossier-graph-schema";

/** Left out of the page: what says nothing of JSON, or what every number there fulfils. */
const needless = (name: string, value: unknown): boolean =>
  name === "$schema" || name === "propertyNames" || value === Number.MAX_SAFE_INTEGER;

/** Gives the schema of graph files as a module, so that a page can check them without what the schema is written in. */
export function graphSchema(): Plugin {
  return {
    name: "dossier-graph-schema",
    resolveId: (id) => (id === SCHEMA ? id : undefined),
    load: (id) => {
      if (id !== SCHEMA) return undefined;
      const text = JSON.stringify(graphJsonSchema(), (name, value: unknown) =>
        needless(name, value) ? undefined : value,
      );
      return `export default ${text};`;
    },
  };
}
