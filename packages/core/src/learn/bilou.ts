/** A span of words, half-open, with the index of its type. */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** Tags are 0 for outside, then begin, inside, last, unit of type 0, of type 1 …. */
const BEGIN = 0;
const INSIDE = 1;
const UNIT = 3;

const kind = (tag: number): number => (tag === 0 ? UNIT : (tag - 1) % 4);
const type = (tag: number): number => (tag === 0 ? -1 : (tag - 1) >> 2);
const opens = (tag: number): boolean => kind(tag) === BEGIN || kind(tag) === INSIDE;
const goesOn = (tag: number): boolean => tag !== 0 && (kind(tag) === INSIDE || kind(tag) === 2);

/** The best consistent sequence of `count` BILOU tags over rows of scores (Viterbi); row i begins at `from + i * stride`. */
export function bestTags(
  scores: Float32Array,
  from: number,
  stride: number,
  rows: number,
  count: number,
): Int32Array {
  const back = new Int8Array(rows * count);
  let before = new Float64Array(count).fill(-Infinity);
  let now = new Float64Array(count);
  before[0] = 0;
  for (let i = 0; i < rows; i++) {
    const row = from + i * stride;
    const follow = (tag: number, previous: number): void => {
      now[tag] = (before[previous] ?? 0) + (scores[row + tag] ?? 0);
      back[i * count + tag] = previous;
    };
    const closed = bestClosed(before);
    follow(0, closed);
    for (let begin = 1; begin < count; begin += 4) {
      const inside = begin + 1;
      const open = (before[begin] ?? 0) >= (before[inside] ?? 0) ? begin : inside;
      follow(begin, closed);
      follow(inside, open);
      follow(begin + 2, open);
      follow(begin + 3, closed);
    }
    [before, now] = [now, before];
  }
  return readBack(back, rows, count, bestClosed(before));
}

/** The best of the tags behind which no name is open. */
function bestClosed(scores: Float64Array): number {
  let best = 0;
  for (let last = 3; last < scores.length; last += 4) {
    if ((scores[last] ?? 0) > (scores[best] ?? 0)) best = last;
    if ((scores[last + 1] ?? 0) > (scores[best] ?? 0)) best = last + 1;
  }
  return best;
}

function readBack(back: Int8Array, rows: number, count: number, last: number): Int32Array {
  const tags = new Int32Array(rows);
  let tag = last;
  for (let i = rows - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = back[i * count + tag] ?? 0;
  }
  return tags;
}

/** The spans that consistent BILOU tags spell. */
export function spansOf(tags: Int32Array): TypedSpan[] {
  const spans: TypedSpan[] = [];
  let start = 0;
  for (const [i, tag] of tags.entries()) {
    if (!goesOn(tag)) start = i;
    if (tag !== 0 && !opens(tag)) spans.push({ start, end: i + 1, type: type(tag) });
  }
  return spans;
}
