import type { GraphFile } from "../types/index.ts";
import { assertionsOf, PREFIXES, resourcesOf, toWellFormed, type Value } from "./resources.ts";

/** N-Quads: provenance in the default graph, and what each document asserts in a named graph of that document. */
export function* writeNquads(graph: GraphFile): Generator<string> {
  for (const { document, subject, predicate, object } of assertionsOf(graph)) {
    yield `<${subject}> <${predicate}> <${object}> <${document}> .\n`;
  }
  for (const { iri, types, properties } of resourcesOf(graph)) {
    for (const type of types) yield `<${iri}> <${PREFIXES.rdf}type> <${expand(type)}> .\n`;
    for (const [name, value] of properties) yield `<${iri}> <${expand(name)}> ${term(value)} .\n`;
  }
}

function expand(name: string): string {
  const colon = name.indexOf(":");
  return PREFIXES[name.slice(0, colon) as keyof typeof PREFIXES] + name.slice(colon + 1);
}

function term(value: Value): string {
  if (typeof value === "object") return `<${value.iri}>`;
  if (typeof value === "string") return `"${escape(toWellFormed(value))}"`;
  const type = Number.isInteger(value) ? "integer" : "double";
  return `"${String(value)}"^^<${PREFIXES.xsd}${type}>`;
}

/** Escapes of N-Quads for what may not stand in a literal, and for other control characters. */
function escape(text: string): string {
  return text.replace(/["\\\p{Cc}]/gu, (character) => {
    if (character === '"' || character === "\\") return `\\${character}`;
    return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  });
}
