import type { Context, Found } from "./found.ts";
import type { PeriodRule } from "./period-rule.ts";
import { RELATIVE_RULES } from "./relative.ts";
import { REPORTING_RULES } from "./reporting-periods.ts";
import { YEAR_RULES } from "./years.ts";

/** How much text a rule sees on either side of its match, in code units. */
const SIDE = 40;

/** Years, decades, seasons, quarters and times relative to the document's date, by tables of wordings. */
export function findPeriods({ sentence, anchor }: Context): Found[] {
  const found: Found[] = [];
  const apply = (rules: readonly PeriodRule[], anchored: boolean): void => {
    for (const { pattern, read } of rules) {
      for (const match of sentence.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        const group = (name: string): string => match.groups?.[name] ?? "";
        const before = sentence.slice(Math.max(0, start - SIDE), start);
        const value = read({ group, before, after: sentence.slice(end, end + SIDE) }, anchor ?? NEVER);
        if (value !== undefined) found.push({ start, end, value, anchored });
      }
    }
  };
  apply(YEAR_RULES, false);
  if (anchor !== undefined) apply([...RELATIVE_RULES, ...REPORTING_RULES], true);
  return found;
}

/** Stands in for a date where no rule looks at it. */
const NEVER = { year: 0, month: 1, day: 1 };
