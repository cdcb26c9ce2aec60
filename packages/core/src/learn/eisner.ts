/**
 * The best projective tree with one root (Eisner 1996), in n³ steps. `scores[i * (n + 1) + j]` is the score of word j
 * as the head of word i, column n that of i as the root. Gives `heads[i]`, −1 for the root; ties go to the left.
 */
export function eisner(scores: Float64Array, n: number): Int32Array {
  const heads = new Int32Array(n).fill(-1);
  if (n === 0) return heads;
  const chart = fillChart(scores, n);
  let root = 0;
  let best = -Infinity;
  for (let r = 0; r < n; r++) {
    const total = at(chart.left, r) + at(chart.right, r * n + n - 1) + at(scores, r * (n + 1) + n);
    if (total > best) [best, root] = [total, r];
  }
  readLeft(chart, 0, root, heads);
  readRight(chart, root, n - 1, heads);
  return heads;
}

/**
 * Scores and split points of spans from s to t at index s · n + t. `left`: complete, headed by t; `right`: complete,
 * headed by s; the open ones end in the arc between s and t, made at the split kept in `openSplit`.
 */
interface Chart {
  readonly n: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly leftSplit: Int16Array;
  readonly rightSplit: Int16Array;
  readonly openSplit: Int16Array;
}

const at = (array: Float64Array | Int16Array, index: number): number => array[index] ?? 0;

function fillChart(scores: Float64Array, n: number): Chart {
  const left = new Float64Array(n * n);
  const right = new Float64Array(n * n);
  const openLeft = new Float64Array(n * n);
  const openRight = new Float64Array(n * n);
  const leftSplit = new Int16Array(n * n);
  const rightSplit = new Int16Array(n * n);
  const openSplit = new Int16Array(n * n);
  for (let width = 1; width < n; width++) {
    for (let s = 0; s + width < n; s++) {
      const t = s + width;
      const place = s * n + t;
      let best = -Infinity;
      for (let r = s; r < t; r++) {
        const sum = at(right, s * n + r) + at(left, (r + 1) * n + t);
        if (sum > best) {
          best = sum;
          openSplit[place] = r;
        }
      }
      openLeft[place] = best + at(scores, s * (n + 1) + t);
      openRight[place] = best + at(scores, t * (n + 1) + s);
      best = -Infinity;
      for (let r = s; r < t; r++) {
        const sum = at(left, s * n + r) + at(openLeft, r * n + t);
        if (sum > best) {
          best = sum;
          leftSplit[place] = r;
        }
      }
      left[place] = best;
      best = -Infinity;
      for (let r = s + 1; r <= t; r++) {
        const sum = at(openRight, s * n + r) + at(right, r * n + t);
        if (sum > best) {
          best = sum;
          rightSplit[place] = r;
        }
      }
      right[place] = best;
    }
  }
  return { n, left, right, leftSplit, rightSplit, openSplit };
}

/** Heads within the complete span s..t headed by t. */
function readLeft(chart: Chart, s: number, t: number, heads: Int32Array): void {
  if (s >= t) return;
  const r = at(chart.leftSplit, s * chart.n + t);
  readLeft(chart, s, r, heads);
  heads[r] = t;
  readOpen(chart, r, t, heads);
}

/** Heads within the complete span s..t headed by s. */
function readRight(chart: Chart, s: number, t: number, heads: Int32Array): void {
  if (s >= t) return;
  const r = at(chart.rightSplit, s * chart.n + t);
  heads[r] = s;
  readOpen(chart, s, r, heads);
  readRight(chart, r, t, heads);
}

function readOpen(chart: Chart, s: number, t: number, heads: Int32Array): void {
  const r = at(chart.openSplit, s * chart.n + t);
  readRight(chart, s, r, heads);
  readLeft(chart, r + 1, t, heads);
}
