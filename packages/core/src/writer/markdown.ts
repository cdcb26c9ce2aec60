import { compareCodeUnits } from "../compare.ts";
import type { GraphClaim, GraphFile } from "../types/index.ts";
import type { GraphNode } from "./columns.ts";
import type { OutputFile } from "./format.ts";
import { statementsOf, type WrittenStatement } from "./statements.ts";

/** A folder of notes for Obsidian and its like: one a node, its statements with quotes, linked to the other nodes. */
export function* writeMarkdown(graph: GraphFile): Generator<OutputFile> {
  const names = noteNames(graph.nodes);
  const statements = byParticipant(graph);
  for (const node of graph.nodes) {
    const note = noteOf(node, statements.get(node.key) ?? [], names, graph);
    yield { path: `${names.get(node.key) ?? node.key}.md`, chunks: [note] };
  }
}

/** File names: the label without what file systems and wiki links forbid; a number tells equal names apart. */
function noteNames(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, attributes } of [...nodes].sort((a, b) => compareCodeUnits(a.key, b.key))) {
    const base = fileName(attributes.label);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base} ${String(number)}`;
    taken.add(name.toLowerCase());
    names.set(key, name);
  }
  return names;
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

function fileName(label: string): string {
  const plain = label
    .replace(/[\p{Cc}\p{Surrogate}\\/:*?"<>|#^[\]]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 100)
    .trim();
  return plain === "" || RESERVED.test(plain) ? `${plain} note`.trim() : plain;
}

function byParticipant(graph: GraphFile): ReadonlyMap<string, readonly WrittenStatement[]> {
  const statements = new Map<string, WrittenStatement[]>();
  for (const statement of statementsOf(graph)) {
    for (const key of new Set([statement.source, statement.target ?? statement.source])) {
      const own = statements.get(key);
      if (own === undefined) statements.set(key, [statement]);
      else own.push(statement);
    }
  }
  return statements;
}

function noteOf(
  { attributes }: GraphNode,
  statements: readonly WrittenStatement[],
  names: ReadonlyMap<string, string>,
  graph: GraphFile,
): string {
  const head = [
    "---",
    `type: ${attributes.entityType}`,
    `aliases: ${JSON.stringify(attributes.aliases).replaceAll("<", "\\u003c")}`,
    "---",
    "",
    `# ${inline(attributes.label)}`,
    "",
  ];
  return [...head, ...statements.flatMap((statement) => statementLines(statement, names, graph))].join("\n");
}

function statementLines(
  { source, target, attributes }: WrittenStatement,
  names: ReadonlyMap<string, string>,
  graph: GraphFile,
): string[] {
  const link = (key: string): string => `[[${names.get(key) ?? key}]]`;
  const sentence = [
    link(source),
    inline(attributes.label),
    ...(target === undefined ? [] : [link(target)]),
  ].join(" ");
  return [
    `- ${sentence} (${attributes.status})`,
    ...attributes.claims.flatMap((claim) => quoteLines(claim, graph)),
    "",
  ];
}

function quoteLines({ evidence, polarity, modality }: GraphClaim, graph: GraphFile): string[] {
  return evidence.map(({ document, quote }) => {
    const { title = null, name = document, published = null } = graph.attributes.documents[document] ?? {};
    const source = [title ?? name, ...(published === null ? [] : [published])].map(inline).join(", ");
    return `  > ${inline(quote)}\n  > — ${source} (${polarity}, ${modality})\n`;
  });
}

/** Text on one line in which nothing is markup: no links, HTML or headings out of an article. */
function inline(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\\`*_[\]<>#|~$]/g, "\\$&")
    .trim();
}
