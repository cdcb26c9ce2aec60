import { NAME_LABELS, mayFollow, typeOf } from "./name-labels.ts";

/** `transitions[previous * NAME_LABELS + next]`: weight of two labels in a row, −∞ where they may not be. */
export type Transitions = Float64Array;

/** Best labels of a sentence, and for each how far the best other reading is behind. */
export interface Labelling {
  readonly labels: Int32Array;
  readonly margins: Float64Array;
}

const PREVIOUS: readonly (readonly number[])[] = Array.from({ length: NAME_LABELS }, (_, next) =>
  Array.from({ length: NAME_LABELS }, (_unused, label) => label).filter((label) => mayFollow(label, next)),
);

/**
 * Viterbi over `length` rows of `NAME_LABELS` emission scores. A margin compares the best path with the best one
 * that has a label of another type there.
 */
export function decodeNames(emissions: Float64Array, length: number, transitions: Transitions): Labelling {
  const forward = new Float64Array(length * NAME_LABELS).fill(-Infinity);
  const from = new Int32Array(length * NAME_LABELS);
  for (let i = 0; i < length; i++) extend(emissions, forward, from, i, transitions);
  const labels = new Int32Array(length);
  let label = 0;
  let most = -Infinity;
  for (const last of PREVIOUS[0] ?? []) {
    const score = forward[(length - 1) * NAME_LABELS + last] ?? -Infinity;
    if (score > most) {
      most = score;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * NAME_LABELS + label] ?? 0;
  }
  return { labels, margins: marginsOf(emissions, forward, labels, most, transitions) };
}

function extend(
  emissions: Float64Array,
  forward: Float64Array,
  from: Int32Array,
  i: number,
  transitions: Transitions,
): void {
  const row = i * NAME_LABELS;
  for (let next = 0; next < NAME_LABELS; next++) {
    const emission = emissions[row + next] ?? 0;
    if (i === 0) {
      if (mayFollow(0, next)) forward[row + next] = emission + (transitions[next] ?? 0);
      continue;
    }
    let most = -Infinity;
    for (const label of PREVIOUS[next] ?? []) {
      const score =
        (forward[row - NAME_LABELS + label] ?? 0) + (transitions[label * NAME_LABELS + next] ?? 0);
      if (score > most) {
        most = score;
        from[row + next] = label;
      }
    }
    forward[row + next] = most + emission;
  }
}

function marginsOf(
  emissions: Float64Array,
  forward: Float64Array,
  labels: Int32Array,
  most: number,
  transitions: Transitions,
): Float64Array {
  const margins = new Float64Array(labels.length);
  let backward = new Float64Array(NAME_LABELS).fill(-Infinity);
  for (const label of PREVIOUS[0] ?? []) backward[label] = 0;
  for (let i = labels.length - 1; i >= 0; i--) {
    let other = -Infinity;
    for (let label = 0; label < NAME_LABELS; label++) {
      const score = (forward[i * NAME_LABELS + label] ?? 0) + (backward[label] ?? 0);
      if (typeOf(label) !== typeOf(labels[i] ?? 0)) other = Math.max(other, score);
    }
    margins[i] = most - other;
    backward = retreat(emissions, backward, i, transitions);
  }
  return margins;
}

function retreat(
  emissions: Float64Array,
  after: Float64Array,
  i: number,
  transitions: Transitions,
): Float64Array<ArrayBuffer> {
  const before = new Float64Array(NAME_LABELS).fill(-Infinity);
  for (let next = 0; next < NAME_LABELS; next++) {
    const rest = (after[next] ?? 0) + (emissions[i * NAME_LABELS + next] ?? 0);
    for (const label of PREVIOUS[next] ?? []) {
      const score = rest + (transitions[label * NAME_LABELS + next] ?? 0);
      if (score > (before[label] ?? 0)) before[label] = score;
    }
  }
  return before;
}
