import { distanceBucket } from "@dossier/core/learn";
import type { Batch } from "./batch.ts";
import type { Matrix } from "./layers.ts";
import type { Losses, Network } from "./network.ts";
import { LABEL } from "./parameters.ts";

/** Arcs are the hardest to learn and only some sentences have them. */
const ARC_WEIGHT = 1.5;

/** Probabilities in sentence order. */
export interface HeadScores {
  readonly tags: Matrix;
  readonly names: Matrix;
  /** Per sentence n × (n padded to 8 … and the root): see `arcStride`; column n is the root. */
  readonly arcs: readonly Matrix[];
  /** Label probabilities for the gold heads; without gold undefined. */
  readonly dep: Matrix;
  readonly head: Matrix;
}

export interface HeadGradients {
  readonly dtop: Matrix;
  readonly dboth: Matrix;
}

/** Turns softmax rows into gradients of their cross-entropy; rows without target become zero. */
function crossEntropy(
  network: Network,
  name: string,
  p: Matrix,
  targets: (row: number) => number,
  weight: number,
  losses: Losses,
): void {
  const f = network.layers.kernel.floats();
  for (let i = 0; i < p.rows; i++) {
    const at = p.at + i * p.stride;
    const gold = targets(i);
    if (gold < 0) {
      f.fill(0, at, at + p.cols);
      continue;
    }
    let best = 0;
    for (let j = 1; j < p.cols; j++) if ((f[at + j] ?? 0) > (f[at + best] ?? 0)) best = j;
    losses.right[name] = (losses.right[name] ?? 0) + (best === gold ? 1 : 0);
    losses.total[name] = (losses.total[name] ?? 0) + 1;
    losses.loss -= weight * Math.log(Math.max(f[at + gold] ?? 0, 1e-9));
    for (let j = 0; j < p.cols; j++) f[at + j] = weight * ((f[at + j] ?? 0) - (j === gold ? 1 : 0));
  }
}

/** All heads above the encoder; with `back` also their gradients. Without it the scores hold probabilities. */
export function headsForward(
  network: Network,
  batch: Batch,
  top: Matrix,
  both: Matrix,
  losses: Losses,
  back: HeadGradients | undefined,
  dropout: number,
): HeadScores {
  const { layers } = network;
  const { kernel } = layers;
  const weight = 1 / batch.size;

  const tags = layers.dense("tag2", top);
  kernel.softmax(tags.rows, tags.cols, tags.at, tags.stride);
  if (back) {
    crossEntropy(network, "tag", tags, (i) => batch.tags[i] ?? -1, weight, losses);
    layers.denseBack("tag2", top, tags, back.dtop);
  }
  const names = namesForward(network, batch, both, losses, back, dropout);

  const activated = (name: string): { x: Matrix; mask: Matrix | undefined } => {
    const x = layers.dense(name, top);
    kernel.relu(x.rows * x.cols, x.at);
    return { x, mask: network.dropout(x, dropout) };
  };
  const dep = activated("dep");
  const head = activated("head");
  const ddep = layers.zeros(batch.size, dep.x.cols);
  const dhead = layers.zeros(batch.size, dep.x.cols);
  const arcs = arcsForward(network, batch, dep.x, head.x, losses, back ? { ddep, dhead } : undefined);
  const labdep = activated("labdep");
  const labhead = activated("labhead");
  if (back) {
    const backwards = (
      name: string,
      { x, mask }: { x: Matrix; mask: Matrix | undefined },
      dx: Matrix,
    ): void => {
      network.undrop(mask, dx);
      kernel.reluBack(x.rows * x.cols, x.at, dx.at);
      layers.denseBack(name, top, dx, back.dtop);
    };
    backwards("dep", dep, ddep);
    backwards("head", head, dhead);
    const { ddep: dlabdep, dhead: dlabhead } = labelsTrain(network, batch, labdep.x, labhead.x, losses);
    backwards("labdep", labdep, dlabdep);
    backwards("labhead", labhead, dlabhead);
  }
  return { tags, names, arcs, dep: labdep.x, head: labhead.x };
}

function namesForward(
  network: Network,
  batch: Batch,
  both: Matrix,
  losses: Losses,
  back: HeadGradients | undefined,
  dropout: number,
): Matrix {
  const { layers } = network;
  const { kernel } = layers;
  const hidden = layers.dense("ner", both);
  const domain = layers.weight("domain");
  for (const [i, d] of batch.domains.entries()) {
    kernel.addTo(hidden.cols, domain.at + d * hidden.cols, hidden.at + i * hidden.cols);
  }
  kernel.relu(hidden.rows * hidden.cols, hidden.at);
  const mask = network.dropout(hidden, dropout);
  const names = layers.dense("nerout", hidden);
  kernel.softmax(names.rows, names.cols, names.at, names.stride);
  if (!back) return names;
  crossEntropy(network, "ner", names, (i) => batch.names[i] ?? -1, 1 / batch.size, losses);
  const dhidden = layers.zeros(hidden.rows, hidden.cols);
  layers.denseBack("nerout", hidden, names, dhidden);
  network.undrop(mask, dhidden);
  kernel.reluBack(hidden.rows * hidden.cols, hidden.at, dhidden.at);
  const ddomain = layers.gradient("domain");
  for (const [i, d] of batch.domains.entries()) {
    kernel.addTo(hidden.cols, dhidden.at + i * hidden.cols, ddomain.at + d * hidden.cols);
  }
  layers.denseBack("ner", both, dhidden, back.dboth);
  return names;
}

function arcsForward(
  network: Network,
  batch: Batch,
  dep: Matrix,
  head: Matrix,
  losses: Losses,
  back: { readonly ddep: Matrix; readonly dhead: Matrix } | undefined,
): Matrix[] {
  const { layers } = network;
  const { kernel } = layers;
  const turned = layers.dense("arc", dep);
  const root = layers.weight("root");
  const rootScores = layers.matrix(batch.size, 8);
  layers.multiply(turned, root, true, rootScores, false);
  const distance = layers.weight("distance").at;
  const ddistance = layers.gradient("distance").at;
  const dturned = layers.zeros(turned.rows, turned.cols);
  const droot = layers.zeros(batch.size, 8);
  const all: Matrix[] = [];
  for (let s = 0; s + 1 < batch.starts.length; s++) {
    const from = batch.starts[s] ?? 0;
    const n = (batch.starts[s + 1] ?? 0) - from;
    const width = (n + 8) & ~7;
    const rows = (m: Matrix): Matrix => ({ ...m, at: m.at + from * m.stride, rows: n });
    const scores = layers.zeros(n, width);
    layers.multiply(rows(turned), rows(head), true, scores, false);
    const f = kernel.floats();
    for (let i = 0; i < n; i++) {
      const at = scores.at + i * width;
      for (let j = 0; j < n; j++) f[at + j] = (f[at + j] ?? 0) + (f[distance + distanceBucket(i, j)] ?? 0);
      f[at + i] = -1e4;
      f[at + n] = f[rootScores.at + (from + i) * 8] ?? 0;
      f.fill(-1e4, at + n + 1, at + width);
    }
    kernel.softmax(n, width, scores.at, width);
    all.push(scores);
    if (!back) continue;
    const target = (i: number): number => {
      const gold = batch.heads[from + i] ?? -2;
      return gold === -1 ? n : gold < 0 ? -1 : gold;
    };
    crossEntropy(network, "arc", scores, target, ARC_WEIGHT / batch.size, losses);
    if (batch.heads.subarray(from, from + n).every((each) => each === -2)) continue;
    for (let i = 0; i < n; i++) {
      const at = scores.at + i * width;
      for (let j = 0; j < n; j++) {
        const place = ddistance + distanceBucket(i, j);
        if (i !== j) f[place] = (f[place] ?? 0) + (f[at + j] ?? 0);
      }
      f[droot.at + (from + i) * 8] = f[at + n] ?? 0;
    }
    const square: Matrix = { ...scores, cols: n };
    layers.multiply(square, rows(head), false, rows(dturned), true);
    layers.multiplyTransposed(square, rows(turned), rows(back.dhead));
  }
  if (!back) return all;
  layers.multiply(droot, root, false, dturned, true);
  layers.multiplyTransposed(droot, turned, layers.gradient("root"));
  layers.denseBack("arc", dep, dturned, back.ddep);
  return all;
}

/** Label loss over the gold arcs, and the gradients of both sides. */
function labelsTrain(
  network: Network,
  batch: Batch,
  dep: Matrix,
  head: Matrix,
  losses: Losses,
): { ddep: Matrix; dhead: Matrix } {
  const { layers } = network;
  const { kernel } = layers;
  const ddep = layers.zeros(dep.rows, LABEL);
  const dhead = layers.zeros(dep.rows, LABEL);
  const arcs: { dep: number; head: number; label: number }[] = [];
  for (let s = 0; s + 1 < batch.starts.length; s++) {
    const from = batch.starts[s] ?? 0;
    for (let i = from; i < (batch.starts[s + 1] ?? 0); i++) {
      const gold = batch.heads[i] ?? -2;
      const label = batch.labels[i] ?? -1;
      if (gold >= 0 && label >= 0) arcs.push({ dep: i, head: from + gold, label });
    }
  }
  if (arcs.length === 0) return { ddep, dhead };
  const M = arcs.length;
  const left = layers.matrix(M, LABEL);
  const right = layers.matrix(M, LABEL);
  let f = kernel.floats();
  for (const [k, arc] of arcs.entries()) {
    f.copyWithin(left.at + k * LABEL, dep.at + arc.dep * LABEL, dep.at + (arc.dep + 1) * LABEL);
    f.copyWithin(right.at + k * LABEL, head.at + arc.head * LABEL, head.at + (arc.head + 1) * LABEL);
  }
  const scores = layers.dense("label1", left);
  const more = layers.dense("label2", right);
  kernel.addTo(M * scores.cols, more.at, scores.at);
  const cube = layers.weight("label");
  const turned = layers.matrix(M, cube.cols);
  layers.multiply(left, cube, false, turned, false);
  const dturned = layers.matrix(M, cube.cols);
  const dleft = layers.zeros(M, LABEL);
  const dright = layers.zeros(M, LABEL);
  f = kernel.floats();
  const L = scores.cols;
  for (let k = 0; k < M; k++) {
    const r = right.at + k * LABEL;
    for (let l = 0; l < L; l++) {
      const t = turned.at + k * cube.cols + l * LABEL;
      let sum = 0;
      for (let d = 0; d < LABEL; d++) sum += (f[t + d] ?? 0) * (f[r + d] ?? 0);
      f[scores.at + k * L + l] = (f[scores.at + k * L + l] ?? 0) + sum;
    }
  }
  kernel.softmax(M, L, scores.at, L);
  crossEntropy(network, "label", scores, (k) => arcs[k]?.label ?? -1, 1 / batch.size, losses);
  for (let k = 0; k < M; k++) {
    const r = right.at + k * LABEL;
    for (let l = 0; l < L; l++) {
      const t = k * cube.cols + l * LABEL;
      const g = f[scores.at + k * L + l] ?? 0;
      for (let d = 0; d < LABEL; d++) {
        f[dturned.at + t + d] = g * (f[r + d] ?? 0);
        f[dright.at + k * LABEL + d] = (f[dright.at + k * LABEL + d] ?? 0) + g * (f[turned.at + t + d] ?? 0);
      }
    }
  }
  layers.multiplyTransposed(left, dturned, layers.gradient("label"));
  layers.multiply(dturned, cube, true, dleft, true);
  layers.denseBack("label1", left, scores, dleft);
  layers.denseBack("label2", right, scores, dright);
  for (const [k, arc] of arcs.entries()) {
    kernel.addTo(LABEL, dleft.at + k * LABEL, ddep.at + arc.dep * LABEL);
    kernel.addTo(LABEL, dright.at + k * LABEL, dhead.at + arc.head * LABEL);
  }
  return { ddep, dhead };
}
