import type { GraphFile } from "../types/index.ts";
import { jsonList } from "./json.ts";
import {
  assertionsOf,
  PREFIXES,
  resourcesOf,
  toWellFormed,
  type Assertion,
  type Resource,
  type Value,
} from "./resources.ts";

/** JSON-LD with PROV-O, Web Annotation and schema:Claim; what each document asserts is a named graph of its own. */
export function* writeJsonld(graph: GraphFile): Generator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":`;
  yield* jsonList(records(graph));
  yield "}\n";
}

function* records(graph: GraphFile): Generator {
  for (const [document, assertions] of byDocument(assertionsOf(graph))) {
    yield {
      "@id": document,
      "@graph": assertions.map(({ subject, predicate, object }) => ({
        "@id": subject,
        [predicate]: { "@id": object },
      })),
    };
  }
  for (const resource of resourcesOf(graph)) yield toRecord(resource);
}

function byDocument(assertions: Iterable<Assertion>): Map<string, Assertion[]> {
  const groups = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const group = groups.get(assertion.document);
    if (group === undefined) groups.set(assertion.document, [assertion]);
    else group.push(assertion);
  }
  return groups;
}

function toRecord({ iri, types, properties }: Resource): unknown {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of properties) values.set(name, [...(values.get(name) ?? []), toJson(value)]);
  return { "@id": iri, "@type": types, ...Object.fromEntries(values) };
}

function toJson(value: Value): unknown {
  if (typeof value === "object") return { "@id": value.iri };
  return typeof value === "string" ? toWellFormed(value) : value;
}
