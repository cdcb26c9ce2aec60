interface Parts {
  readonly nodes: unknown[];
  readonly edges: unknown[];
}

/** Lines of a text that comes in pieces; only `\n` ends a line, since quotes may hold other ends of lines. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/**
 * Reads a graph of any size line by line: NDJSON, or the graph file as Dossier lays it out, one record a line.
 * Undefined when it is neither. What it gives is not checked yet; throws `SyntaxError` for lines that are no JSON.
 */
export async function readGraphLines(chunks: AsyncIterable<string>): Promise<unknown> {
  const lines = linesOf(chunks);
  const first = await lines.next();
  if (first.done === true) return undefined;
  const parts: Parts = { nodes: [], edges: [] };
  if (first.value.startsWith('{"record":')) return readRecords(first.value, lines, parts);
  if (first.value.endsWith('"documents":{')) return readLaidOut(first.value, lines, parts);
  return undefined;
}

interface GraphRecord {
  readonly record: string;
  readonly key: string;
  readonly attributes: object;
}

async function readRecords(
  first: string,
  lines: AsyncIterable<string>,
  { nodes, edges }: Parts,
): Promise<unknown> {
  const { attributes, options } = JSON.parse(first) as GraphRecord & { readonly options?: unknown };
  const documents = new Map<string, unknown>();
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const { record, ...rest } = JSON.parse(line) as GraphRecord;
    if (record === "document") documents.set(rest.key, rest.attributes);
    else (record === "node" ? nodes : edges).push(rest);
  }
  return { attributes: { ...attributes, documents: Object.fromEntries(documents) }, options, nodes, edges };
}

/** The layout of the graph file: what comes before the documents, a line each, what comes after, nodes, edges. */
async function readLaidOut(first: string, lines: AsyncIterable<string>, parts: Parts): Promise<unknown> {
  const documents: (readonly [string, unknown])[] = [];
  let head: object = {};
  let list: unknown[] | undefined;
  for await (const line of lines) {
    const text = line.replace(/,$/, "");
    if (text === '"nodes":[') list = parts.nodes;
    else if (text === '"edges":[') list = parts.edges;
    else if (text.startsWith('"options":')) head = { ...head, ...parse(`{${text}}`) };
    else if (text.startsWith("}")) head = parse(`${first}${text}}`);
    else if (text.startsWith('"')) documents.push(...Object.entries(parse(`{${text}}`)));
    else if (text.startsWith("{")) list?.push(JSON.parse(text));
  }
  const { attributes } = head as { readonly attributes?: object };
  const all = { ...attributes, documents: Object.fromEntries(documents) };
  return { ...head, attributes: all, nodes: parts.nodes, edges: parts.edges };
}

function parse(text: string): object {
  return JSON.parse(text) as object;
}
