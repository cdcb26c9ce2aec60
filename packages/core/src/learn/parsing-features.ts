import type { ArcHybridState } from "./arc-hybrid.ts";
import type { FeatureList } from "./feature-list.ts";
import { mix } from "./hash.ts";
import type { WordFeatures } from "./word-features.ts";

const MOVE_SEED = 23;
const LABEL_SEED = 29;

/** What features of parsing decisions are drawn from; `tags` are hashes or indexes of Penn tags, `coarse` of universal ones. */
export interface ParsingInput {
  readonly words: WordFeatures;
  readonly tags: Int32Array;
  readonly coarse: Int32Array;
  /** Fine and middle groups of words. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
}

const NONE = -1;
const ROOT = -2;

function read(array: Int32Array, index: number): number {
  return index < 0 ? NONE : index >= array.length ? ROOT : (array[index] ?? NONE);
}

function child(array: Int32Array, word: number): number {
  return word < 0 ? -1 : (array[word] ?? -1);
}

function bucket(distance: number): number {
  return distance <= 5 ? distance : distance <= 10 ? 6 : distance <= 20 ? 7 : 8;
}

/** Features of the next move (Zhang and Nivre 2011, for a system with two words on top of the stack and one in the buffer). */
export function moveFeatures(input: ParsingInput, state: ArcHybridState, out: FeatureList): void {
  const { form } = input.words;
  const { tags, coarse } = input;
  const s0 = state.peek(0);
  const s1 = state.peek(1);
  const s2 = state.peek(2);
  const b0 = state.next;
  const b1 = b0 + 1 <= state.length ? b0 + 1 : -1;
  const b2 = b0 + 2 <= state.length ? b0 + 2 : -1;
  const s0w = read(form, s0);
  const s0t = read(tags, s0);
  const s1w = read(form, s1);
  const s1t = read(tags, s1);
  const b0w = read(form, b0);
  const b0t = read(tags, b0);
  const b1w = read(form, b1);
  const b1t = read(tags, b1);
  const b2t = read(tags, b2);
  const s2t = read(tags, s2);
  const s0c = read(coarse, s0);
  const s1c = read(coarse, s1);
  const b0c = read(coarse, b0);
  const b1c = read(coarse, b1);

  out.clear(MOVE_SEED);
  out.add(0);
  out.add(s0w);
  out.add(s0t);
  out.add(s0w, s0t);
  out.add(s1w);
  out.add(s1t);
  out.add(s1w, s1t);
  out.add(b0w);
  out.add(b0t);
  out.add(b0w, b0t);
  out.add(b1w);
  out.add(b1t);
  out.add(b1w, b1t);
  out.add(b2t);
  out.add(read(form, b2), b2t);
  out.add(s2t);
  out.add(read(form, s2), s2t);

  out.add(s0w, b0w);
  out.add(s0w, s0t, b0t);
  out.add(s0t, b0w, b0t);
  out.add(s0w, b0t);
  out.add(s0t, b0w);
  out.add(s0t, b0t);
  out.add(s1w, s0w);
  out.add(s1w, s1t, s0t);
  out.add(s1t, s0w, s0t);
  out.add(s1w, s0t);
  out.add(s1t, s0w);
  out.add(s1t, s0t);
  out.add(s1w, b0w);
  out.add(s1t, b0t);
  out.add(s1w, b0t);
  out.add(s1t, b0w);
  out.add(b0t, b1t);
  out.add(b0w, b1t);
  out.add(b0t, b1w);
  out.add(s0t, b1w);
  out.add(s0w, b1t);

  out.add(mix(b0t, b1t), b2t);
  out.add(mix(s0t, b0t), b1t);
  out.add(mix(s0w, b0t), b1t);
  out.add(mix(s0t, b0w), b1t);
  out.add(mix(mix(s0t, b0t), b1t), b2t);
  out.add(mix(s1t, s0t), b0t);
  out.add(mix(s1w, s0t), b0t);
  out.add(mix(s1t, s0w), b0t);
  out.add(mix(s1t, s0t), b0w);
  out.add(mix(mix(s1t, s0t), b0t), b1t);
  out.add(mix(s2t, s1t), s0t);
  out.add(mix(mix(s2t, s1t), s0t), b0t);
  out.add(mix(s1c, s0c), mix(b0c, b1c));
  out.add(mix(mix(s1c, s0c), b0c), read(coarse, s2));

  const d0 = bucket(b0 - s0);
  const d1 = s1 < 0 ? 0 : bucket(s0 - s1);
  out.add(s0w, d0);
  out.add(s0t, d0);
  out.add(b0w, d0);
  out.add(b0t, d0);
  out.add(mix(s0t, b0t), d0);
  out.add(mix(s0w, b0w), d0);
  out.add(mix(s1t, s0t), d1);
  out.add(mix(s1w, s0w), d1);
  out.add(mix(mix(s1t, s0t), b0t), mix(d0, d1));

  childFeatures(input, state, s0, s0w, s0t, s1t, b0t, out);
  childFeatures(input, state, s1, s1w, s1t, s0t, b0t, out);
  nextFeatures(input, state, b0, b0w, b0t, s0t, s1t, out);
  betweenFeatures(input, s1, s0, b0, out);
  clusterFeatures(input, s0, s1, b0, out);
}

/** Children of a word on the stack: their words, tags, labels, how many there are, and with the words around. */
function childFeatures(
  input: ParsingInput,
  state: ArcHybridState,
  word: number,
  form: number,
  tag: number,
  other: number,
  next: number,
  out: FeatureList,
): void {
  const left = child(state.leftmost, word);
  const left2 = child(state.secondLeftmost, word);
  const right = child(state.rightmost, word);
  const right2 = child(state.secondRightmost, word);
  const leftTag = read(input.tags, left);
  const rightTag = read(input.tags, right);
  const leftLabel = left < 0 ? -1 : read(state.labels, left);
  const rightLabel = right < 0 ? -1 : read(state.labels, right);
  out.add(read(input.words.form, left));
  out.add(leftTag);
  out.add(leftLabel);
  out.add(read(input.words.form, right));
  out.add(rightTag);
  out.add(rightLabel);
  out.add(read(input.tags, left2), leftTag, tag);
  out.add(read(input.tags, right2), rightTag, tag);
  out.add(left2 < 0 ? -1 : read(state.labels, left2), leftLabel, tag);
  out.add(right2 < 0 ? -1 : read(state.labels, right2), rightLabel, tag);
  out.add(form, leftLabel, rightLabel);
  out.add(tag, leftLabel, rightLabel);
  out.add(form, word < 0 ? 0 : Math.min(3, state.leftCount[word] ?? 0));
  out.add(form, word < 0 ? 0 : Math.min(3, state.rightCount[word] ?? 0));
  out.add(
    tag,
    word < 0 ? 0 : Math.min(3, state.leftCount[word] ?? 0),
    word < 0 ? 0 : Math.min(3, state.rightCount[word] ?? 0),
  );
  out.add(mix(tag, next), leftTag);
  out.add(mix(tag, next), rightTag);
  out.add(mix(tag, next), rightLabel);
  out.add(mix(tag, other), leftLabel);
  out.add(mix(tag, other), rightTag);
  out.add(mix(tag, other), rightLabel);
  out.add(mix(mix(tag, other), next), rightLabel);
  out.add(mix(mix(tag, other), next), leftLabel);
}

/** Groups of the words in question, for words that training has seen rarely or never. */
function clusterFeatures(input: ParsingInput, s0: number, s1: number, b0: number, out: FeatureList): void {
  const { fine, middle, tags } = input;
  const s0f = read(fine, s0);
  const s0m = read(middle, s0);
  const s1m = read(middle, s1);
  const b0m = read(middle, b0);
  const b0f = read(fine, b0);
  const s0t = read(tags, s0);
  const b0t = read(tags, b0);
  out.add(s0f);
  out.add(b0f);
  out.add(read(fine, s1));
  out.add(s0m, b0m);
  out.add(s1m, s0m);
  out.add(s0f, b0t);
  out.add(s0t, b0f);
  out.add(read(fine, s1), s0t);
  out.add(read(tags, s1), s0f);
  out.add(mix(read(tags, s1), s0m), b0t);
  out.add(mix(s1m, s0t), b0m);
  out.add(mix(s0m, b0t), read(middle, b0 + 1));
}

/** Left children of the next word. */
function nextFeatures(
  input: ParsingInput,
  state: ArcHybridState,
  word: number,
  form: number,
  tag: number,
  s0t: number,
  s1t: number,
  out: FeatureList,
): void {
  const left = child(state.leftmost, word);
  const label = left < 0 ? -1 : read(state.labels, left);
  const count = Math.min(3, state.leftCount[word] ?? 0);
  out.add(read(input.words.form, left));
  out.add(read(input.tags, left));
  out.add(label);
  out.add(form, count);
  out.add(tag, count);
  out.add(mix(s0t, tag), read(input.tags, left));
  out.add(mix(s0t, tag), label);
  out.add(mix(s1t, s0t), mix(tag, label));
}

/** What stands between the words in question: commas, conjunctions, verbs. */
function betweenFeatures(input: ParsingInput, s1: number, s0: number, b0: number, out: FeatureList): void {
  const { coarse } = input;
  const between = (from: number, to: number): number => {
    let seen = 0;
    for (let i = from + 1; i < to && i - from < 12; i++) seen |= 1 << ((coarse[i] ?? 0) & 15);
    return seen;
  };
  const right = between(s0, Math.min(b0, coarse.length));
  const left = s1 < 0 ? 0 : between(s1, s0);
  out.add(right, read(coarse, s0), read(coarse, b0));
  out.add(left, read(coarse, s1), read(coarse, s0));
}

/** Features of the label of the arc from `head` to `dependent`, when it is about to be made. */
export function labelFeatures(
  input: ParsingInput,
  state: ArcHybridState,
  head: number,
  dependent: number,
  out: FeatureList,
): void {
  const { form, affixes } = input.words;
  const { tags, coarse } = input;
  const hw = read(form, head);
  const ht = read(tags, head);
  const dw = read(form, dependent);
  const dt = read(tags, dependent);
  const hc = read(coarse, head);
  const dc = read(coarse, dependent);
  const direction = head < dependent ? 1 : head === state.length ? 2 : 0;
  const distance = mix(direction, bucket(Math.abs(head - dependent)));
  const left = child(state.leftmost, dependent);
  const right = child(state.rightmost, dependent);
  const headLeft = child(state.leftmost, head);
  const headRight = child(state.rightmost, head);
  const labelOf = (word: number): number => (word < 0 ? -1 : read(state.labels, word));
  const leftWord = read(form, left);

  out.clear(LABEL_SEED);
  out.add(direction);
  out.add(hw, direction);
  out.add(ht, direction);
  out.add(dw, direction);
  out.add(dt, direction);
  out.add(hw, dw);
  out.add(mix(ht, dt), direction);
  out.add(mix(hc, dc), distance);
  out.add(mix(hw, dt), direction);
  out.add(mix(ht, dw), direction);
  out.add(mix(ht, dt), distance);
  out.add(mix(dw, dt), hc);
  out.add(mix(hw, ht), dc);
  out.add(dt, read(tags, dependent - 1), direction);
  out.add(dt, read(tags, dependent + 1), direction);
  out.add(dw, read(form, dependent - 1));
  out.add(dw, read(form, dependent + 1));
  out.add(ht, mix(dt, read(tags, head + 1)));
  out.add(ht, mix(dt, read(tags, head - 1)));
  out.add(leftWord, dt, direction);
  out.add(leftWord, mix(dt, ht), direction);
  out.add(leftWord, hw);
  out.add(labelOf(left), dt, ht);
  out.add(labelOf(right), dt, ht);
  out.add(read(tags, left), mix(dt, ht), direction);
  out.add(read(tags, right), mix(dt, ht), direction);
  out.add(labelOf(headLeft), mix(dt, ht), direction);
  out.add(labelOf(headRight), mix(dt, ht), direction);
  out.add(labelOf(child(state.secondLeftmost, head)), mix(dt, hc), labelOf(headLeft));
  out.add(labelOf(child(state.secondRightmost, head)), mix(dt, hc), labelOf(headRight));
  out.add(hw, labelOf(headRight), direction);
  out.add(hw, labelOf(headLeft), direction);
  out.add(mix(hw, read(form, headLeft)), direction);
  out.add(mix(ht, dt), mix(direction, Math.min(3, state.leftCount[head] ?? 0)));
  out.add(read(form, child(state.secondLeftmost, dependent)), dt, ht);
  out.add(read(input.words.shape, dependent), dt, ht);
  for (let k = 1; k < 4; k++) out.add(read(affixes[k] ?? form, dependent), ht, direction);
  const df = read(input.fine, dependent);
  const dm = read(input.middle, dependent);
  const hm = read(input.middle, head);
  out.add(df, direction);
  out.add(df, ht, direction);
  out.add(dm, hm, direction);
  out.add(dt, read(input.fine, head), direction);
  out.add(mix(leftWord, dm), ht, direction);
  out.add(mix(leftWord, hm), dm);
  out.add(hw, dm, direction);
}
