import type { GraphFile, Status } from "../types/index.ts";

/** As in the viewer: solid is corroborated, dashed one source or attributed. */
const STYLES: Readonly<Record<Status, string>> = {
  corroborated: "solid",
  "single-source": "dashed",
  "claimed-only": "dashed",
  contested: "bold",
  denied: "dotted",
};

/** GraphViz DOT; `neato -n` keeps the settled positions. */
export function* writeDot({ nodes, edges }: GraphFile): Generator<string> {
  yield `digraph dossier {\n  node [shape=box, style=rounded];\n`;
  for (const { key, attributes } of nodes) {
    const position = `${String(attributes.x)},${String(attributes.y)}`;
    yield `  ${quote(key)} [label=${quote(attributes.label)}, class=${quote(attributes.entityType)}, pos=${quote(position)}];\n`;
  }
  for (const { key, source, target, attributes } of edges) {
    const style = `label=${quote(attributes.label)}, style=${STYLES[attributes.status]}, class=${quote(attributes.status)}`;
    yield `  ${quote(source)} -> ${quote(target)} [id=${quote(key)}, ${style}];\n`;
  }
  yield "}\n";
}

/** A backslash in a label starts an escape of GraphViz's own, such as \N for the node's name. */
function quote(text: string): string {
  const escaped = text
    .replaceAll("\0", "")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n");
  return `"${escaped}"`;
}
