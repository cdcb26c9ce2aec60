/** A tuple as CaRB compares it: its predicate and two arguments, the second of all further ones joined. */
export interface CarbTuple {
  readonly predicate: readonly string[];
  readonly first: readonly string[];
  readonly rest: readonly string[];
  /** Number of arguments before joining. */
  readonly count: number;
}

/** A predicted tuple with its confidence in [0, 1]. */
export interface ScoredTuple {
  readonly tuple: CarbTuple;
  readonly confidence: number;
}

/** Both sides of one sentence. */
export interface CarbSentence {
  readonly gold: readonly CarbTuple[];
  readonly predicted: readonly ScoredTuple[];
}

/** Best point of the precision-recall curve, and the area under it. */
export interface CarbScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly auc: number;
  /** Confidence at the best point. */
  readonly threshold: number;
}

const BE = new Set(["be", "is", "am", "are", "was", "were", "been", "being"]);
const SAID = ["said", "told", "added", "adds", "says"];

/** Makes a tuple from its texts: predicate, then arguments. */
export function carbTuple(predicate: string, args: readonly string[]): CarbTuple {
  const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
  return {
    predicate: split(predicate),
    first: split(args[0] ?? ""),
    rest: args.slice(1).flatMap(split),
    count: args.length,
  };
}

/** Precision and recall of one pair of tuples, CaRB's lenient match (Bhardwaj et al. 2019). */
export function matchTuples(
  gold: CarbTuple,
  predicted: CarbTuple,
): readonly [precision: number, recall: number] {
  const plain = matchInOrder(gold, predicted);
  if (!SAID.some((word) => gold.predicate.includes(word))) return plain;
  const swapped = matchInOrder(gold, { ...predicted, first: predicted.rest, rest: predicted.first });
  return harmonic(swapped) > harmonic(plain) ? swapped : plain;
}

function matchInOrder(gold: CarbTuple, predicted: CarbTuple): readonly [number, number] {
  const predicates = common(gold.predicate, predicted.predicate, true);
  if (predicates === 0 || gold.count < 2 || predicted.count < 2) return [0, 0];
  const matched = predicates + common(gold.first, predicted.first) + common(gold.rest, predicted.rest);
  const size = (tuple: CarbTuple): number => tuple.predicate.length + tuple.first.length + tuple.rest.length;
  return [matched / size(predicted), matched / size(gold)];
}

/** Size of the multiset intersection; for predicates, "be" matches any of its forms. */
function common(a: readonly string[], b: readonly string[], isPredicate = false): number {
  const left = [...b];
  let found = 0;
  for (const word of a) {
    let at = left.indexOf(word);
    if (at < 0 && isPredicate && word === "be") at = left.findIndex((other) => BE.has(other));
    if (at < 0) continue;
    found++;
    left.splice(at, 1);
  }
  return found;
}

/**
 * How well each tuple says what its gold tuple says: the mean of the pair's precision and recall, 0 without one. Each
 * gold tuple goes to the one that says it best.
 */
export function sharesTold(gold: readonly CarbTuple[], predicted: readonly CarbTuple[]): number[] {
  const shares = predicted.map(() => 0);
  const means = gold.map((tuple) =>
    predicted.map((other) => matchTuples(tuple, other).reduce((sum, share) => sum + share / 2, 0)),
  );
  for (const { p, value } of pairs(means)) shares[p] = value;
  return shares;
}

const harmonic = ([p, r]: readonly [number, number]): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** Sweeps the confidence threshold over all sentences. */
export function scoreCarb(sentences: readonly CarbSentence[]): CarbScore {
  const matched = sentences.map(({ gold, predicted }) => ({
    confidences: predicted.map(({ confidence }) => confidence),
    cells: gold.map((tuple) => predicted.map((other) => matchTuples(tuple, other.tuple))),
  }));
  const thresholds = [...new Set(matched.flatMap(({ confidences }) => confidences))].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(thresholds.length / 60));
  const points = thresholds
    .filter((_, index) => index % step === 0)
    .map((threshold) => ({ threshold, ...pointAt(matched, threshold) }));
  const best = points.reduce((a, b) => (b.f1 > a.f1 ? b : a), {
    threshold: 0,
    precision: 0,
    recall: 0,
    f1: 0,
  });
  return { ...best, auc: areaUnder(points) };
}

interface Matched {
  readonly confidences: readonly number[];
  readonly cells: readonly (readonly (readonly [number, number])[])[];
}

function pointAt(
  sentences: readonly Matched[],
  threshold: number,
): { precision: number; recall: number; f1: number } {
  let precision = 0;
  let predicted = 0;
  let recall = 0;
  let gold = 0;
  for (const { confidences, cells } of sentences) {
    const kept = [...confidences.keys()].filter((index) => (confidences[index] ?? 0) >= threshold);
    predicted += kept.length;
    gold += cells.length;
    for (const row of cells) recall += Math.max(0, ...kept.map((index) => row[index]?.[1] ?? 0));
    precision += greedy(cells, kept);
  }
  const p = predicted === 0 ? 1 : precision / predicted;
  const r = gold === 0 ? 0 : recall / gold;
  return { precision: p, recall: r, f1: harmonic([p, r]) };
}

/** Summed precision of a one-to-one matching. */
function greedy(cells: Matched["cells"], kept: readonly number[]): number {
  const values = cells.map((row) => kept.map((p) => row[p]?.[0] ?? 0));
  return pairs(values).reduce((sum, { value }) => sum + value, 0);
}

/** One-to-one matching of rows (gold) and columns (predictions), the highest value first; no pair without any. */
function pairs(values: readonly (readonly number[])[]): { g: number; p: number; value: number }[] {
  const all = values.flatMap((row, g) => row.map((value, p) => ({ g, p, value })));
  all.sort((a, b) => b.value - a.value || a.g - b.g || a.p - b.p);
  const rows = new Set<number>();
  const columns = new Set<number>();
  return all.filter(({ g, p, value }) => {
    if (value === 0 || rows.has(g) || columns.has(p)) return false;
    rows.add(g);
    columns.add(p);
    return true;
  });
}

/** Trapezoids over recall, with the point (precision 1, recall 0). */
function areaUnder(points: readonly { precision: number; recall: number }[]): number {
  const curve = [...points, { precision: 1, recall: 0 }].sort(
    (a, b) => a.recall - b.recall || b.precision - a.precision,
  );
  let area = 0;
  for (let index = 1; index < curve.length; index++) {
    const before = curve[index - 1];
    const here = curve[index];
    if (before && here) area += ((here.recall - before.recall) * (here.precision + before.precision)) / 2;
  }
  return area;
}
