const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // Written as it is, a parser would turn it into a line feed.
  "\r": "&#13;",
};

/** Escapes text for HTML content and for quoted attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);
}

/** The address when it is http or https; nothing else is ever made a link. */
export function safeLink(url: string | null | undefined): string | undefined {
  return url !== null && url !== undefined && /^https?:\/\/[^\s<>"'\\]+$/i.test(url) ? url : undefined;
}
