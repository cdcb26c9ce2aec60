export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS = ["spring", "summer", "autumn", "winter"];

const DAY = 86_400_000;
const dayOf = (year: number, month = 0, day = 1): number => Date.UTC(year, month, day) / DAY;

/** A date that is no year, month or day: how people write it, and its days since 1970, the last excluded. */
export interface TimeForm {
  readonly words: string;
  /** Undefined where it has no place on an axis. */
  readonly days: readonly [number, number] | undefined;
}

/** Monday of a week by ISO 8601: 4 January always lies in the first. */
function mondayOf(year: number, week: number): number {
  const fourth = dayOf(year, 0, 4);
  return fourth - ((fourth + 3) % 7) + (week - 1) * 7;
}

function weekForm(year: number, week: number): TimeForm {
  const monday = mondayOf(year, week);
  const first = new Date(monday * DAY);
  const name = `${String(first.getUTCDate())} ${MONTHS[first.getUTCMonth()] ?? ""} ${String(first.getUTCFullYear())}`;
  return { words: `week of ${name}`, days: [monday, monday + 7] };
}

/** Seasons are those of the north; a winter begins in the year that is named. */
function seasonForm(year: number, season: number): TimeForm {
  const days = [dayOf(year, season * 3 - 1), dayOf(year, season * 3 + 2)] as const;
  return { words: `${SEASONS[season - 1] ?? ""} ${String(year)}`, days };
}

function ordinal(n: number): string {
  const isTeen = n > 10 && n < 14;
  return `${String(n)}${isTeen ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}

function yearlessForm(month: number, day: number): TimeForm {
  const name = [day > 0 ? String(day) : "", MONTHS[month - 1] ?? ""].join(" ").trim();
  return { words: `${name}, no year`, days: undefined };
}

type Reads = (first: number, second: number) => TimeForm;

/** The rarer forms of EDTF: `2025-W20`, `2024-21`, `201X`, `19XX`, `XXXX-04`, `XXXX-05-21`. */
const FORMS: readonly (readonly [RegExp, Reads])[] = [
  [/^(\d{4})-W(\d\d)$/, weekForm],
  [/^(\d{4})-2([1-4])$/, seasonForm],
  [/^(\d{3})X$/, (n) => ({ words: `${String(n)}0s`, days: [dayOf(n * 10), dayOf(n * 10 + 10)] })],
  [
    /^(\d\d)XX$/,
    (n) => ({ words: `${ordinal(n + 1)} century`, days: [dayOf(n * 100), dayOf(n * 100 + 100)] }),
  ],
  [/^XXXX-(\d\d)(?:-(\d\d))?$/, yearlessForm],
];

/** Reads one of the rarer forms of EDTF; undefined for all else. */
export function readTimeForm(value: string): TimeForm | undefined {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(value);
    if (match !== null) return read(Number(match[1]), Number(match[2] ?? 0));
  }
  return undefined;
}
