import { middleOf, readPeriod } from "./period.ts";

const DAY = 86_400_000;

/** `YYYY-MM-DD` of a day counted from 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Day of a `YYYY-MM-DD`, counted from 1970-01-01; undefined when there is none. */
export function dayOf(iso: string | undefined): number | undefined {
  return readPeriod(iso)?.from;
}

/** How many dates lie on each stretch of an axis. */
export interface Histogram {
  /** First day, and the day after the last. */
  readonly from: number;
  readonly to: number;
  readonly bins: readonly number[];
}

/** Dates further from the rest than this many years are left to the ends of the axis. */
const FAR = 3 * 366;

/** Counts EDTF dates by the middle of each, in at most `most` bins of whole days; undefined without any date. */
export function countDates(dates: readonly (string | null | undefined)[], most = 40): Histogram | undefined {
  const days = dates
    .flatMap((date) => {
      const period = readPeriod(date);
      return period === undefined ? [] : Math.floor(middleOf(period));
    })
    .sort((a, b) => a - b);
  const median = days[Math.floor(days.length / 2)];
  if (median === undefined) return undefined;
  const near = days.filter((day) => Math.abs(day - median) <= FAR);
  const [first = median, last = median] = [near[0], near.at(-1)];
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const bins = Array.from({ length: Math.ceil((last - first + 1) / step) }, () => 0);
  for (const day of near) {
    const index = Math.floor((day - first) / step);
    bins[index] = (bins[index] ?? 0) + 1;
  }
  return { from: first, to: first + bins.length * step, bins };
}
