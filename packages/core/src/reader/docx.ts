import { InputError } from "../errors.ts";
import type { ZoneKind } from "../types/index.ts";
import type { Block, Extract } from "./extract.ts";
import { readFrontMatter } from "./front-matter.ts";

/** What a paragraph's style says of it. */
const STYLES: readonly (readonly [style: RegExp, kind: ZoneKind])[] = [
  [/^(?:title|subtitle|heading)\b/iu, "headline"],
  [/quote/iu, "quote"],
  [/^caption/iu, "caption"],
];

/** A node of the tree that mammoth makes of a document. */
interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly styleName?: string | null;
  readonly children?: readonly WordNode[];
}

/** Reads a Word document by mammoth, paragraph by paragraph; throws `InputError` where it is none or holds no text. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Extract> {
  const root = await readTree(bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${name}: cannot be read as a Word document (${reason}); save it again as .docx`, {
      cause: error,
    });
  });
  const blocks: Block[] = [];
  let text = "";
  for (const paragraph of paragraphsOf(root)) {
    const content = wordsOf(paragraph).replace(/\s+/gu, " ").trim();
    if (content === "") continue;
    if (text !== "") text += "\n\n";
    const kind = STYLES.find(([style]) => style.test(paragraph.styleName ?? ""))?.[1];
    blocks.push({ start: text.length, end: text.length + content.length, kind });
    text += content;
  }
  if (text === "") throw new InputError(`${name}: holds no text; give an article or leave it out`);
  const front = readFrontMatter(text);
  const isHeader = ({ start, end }: Block): boolean =>
    front !== undefined && start >= front.start && end <= front.end;
  return {
    text,
    blocks: blocks.map((block) => (isHeader(block) ? { ...block, kind: "boilerplate" } : block)),
    metadata: front?.metadata ?? {},
    warnings: [],
  };
}

async function readTree(bytes: Uint8Array): Promise<WordNode> {
  const { default: mammoth } = await import("mammoth"); // loaded when a Word document comes
  let root: WordNode = { type: "document" };
  const copy = new Uint8Array(bytes);
  // In Node it takes `buffer`, in a browser `arrayBuffer`; both accept plain bytes.
  const input = { buffer: copy, arrayBuffer: copy.buffer } as unknown as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, {
    transformDocument: (document: WordNode) => {
      root = document;
      return { ...document, children: [] };
    },
  });
  return root;
}

function paragraphsOf(node: WordNode): WordNode[] {
  return node.type === "paragraph" ? [node] : (node.children ?? []).flatMap(paragraphsOf);
}

function wordsOf({ type, value, children }: WordNode): string {
  if (type === "text") return value ?? "";
  if (type === "tab" || type === "break") return " ";
  return (children ?? []).map(wordsOf).join("");
}
