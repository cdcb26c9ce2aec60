/** Base of all errors that Dossier throws; the message names the input, the place and the remedy. */
export class DossierError extends Error {
  override readonly name: string = "DossierError";
}

/** An input file cannot be read as a document. */
export class InputError extends DossierError {
  override readonly name = "InputError";
}

/** A file of the data pack is missing or malformed. */
export class PackError extends DossierError {
  override readonly name = "PackError";
}

/** What a graph file holds in a place where `dossier-graph/1` asks for something else. */
export interface SchemaMismatch {
  /** Path in the JSON, e.g. `nodes[3].attributes.label`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A graph file does not follow `dossier-graph/1`. */
export class SchemaError extends DossierError implements SchemaMismatch {
  override readonly name = "SchemaError";
  readonly path: string;
  readonly expected: string;
  readonly found: string;

  constructor({ path, expected, found }: SchemaMismatch) {
    super(`graph file, at ${path === "" ? "its top" : path}: expected ${expected}, found ${found}`);
    this.path = path;
    this.expected = expected;
    this.found = found;
  }
}
