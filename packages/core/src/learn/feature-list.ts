import { mix } from "./hash.ts";

/** A growing list of feature hashes of one decision; reused from decision to decision. */
export class FeatureList {
  keys = new Int32Array(256);
  length = 0;
  private seed = 0;
  private template = 0;

  /** Starts anew; features of different `seed`s never meet. */
  clear(seed: number): void {
    this.length = 0;
    this.template = 0;
    this.seed = seed;
  }

  /** Adds the next template with its values; templates are told apart by the order in which they are added. */
  add(a: number, b?: number, c?: number): void {
    let key = mix(mix(this.seed, this.template++), a);
    if (b !== undefined) key = mix(key, b);
    if (c !== undefined) key = mix(key, c);
    this.keys[this.length++] = key;
  }

  /** Leaves one template out, so that the ones after it keep their places. */
  skip(): void {
    this.template++;
  }
}
