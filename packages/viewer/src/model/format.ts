import { MONTHS, readTimeForm } from "./time-forms.ts";

function formatPoint(value: string, withYear = true): string {
  const form = readTimeForm(value);
  if (form !== undefined) return form.words;
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (match === null) return value;
  const [, year = "", month, day] = match;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [
    day === undefined ? undefined : String(Number(day)),
    name,
    withYear || name === undefined ? year : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** An EDTF value as people write it: `17 Jan 2025`, `2022–`, `by 2027`; `–` when there is none. */
export function formatTime(value: string | null | undefined): string {
  if (value === null || value === undefined || value === "") return "–";
  const [from, to] = value.split("/");
  const open = (part: string | undefined): boolean => part === undefined || part === "" || part === "..";
  if (to === undefined) return formatPoint(value);
  if (open(from) && !open(to)) return `by ${formatPoint(to)}`;
  if (open(to)) return `${formatPoint(from ?? "")}–`;
  return `${formatPoint(from ?? "")} – ${formatPoint(to)}`;
}

/** Day and month only, for lists in which the year is plain. */
export function formatDay(value: string | null | undefined): string {
  return value === null || value === undefined ? "–" : formatPoint(value, false);
}

/** First to last of several dates; the year is said once when they share it. */
export function formatRange(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return formatPoint(first);
  return `${formatPoint(first, first.slice(0, 4) !== last.slice(0, 4))} – ${formatPoint(last)}`;
}

/** A range of days of which either end may be open: `4 Mar – 2 May 2024`, `from 4 Mar 2024`, `until 2 May 2024`. */
export function formatDays(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return formatRange([from, to]);
  return from === undefined ? `until ${formatTime(to)}` : `from ${formatTime(from)}`;
}

/** `1,204`; from 10,000 on `12.4k`. */
export function formatCount(count: number): string {
  if (count >= 10_000) return `${String(Math.round(count / 100) / 10)}k`;
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
}

export { shorten } from "@dossier/core/drawing";
