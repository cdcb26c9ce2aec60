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

/** Whether tag b may follow tag a. */
function mayFollow(a: number, b: number): boolean {
  return opens(a) ? goesOn(b) && type(a) === type(b) : !goesOn(b);
}

/** The tags that may stand before each of `count` tags, rising. */
function tagsBefore(count: number): readonly (readonly number[])[] {
  const tags = Array.from({ length: count }, (_, tag) => tag);
  return tags.map((b) => tags.filter((a) => mayFollow(a, b)));
}

/** The best consistent sequence of `count` BILOU tags over rows of scores (Viterbi); row i begins at `from + i * stride`. */
export function bestTags(
  scores: Float32Array,
  from: number,
  stride: number,
  rows: number,
  count: number,
): Int32Array {
  const tags = new Int32Array(rows);
  const back = new Int8Array(rows * count);
  const allowed = tagsBefore(count);
  let before = new Float64Array(count);
  for (let i = 0; i < rows; i++) {
    const now = new Float64Array(count).fill(-Infinity);
    for (let b = 0; b < count; b++) {
      if (i === 0 && goesOn(b)) continue;
      if (i === rows - 1 && opens(b)) continue;
      const own = scores[from + i * stride + b] ?? 0;
      if (i === 0) {
        now[b] = own;
        continue;
      }
      for (const a of allowed[b] ?? []) {
        const sum = (before[a] ?? 0) + own;
        if (sum <= (now[b] ?? 0)) continue;
        now[b] = sum;
        back[i * count + b] = a;
      }
    }
    before = now;
  }
  let tag = before.indexOf(Math.max(...before));
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
