/** Counts behind precision, recall and F1. */
export interface Counts {
  right: number;
  found: number;
  expected: number;
}

/** Named figures; percentages unless the name says otherwise. */
export type Figures = Readonly<Record<string, number>>;

/** Counts of nothing yet. */
export function noCounts(): Counts {
  return { right: 0, found: 0, expected: 0 };
}

/** F1 in per cent, 0 where there is nothing. */
export function f1({ right, found, expected }: Counts): number {
  return found + expected === 0 ? 0 : (200 * right) / (found + expected);
}

/** Share in per cent, 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** Prints figures as one line of JSON, or as a table with one decimal. */
export function printFigures(title: string, figures: Figures, json: boolean): void {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
  if (json) {
    console.log(JSON.stringify({ title, ...rounded }));
    return;
  }
  console.log(title);
  const width = Math.max(...Object.keys(rounded).map((name) => name.length));
  for (const [name, value] of Object.entries(rounded)) {
    console.log(`  ${name.padEnd(width)}  ${value.toFixed(2).padStart(9)}`);
  }
}

/** What is common to the arguments of the scorers: files, and options with two dashes. */
export function readArguments(args: readonly string[]): {
  readonly files: readonly string[];
  readonly options: ReadonlySet<string>;
} {
  return {
    files: args.filter((arg) => !arg.startsWith("--")),
    options: new Set(args.filter((arg) => arg.startsWith("--"))),
  };
}
