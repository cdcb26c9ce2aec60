import type { Dossier, DocumentView, StatementView } from "./dossier.ts";
import type { Shown } from "./filters.ts";
import { middleOf, readPeriod, type Period } from "./period.ts";

export type LaneName = "happened" | "disputed" | "plans" | "undated";

/** A statement on the axis, or in the list of those without a date. */
export interface Dated {
  readonly statement: StatementView;
  readonly period: Period;
}

export interface Timeline {
  /** First and last day of the axis. */
  readonly from: number;
  readonly to: number;
  readonly documents: readonly { readonly document: DocumentView; readonly day: number }[];
  readonly lanes: Readonly<Record<Exclude<LaneName, "undated">, readonly Dated[]>>;
  readonly undated: readonly StatementView[];
}

const LANE: Readonly<Record<StatementView["style"], Exclude<LaneName, "undated">>> = {
  corroborated: "happened",
  "single-source": "happened",
  "claimed-only": "happened",
  contested: "disputed",
  denied: "disputed",
  planned: "plans",
};

/** Days around the documents within which events widen the axis; those further away end in an arrow. */
const REACH = 400;
const MARGIN = 12;

function axisOf(days: readonly number[], dated: readonly Dated[]): [number, number] {
  const middles = dated.map(({ period }) => middleOf(period));
  const anchors = days.length > 0 ? days : middles;
  const [first, last] = [Math.min(...anchors), Math.max(...anchors)];
  const near = middles.filter((day) => day > first - REACH && day < last + REACH);
  const all = [...anchors, ...near];
  return [Math.min(...all) - MARGIN, Math.max(...all) + MARGIN];
}

/** Places the shown statements by when they happened, and the documents by when they were published. */
export function layOutTimeline(dossier: Dossier, shown: Shown): Timeline | undefined {
  const statements = [...shown.edges, ...shown.facts];
  const dated: Dated[] = [];
  const undated: StatementView[] = [];
  for (const statement of statements) {
    const period = readPeriod(statement.time);
    if (period === undefined) undated.push(statement);
    else dated.push({ statement, period });
  }
  const documents = [...dossier.documents.values()].flatMap((document) => {
    const day = readPeriod(document.published)?.from;
    return day === undefined ? [] : [{ document, day }];
  });
  if (documents.length + dated.length === 0) return undefined;
  const [from, to] = axisOf(
    documents.map(({ day }) => day),
    dated,
  );
  const lanes = { happened: [] as Dated[], disputed: [] as Dated[], plans: [] as Dated[] };
  for (const item of dated.sort((a, b) => middleOf(a.period) - middleOf(b.period)))
    lanes[LANE[item.statement.style]].push(item);
  return { from, to, documents, lanes, undated };
}
