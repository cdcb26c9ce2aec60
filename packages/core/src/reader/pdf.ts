import { InputError } from "../errors.ts";
import type { Extract } from "./extract.ts";
import type { Page } from "./page-lines.ts";
import { joinPages } from "./page-text.ts";

/** Letters a page below which a file holds pictures of its pages. */
const LEAST_LETTERS = 16;

/** Reads the text of a PDF, by pdf.js; throws `InputError` where it is encrypted, scanned or broken. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Extract> {
  const pages = await readPages(bytes).catch((error: unknown) => {
    throw new InputError(`${name}: ${reasonFor(error)}`, { cause: error });
  });
  const { text, blocks, pages: starts, title } = joinPages(pages);
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS * Math.min(pages.length, 3))
    throw new InputError(
      `${name}: is a PDF without text, most likely scanned; run text recognition (OCR) over it first`,
    );
  return { text, blocks, pages: starts, metadata: { title }, warnings: [] };
}

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const { getDocumentProxy } = await import("unpdf"); // a large library, loaded when a PDF comes
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push({ height: top - bottom, items: items.flatMap(toItem) });
      page.cleanup();
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

type PdfItem =
  | { readonly str: string; readonly transform: readonly number[]; readonly width: number }
  | { readonly type: string };

/** Turned text, as of a watermark or a side note, is left out. */
function toItem(item: PdfItem): Page["items"] {
  if (!("str" in item)) return [];
  const [, skew = 0, , size = 0, x = 0, y = 0] = item.transform;
  return Math.abs(skew) > 0.1 || size <= 0 ? [] : [{ text: item.str, x, y, width: item.width, size }];
}

function reasonFor(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === "PasswordException")
    return "is protected by a password; save a copy without one and give that";
  return `cannot be read as a PDF (${message}); save it again, or its text as .txt`;
}
