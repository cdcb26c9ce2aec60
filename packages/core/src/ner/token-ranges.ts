import { sentenceIndex, wordOf } from "../noun-phrase.ts";
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

/** The ranges that lie within each sentence, by its index; in the order given. */
export function bySentence<T extends TokenRange>(parsed: Parsed, ranges: readonly T[]): readonly T[][] {
  const sentenceOf = sentenceIndex(parsed.sentences, parsed.tokens.length);
  const found: T[][] = parsed.sentences.map(() => []);
  for (const range of ranges) {
    const at = sentenceOf[range.firstToken] ?? -1;
    if (range.endToken <= (parsed.sentences[at]?.endToken ?? 0)) found[at]?.push(range);
  }
  return found;
}
