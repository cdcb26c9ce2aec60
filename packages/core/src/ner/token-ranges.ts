import { wordOf } from "../noun-phrase.ts";
import type { Parsed } from "../types/index.ts";

/** A half-open range of tokens. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** The text of a range as written. */
export function textBetween(parsed: Parsed, name: TokenRange): string {
  const start = parsed.tokens[name.firstToken]?.start ?? 0;
  const end = parsed.tokens[name.endToken - 1]?.end ?? start;
  return parsed.document.text.slice(start, end);
}

/** Whether a token is a hyphen that touches the words on both sides. */
export function isInnerHyphen(parsed: Parsed, token: number): boolean {
  if (wordOf(parsed, token) !== "-") return false;
  return (
    parsed.tokens[token - 1]?.end === parsed.tokens[token]?.start &&
    parsed.tokens[token]?.end === parsed.tokens[token + 1]?.start
  );
}
