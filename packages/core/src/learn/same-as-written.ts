/**
 * The same text as one that stands in code, for engines: names of properties are kept once, as are literals, and compare
 * by their address. Tags and labels are compared hundreds of times for each word.
 */
export function sameAsWritten(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
