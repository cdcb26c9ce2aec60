import type { ClaimEntry, DocumentView } from "./dossier.ts";
import { S } from "../strings/index.ts";
import { formatTime } from "./format.ts";

/** The address when it is http or https; nothing else is ever made a link. */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? href : undefined;
}

const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/** Link that opens the original page at the quote (a text fragment: `#:~:text=`). */
export function fragmentUrl(url: string | null | undefined, quote: string): string | undefined {
  const safe = safeUrl(url);
  if (safe === undefined) return undefined;
  const words = quote.trim().split(/\s+/);
  const text =
    words.length <= 12
      ? encode(words.join(" "))
      : `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}`;
  return `${safe.replace(/#.*$/, "")}#:~:text=${text}`;
}

/** Page of a position in the text, from 1; undefined where the document has no pages, or one only. */
export function pageAt({ pages }: DocumentView, position: number): number | undefined {
  if (pages === undefined || pages.length < 2) return undefined;
  return (
    Math.max(
      pages.findLastIndex((start) => start <= position),
      0,
    ) + 1
  );
}

/** Quote, title, publisher, date, page and link, as one would put it in a footnote. */
export function citeEntry({ evidence }: ClaimEntry, document: DocumentView, ownLink: string): string {
  const page = pageAt(document, evidence.start);
  const source = [
    document.title === null ? undefined : `“${document.title}”`,
    document.label === document.title ? undefined : document.label,
    document.published === null ? undefined : formatTime(document.published),
    page === undefined ? undefined : S.page(page),
  ];
  const link = fragmentUrl(document.url, evidence.quote) ?? ownLink;
  return `“${evidence.quote}” (${source.filter((part) => part !== undefined).join(", ")}) ${link}`;
}
