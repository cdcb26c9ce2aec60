import { wordOf } from "../noun-phrase.ts";
import type { Parsed } from "../types/index.ts";
import type { TokenRange } from "./token-ranges.ts";

/** What is named after people who have nothing more to do with it. */
const NAMESAKES =
  /^(?:disease|syndrome|lymphoma|sarcoma|palsy|dementia|law|principle|theorem|constant|paradox|comet|razor)$/;

/** "R-Ohio", "(D-Maine)", "Alzheimer's disease": a capital that names nobody who acts. */
export function isNoActor(parsed: Parsed, { firstToken, endToken }: TokenRange): boolean {
  const [word, next, after] = [firstToken, endToken, endToken + 1].map((token) => wordOf(parsed, token));
  if (endToken - firstToken > 1) return false;
  const isParty = /^[RDI]$/.test(word ?? "") && /^[-–]$/.test(next ?? "") && /^\p{Lu}/u.test(after ?? "");
  return isParty || (/^['’]s$/.test(next ?? "") && NAMESAKES.test(after ?? ""));
}
