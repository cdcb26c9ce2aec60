import { format } from "./civil.ts";
import type { Context, Found } from "./found.ts";
import { readWithoutYear } from "./resolve.ts";
import { isWritten } from "./written.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const PATTERN = new RegExp(
  `\\b(?<month>${MONTHS.join("|")}|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\\.)(?:,? (?:of )?(?<year>1[5-9]\\d\\d|20\\d\\d)(?![\\d,.]\\d))?(?![\\p{L}\\p{N}])`,
  "giu",
);

/** Months without a day, with or without their year: "in April", "July 2024". */
export function findMonths(context: Context): Found[] {
  const found: Found[] = [];
  for (const match of context.sentence.matchAll(PATTERN)) {
    const [text] = match;
    const start = match.index;
    if (!isWritten(context.sentence, start, text)) continue;
    const name = (match.groups?.["month"] ?? "").slice(0, 3).toLowerCase();
    const month = MONTHS.findIndex((each) => each.startsWith(name)) + 1;
    const year = match.groups?.["year"];
    const point =
      year === undefined
        ? readWithoutYear(context, month, undefined, start, text)
        : { value: format(Number(year), month), anchored: false };
    found.push({ start, end: start + text.length, ...point });
  }
  return found;
}
