/** Moves of the arc-hybrid system (Kuhlmann et al. 2011). */
export const SHIFT = 0;
/** The next word becomes the head of the stack's top. */
export const LEFT = 1;
/** The word below becomes the head of the stack's top. */
export const RIGHT = 2;
export const MOVES = 3;

/**
 * Parser state over one sentence of `length` words. The artificial root stands behind the last word, as word `length`.
 * Children are tracked per head: the two outermost on each side, and how many there are.
 */
export class ArcHybridState {
  readonly length: number;
  readonly stack: Int32Array;
  size = 0;
  next = 0;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly leftmost: Int32Array;
  readonly secondLeftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly secondRightmost: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;

  constructor(length: number) {
    const perWord = (value: number): Int32Array => new Int32Array(length + 1).fill(value);
    this.length = length;
    this.stack = perWord(0);
    this.heads = perWord(-1);
    this.labels = perWord(0);
    this.leftmost = perWord(-1);
    this.secondLeftmost = perWord(-1);
    this.rightmost = perWord(-1);
    this.secondRightmost = perWord(-1);
    this.leftCount = perWord(0);
    this.rightCount = perWord(0);
  }

  /** Word at `depth` from the top of the stack, −1 if there is none. */
  peek(depth: number): number {
    return depth < this.size ? (this.stack[this.size - 1 - depth] ?? -1) : -1;
  }

  get done(): boolean {
    return this.next === this.length && this.size === 0;
  }

  /** Whether `move` is allowed; exactly one word gets the root as its head. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.next < this.length;
    if (move === LEFT) return this.size > 0 && (this.next < this.length || this.size === 1);
    return this.size > 1;
  }

  /** Makes an allowed move; `label` is that of the arc, if it makes one. */
  apply(move: number, label: number): void {
    if (move === SHIFT) {
      this.stack[this.size++] = this.next++;
      return;
    }
    const child = this.peek(0);
    const head = move === LEFT ? this.next : this.peek(1);
    this.size--;
    this.heads[child] = head;
    this.labels[child] = label;
    if (child < head) this.addLeft(head, child);
    else this.addRight(head, child);
  }

  private addLeft(head: number, child: number): void {
    this.secondLeftmost[head] = this.leftmost[head] ?? -1;
    this.leftmost[head] = child;
    this.leftCount[head] = (this.leftCount[head] ?? 0) + 1;
  }

  private addRight(head: number, child: number): void {
    this.secondRightmost[head] = this.rightmost[head] ?? -1;
    this.rightmost[head] = child;
    this.rightCount[head] = (this.rightCount[head] ?? 0) + 1;
  }
}
