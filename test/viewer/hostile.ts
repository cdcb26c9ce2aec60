import type { GraphFile } from "@dossier/core";

/** Text that runs a script, ends an element or breaks a parser wherever text is taken for markup or code. */
export const PAYLOAD = [
  `</script><script>window.hit = 1</script>`,
  `<!--<script>window.hit = 1</script>`,
  `"><img src=x onerror="window.hit=1">`,
  `' onmouseover='window.hit=1`,
  `</style></title></textarea><svg onload=window.hit=1>`,
  `javascript:window.hit=1`,
  "${window.hit=1}&lt;b&gt;&#60;\u2028\u2029\u0007\r\n\u{1F600}",
].join(" ");

/** Fields whose values are of a fixed set, or which name something within the file. */
const FIXED = new Set(
  "key source target document holder node format type status polarity modality stance zone entityType kind published publishedFrom value anchor sha256 relation id".split(
    " ",
  ),
);

function spoil(value: unknown, field: string): unknown {
  if (typeof value === "string") return FIXED.has(field) ? value : value + PAYLOAD;
  if (Array.isArray(value)) return value.map((item) => spoil(item, field));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoil(inner, name)]));
}

/** The graph with the payload in each field that holds text, and script addresses for its documents. */
export function hostile(graph: GraphFile): GraphFile {
  const spoiled = spoil(graph, "") as GraphFile;
  const documents = Object.entries(spoiled.attributes.documents).map(([id, document]) => [
    id,
    { ...document, url: "javascript:window.hit=1" },
  ]);
  return {
    ...spoiled,
    attributes: { ...spoiled.attributes, documents: Object.fromEntries(documents) as never },
  };
}
