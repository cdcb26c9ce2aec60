import { PackError } from "./errors.ts";
import type {
  EntityTypeSchema,
  Lexicon,
  LexiconRow,
  Pack,
  PackFiles,
  RelationSchema,
} from "./types/index.ts";
import { readGazetteer } from "./gazetteer.ts";
import { readTable } from "./table.ts";

const decoder = new TextDecoder();

/** Reads the files of `data/` into one immutable value; throws `PackError` naming file, line and remedy. */
export function readPack(files: PackFiles): Pack {
  const under = (folder: string, extension: string): [string, Uint8Array][] =>
    [...files]
      .filter(([path]) => path.startsWith(folder) && path.endsWith(extension))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const baseName = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  const lexicon = ([path, bytes]: [string, Uint8Array]): [string, Lexicon] => [
    baseName(path),
    new Map<string, LexiconRow>(
      readTable(path, decoder.decode(bytes)).map((row) => [Object.values(row)[0] ?? "", row]),
    ),
  ];
  return {
    gazetteer: under("gazetteer/", ".tsv").flatMap(([path, bytes]) =>
      readGazetteer(path, decoder.decode(bytes)),
    ),
    lexicons: new Map(under("lexicon/", ".tsv").map(lexicon)),
    types: under("schema/types/", ".json").map((file) => readJson(file) as EntityTypeSchema),
    relations: under("schema/relations/", ".json").map((file) => readJson(file) as RelationSchema),
    models: new Map(under("models/", ".bin").map(([path, bytes]) => [path.slice("models/".length), bytes])),
  };
}

function readJson([path, bytes]: [string, Uint8Array]): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    throw new PackError(`${path}: not valid JSON (${String(error)}); restore the file from the repository`);
  }
}
