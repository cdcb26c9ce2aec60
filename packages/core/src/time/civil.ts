/** A day of the proleptic Gregorian calendar; `month` from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Number of days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function toDays({ year, month, day }: Civil): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
}

/** The inverse of `toDays`. */
export function fromDays(days: number): Civil {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 0 = Sunday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** The month `count` months after that of `date`, day 1. */
export function addMonths({ year, month }: Civil, count: number): Civil {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
}

/** A day as EDTF reads it; undefined for text that is not a full day or no day of the calendar. */
export function parseDay(value: string | undefined): Civil | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value ?? "");
  if (match === null) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const same = fromDays(toDays(date));
  return same.month === date.month && same.day === date.day ? date : undefined;
}

/** `YYYY-MM-DD`, or less where only a part is given; `XXXX` for an unknown year. */
export function format(year: number | undefined, month?: number, day?: number): string {
  const parts = [year === undefined ? "XXXX" : String(year).padStart(4, "0")];
  for (const part of [month, day]) if (part !== undefined) parts.push(String(part).padStart(2, "0"));
  return parts.join("-");
}

/** `YYYY-MM-DD` of a day number. */
export function formatDays(days: number): string {
  const { year, month, day } = fromDays(days);
  return format(year, month, day);
}

/** ISO 8601 week of a day number, e.g. `2025-W20`. */
export function formatWeek(days: number): string {
  const thursday = days - ((weekdayOf(days) + 6) % 7) + 3;
  const { year } = fromDays(thursday);
  const week = Math.floor((thursday - toDays({ year, month: 1, day: 1 })) / 7) + 1;
  return `${format(year)}-W${String(week).padStart(2, "0")}`;
}
