const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTH = `(?:${MONTHS.map(monthSource).join("|")})`;
const WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?";

/** A calendar day written out, with or without weekday and year: source of a case-sensitive regular expression. */
export const DAY = `${WEEKDAY}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?)`;

/** "January", "Jan", "Jan.", "JANUARY", "Sept.". */
function monthSource(name: string): string {
  const short = name.slice(0, 3);
  const long = name.slice(3);
  return `(?:${short}(?:${long}${short === "Sep" ? "|t\\.?" : ""}|\\.)?|${name.toUpperCase()}|${short.toUpperCase()})`;
}

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly order: readonly ["year" | "month" | "day", number][];
}[] = [
  {
    pattern: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u,
    order: [
      ["year", 1],
      ["month", 2],
      ["day", 3],
    ],
  },
  {
    pattern: new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "u"),
    order: [
      ["month", 1],
      ["day", 2],
      ["year", 3],
    ],
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH}),? (\\d{4})\\b`, "u"),
    order: [
      ["day", 1],
      ["month", 2],
      ["year", 3],
    ],
  },
];

/** First full calendar date in `text` as `YYYY-MM-DD`; day-first and month-first number dates are too unsure to read. */
export function findDate(text: string): string | undefined {
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const part = (name: string): string => match[order.find(([key]) => key === name)?.[1] ?? 0] ?? "";
    const month = monthNumber(part("month"));
    const day = Number(part("day"));
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      return `${part("year")}-${pad(month)}-${pad(day)}`;
    }
  }
  return undefined;
}

function monthNumber(word: string): number {
  return /^\d/u.test(word)
    ? Number(word)
    : MONTHS.findIndex((name) => name.slice(0, 3).toUpperCase() === word.slice(0, 3).toUpperCase()) + 1;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
