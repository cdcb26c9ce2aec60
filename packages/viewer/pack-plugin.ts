import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Name of the language pack beside the page. */
const FILE = "pack.bin";
/** What no one reads in the page, and the light model, which the full one comes before. */
const LEFT_OUT = /(?:README|CARD|SOURCES)\.md$|^models\/neural\.light\./i;
const PARTS = /^(?:gazetteer|lexicon|models|schema|sample)\/.*\.(?:tsv|json|bin|md)$/;

/**
 * All files of `data/` in one: the length of the index as 32 bits, little-endian; the index, JSON of
 * `[path, length][]`; the bytes.
 */
function bundle(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => PARTS.test(path) && !LEFT_OUT.test(path))
    .sort();
  const bytes = files.map((path) => readFileSync(join(folder, path)));
  const index = Buffer.from(JSON.stringify(files.map((path, at) => [path, bytes[at]?.length ?? 0])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  return Buffer.concat([length, index, ...bytes]);
}

/** Serves the language pack in development and writes it beside the page in a build, which knows it by its hash. */
export function languagePack(folder: string): Plugin {
  return {
    name: "dossier-language-pack",
    config: () => {
      const hash = createHash("sha256").update(bundle(folder)).digest("hex").slice(0, 12);
      return { define: { "import.meta.env.DOSSIER_PACK": JSON.stringify(hash) } };
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => {
        response.setHeader("content-type", "application/octet-stream");
        response.end(bundle(folder));
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: FILE, source: bundle(folder) });
    },
  };
}
