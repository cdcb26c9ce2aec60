/** Eigenvectors of a symmetric n × n matrix (cyclic Jacobi) as rows, those of the largest eigenvalues first. */
export function eigenvectors(matrix: Float64Array, n: number): Float64Array[] {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const get = (m: Float64Array, i: number, j: number): number => m[i * n + j] ?? 0;
  for (let sweep = 0; sweep < 15; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const off = get(a, p, q);
        if (Math.abs(off) < 1e-12) continue;
        const theta = (get(a, q, q) - get(a, p, p)) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, v, n, p, q, c, t * c);
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => get(a, j, j) - get(a, i, i));
  return order.map((j) => Float64Array.from({ length: n }, (_, i) => get(v, i, j)));
}

function rotate(
  a: Float64Array,
  v: Float64Array,
  n: number,
  p: number,
  q: number,
  c: number,
  s: number,
): void {
  const turn = (m: Float64Array, x: number, y: number): void => {
    const [mx, my] = [m[x] ?? 0, m[y] ?? 0];
    m[x] = c * mx - s * my;
    m[y] = s * mx + c * my;
  };
  for (let k = 0; k < n; k++) turn(a, k * n + p, k * n + q);
  for (let k = 0; k < n; k++) turn(a, p * n + k, q * n + k);
  for (let k = 0; k < n; k++) turn(v, k * n + p, k * n + q);
}
