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
  const json = <T>([path, bytes]: [string, Uint8Array]): T => {
    try {
      return JSON.parse(decoder.decode(bytes)) as T;
    } catch (error) {
      throw new PackError(`${path}: not valid JSON (${String(error)}); restore the file from the repository`);
    }
  };
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
    types: under("schema/types/", ".json").map((file) => json<EntityTypeSchema>(file)),
    relations: under("schema/relations/", ".json").map((file) => json<RelationSchema>(file)),
    models: new Map(under("models/", ".bin").map(([path, bytes]) => [path.slice("models/".length), bytes])),
  };
}
