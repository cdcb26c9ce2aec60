import type { Item } from "./item.ts";
import { CAUSES, judgementKey, PARTS, type Judgement, type Judgements } from "./judgements.ts";

/** Confidences from which on statements are counted apart. */
const LEAST = [0.6, 0.7, 0.8, 0.9];

/** The figures as lines that a person can read: how many are judged and right, by set and confidence, and what the errors are. */
export function reportPrecision(drawn: readonly Item[], judgements: Judgements): string {
  const judgedIn = (items: readonly Item[]): Judgement[] =>
    items.flatMap((item) => judgements.get(judgementKey(item)) ?? []);
  const row = (name: string, items: readonly Item[]): string => figures(name, items.length, judgedIn(items));
  const sets = [...new Set(drawn.map(({ set }) => set))];
  const bySet = sets.map((name) =>
    row(
      name,
      drawn.filter(({ set }) => set === name),
    ),
  );
  const bySurety = LEAST.map((least) =>
    row(
      `≥ ${String(least)}`,
      drawn.filter(({ readings }) => readings.some(({ statement }) => statement.confidence >= least)),
    ),
  );
  return [row("all", drawn), ...bySet, ...bySurety, ...errorTable(judgedIn(drawn))].join("\n");
}

function figures(name: string, drawn: number, judged: readonly Judgement[]): string {
  const share = (found: readonly Judgement[]): string =>
    judged.length === 0 ? "–" : `${((100 * found.length) / judged.length).toFixed(1)} %`;
  const right = judged.filter(({ isRight }) => isRight);
  const flawless = right.filter(({ parts }) => parts.length === 0);
  return `precision ${name.padEnd(6)} judged ${String(judged.length)} of ${String(drawn)}, right ${String(right.length)} (${share(right)}), attribution right too ${String(flawless.length)} (${share(flawless)})`;
}

/** What is wrong, a line a cause, a column a part; one statement may be wrong in several parts. */
function errorTable(judged: readonly Judgement[]): string[] {
  const rows = CAUSES.map((cause) => {
    const own = judged.filter((each) => each.cause === cause);
    const cells = PARTS.map((part) => own.filter(({ parts }) => parts.includes(part)).length);
    return line(cause, [own.length, ...cells].map(String));
  });
  return [line("wrong by cause", ["all", ...PARTS]), ...rows];
}

const line = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(15)}${cells.map((cell) => cell.padStart(12)).join("")}`;
