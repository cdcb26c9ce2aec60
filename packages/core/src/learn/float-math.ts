/** To float32. */
export const round = Math.fround;
const LOG2E = round(1.4426950408889634);
const LN2_HI = round(0.693359375);
const LN2_LO = round(-2.1219444e-4);
const POLYNOMIAL = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
].map(round);
/** `POWERS[n + 127]` is 2 to the n. */
const POWERS = Float32Array.from({ length: 255 }, (_, index) => 2 ** (index - 127));

/** To the nearest integer, halves to even, as SIMD rounds. */
export function nearest(x: number): number {
  const low = Math.floor(x);
  const rest = x - low;
  if (rest === 0.5) return low % 2 === 0 ? low : low + 1;
  return rest < 0.5 ? low : low + 1;
}

/** exp(x) in float32, clamped to [-87, 87]; the same bits in every engine. */
export function exp(x: number): number {
  const at = Math.min(Math.max(x, -87), 87);
  const n = nearest(round(at * LOG2E));
  let r = round(at - round(n * LN2_HI));
  r = round(r - round(n * LN2_LO));
  let p = POLYNOMIAL[0] ?? 0;
  for (let i = 1; i < POLYNOMIAL.length; i++) p = round(round(p * r) + (POLYNOMIAL[i] ?? 0));
  p = round(round(round(round(p * r) * r) + r) + 1);
  return round(p * (POWERS[n + 127] ?? 0));
}

/** 1 / (1 + exp(-x)) in float32. */
export function sigmoid(x: number): number {
  return round(1 / round(1 + exp(-x)));
}

/** The hyperbolic tangent in float32. */
export function tanh(x: number): number {
  return round(round(2 * sigmoid(round(x + x))) - 1);
}
