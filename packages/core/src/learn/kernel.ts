import { KERNEL_BYTES } from "./kernel-bytes.ts";
import type { Operations } from "./kernel-operations.ts";
import { plainOperations } from "./kernel-plain.ts";

/** Operations with the memory that they work on. */
export interface Kernel extends Operations {
  /** The memory as it stands; taken anew after `allocate`, which may move it. */
  readonly floats: () => Float32Array;
  /** The same memory as 16-bit integers. */
  readonly shorts: () => Int16Array;
  /** Place of `count` fresh floats, aligned to 16 bytes; their content is not defined. */
  readonly allocate: (count: number) => number;
  /** The next free place, to be given to `release` later. */
  readonly mark: () => number;
  /** Frees everything allocated since the mark. */
  readonly release: (mark: number) => void;
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}
interface WasmNamespace {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
}
declare const WebAssembly: WasmNamespace | undefined;

const PAGE_FLOATS = 16384;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a base64 string without line breaks. */
export function decodeBase64(text: string): Uint8Array {
  const clean = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of clean) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes;
}

/** Bump allocation above `grow`, which makes room for at least that many floats. */
function arena(grow: (floats: number) => void): Pick<Kernel, "allocate" | "mark" | "release"> {
  let next = 4;
  return {
    allocate: (count) => {
      const place = next;
      next += (count + 3) & ~3;
      grow(next);
      return place;
    },
    mark: () => next,
    release: (mark) => {
      next = mark;
    },
  };
}

/**
 * Instantiates kernel bytes, or gives `undefined` where WebAssembly or its SIMD is missing, or where a page's security
 * policy forbids to compile.
 */
export function instantiate(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const wasm = typeof WebAssembly === "undefined" ? undefined : WebAssembly;
    return wasm === undefined ? undefined : new wasm.Instance(new wasm.Module(bytes)).exports;
  } catch {
    return undefined;
  }
}

type Raw = (...parameters: number[]) => number;

/** A kernel over the exports of an instance: places become byte offsets. */
export function wasmKernel(exports: Readonly<Record<string, unknown>>): Kernel {
  const memory = exports["memory"] as WasmMemory;
  let view = new Float32Array(memory.buffer);
  let shorts = new Int16Array(memory.buffer);
  const raw = exports as Readonly<Record<keyof Operations, Raw>>;
  const grow = (floats: number): void => {
    if (floats <= view.length) return;
    memory.grow(Math.max(Math.ceil((floats - view.length) / PAGE_FLOATS), 64));
    view = new Float32Array(memory.buffer);
    shorts = new Int16Array(memory.buffer);
  };
  return {
    ...arena(grow),
    floats: () => view,
    shorts: () => shorts,
    pack: (k, n, b, ldb, transposed, out) => raw.pack(k, n, b * 4, ldb, transposed, out * 4),
    gemm: (m, n, k, a, lda, b, c, ldc, add) => raw.gemm(m, n, k, a * 4, lda, b * 4, c * 4, ldc, add),
    quantize: (rows, k, x, ldx, out, scales) => raw.quantize(rows, k, x * 4, ldx, out * 4, scales * 4),
    gemmShort: (m, n, k, a, scales, b, columns, from, ldf, c, ldc) =>
      raw.gemmShort(m, n, k, a * 4, scales * 4, b * 4, columns * 4, from * 4, ldf, c * 4, ldc),
    pairDots: (rows, count, width, x, y, out, ldo) =>
      raw.pairDots(rows, count, width, x * 4, y * 4, out * 4, ldo),
    gather: (rows, cols, indexes, from, ldf, out, ldo) =>
      raw.gather(rows, cols, indexes * 4, from * 4, ldf, out * 4, ldo),
    fill: (rows, n, bias, c, ldc) => raw.fill(rows, n, bias * 4, c * 4, ldc),
    relu: (n, x) => raw.relu(n, x * 4),
    addPositive: (n, x, y) => raw.addPositive(n, x * 4, y * 4),
    softmax: (rows, n, x, ldx) => raw.softmax(rows, n, x * 4, ldx),
    cell: (rows, before, H, z, cprev, c, th, h, ldh) =>
      raw.cell(rows, before, H, z * 4, cprev * 4, c * 4, th * 4, h * 4, ldh),
    chart: (n, scores, lds, tables) => raw.chart(n, scores * 4, lds, tables * 4),
  };
}

/** The kernel in plain loops, for where WebAssembly is missing. */
export function createPlainKernel(): Kernel {
  let view = new Float32Array(4 * PAGE_FLOATS);
  let shorts = new Int16Array(view.buffer);
  const grow = (floats: number): void => {
    if (floats <= view.length) return;
    const larger = new Float32Array(Math.max(floats, view.length * 2));
    larger.set(view);
    view = larger;
    shorts = new Int16Array(view.buffer);
  };
  const views = { floats: (): Float32Array => view, shorts: (): Int16Array => shorts };
  return { ...arena(grow), ...views, ...plainOperations(views.floats, views.shorts) };
}

/** The fastest kernel that this engine can run. */
export function createKernel(): Kernel {
  const exports = instantiate(decodeBase64(KERNEL_BYTES));
  return exports === undefined ? createPlainKernel() : wasmKernel(exports);
}
