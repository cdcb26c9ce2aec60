import { InputError } from "../errors.ts";
import type { Warning } from "../types/index.ts";

/** Text of a file without its byte order mark, and what had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Files that are often handed in by mistake, by their first characters. */
const SIGNATURES: readonly { readonly start: string; readonly what: string }[] = [
  { start: "%PDF-", what: "a PDF" },
  { start: "PK\u0003\u0004", what: "a zip archive or an office document" },
  { start: "ÐÏ\u0011à", what: "an old or protected office document" },
  { start: "{\\rtf", what: "a rich text file" },
];

/** More is no article, and would keep a reader waiting for very long: the longest reports have a tenth of it. */
const MOST_BYTES = 10_000_000;

/** Decodes by byte order mark, else as strict UTF-8, else as Windows-1252 with a warning; throws `InputError` on binary, empty or endless input. */
export function decodeBytes(name: string, bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES)
    throw new InputError(
      `${name}: ${String(Math.round(bytes.length / 1e6))} MB of text are too much for one article; split it`,
    );
  const mark = MARKS.find(({ bytes: first }) => first.every((byte, index) => bytes[index] === byte));
  const decoded = mark === undefined ? guess(bytes) : { text: decode(bytes, mark.encoding), warnings: [] };
  const signature = SIGNATURES.find(({ start }) => decoded.text.startsWith(start));
  if (signature !== undefined) {
    throw new InputError(`${name}: is ${signature.what}, not text; export it as .txt, .docx or .html first`);
  }
  const at = controlAt(decoded.text);
  if (at >= 0) {
    throw new InputError(
      `${name}: holds binary data at character ${String(at)}; give a text file in UTF-8, UTF-16 with a byte order mark, or Windows-1252`,
    );
  }
  if (decoded.text.trim() === "")
    throw new InputError(`${name}: holds no text; give an article or leave it out`);
  return decoded;
}

function guess(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    const message = "not valid UTF-8, read as Windows-1252; check accented letters and quotation marks";
    return { text: decodeWindows1252(bytes), warnings: [{ code: "encoding-guessed", message }] };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** What the bytes 0x80 to 0x9F mean; some runtimes decode them as controls. U+FFFD where they mean nothing. */
const WINDOWS_1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  return decode(bytes, "iso-8859-1").replace(/[\u0080-\u009F]/gu, (control) =>
    WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80),
  );
}

/** Index of the first NUL, or of the first control character where they are more than one in a hundred; −1 for text. */
function controlAt(text: string): number {
  const nul = text.indexOf("\0");
  if (nul >= 0) return nul;
  // eslint-disable-next-line no-control-regex -- binary data is known by them
  const controls = [...text.matchAll(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g)];
  return controls.length * 100 > text.length ? (controls[0]?.index ?? -1) : -1;
}
