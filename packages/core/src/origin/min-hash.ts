/** Bands of rows: two documents that share a third of their shingles meet in some band with p > 0.999. */
const BANDS = 64;
const ROWS = 2;

/**
 * Bands in which documents can meet, each a string that equal bands share (locality-sensitive hashing over MinHash,
 * Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", ch. 3). Empty for an empty set.
 */
export function bandsOf(shingles: Uint32Array): string[] {
  if (shingles.length === 0) return [];
  const bands: string[] = [];
  for (let band = 0; band < BANDS; band++) {
    const rows: number[] = [];
    for (let row = 0; row < ROWS; row++) rows.push(minimum(shingles, seed(band * ROWS + row)));
    bands.push(`${String(band)}:${rows.join(",")}`);
  }
  return bands;
}

function minimum(shingles: Uint32Array, salt: number): number {
  let least = 0xffffffff;
  for (const shingle of shingles) {
    const hash = mix(shingle ^ salt);
    if (hash < least) least = hash;
  }
  return least;
}

function seed(index: number): number {
  return mix(Math.imul(index + 1, 0x9e3779b9));
}

/** The finaliser of MurmurHash3: a bijection of 32-bit numbers. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
