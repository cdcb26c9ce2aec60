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

const IN_SCRIPT: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that may stand in a `<script>` element: nothing in it can end the element or open another one. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => IN_SCRIPT[character] ?? character,
  );
}

/** The address when it is http or https; nothing else is ever made a link. */
export function safeLink(url: string | null | undefined): string | undefined {
  return url !== null && url !== undefined && /^https?:\/\/[^\s<>"'\\]+$/i.test(url) ? url : undefined;
}
