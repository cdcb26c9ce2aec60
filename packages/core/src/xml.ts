/** Everything that XML 1.0 cannot hold, not even escaped: most control characters and halves of surrogate pairs. */
export const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Written as they are, parsers would turn these into spaces or line feeds.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/** Escapes text for XML content and for attributes in double quotes; what XML cannot hold is left out. */
export function xml(text: string | number): string {
  return String(text)
    .replace(NOT_IN_XML, "")
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ENTITIES[character] ?? character);
}
