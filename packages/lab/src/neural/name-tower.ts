import { DILATIONS } from "@dossier/core/learn";
import type { Batch } from "./batch.ts";
import type { TrainingKernel } from "./kernel.ts";
import { Layers, type Matrix } from "./layers.ts";
import { createParameters, INPUT, NER_TAGS, type Parameters, type Shape } from "./parameters.ts";

/** Width of the tower of the full model. */
export const TOWER = 128;
const LAYERS = [...DILATIONS.entries()];

/** Parameters of a tower of `width`, in a kernel of their own. */
export function createTowerParameters(kernel: TrainingKernel, width: number, seed: number): Parameters {
  const dense = (name: string, rows: number, cols: number): [string, Shape][] => [
    [`${name}.w`, { rows, cols, start: Math.sqrt(6 / (rows + cols)) }],
    [`${name}.b`, { rows: 1, cols, start: 0 }],
  ];
  const domain: Shape = { rows: 8, cols: width, start: 0.1 };
  const shapes = Object.fromEntries([
    ...dense("t.in", INPUT, width),
    ...LAYERS.flatMap(([layer]) => dense(`t.conv${String(layer)}`, 3 * width, width)),
    ["t.domain", domain],
    ["t.domain2", domain],
    ...dense("t.out", width, NER_TAGS),
  ]);
  return createParameters(kernel, shapes, seed);
}

interface Kept {
  readonly wide: Matrix;
  readonly y: Matrix;
  readonly mask: Matrix | undefined;
}

/**
 * Names over the frozen vectors of words of a trained network: dilated convolutions with residuals (Strubell et al. 2017), and
 * a vector for each data set, before and behind them.
 */
export class NameTower {
  private readonly layers: Layers;
  private readonly width: number;
  private seed = 88172645;

  constructor(kernel: TrainingKernel, parameters: Parameters) {
    this.layers = new Layers(kernel, parameters);
    this.width = this.layers.weight("t.in.w").cols;
  }

  /** One batch with its words' vectors, in sentence order: adds gradients, gives the mean loss. */
  train(batch: Batch, vectors: Float32Array, dropout: number): number {
    const { layers } = this;
    const { kernel } = layers;
    const N = batch.size;
    const input = layers.matrix(N, INPUT);
    kernel.floats().set(vectors, input.at);
    this.dropout(input, dropout);
    const first = layers.dense("t.in", input);
    this.addDomain("t.domain", batch, first);
    kernel.relu(N * this.width, first.at);
    const mask0 = this.dropout(first, dropout);
    const { top, kept } = this.convolve(batch, first, dropout);
    this.addDomain("t.domain2", batch, top);
    const scores = layers.dense("t.out", top);
    const loss = this.crossEntropy(batch, scores);

    const d = layers.zeros(N, this.width);
    layers.denseBack("t.out", top, scores, d);
    this.domainBack("t.domain2", batch, d);
    for (const [layer, dilation] of [...LAYERS].reverse()) this.layerBack(batch, layer, dilation, kept, d);
    this.undrop(mask0, d);
    kernel.reluBack(N * this.width, first.at, d.at);
    this.domainBack("t.domain", batch, d);
    layers.denseBack("t.in", input, d, undefined);
    return loss;
  }

  private convolve(batch: Batch, first: Matrix, dropout: number): { top: Matrix; kept: Kept[] } {
    const { layers } = this;
    const size = first.rows * this.width;
    let top = first;
    const kept = LAYERS.map(([layer, dilation]) => {
      const wide = layers.zeros(first.rows, 3 * this.width);
      const f = layers.kernel.floats();
      eachNeighbour(batch, dilation, (i, k, j) =>
        f.copyWithin(
          wide.at + (i * 3 + k) * this.width,
          top.at + j * this.width,
          top.at + (j + 1) * this.width,
        ),
      );
      const y = layers.dense(`t.conv${String(layer)}`, wide);
      layers.kernel.relu(size, y.at);
      const mask = this.dropout(y, dropout);
      const sum = layers.matrix(first.rows, this.width);
      layers.kernel.floats().copyWithin(sum.at, top.at, top.at + size);
      layers.kernel.addTo(size, y.at, sum.at);
      top = sum;
      return { wide, y, mask };
    });
    return { top, kept };
  }

  private layerBack(batch: Batch, layer: number, dilation: number, kept: readonly Kept[], d: Matrix): void {
    const { layers } = this;
    const { kernel } = layers;
    const at = kept[layer];
    if (at === undefined) return;
    const size = d.rows * this.width;
    const dy = layers.matrix(d.rows, this.width);
    kernel.floats().copyWithin(dy.at, d.at, d.at + size);
    this.undrop(at.mask, dy);
    kernel.reluBack(size, at.y.at, dy.at);
    const dwide = layers.zeros(d.rows, 3 * this.width);
    layers.denseBack(`t.conv${String(layer)}`, at.wide, dy, dwide);
    eachNeighbour(batch, dilation, (i, k, j) => {
      kernel.addTo(this.width, dwide.at + (i * 3 + k) * this.width, d.at + j * this.width);
    });
  }

  /** Turns scores into the gradient of their cross-entropy; gives the mean loss. */
  private crossEntropy(batch: Batch, scores: Matrix): number {
    const { kernel } = this.layers;
    kernel.softmax(scores.rows, scores.cols, scores.at, scores.stride);
    const f = kernel.floats();
    const weight = 1 / batch.size;
    let loss = 0;
    for (const [i, gold] of batch.names.entries()) {
      const at = scores.at + i * scores.cols;
      if (gold < 0) {
        f.fill(0, at, at + scores.cols);
        continue;
      }
      loss -= weight * Math.log(Math.max(f[at + gold] ?? 0, 1e-9));
      for (let j = 0; j < scores.cols; j++) f[at + j] = weight * ((f[at + j] ?? 0) - (j === gold ? 1 : 0));
    }
    return loss;
  }

  private addDomain(name: string, batch: Batch, x: Matrix): void {
    const table = this.layers.parameters.at(name);
    for (const [i, domain] of batch.domains.entries()) {
      this.layers.kernel.addTo(this.width, table + domain * this.width, x.at + i * this.width);
    }
  }

  private domainBack(name: string, batch: Batch, d: Matrix): void {
    const table = this.layers.parameters.gradientAt(name);
    for (const [i, domain] of batch.domains.entries()) {
      this.layers.kernel.addTo(this.width, d.at + i * this.width, table + domain * this.width);
    }
  }

  private dropout(x: Matrix, share: number): Matrix | undefined {
    if (share === 0) return undefined;
    const mask = this.layers.matrix(x.rows, x.cols);
    this.seed = this.layers.kernel.dropoutMask(x.rows * x.cols, share, this.seed, mask.at);
    this.layers.kernel.multiply(x.rows * x.cols, mask.at, x.at);
    return mask;
  }

  private undrop(mask: Matrix | undefined, dx: Matrix): void {
    if (mask !== undefined) this.layers.kernel.multiply(dx.rows * dx.cols, mask.at, dx.at);
  }
}

/** Visits each word `i` with its neighbours `j` before, at and behind it (`k` = 0, 1, 2), within its sentence. */
function eachNeighbour(
  batch: Batch,
  dilation: number,
  visit: (i: number, k: number, j: number) => void,
): void {
  for (let s = 0; s + 1 < batch.starts.length; s++) {
    const [from, to] = [batch.starts[s] ?? 0, batch.starts[s + 1] ?? 0];
    for (let i = from; i < to; i++) {
      for (let k = 0; k < 3; k++) {
        const j = i + (k - 1) * dilation;
        if (j >= from && j < to) visit(i, k, j);
      }
    }
  }
}
