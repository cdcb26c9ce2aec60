import { MONTHS, readTimeForm } from "./time-forms.ts";

/** Days since 1970-01-01, half-open; an open side is `undefined`. */
export interface Period {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const DAY = 86_400_000;

function pointPeriod(value: string): { from: number; to: number } | undefined {
  const form = readTimeForm(value);
  if (form !== undefined) return form.days && { from: form.days[0], to: form.days[1] };
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(value);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), match[2], match[3]];
  const start = Date.UTC(
    year,
    month === undefined ? 0 : Number(month) - 1,
    day === undefined ? 1 : Number(day),
  );
  const end =
    day !== undefined
      ? start + DAY
      : month !== undefined
        ? Date.UTC(year, Number(month), 1)
        : Date.UTC(year + 1, 0, 1);
  return Number.isNaN(start) ? undefined : { from: start / DAY, to: end / DAY };
}

/** Reads an EDTF date, month, year or interval; undefined for what has no place on an axis. */
export function readPeriod(value: string | null | undefined): Period | undefined {
  if (value === null || value === undefined) return undefined;
  const [first = "", second] = value.split("/");
  const from = pointPeriod(first);
  if (second === undefined) return from;
  const to = pointPeriod(second);
  if (from === undefined && to === undefined) return undefined;
  return { from: from?.from, to: to?.to };
}

/** Middle of a period, or the side that is known. */
export function middleOf({ from, to }: Period): number {
  if (from === undefined) return to ?? 0;
  return to === undefined ? from : (from + to) / 2;
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Ticks on first days of months or years, at most about `most`; the year stands with January and at the start. */
export function ticksOf(from: number, to: number, most = 14): Tick[] {
  const months = Math.max(1, (to - from) / 30.44);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= most) ?? 240;
  const first = new Date(from * DAY);
  const ticks: Tick[] = [];
  let index = first.getUTCFullYear() * 12 + first.getUTCMonth();
  index = Math.ceil(index / step) * step;
  for (; ; index += step) {
    const [year, month] = [Math.floor(index / 12), index % 12];
    const day = Date.UTC(year, month, 1) / DAY;
    if (day > to) return ticks;
    if (day < from) continue;
    const name = MONTHS[month] ?? "";
    const isYear = step >= 12;
    ticks.push({
      day,
      label: isYear ? String(year) : month === 0 || ticks.length === 0 ? `${name} ${String(year)}` : name,
    });
  }
}
