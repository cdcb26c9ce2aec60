import { AFFIXES } from "@dossier/core/learn";
import type { Batch } from "./batch.ts";
import { GLOVE_SIZE, type Glove } from "./glove.ts";
import { headsForward, type HeadScores } from "./heads.ts";
import type { TrainingKernel } from "./kernel.ts";
import { Layers, type Matrix } from "./layers.ts";
import { lstmBackward, lstmForward } from "./lstm.ts";
import { AFFIX, FEEDBACK, INPUT, SHAPE, WORD, type Parameters } from "./parameters.ts";

/** Shares of what is hidden from the network while it trains. */
export interface Noise {
  readonly dropout: number;
  readonly wordDropout: number;
  readonly gloveDropout: number;
}

export const NO_NOISE: Noise = { dropout: 0, wordDropout: 0, gloveDropout: 0 };

/** Sums over a batch: loss, and for each head how many were right of how many. */
export interface Losses {
  loss: number;
  readonly right: Record<string, number>;
  readonly total: Record<string, number>;
}

/** The network over one kernel and one block of parameters. */
export class Network {
  readonly layers: Layers;
  private readonly glove: Glove;
  private seed = 2463534242;

  constructor(kernel: TrainingKernel, parameters: Parameters, glove: Glove) {
    this.layers = new Layers(kernel, parameters);
    this.glove = glove;
  }

  /** A dropout mask over a matrix, applied to it; undefined without dropout. */
  dropout(x: Matrix, share: number): Matrix | undefined {
    if (share === 0) return undefined;
    const mask = this.layers.matrix(x.rows, x.cols);
    this.seed = this.layers.kernel.dropoutMask(x.rows * x.cols, share, this.seed, mask.at);
    this.layers.kernel.multiply(x.rows * x.cols, mask.at, x.at);
    return mask;
  }

  undrop(mask: Matrix | undefined, dx: Matrix): void {
    if (mask !== undefined) this.layers.kernel.multiply(dx.rows * dx.cols, mask.at, dx.at);
  }

  private random(): number {
    let s = this.seed;
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    this.seed = s >>> 0;
    return this.seed / 4294967296;
  }

  /** Sentence order to packed order: `to[order[i]] = from[i]`. */
  private place(order: Int32Array, from: Matrix, to: Matrix): void {
    const f = this.layers.kernel.floats();
    for (const [i, row] of order.entries()) {
      const at = from.at + i * from.stride;
      f.copyWithin(to.at + row * to.stride, at, at + from.cols);
    }
  }

  /** Packed order to sentence order, into the columns of `to` from `column`. */
  private take(order: Int32Array, from: Matrix, to: Matrix, column: number): void {
    const f = this.layers.kernel.floats();
    for (const [i, row] of order.entries()) {
      const at = from.at + row * from.stride;
      f.copyWithin(to.at + i * to.stride + column, at, at + from.cols);
    }
  }

  /** The way back of `take`, added to `dfrom`. */
  private untake(order: Int32Array, dto: Matrix, column: number, dfrom: Matrix): void {
    const { kernel } = this.layers;
    for (const [i, row] of order.entries()) {
      kernel.addTo(dfrom.cols, dto.at + i * dto.stride + column, dfrom.at + row * dfrom.stride);
    }
  }

  /** GloVe vectors of a batch, zero where there is none or the word is hidden. */
  private gloveRows(batch: Batch, hidden: Uint8Array): Matrix {
    const rows = this.layers.zeros(batch.size, GLOVE_SIZE);
    const f = this.layers.kernel.floats();
    for (const [i, word] of batch.gloves.entries()) {
      if (word < 0 || hidden[i] === 1) continue;
      f.set(
        this.glove.vectors.subarray(word * GLOVE_SIZE, (word + 1) * GLOVE_SIZE),
        rows.at + i * GLOVE_SIZE,
      );
    }
    return rows;
  }

  /** Adds each word's vectors from the tables to its row. */
  private lookUp(batch: Batch, words: Int32Array, input: Matrix): void {
    const { kernel, parameters } = this.layers;
    const [word, affix, shape] = [parameters.at("word"), parameters.at("affix"), parameters.at("shape")];
    for (let i = 0; i < batch.size; i++) {
      const at = input.at + i * INPUT;
      kernel.addTo(WORD, word + (words[i] ?? 0) * WORD, at);
      for (let a = 0; a < AFFIXES; a++)
        kernel.addTo(AFFIX, affix + (batch.affixes[i * AFFIXES + a] ?? 0) * AFFIX, at + WORD);
      kernel.addTo(SHAPE, shape + (batch.shapes[i] ?? 0) * SHAPE, at + WORD + AFFIX);
    }
  }

  /** The way back of `lookUp`. */
  private lookUpBack(batch: Batch, words: Int32Array, d: Matrix): void {
    const { kernel, parameters } = this.layers;
    const [word, affix, shape] = ["word", "affix", "shape"].map((name) => parameters.gradientAt(name));
    for (let i = 0; i < batch.size; i++) {
      const at = d.at + i * INPUT;
      kernel.addTo(WORD, at, (word ?? 0) + (words[i] ?? 0) * WORD);
      for (let a = 0; a < AFFIXES; a++)
        kernel.addTo(AFFIX, at + WORD, (affix ?? 0) + (batch.affixes[i * AFFIXES + a] ?? 0) * AFFIX);
      kernel.addTo(SHAPE, at + WORD + AFFIX, (shape ?? 0) + (batch.shapes[i] ?? 0) * SHAPE);
    }
  }

  /** Numbers of the words' own vectors, 0 where the word is hidden. */
  private visible(batch: Batch, hiddenGlove: Uint8Array, share: number): Int32Array {
    return Int32Array.from(batch.words, (word, i) =>
      hiddenGlove[i] === 1 || this.random() < share ? 0 : word,
    );
  }

  /** Each word's vectors, of words, affixes and shape side by side, in sentence order. */
  vectors(batch: Batch, noise: Noise): Float32Array {
    const { layers } = this;
    const mark = layers.kernel.mark();
    const hidden = Uint8Array.from(batch.gloves, () => (this.random() < noise.gloveDropout ? 1 : 0));
    const words = this.visible(batch, hidden, noise.wordDropout);
    const input = layers.zeros(batch.size, INPUT);
    layers.multiply(this.gloveRows(batch, hidden), layers.weight("glove"), false, input, false);
    this.lookUp(batch, words, input);
    const made = layers.kernel.floats().slice(input.at, input.at + batch.size * INPUT);
    layers.kernel.release(mark);
    return made;
  }

  /** Runs a batch; with `train` also adds its gradients to the parameters' gradients. */
  run(batch: Batch, noise: Noise, train: boolean): { losses: Losses; scores: HeadScores } {
    const { layers } = this;
    const { kernel } = layers;
    const N = batch.size;
    const hiddenGlove = Uint8Array.from(batch.gloves, () => (this.random() < noise.gloveDropout ? 1 : 0));
    const words = this.visible(batch, hiddenGlove, noise.wordDropout);
    const gloves = this.gloveRows(batch, hiddenGlove);
    const input = layers.zeros(N, INPUT);
    layers.multiply(gloves, layers.weight("glove"), false, input, false);
    this.lookUp(batch, words, input);
    const inputMask = this.dropout(input, noise.dropout);
    const x0 = layers.matrix(N, INPUT);
    this.place(batch.order, input, x0);

    const H = layers.weight("lstm1f.h").rows;
    const h1 = layers.matrix(N, 2 * H);
    const run1f = lstmForward(layers, "lstm1f", x0, batch.offsets, false, h1, 0);
    const run1b = lstmForward(layers, "lstm1b", x0, batch.offsets, true, h1, H);
    const x1 = layers.matrix(N, 2 * H + FEEDBACK);
    const h1kept = layers.matrix(N, 2 * H);
    const f = kernel.floats();
    f.copyWithin(h1kept.at, h1.at, h1.at + N * 2 * H);
    const mask1 = this.dropout(h1kept, noise.dropout);
    const tag1 = layers.dense("tag1", h1kept);
    kernel.softmax(N, tag1.cols, tag1.at, tag1.stride);
    this.columns(h1kept, x1, 0);
    const feedback = { at: x1.at + 2 * H, rows: N, cols: FEEDBACK, stride: x1.stride };
    layers.multiply(tag1, layers.weight("feedback"), false, feedback, false);

    const h2 = layers.matrix(N, 2 * H);
    const run2f = lstmForward(layers, "lstm2f", x1, batch.offsets, false, h2, 0);
    const run2b = lstmForward(layers, "lstm2b", x1, batch.offsets, true, h2, H);
    /** Sentence order from here on: both layers side by side. */
    const both = layers.matrix(N, 2 * H + x1.cols);
    this.take(batch.order, h2, both, 0);
    this.take(batch.order, x1, both, 2 * H);
    const top = layers.matrix(N, 2 * H);
    this.take(batch.order, h2, top, 0);
    const mask2 = this.dropout(top, noise.dropout);
    this.columns(top, both, 0);

    const losses: Losses = { loss: 0, right: {}, total: {} };
    const dboth = layers.zeros(N, both.cols);
    const dtop = layers.zeros(N, 2 * H);
    const scores = headsForward(
      this,
      batch,
      top,
      both,
      losses,
      train ? { dtop, dboth } : undefined,
      noise.dropout,
    );
    if (!train) return { losses, scores };

    this.addColumns(dboth, 0, dtop);
    this.undrop(mask2, dtop);
    const dh2 = layers.zeros(N, 2 * H);
    this.untake(batch.order, dtop, 0, dh2);
    const dx1 = layers.zeros(N, x1.cols);
    this.untake(batch.order, dboth, 2 * H, dx1);
    lstmBackward(layers, "lstm2f", x1, batch.offsets, false, run2f, h2, dh2, 0, dx1);
    lstmBackward(layers, "lstm2b", x1, batch.offsets, true, run2b, h2, dh2, H, dx1);

    const dtag1 = this.feedbackBack(batch, tag1, dx1, losses);
    const dh1 = layers.zeros(N, 2 * H);
    this.addColumns(dx1, 0, dh1);
    layers.denseBack("tag1", h1kept, dtag1, dh1);
    this.undrop(mask1, dh1);
    const dx0 = layers.zeros(N, INPUT);
    lstmBackward(layers, "lstm1f", x0, batch.offsets, false, run1f, h1, dh1, 0, dx0);
    lstmBackward(layers, "lstm1b", x0, batch.offsets, true, run1b, h1, dh1, H, dx0);

    const dinput = layers.matrix(N, INPUT);
    this.take(batch.order, dx0, dinput, 0);
    this.undrop(inputMask, dinput);
    this.lookUpBack(batch, words, dinput);
    layers.multiplyTransposed(gloves, { ...dinput, cols: WORD }, layers.gradient("glove"));
    return { losses, scores };
  }

  private columns(from: Matrix, to: Matrix, column: number): void {
    const f = this.layers.kernel.floats();
    for (let i = 0; i < from.rows; i++) {
      const at = from.at + i * from.stride;
      f.copyWithin(to.at + i * to.stride + column, at, at + from.cols);
    }
  }

  /** to += the columns of `from` that begin at `column`. */
  private addColumns(from: Matrix, column: number, to: Matrix): void {
    for (let i = 0; i < to.rows; i++) {
      this.layers.kernel.addTo(to.cols, from.at + i * from.stride + column, to.at + i * to.stride);
    }
  }

  /** Gradient of the first tag head's scores: its own loss (weight ½) and what comes back through the feedback. */
  private feedbackBack(batch: Batch, tag1: Matrix, dx1: Matrix, losses: Losses): Matrix {
    const { layers } = this;
    const H2 = dx1.cols - FEEDBACK;
    const dfeedback = { at: dx1.at + H2, rows: dx1.rows, cols: FEEDBACK, stride: dx1.stride };
    layers.multiplyTransposed(tag1, dfeedback, layers.gradient("feedback"));
    const d = layers.matrix(tag1.rows, tag1.cols);
    layers.multiply(dfeedback, layers.weight("feedback"), true, d, false);
    const f = layers.kernel.floats();
    const weight = 0.5 / batch.size;
    for (const [i, row] of batch.order.entries()) {
      const p = tag1.at + row * tag1.stride;
      const to = d.at + row * d.stride;
      let mean = 0;
      for (let j = 0; j < tag1.cols; j++) mean += (f[p + j] ?? 0) * (f[to + j] ?? 0);
      for (let j = 0; j < tag1.cols; j++) f[to + j] = (f[p + j] ?? 0) * ((f[to + j] ?? 0) - mean);
      const gold = batch.tags[i] ?? -1;
      if (gold < 0) continue;
      losses.loss -= weight * Math.log(Math.max(f[p + gold] ?? 0, 1e-9));
      for (let j = 0; j < tag1.cols; j++) {
        f[to + j] = (f[to + j] ?? 0) + weight * ((f[p + j] ?? 0) - (j === gold ? 1 : 0));
      }
    }
    return d;
  }
}
