/**
 * Arithmetic over one growing block of float32 memory. Places are indexes of floats; `ld…` are row strides in floats.
 * The WebAssembly and the plain implementation give the same bits.
 */
export interface Operations {
  /** Rearranges B (k × n, or its transpose) for `gemm` into panels of 8 columns: n rounded up to 8, times k floats. */
  readonly pack: (k: number, n: number, b: number, ldb: number, transposed: number, out: number) => void;
  /** C (m × n) = A (m × k) · B, added to C where `add`; B is packed, n a multiple of 8. */
  readonly gemm: (
    m: number,
    n: number,
    k: number,
    a: number,
    lda: number,
    b: number,
    c: number,
    ldc: number,
    add: number,
  ) => void;
  /**
   * Rows of X (k a multiple of 8) as 16-bit integers side by side, two in the place of a float; `scales[i]` is what
   * one level of row i is worth.
   */
  readonly quantize: (rows: number, k: number, x: number, ldx: number, out: number, scales: number) => void;
  /**
   * C (m × n) = A · B, added to `from` unless that is 0: rows `ldf` apart, C itself or one bias for all (`ldf` 0). A from
   * `quantize` with its scales, B from `packShorts` with a scale per column. The sums are exact.
   */
  readonly gemmShort: (
    m: number,
    n: number,
    k: number,
    a: number,
    scales: number,
    b: number,
    columns: number,
    from: number,
    ldf: number,
    c: number,
    ldc: number,
  ) => void;
  /** `out[i][l]` += row i of Y times the l-th `width` floats (a multiple of 4) of row i of X. */
  readonly pairDots: (
    rows: number,
    count: number,
    width: number,
    x: number,
    y: number,
    out: number,
    ldo: number,
  ) => void;
  /**
   * Row i of `out` is row `indexes[i]` of `from`, or zeros where that is negative; `indexes` is the place of 32-bit
   * integers, `cols` a multiple of 4.
   */
  readonly gather: (
    rows: number,
    cols: number,
    indexes: number,
    from: number,
    ldf: number,
    out: number,
    ldo: number,
  ) => void;
  /** Sets each row of C (n wide, a multiple of 4) to the bias. */
  readonly fill: (rows: number, n: number, bias: number, c: number, ldc: number) => void;
  /** In place max(x, 0); n is a multiple of 4. */
  readonly relu: (n: number, x: number) => void;
  /** y += max(x, 0); n is a multiple of 4. */
  readonly addPositive: (n: number, x: number, y: number) => void;
  /** In place softmax of each row; n is a multiple of 4. */
  readonly softmax: (rows: number, n: number, x: number, ldx: number) => void;
  /**
   * One LSTM step of `rows` sentences, `z` (rows × 4H: input, forget, cell, output gate) becomes the activated gates.
   * The first `before` rows have a previous cell state at `cprev`; `th` keeps tanh(c).
   */
  readonly cell: (
    rows: number,
    before: number,
    H: number,
    z: number,
    cprev: number,
    c: number,
    th: number,
    h: number,
    ldh: number,
  ) => void;
  /**
   * Scores of all spans of n words in Eisner's algorithm: six tables of n × n floats, see `eisner`. `scores`: word j as
   * the head of word i at i * lds + j.
   */
  readonly chart: (n: number, scores: number, lds: number, tables: number) => void;
}
