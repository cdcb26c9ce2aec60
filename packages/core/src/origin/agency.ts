/** Full names and the initials that stand for them in datelines. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["associated press", "ap"],
  ["agence france presse", "afp"],
  ["thomson reuters", "reuters"],
  ["press trust of india", "pti"],
  ["asian news international", "ani"],
  ["deutsche presse agentur", "dpa"],
  ["islamic republic news agency", "irna"],
  ["united press international", "upi"],
  ["press association", "pa"],
  ["itar tass", "tass"],
]);
/** Words that say what kind of outlet it is, not which. */
const GENERIC =
  /\b(?:the|a|an|news|agency|agencies|wire|service|newspaper|newspapers|daily|weekly|magazine|broadcaster|channel|television|tv|radio|website|site|outlet|outlets|portal|online|media|press|report|reports|local|foreign|international|national|official|state|run|owned|state-run|state-owned|com|org|net|co|uk)\b/gu;

/**
 * Key under which an outlet's names meet: "The Reuters news agency" is `reuters`, "Iranian state media" is `iranian`
 * with its kind. Undefined for names that fit any outlet ("local media").
 */
export function agencyKey(name: string | undefined): string | undefined {
  const plain = (name ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const known = SAME.get(plain.replace(/^the /u, ""));
  if (known !== undefined) return known;
  const rest = plain.replace(GENERIC, " ").replace(/\s+/gu, " ").trim();
  if (rest === "") return undefined;
  return /\bstate\b/u.test(plain) ? `state ${rest}` : rest;
}
